import { useId, useState } from 'react';
import type { AccountAnswers } from '../../electron/contract/account';
import type { AppleDevice } from '../../electron/contract/apple-profile';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { useMachine } from '../parts/use-machine';
import { useWizard } from '../wizard/wizard-context';
import { ProfileCheck } from './profile-check';
import { SettingsPaneDrawing } from './settings-pane-drawing';

interface AppleProfilePanelProps {
  readonly answers: AccountAnswers;
  readonly device: AppleDevice;
}

/** The profile for this Mac is made on this Mac only; the one for a phone anywhere. */
export function AppleProfilePanel({ answers, device }: AppleProfilePanelProps) {
  const { apple: words, orByHand } = useLanguage().devices;
  const title = useId();
  const onMac = useMachine()?.platform === 'darwin';
  if (device === 'this-mac' && !onMac) return null;
  return (
    <>
      <section className="device-panel" aria-labelledby={title}>
        <h2 id={title}>{words.title}</h2>
        <p>{words.lead}</p>
        <HandOver answers={answers} device={device} />
        <Steps steps={device === 'this-mac' ? words.macSteps : words.phoneSteps} />
        {device === 'this-mac' && (
          <>
            <div className="settings-panes">
              {words.panes.map((pane) => (
                <SettingsPaneDrawing key={pane.system} {...pane} />
              ))}
            </div>
            <ProfileCheck answers={answers} />
          </>
        )}
        <Notice kind="information" title={words.unsigned.title}>
          <p>{words.unsigned.text}</p>
        </Notice>
      </section>
      <h2>{orByHand}</h2>
    </>
  );
}

function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <ol>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}

function HandOver({ answers, device }: { answers: AccountAnswers; device: AppleDevice }) {
  const { devices, problems } = useLanguage();
  const words = devices.apple;
  const handOver = useWizard((wizard) => wizard.handOverAppleProfile);
  const [said, say] = useState('');
  const start = async () => {
    const answer = await handOver(answers, device);
    say(answer.ok ? words.handedOver[answer.value.kind] : problems(answer.problem).title);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void start()}>
        {device === 'this-mac' ? words.open : words.save}
      </button>
      <p role="status">{said}</p>
    </>
  );
}
