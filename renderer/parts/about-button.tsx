import { useState } from 'react';
import { useWizard } from '../wizard/wizard-context';
import { AboutDialog } from './about-dialog';
import { useLanguage } from './language-context';

/** Opens the About page over the page that is shown. Not there while something is being written. */
export function AboutButton() {
  const words = useLanguage().about;
  const writing = useWizard(({ state }) => state.step === 'applying' || state.step === 'undoing');
  const [open, setOpen] = useState(false);
  if (writing) return null;
  return (
    <>
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.open}
      </button>
      {open && <AboutDialog onClosed={() => setOpen(false)} />}
    </>
  );
}
