import { programForms } from '../by-hand/all-programs';
import { useLanguage } from '../parts/language-context';
import { usePlatform } from '../parts/use-platform';
import { useSend } from '../wizard/wizard-context';

/** What comes with the system or is likely to be there, and has to be set up by the person, in the order of being offered. */
const likelyPrograms: Readonly<Record<string, readonly string[]>> = {
  darwin: ['apple-mail', 'outlook-mac'],
  win32: ['new-outlook', 'classic-outlook'],
};

/** Leads straight to the steps for such a program. */
export function SystemPrograms() {
  const { byHand: words } = useLanguage();
  const send = useSend();
  const likely = likelyPrograms[usePlatform() ?? ''] ?? [];
  return likely.map((id) => {
    const name = programForms.find((program) => program.id === id)?.name ?? '';
    const open = () => {
      send({ type: 'edited', edit: { byHandProgram: id } });
      send({ type: 'by-hand-requested' });
    };
    return (
      <p key={id}>
        <button type="button" className="link" onClick={open}>
          {words.setUpWithYou(name)}
        </button>
      </p>
    );
  });
}
