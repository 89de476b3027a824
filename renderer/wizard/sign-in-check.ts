import type { Account } from '../../electron/contract/account';
import type { SignInReport } from '../../electron/contract/sign-in';
import { submissionPortOf } from './network-check';
import type { CheckedSignIn, WizardState } from './wizard-state';

/** The login name that the incoming server took, whatever sending said. */
export function acceptedLoginName({ tries }: SignInReport): string | null {
  const accepted = tries.find(
    ({ service, answer }) => service !== 'submission' && answer.kind === 'accepted',
  );
  return accepted?.loginName ?? null;
}

/** True when just this account was signed in with, for receiving and for sending. */
export function provesAccount(checked: CheckedSignIn | null, account: Account): boolean {
  if (checked?.report.diagnosis.kind !== 'accepted') return false;
  return (
    checked.report.diagnosis.loginName === account.loginName &&
    checked.protocol === account.incoming.protocol &&
    checked.submissionPort === account.submission.port
  );
}

/** The password itself is in doubt: it is not used again without being typed anew. */
export function doubtsPassword({ diagnosis }: SignInReport): boolean {
  return diagnosis.kind === 'refused-everywhere' || diagnosis.kind === 'tries-used-up';
}

/** The server's own last words of refusal; null where the diagnosis tells them already. */
export function wordsOfServer({ tries, diagnosis }: SignInReport): string | null {
  if ('reply' in diagnosis || diagnosis.kind === 'not-reached') return null;
  const replies = tries.map(({ answer }) => ('reply' in answer ? answer.reply : ''));
  return replies.findLast((reply) => reply !== '') ?? null;
}

/** The last check, if it was made with what is chosen now. */
export function currentCheck(
  state: Pick<WizardState, 'answers' | 'network' | 'checked'>,
): CheckedSignIn | null {
  const { checked } = state;
  const current =
    checked?.protocol === state.answers.protocol && checked.submissionPort === submissionPortOf(state);
  return current ? checked : null;
}
