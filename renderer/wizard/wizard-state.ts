import type { LoginAnswer, Protocol, SubmissionPort } from '../../electron/contract/account';
import type { EndpointReport, NetworkReport } from '../../electron/contract/network';
import type { PlanPreview } from '../../electron/contract/plan';
import type { AnswerProblem, Bug, Problem, RequestProblem } from '../../electron/contract/problems';
import type { FoundProgram, ProgramChoice, ProgramKind } from '../../electron/contract/programs';
import type { Progress, SetupReport, UndoReport } from '../../electron/contract/report';
import type { Result } from '../../electron/contract/result';
import type { SignInReport } from '../../electron/contract/sign-in';
import type { RepairOffer } from './repair-offers';

/** What is to become of the password. */
export type PasswordUse = 'check' | 'check-and-save' | 'skip';

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
  /** Null until it is chosen by hand: as long as it is, what the network allows decides. */
  readonly submissionPort: SubmissionPort | null;
  readonly chosen: readonly ProgramChoice[];
  readonly passwordUse: PasswordUse;
  /** The main process has the password. */
  readonly passwordHeld: boolean;
  /** The program that is set up by hand, and its lines that are ticked off. */
  readonly byHandProgram: string | null;
  readonly byHandDone: readonly string[];
}

export const noAnswers: Answers = {
  fullName: '',
  address: '',
  loginFrom: null,
  runboxAddress: '',
  loginName: '',
  protocol: 'imap',
  keepOnServer: true,
  submissionPort: null,
  chosen: [],
  passwordUse: 'check',
  passwordHeld: false,
  byHandProgram: null,
  byHandDone: [],
};

export type Answer<Value> = Result<Value, RequestProblem | AnswerProblem | Bug>;

/** The pages that ask, in their order. */
export const questions = ['address', 'protocol', 'security', 'programs', 'password'] as const;
export type Question = (typeof questions)[number];

/** How the servers can be reached from here. Goes on while other pages are shown. */
export interface NetworkCheck {
  /** Number of the check that was last started; 0 before the first. */
  readonly run: number;
  readonly going: boolean;
  /** As told so far by the check that was last started. */
  readonly endpoints: readonly EndpointReport[];
  /** Of the last check that came to an end. */
  readonly answer: Answer<NetworkReport> | null;
}

/** The last sign-in that Runbox answered, and what it was made with. */
export interface CheckedSignIn {
  readonly protocol: Protocol;
  readonly submissionPort: SubmissionPort;
  readonly report: SignInReport;
}

interface Common {
  readonly answers: Answers;
  readonly network: NetworkCheck;
  /** Null until there is one for this account and this password. */
  readonly checked: CheckedSignIn | null;
  /** How often Runbox may still refuse in this run. */
  readonly refusalsLeft: number;
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
export type PasswordState = Asking & { readonly step: 'password'; readonly problem: Problem | null };
/** The port is the one that was asked for, whatever is found out about the network meanwhile. */
export type SigningInState = Asking & {
  readonly step: 'signing-in';
  readonly submissionPort: SubmissionPort;
};
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
/** Back leads to where it was opened. */
export type ByHandState = Common & {
  readonly step: 'by-hand';
  readonly from: FindingState | ProgramsState | ReviewState | FinishedState;
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
  | SigningInState
  | PlanningState
  | ReviewState
  | ApplyingState
  | FinishedState
  | ByHandState
  | EarlierState
  | UndoingState
  | UndoneState;

export type Step = WizardState['step'];

export type WizardEvent =
  | { readonly type: 'edited'; readonly edit: Partial<Omit<Answers, 'passwordUse' | 'passwordHeld'>> }
  | { readonly type: 'continued' }
  | { readonly type: 'went-back' }
  /** "Change" beside an answer on the review. */
  | { readonly type: 'change-requested'; readonly question: Question }
  /** Look again: at the network, for programs, or at what stands in the way of the plan. */
  | { readonly type: 'recheck-requested' }
  | {
      readonly type: 'programs-found';
      readonly run: number;
      readonly answer: Answer<readonly FoundProgram[]>;
    }
  | { readonly type: 'endpoint-probed'; readonly endpoint: EndpointReport }
  | { readonly type: 'network-probed'; readonly run: number; readonly answer: Answer<NetworkReport> }
  /** The main process has taken the password. */
  | { readonly type: 'password-kept' }
  | { readonly type: 'password-answered'; readonly use: PasswordUse }
  | { readonly type: 'signed-in'; readonly run: number; readonly answer: Answer<SignInReport> }
  /** Another way of writing the login name, after the first was refused. */
  | { readonly type: 'login-name-chosen'; readonly loginName: string }
  /** Although the sign-in was not accepted. */
  | { readonly type: 'went-on-unchecked' }
  | { readonly type: 'planned'; readonly run: number; readonly answer: Answer<PlanPreview> }
  | { readonly type: 'approved' }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'applied'; readonly run: number; readonly answer: Answer<SetupReport> }
  | { readonly type: 'earlier-read'; readonly answer: Answer<readonly SetupReport[]> }
  /** Looked for in the background of the first page. */
  | { readonly type: 'programs-seen'; readonly answer: Answer<readonly FoundProgram[]> }
  | { readonly type: 'repair-chosen'; readonly offer: RepairOffer }
  | { readonly type: 'earlier-requested' }
  /** With a form, the page opens on it; otherwise on the one that was open last. */
  | { readonly type: 'by-hand-requested'; readonly form?: ProgramKind }
  | { readonly type: 'undo-requested'; readonly report: SetupReport }
  | { readonly type: 'undone'; readonly run: number; readonly answer: Answer<UndoReport> }
  /** Backups and reports are deleted. */
  | { readonly type: 'reports-removed' }
  | { readonly type: 'started-over' };

/** Three refusals in a run, and trying on could lock the account. */
export const mostRefusals = 3;

export const firstState: AddressState = {
  step: 'address',
  answers: noAnswers,
  network: { run: 0, going: false, endpoints: [], answer: null },
  checked: null,
  refusalsLeft: mostRefusals,
  found: [],
  earlier: null,
  run: 0,
  changing: false,
  problems: [],
};
