import type { Account } from '../../electron/contract/account';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { findLogin, otherLoginName } from '../wizard/answers';
import { currentCheck, provesAccount } from '../wizard/sign-in-check';
import type { PlanningState, ReviewState } from '../wizard/wizard-state';

interface ReviewSignInProps {
  readonly state: PlanningState | ReviewState;
  readonly account: Account;
}

/** What is known of signing in with the planned account; nothing where it was not tried. */
export function ReviewSignIn({ state, account }: ReviewSignInProps) {
  const { pages, network } = useLanguage();
  const words = pages.review;
  const { checked, answers } = state;
  const derived = findLogin(answers)?.loginName;
  const other = otherLoginName(state);
  const instead = other !== null && derived !== undefined && <p>{words.otherLoginName(other, derived)}</p>;
  if (provesAccount(checked, account))
    return (
      <Notice kind="done">
        <p>{words.signedIn(account.loginName)}</p>
        {instead}
      </Notice>
    );
  const diagnosis = currentCheck(state)?.report.diagnosis;
  if (diagnosis?.kind !== 'sending-refused' && diagnosis?.kind !== 'incoming-switched-off')
    return instead || null;
  const { title, whatToDo } = network.diagnosis(diagnosis);
  return (
    <Notice kind="warning" title={title}>
      <p>{whatToDo}</p>
      {instead}
    </Notice>
  );
}
