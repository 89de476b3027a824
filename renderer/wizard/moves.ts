import type { PlanPreview } from '../../electron/contract/plan';
import type { Problem } from '../../electron/contract/problems';
import type { SetupReport } from '../../electron/contract/report';
import { startCheck, submissionPortOf } from './network-check';
import {
  type FindingState,
  firstState,
  type PlanningState,
  type Question,
  type SigningInState,
  type UndoingState,
  type WizardState,
} from './wizard-state';

type Common = Pick<
  WizardState,
  'answers' | 'network' | 'checked' | 'refusalsLeft' | 'found' | 'earlier' | 'run'
>;

/** What goes along from page to page. */
export function common({ answers, network, checked, refusalsLeft, found, earlier, run }: Common): Common {
  return { answers, network, checked, refusalsLeft, found, earlier, run };
}

export function ask(state: Common, question: Question, changing = false): WizardState {
  const asking = { ...common(state), changing };
  if (question === 'address') return { ...asking, step: question, problems: [] };
  if (question === 'programs' || question === 'password') return { ...asking, step: question, problem: null };
  if (question === 'protocol') return { ...asking, step: question };
  const { network } = state;
  return { ...asking, step: question, network: network.run === 0 ? startCheck(network) : network };
}

export function look(state: Common & { readonly changing: boolean }): FindingState {
  return { ...common(state), step: 'finding-programs', run: state.run + 1, changing: state.changing };
}

export function plan(state: Common, preview: PlanPreview | null = null): PlanningState {
  return { ...common(state), step: 'planning', run: state.run + 1, preview };
}

export function refusedPlan(state: PlanningState, problem: Problem): WizardState {
  const asking = { ...common(state), changing: true };
  return 'field' in problem
    ? { ...asking, step: 'address', problems: [problem] }
    : { ...asking, step: 'programs', problem };
}

export function signIn(state: Common & { readonly changing: boolean }): SigningInState {
  const { changing } = state;
  const submissionPort = submissionPortOf(state);
  return { ...common(state), step: 'signing-in', run: state.run + 1, changing, submissionPort };
}

export function undo(state: Common, report: SetupReport, from: UndoingState['from']): UndoingState {
  return { ...common(state), step: 'undoing', run: state.run + 1, report, progress: [], from };
}

/** The network and Runbox's count of refusals are the same as before. */
export function startOver({ earlier, network, refusalsLeft, run }: Common): WizardState {
  return { ...firstState, earlier, network, refusalsLeft, run };
}

/** The page stays as it is, but for the offer of an undo that cannot work any more. */
export function withoutUndo(state: WizardState): WizardState {
  if (state.step === 'finished') return { ...state, report: { ...state.report, id: null } };
  if (state.step === 'by-hand' && state.from.step === 'finished')
    return { ...state, from: { ...state.from, report: { ...state.from.report, id: null } } };
  return state;
}
