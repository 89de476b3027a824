import type { Progress } from '../../electron/contract/report';
import { unreachable } from '../../electron/contract/result';
import { choicesAmong, findAnswerProblems } from './answers';
import { fromByHand, openByHand } from './by-hand';
import { canRetry } from './can-undo';
import { fromPassword, fromSigningIn } from './from-password';
import { ask, common, look, plan, refusedPlan, startOver, undo, withoutUndo } from './moves';
import { startCheck, submissionPortOf, withEndpoint } from './network-check';
import { readyPrograms } from './ready-programs';
import { answersForRepair } from './repair-offers';
import type {
  AddressPageProblem,
  AddressState,
  Answers,
  ApplyingState,
  EarlierState,
  FindingState,
  FinishedState,
  PlanningState,
  ProgramsState,
  ProtocolState,
  ReviewState,
  SecurityState,
  UndoingState,
  UndoneState,
  WizardEvent,
  WizardState,
} from './wizard-state';

/** Total: an event that means nothing on a page leaves it as it is. */
export function next(state: WizardState, event: WizardEvent): WizardState {
  if (event.type === 'earlier-read') return { ...state, earlier: event.answer };
  if (event.type === 'endpoint-probed')
    return { ...state, network: withEndpoint(state.network, event.endpoint) };
  if (event.type === 'network-probed') return withNetwork(state, event);
  if (event.type === 'reports-removed') return withoutUndo(state);
  switch (state.step) {
    case 'address':
      return fromAddress(state, event);
    case 'protocol':
      return fromProtocol(state, event);
    case 'security':
      return fromSecurity(state, event);
    case 'finding-programs':
      return fromFinding(state, event);
    case 'programs':
      return fromPrograms(state, event);
    case 'password':
      return fromPassword(state, event);
    case 'signing-in':
      return fromSigningIn(state, event);
    case 'planning':
      return fromPlanning(state, event);
    case 'review':
      return fromReview(state, event);
    case 'applying':
      return fromApplying(state, event);
    case 'finished':
      return fromFinished(state, event);
    case 'by-hand':
      return fromByHand(state, event);
    case 'earlier':
      return fromEarlier(state, event);
    case 'undoing':
      return fromUndoing(state, event);
    case 'undone':
      return fromUndone(state, event);
    default:
      return unreachable(state);
  }
}

function fromAddress(state: AddressState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'edited':
      return {
        ...editAccount(state, event.edit),
        problems: state.problems.filter((problem) => !isMendedBy(problem, event.edit)),
      };
    case 'continued':
      return leaveAddress(state);
    case 'went-back':
      return state.changing ? leaveAddress(state) : state;
    case 'programs-seen':
      return event.answer.ok && !state.changing ? { ...state, found: event.answer.value } : state;
    case 'repair-chosen':
      return state.found.some(({ id }) => id === event.offer.choice.program)
        ? plan(editAccount(state, answersForRepair(event.offer)))
        : state;
    case 'earlier-requested':
      return { ...common(state), step: 'earlier', problem: null };
    default:
      return state;
  }
}

function leaveAddress(state: AddressState): WizardState {
  const problems = findAnswerProblems(state.answers);
  if (problems.length > 0) return { ...state, problems };
  return state.changing ? plan(state) : ask(state, 'protocol');
}

function fromProtocol(state: ProtocolState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'edited':
      return { ...state, answers: { ...state.answers, ...event.edit } };
    case 'continued':
      return state.changing ? plan(state) : ask(state, 'security');
    case 'went-back':
      return state.changing ? plan(state) : ask(state, 'address');
    default:
      return state;
  }
}

function fromSecurity(state: SecurityState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'edited':
      return { ...state, answers: { ...state.answers, ...event.edit } };
    case 'recheck-requested':
      return { ...state, network: startCheck(state.network) };
    case 'continued':
      return state.changing ? plan(state) : look(state);
    case 'went-back':
      return state.changing ? plan(state) : ask(state, 'protocol');
    default:
      return state;
  }
}

function fromFinding(state: FindingState, event: WizardEvent): WizardState {
  if (event.type === 'by-hand-requested') return openByHand(state, event.form);
  if (event.type === 'went-back') return state.changing ? plan(state) : ask(state, 'security');
  if (event.type !== 'programs-found' || event.run !== state.run) return state;
  if (!event.answer.ok) return { ...state, step: 'programs', problem: event.answer.problem };
  const found = event.answer.value;
  const chosen = choicesAmong(found, state.answers.chosen);
  return { ...state, step: 'programs', found, problem: null, answers: { ...state.answers, chosen } };
}

