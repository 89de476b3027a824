import type { PlanPreview } from '../../electron/contract/plan';
import type { Problem } from '../../electron/contract/problems';
import type { Progress, SetupReport } from '../../electron/contract/report';
import { unreachable } from '../../electron/contract/result';
import { choicesAmong, findAnswerProblems } from './answers';
import { canRetry } from './can-undo';
import { readyPrograms } from './ready-programs';
import {
  type AddressPageProblem,
  type AddressState,
  type Answers,
  type ApplyingState,
  type EarlierState,
  type FindingState,
  type FinishedState,
  firstState,
  type PasswordState,
  type PlanningState,
  type ProgramsState,
  type ProtocolState,
  type Question,
  type ReviewState,
  type SecurityState,
  type UndoingState,
  type UndoneState,
  type WizardEvent,
  type WizardState,
} from './wizard-state';

/** Total: an event that means nothing on a page leaves it as it is. */
export function next(state: WizardState, event: WizardEvent): WizardState {
  if (event.type === 'earlier-read') return { ...state, earlier: event.answer };
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
    case 'planning':
      return fromPlanning(state, event);
    case 'review':
      return fromReview(state, event);
    case 'applying':
      return fromApplying(state, event);
    case 'finished':
      return fromFinished(state, event);
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
        ...state,
        answers: editAccount(state.answers, event.edit),
        problems: state.problems.filter((problem) => !isMendedBy(problem, event.edit)),
      };
    case 'continued':
      return leaveAddress(state);
    case 'went-back':
      return state.changing ? leaveAddress(state) : state;
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
    case 'continued':
      return state.changing ? plan(state) : look(state);
    case 'went-back':
      return state.changing ? plan(state) : ask(state, 'protocol');
    default:
      return state;
  }
}

function fromFinding(state: FindingState, event: WizardEvent): WizardState {
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
    case 'continued':
      if (state.answers.chosen.length === 0) return { ...state, problem: { kind: 'nothing-chosen' } };
      return state.changing ? plan(state) : ask(state, 'password');
    case 'went-back':
      return state.changing ? plan(state) : ask(state, 'security');
    default:
      return state;
  }
}

function fromPassword(state: PasswordState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'password-answered':
      return plan({ ...state, answers: { ...state.answers, savePassword: event.save } });
    case 'went-back':
      return state.changing ? plan(state) : ask(state, 'programs');
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
  const savePassword = state.answers.savePassword && canRetry(report);
  return {
    ...common(state),
    step: 'finished',
    report,
    problem: null,
    answers: { ...state.answers, savePassword },
  };
}

function fromFinished(state: FinishedState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'recheck-requested':
      return canRetry(state.report) ? plan(state) : state;
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
    const answers = { ...state.answers, savePassword: false };
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

type Common = Pick<WizardState, 'answers' | 'found' | 'earlier' | 'run'>;

function common({ answers, found, earlier, run }: Common): Common {
  return { answers, found, earlier, run };
}

function ask(state: Common, question: Question, changing = false): WizardState {
  const asking = { ...common(state), changing };
  if (question === 'address') return { ...asking, step: question, problems: [] };
  if (question === 'programs') return { ...asking, step: question, problem: null };
  return { ...asking, step: question };
}

function look(state: Common & { readonly changing: boolean }): FindingState {
  return { ...common(state), step: 'finding-programs', run: state.run + 1, changing: state.changing };
}

function plan(state: Common, preview: PlanPreview | null = null): PlanningState {
  return { ...common(state), step: 'planning', run: state.run + 1, preview };
}

function refusedPlan(state: PlanningState, problem: Problem): WizardState {
  const asking = { ...common(state), changing: true };
  return 'field' in problem
    ? { ...asking, step: 'address', problems: [problem] }
    : { ...asking, step: 'programs', problem };
}

function undo(state: Common, report: SetupReport, from: UndoingState['from']): UndoingState {
  return { ...common(state), step: 'undoing', run: state.run + 1, report, progress: [], from };
}

function startOver({ earlier, run }: Common): WizardState {
  return { ...firstState, earlier, run };
}

function withProgress(known: readonly Progress[], latest: Progress): readonly Progress[] {
  const isSame = ({ choice }: Progress) =>
    choice.program === latest.choice.program && choice.profile === latest.choice.profile;
  return known.some(isSame) ? known.map((one) => (isSame(one) ? latest : one)) : [...known, latest];
}

/** A password that was given for one account is never saved for another. */
function editAccount(answers: Answers, edit: Partial<Answers>): Answers {
  const sameAccount = Object.keys(edit).every((field) => field === 'fullName');
  return { ...answers, ...edit, savePassword: answers.savePassword && sameAccount };
}

function isMendedBy(problem: AddressPageProblem, edit: Partial<Answers>): boolean {
  if ('address' in edit || 'loginFrom' in edit) return problem.field !== 'fullName';
  return problem.field in edit;
}
