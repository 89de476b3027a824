import type { MachineFacts } from '../../electron/contract/machine';
import { programForms } from '../by-hand/all-programs';
import { useLanguage } from '../parts/language-context';
import { useMachine } from '../parts/use-machine';
import { useSend } from '../wizard/wizard-context';

/** What comes with the system or is likely to be there, and has to be set up by the person. */
const likelyPrograms: Readonly<Record<MachineFacts['platform'], readonly string[]>> = {
  linux: [],
  darwin: ['apple-mail', 'outlook-mac'],
  win32: ['new-outlook', 'classic-outlook'],
};

/** Leads straight to the steps for such a program. */
export function SystemPrograms() {
  const { byHand: words } = useLanguage();
  const send = useSend();
  const likely = likelyPrograms[useMachine()?.platform ?? 'linux'];
  return programForms.map(({ id, name }) => {
    if (name === null || !likely.includes(id)) return null;
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
