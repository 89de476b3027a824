import * as v from 'valibot';
import type { AccountAnswers } from './account';
import type { AppFacts } from './app-facts';
import type { AppleProfileState, PhoneHandOver, PhoneProfileRequest } from './apple-profile';
import { type Approval, approvalRequest } from './approval';
import type { KeptReports, ReportRemoval } from './kept-reports';
import type { MachineFacts } from './machine';
import type { MailExchangerReport } from './mail-exchangers';
import type { EndpointReport, NetworkReport } from './network';
import type { PlanPreview } from './plan';
import type { AnswerProblem, Bug, RequestProblem } from './problems';
import type { FoundProgram, ProgramChoice } from './programs';
import type { Progress, SetupReport, UndoReport } from './report';
import type { Result } from './result';
import type { SignInReport } from './sign-in';

/** Pages that the app may open in the person's browser; the addresses are in `runbox/help-links.ts`. */
export type HelpLinkId =
  | 'server-settings'
  | 'user-names'
  | 'encryption'
  | 'imap-or-pop'
  | 'app-passwords'
  | 'manage-services'
  | 'validate-account'
  | 'support'
  | 'get-thunderbird'
  | 'download';

/** Pages that explain what a sign-in showed. */
export type DiagnosisHelpId = Extract<
  HelpLinkId,
  'user-names' | 'app-passwords' | 'manage-services' | 'validate-account' | 'support'
>;

/** What the renderer asks for; everything else about the plan stays in the main process. */
export interface PlanRequest {
  readonly answers: AccountAnswers;
  readonly choices: readonly ProgramChoice[];
  /** Put the password that was given with `keepPassword` into the program's own store. */
  readonly savePassword: boolean;
}

// Generous: real values are far shorter, and what is too long for a person is said in `runbox/`.
const text = v.pipe(v.string(), v.maxLength(20_000));
const id = v.pipe(v.string(), v.maxLength(5_000));
/** One setting, or a whole report for support. */
const copiedText = v.pipe(v.string(), v.maxLength(100_000));

const loginAnswer = v.variant('from', [
  v.strictObject({ from: v.literal('address') }),
  v.strictObject({ from: v.literal('runbox-address'), runboxAddress: text }),
  v.strictObject({ from: v.literal('typed'), loginName: text }),
]);

const accountAnswers = v.strictObject({
  fullName: text,
  address: text,
  login: loginAnswer,
  protocol: v.picklist(['imap', 'pop3']),
  keepOnServer: v.boolean(),
  submissionPort: v.picklist([465, 587]),
}) satisfies v.GenericSchema<AccountAnswers>;

const programChoice = v.strictObject({ program: id, profile: id }) satisfies v.GenericSchema<ProgramChoice>;

const planRequest = v.strictObject({
  answers: accountAnswers,
  choices: v.pipe(v.array(programChoice), v.maxLength(100)),
  savePassword: v.boolean(),
}) satisfies v.GenericSchema<PlanRequest>;

const phoneProfileRequest = v.strictObject({
  answers: accountAnswers,
  by: v.picklist(['share', 'file']),
}) satisfies v.GenericSchema<PhoneProfileRequest>;

const helpLinkId = v.picklist([
  'server-settings',
  'user-names',
  'encryption',
  'imap-or-pop',
  'app-passwords',
  'manage-services',
  'validate-account',
  'support',
  'get-thunderbird',
  'download',
]) satisfies v.GenericSchema<HelpLinkId>;

/** A call from the page to the main process: `argument` is parsed there before the handler sees it. */
interface RequestSpec<Argument, Value, Problem> {
  readonly direction: 'request';
  readonly argument: v.GenericSchema<unknown, Argument>;
  /** Never set; carries the answer's type. */
  readonly answer?: Result<Value, Problem | Bug>;
}

/** A message from the main process to the page. */
interface EventSpec<Payload> {
  readonly direction: 'event';
  /** Never set; carries the message's type. */
  readonly payload?: Payload;
}

function request<Value, Problem>() {
  return <Argument>(argument: v.GenericSchema<unknown, Argument>): RequestSpec<Argument, Value, Problem> => ({
    direction: 'request',
    argument,
  });
}

function event<Payload>(): EventSpec<Payload> {
  return { direction: 'event' };
}

const nothing = v.undefined();

