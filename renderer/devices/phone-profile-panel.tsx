import { useId, useState } from 'react';
import type { AccountAnswers } from '../../electron/contract/account';
import type { PhoneProfileRequest } from '../../electron/contract/apple-profile';
import { useLanguage } from '../parts/language-context';
import { useMachine } from '../parts/use-machine';
import { useWizard } from '../wizard/wizard-context';
import { PhoneProfileSteps } from './phone-profile-steps';
import { StarttlsNotice } from './starttls-notice';

type Way = PhoneProfileRequest['by'];

/** The profile that sets up Mail on an iPhone or iPad, made on any computer. */
export function PhoneProfilePanel({ answers }: { answers: AccountAnswers }) {
  const { apple, orByHand } = useLanguage().devices;
  const words = apple.phone;
  const title = useId();
  const onMac = useMachine()?.platform === 'darwin';
  const { said, last, handOver } = useHandOver(answers);
  const button = (by: Way, label: string, look = 'button') => (
    <button type="button" className={look} onClick={() => void handOver(by)}>
      {label}
    </button>
  );
  return (
    <>
      <section className="device-panel" aria-labelledby={title}>
        <h2 id={title}>{words.title}</h2>
        <p>{words.lead}</p>
        <StarttlsNotice port={answers.submissionPort} />
        <div className="device-actions">
          {onMac && button('share', words.share)}
          {button('file', onMac ? words.saveInstead : words.save, onMac ? 'link' : 'button')}
        </div>
        <p role="status">{said}</p>
        <PhoneProfileSteps by={last ?? (onMac ? 'share' : 'file')} address={answers.address} />
      </section>
      <h2>{orByHand}</h2>
    </>
  );
}

/** Hands the profile over; what is said of it, and which way it went last. */
function useHandOver(answers: AccountAnswers) {
  const { devices, problems } = useLanguage();
  const handOverPhoneProfile = useWizard((wizard) => wizard.handOverPhoneProfile);
  const [said, say] = useState('');
  const [last, setLast] = useState<Way | null>(null);
  const handOver = async (by: Way) => {
    setLast(by);
    const answer = await handOverPhoneProfile(answers, by);
    say(answer.ok ? devices.apple.phone.handedOver[answer.value.kind] : problems(answer.problem).title);
  };
  return { said, last, handOver };
}
