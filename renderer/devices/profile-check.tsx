import { useState } from 'react';
import type { AccountAnswers } from '../../electron/contract/account';
import { useLanguage } from '../parts/language-context';
import { useWizard } from '../wizard/wizard-context';

/** Whether the Mac has installed the profile, when it is asked for. */
export function ProfileCheck({ answers }: { answers: AccountAnswers }) {
  const { devices, problems } = useLanguage();
  const words = devices.apple;
  const check = useWizard((wizard) => wizard.checkAppleProfile);
  const [said, say] = useState('');
  const start = async () => {
    const answer = await check(answers);
    say(answer.ok ? words.states[answer.value] : problems(answer.problem).title);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void start()}>
        {words.check}
      </button>
      <p role="status">{said}</p>
    </>
  );
}