/** Every call that crosses the bridge. Preload, main and the tests' fake are derived from this object. */
export const wizardIpc = {
  findPrograms: request<readonly FoundProgram[], RequestProblem>()(nothing),
  planSetup: request<PlanPreview, RequestProblem | AnswerProblem>()(planRequest),
  /** Held in the main process until `forgetPassword` or the end of the run. */
  keepPassword: request<null, never>()(text),
  forgetPassword: request<null, never>()(nothing),
  /** All four servers at once; each is told by `endpointProbed` as it comes. */
  probeNetwork: request<NetworkReport, never>()(nothing),
  /**
   * Asks the name service where mail for the domain of the address goes. Null for the domains of Runbox,
   * which it is not asked about.
   */
  findMailExchangers: request<MailExchangerReport | null, AnswerProblem>()(accountAnswers),
  /** For the report to support. */
  describeMachine: request<MachineFacts, never>()(nothing),
  describeApp: request<AppFacts, never>()(nothing),
  /** Of the software that the app is made of, as its authors wrote them. */
  readLicences: request<string, never>()(nothing),
  /** Signs in with the password that was given with `keepPassword`; nothing is sent. */
  checkSignIn: request<SignInReport, AnswerProblem | RequestProblem>()(accountAnswers),
  /** Answered only after `approved` for this id, as is `undoSetup`. */
  applyPlan: request<SetupReport, RequestProblem>()(id),
  undoSetup: request<UndoReport, RequestProblem>()(id),
  /**
   * For where the button's frame does not come up: the main process asks the person in a dialog of its own.
   * A yes is told by `approved`, too. False without asking when it is not about the plan, the report or the
   * count that is held now, while another dialog is open, and while something is being written.
   */
  askForApproval: request<boolean, never>()(approvalRequest),
  /** Backups and reports of earlier set-ups. Refused while one of them is half-done. */
  countReports: request<KeptReports, RequestProblem>()(nothing),
  /** Answered only after `approved` for the id of exactly this count. */
  removeReports: request<ReportRemoval, RequestProblem>()(id),
  /** Newest first. */
  listReports: request<readonly SetupReport[], RequestProblem>()(nothing),
  openProgram: request<null, RequestProblem>()(id),
  /** The window in which accounts are added to a program that has one outside itself. */
  openAccounts: request<null, RequestProblem>()(id),
  openHelp: request<null, never>()(helpLinkId),
  /** Into the clipboard; the page itself may not. */
  copyText: request<null, never>()(copiedText),
  /** The profile for Mail on an iPhone or iPad, into the share sheet or saved where the person says. */
  handOverPhoneProfile: request<PhoneHandOver, AnswerProblem>()(phoneProfileRequest),
  /** Whether the profile for this address is installed on this Mac. */
  checkAppleProfile: request<AppleProfileState, AnswerProblem>()(accountAnswers),
  /** The person has pressed the button that the page itself cannot press; the request may follow now, once. */
  approved: event<Approval>(),
  /** The frame of this button is loaded and has reached the main process. */
  approvalReady: event<Approval>(),
  progress: event<Progress>(),
  endpointProbed: event<EndpointReport>(),
} as const;

export type WizardIpc = typeof wizardIpc;

export type RequestName = {
  [Name in keyof WizardIpc]: WizardIpc[Name] extends { direction: 'request' } ? Name : never;
}[keyof WizardIpc];

export type EventName = Exclude<keyof WizardIpc, RequestName>;

type AnswerOf<Name extends RequestName> = NonNullable<WizardIpc[Name]['answer']>;
export type ArgumentOf<Name extends RequestName> = v.InferOutput<WizardIpc[Name]['argument']>;
type PayloadOf<Name extends EventName> = NonNullable<WizardIpc[Name]['payload']>;

/** What the page sees as `window.wizard`: one function a request, one subscription an event. */
export type WizardApi = {
  readonly [Name in RequestName]: ArgumentOf<Name> extends undefined
    ? () => Promise<AnswerOf<Name>>
    : (argument: ArgumentOf<Name>) => Promise<AnswerOf<Name>>;
} & {
  /** Returns the function that ends the subscription. */
  readonly [Name in EventName as `on${Capitalize<Name>}`]: (
    listener: (payload: PayloadOf<Name>) => void,
  ) => () => void;
};

/** What the main process implements. */
export type WizardHandlers = {
  readonly [Name in RequestName]: (argument: ArgumentOf<Name>) => Promise<AnswerOf<Name>>;
};

export function channelOf(name: keyof WizardIpc): string {
  return `wizard:${name}`;
}
