import type { LoginAnswer, Protocol, SubmissionPort } from '../../electron/contract/account';
import type { PlanPreview } from '../../electron/contract/plan';
import type { AnswerProblem, Bug, Problem, RequestProblem } from '../../electron/contract/problems';
import type { FoundProgram, ProgramChoice } from '../../electron/contract/programs';
import type { Progress, SetupReport, UndoReport } from '../../electron/contract/report';
import type { Result } from '../../electron/contract/result';

/** What the person has said so far, as typed. The password is not among it. */
export interface Answers {
  readonly fullName: string;
  readonly address: string;
  /** Asked for an own domain only; null until it is answered. */
  readonly loginFrom: LoginAnswer['from'] | null;
  readonly runboxAddress: string;
  readonly loginName: string;
  readonly protocol: Protocol;
  readonly keepOnServer: boolean;
  readonly submissionPort: SubmissionPort;
  readonly chosen: readonly ProgramChoice[];
  /** True only after the main process has taken the password. */
  readonly savePassword: boolean;
}

export const noAnswers: Answers = {
  fullName: '',
  address: '',
  loginFrom: null,
  runboxAddress: '',
  loginName: '',
  protocol: 'imap',
  keepOnServer: true,
  submissionPort: 465,
  chosen: [],
  savePassword: false,
};

export type Answer<Value> = Result<Value, RequestProblem | AnswerProblem | Bug>;

/** The pages that ask, in their order. */
export const questions = ['address', 'protocol', 'security', 'programs', 'password'] as const;
export type Question = (typeof questions)[number];

interface Common {
  readonly answers: Answers;
  /** The programs as they were last found. */
  readonly found: readonly FoundProgram[];
  /** Earlier set-ups; null until they have been read. */
  readonly earlier: Answer<readonly SetupReport[]> | null;
  /** Number of the last call that was started; an answer to any other is late and ignored. */
  readonly run: number;
}

/** A question that was opened from the review leads straight back to it. */
interface Asking extends Common {
  readonly changing: boolean;
}

/** What the first page refuses: also that nothing was said about how the account began. */
export type AddressPageProblem =
  | AnswerProblem
  | { readonly kind: 'beginning-missing'; readonly field: 'loginFrom' };

export type AddressState = Asking & {
  readonly step: 'address';
  readonly problems: readonly AddressPageProblem[];
};
export type ProtocolState = Asking & { readonly step: 'protocol' };
export type SecurityState = Asking & { readonly step: 'security' };
export type FindingState = Asking & { readonly step: 'finding-programs' };
export type ProgramsState = Asking & { readonly step: 'programs'; readonly problem: Problem | null };
export type PasswordState = Asking & { readonly step: 'password' };
/** `preview` is the one before, while the plan is made anew. */
export type PlanningState = Common & { readonly step: 'planning'; readonly preview: PlanPreview | null };
export type ReviewState = Common & {
  readonly step: 'review';
  readonly preview: PlanPreview;
  readonly problem: Problem | null;
};
export type ApplyingState = Common & {
  readonly step: 'applying';
  readonly preview: PlanPreview;
  readonly progress: readonly Progress[];
};
export type FinishedState = Common & {
  readonly step: 'finished';
  readonly report: SetupReport;
  readonly problem: Problem | null;
};
export type EarlierState = Common & { readonly step: 'earlier'; readonly problem: Problem | null };
export type UndoingState = Common & {
  readonly step: 'undoing';
  readonly report: SetupReport;
  readonly progress: readonly Progress[];
  /** Where it was asked for, and where a refusal is shown. */
  readonly from: 'finished' | 'earlier';
};
export type UndoneState = Common & {
  readonly step: 'undone';
  readonly report: SetupReport;
  readonly undo: UndoReport;
};

export type WizardState =
  | AddressState
  | ProtocolState
  | SecurityState
  | FindingState
  | ProgramsState
  | PasswordState
  | PlanningState
  | ReviewState
  | ApplyingState
  | FinishedState
  | EarlierState
  | UndoingState
  | UndoneState;

export type Step = WizardState['step'];

export type WizardEvent =
  | { readonly type: 'edited'; readonly edit: Partial<Omit<Answers, 'savePassword'>> }
  | { readonly type: 'continued' }
  | { readonly type: 'went-back' }
  /** "Change" beside an answer on the review. */
  | { readonly type: 'change-requested'; readonly question: Question }
  /** Look again: for programs, or at what stands in the way of the plan. */
  | { readonly type: 'recheck-requested' }
  | {
      readonly type: 'programs-found';
      readonly run: number;
      readonly answer: Answer<readonly FoundProgram[]>;
    }
  /** With `save`, the main process has taken the password before this is sent. */
  | { readonly type: 'password-answered'; readonly save: boolean }
  | { readonly type: 'planned'; readonly run: number; readonly answer: Answer<PlanPreview> }
  | { readonly type: 'approved' }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'applied'; readonly run: number; readonly answer: Answer<SetupReport> }
  | { readonly type: 'earlier-read'; readonly answer: Answer<readonly SetupReport[]> }
  | { readonly type: 'earlier-requested' }
  | { readonly type: 'undo-requested'; readonly report: SetupReport }
  | { readonly type: 'undone'; readonly run: number; readonly answer: Answer<UndoReport> }
  | { readonly type: 'started-over' };

export const firstState: AddressState = {
  step: 'address',
  answers: noAnswers,
  found: [],
  earlier: null,
  run: 0,
  changing: false,
  problems: [],
};
