import { readAccount } from '../../electron/runbox/account';
import { accountAnswersOf } from './answers';
import { ask, common, plan, signIn } from './moves';
import { doubtsPassword, provesAccount } from './sign-in-check';
import type {
  Answers,
  PasswordState,
  PasswordUse,
  SigningInState,
  WizardEvent,
  WizardState,
} from './wizard-state';

export function fromPassword(state: PasswordState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'password-kept':
      return { ...withAnswers(state, { passwordHeld: true }), checked: null, problem: null };
    case 'password-answered':
      return leavePassword(state, event.use);
    case 'login-name-chosen':
      return { ...withAnswers(state, { loginFrom: 'typed', loginName: event.loginName }), checked: null };
    case 'went-on-unchecked':
      return plan(state);
    case 'went-back':
      return state.changing ? plan(state) : ask(state, 'programs');
    default:
      return state;
  }
}

function leavePassword(state: PasswordState, use: PasswordUse): WizardState {
  if (use === 'skip') return plan(withAnswers(state, { passwordUse: use, passwordHeld: false }));
  if (!state.answers.passwordHeld) return state;
  const answered = withAnswers(state, { passwordUse: use });
  if (isProven(answered)) return plan(answered);
  return state.refusalsLeft === 0 ? answered : signIn(answered);
}

export function fromSigningIn(state: SigningInState, event: WizardEvent): WizardState {
  if (event.type === 'went-back') return ask(state, 'password', state.changing);
  if (event.type !== 'signed-in' || event.run !== state.run) return state;
  const asking = { ...common(state), step: 'password', changing: state.changing } as const;
  if (!event.answer.ok) {
    const { problem } = event.answer;
    const lost = problem.kind === 'password-not-given';
    return { ...(lost ? withAnswers(asking, { passwordHeld: false }) : asking), problem };
  }
  const report = event.answer.value;
  const { submissionPort } = state;
  const { protocol, passwordHeld } = state.answers;
  const answered = {
    ...withAnswers(asking, { passwordHeld: passwordHeld && !doubtsPassword(report) }),
    checked: { protocol, submissionPort, report },
    refusalsLeft: report.refusalsLeft,
  };
  return report.diagnosis.kind === 'accepted' ? plan(answered) : { ...answered, problem: null };
}

function isProven(state: PasswordState): boolean {
  const account = readAccount(accountAnswersOf(state));
  return account.ok && provesAccount(state.checked, account.value);
}

function withAnswers<State extends Pick<WizardState, 'answers'>>(
  state: State,
  edit: Partial<Answers>,
): State {
  return { ...state, answers: { ...state.answers, ...edit } };
}