function fromPrograms(state: ProgramsState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'edited':
      return { ...state, answers: { ...state.answers, ...event.edit }, problem: null };
    case 'recheck-requested':
      return look(state);
    case 'by-hand-requested':
      return openByHand(state, event.form);
    case 'continued':
      if (state.answers.chosen.length === 0) return { ...state, problem: { kind: 'nothing-chosen' } };
      return state.changing ? plan(state) : ask(state, 'password');
    case 'went-back':
      return state.changing ? plan(state) : ask(state, 'security');
    default:
      return state;
  }
}

function fromPlanning(state: PlanningState, event: WizardEvent): WizardState {
  if (event.type === 'went-back') return ask(state, 'password');
  if (event.type !== 'planned' || event.run !== state.run) return state;
  if (event.answer.ok) return { ...state, step: 'review', preview: event.answer.value, problem: null };
  return refusedPlan(state, event.answer.problem);
}

function fromReview(state: ReviewState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'change-requested':
      return event.question === 'programs'
        ? look({ ...state, changing: true })
        : ask(state, event.question, true);
    case 'recheck-requested':
      return plan(state, state.preview);
    case 'approved':
      if (state.problem !== null || readyPrograms(state.preview).length === 0) return state;
      return { ...common(state), step: 'applying', run: state.run + 1, preview: state.preview, progress: [] };
    case 'by-hand-requested':
      return openByHand(state, event.form);
    case 'went-back':
      return ask(state, 'password');
    case 'started-over':
      return startOver(state);
    default:
      return state;
  }
}

function fromApplying(state: ApplyingState, event: WizardEvent): WizardState {
  if (event.type === 'progressed')
    return { ...state, progress: withProgress(state.progress, event.progress) };
  if (event.type !== 'applied' || event.run !== state.run) return state;
  const { preview } = state;
  if (!event.answer.ok) return { ...common(state), step: 'review', preview, problem: event.answer.problem };
  const report = event.answer.value;
  const passwordHeld = state.answers.passwordHeld && canRetry(report);
  return {
    ...common(state),
    step: 'finished',
    report,
    problem: null,
    answers: { ...state.answers, passwordHeld },
  };
}

function fromFinished(state: FinishedState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'recheck-requested':
      return canRetry(state.report) ? plan(state) : state;
    case 'by-hand-requested':
      return openByHand(state, event.form);
    case 'undo-requested':
      return undo(state, event.report, 'finished');
    case 'started-over':
      return startOver(state);
    default:
      return state;
  }
}

function fromEarlier(state: EarlierState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'undo-requested':
      return undo(state, event.report, 'earlier');
    case 'went-back':
      return ask(state, 'address');
    default:
      return state;
  }
}

function fromUndoing(state: UndoingState, event: WizardEvent): WizardState {
  if (event.type === 'progressed')
    return { ...state, progress: withProgress(state.progress, event.progress) };
  if (event.type !== 'undone' || event.run !== state.run) return state;
  const { report, from } = state;
  if (event.answer.ok) {
    const answers = { ...state.answers, passwordHeld: false };
    return { ...common(state), step: 'undone', report, undo: event.answer.value, answers };
  }
  const { problem } = event.answer;
  return from === 'finished'
    ? { ...common(state), step: 'finished', report, problem }
    : { ...common(state), step: 'earlier', problem };
}

function fromUndone(state: UndoneState, event: WizardEvent): WizardState {
  return event.type === 'started-over' ? startOver(state) : state;
}

function withProgress(known: readonly Progress[], latest: Progress): readonly Progress[] {
  const isSame = ({ choice }: Progress) =>
    choice.program === latest.choice.program && choice.profile === latest.choice.profile;
  return known.some(isSame) ? known.map((one) => (isSame(one) ? latest : one)) : [...known, latest];
}

/** What was found out with one account, and its password, is never used for another. */
function editAccount(state: AddressState, edit: Partial<Answers>): AddressState {
  const answers = { ...state.answers, ...edit };
  const sameAccount = Object.keys(edit).every((field) => field === 'fullName');
  return sameAccount
    ? { ...state, answers }
    : { ...state, answers: { ...answers, passwordHeld: false, byHandDone: [] }, checked: null };
}

function isMendedBy(problem: AddressPageProblem, edit: Partial<Answers>): boolean {
  if ('address' in edit || 'loginFrom' in edit) return problem.field !== 'fullName';
  return problem.field in edit;
}

type NetworkProbed = Extract<WizardEvent, { type: 'network-probed' }>;

/** A plan that was made before it was known which port is open is made anew. */
function withNetwork(state: WizardState, { run, answer }: NetworkProbed): WizardState {
  if (run !== state.network.run || !state.network.going) return state;
  const endpoints = answer.ok ? answer.value.endpoints : state.network.endpoints;
  const knowing = { ...state, network: { run, going: false, endpoints, answer } };
  const moved = submissionPortOf(knowing) !== submissionPortOf(state);
  return moved && (knowing.step === 'planning' || knowing.step === 'review')
    ? plan(knowing, knowing.preview)
    : knowing;
}
