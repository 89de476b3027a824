import { useState } from 'react';
import type { AccountAnswers } from '../../electron/contract/account';
import { useLanguage } from '../parts/language-context';
import { useWizard } from '../wizard/wizard-context';

/** Whether the Mac has installed the profile, when it is asked for; and how the person sees it themselves. */
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
    <div className="profile-check">
      <button type="button" className="button" onClick={() => void start()}>
        {words.check}
      </button>
      <p role="status">{said}</p>
      <p className="hint">{words.lookYourself(answers.address)}</p>
    </div>
  );
}
