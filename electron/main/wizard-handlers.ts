import type { Account, AccountAnswers } from '../contract/account';
import type { AppFacts } from '../contract/app-facts';
import type { Approval } from '../contract/approval';
import type { MachineFacts } from '../contract/machine';
import type { MailExchangerReport } from '../contract/mail-exchangers';
import type { EndpointReport, NetworkReport } from '../contract/network';
import type { AnswerProblem, RequestProblem } from '../contract/problems';
import type { FoundProgram } from '../contract/programs';
import type { ProgramReport, Progress } from '../contract/report';
import { ok, type Result, refuse } from '../contract/result';
import { Secret } from '../contract/secret';
import type { HelpLinkId, PlanRequest, WizardHandlers } from '../contract/wizard-ipc';
import { findLoginCandidates } from '../sign-in/login-candidates';
import type { SignIn } from '../sign-in/sign-in';
import type { AppleProfileHandlers } from './apple-profile-handlers';
import { type AskingParts, askForApproval } from './ask-for-approval';
import { WizardRun } from './wizard-run';

export interface HandlerParts extends AskingParts {
  readonly readAccount: (answers: AccountAnswers) => Result<Account, AnswerProblem>;
  /** Absolute command and its arguments; answers whether the program could be started. */
  readonly startProgram: (command: readonly string[]) => Promise<boolean>;
  readonly openHelp: (link: HelpLinkId) => Promise<void>;
  readonly copyText: (text: string) => Promise<void>;
  readonly sendProgress: (progress: Progress) => void;
  readonly probeNetwork: (onEndpoint: (report: EndpointReport) => void) => Promise<NetworkReport>;
  readonly sendEndpoint: (report: EndpointReport) => void;
  readonly findMailExchangers: (
    address: string,
  ) => Promise<Result<MailExchangerReport | null, AnswerProblem>>;
  readonly machine: MachineFacts;
  readonly describeApp: () => AppFacts;
  readonly readLicences: () => Promise<string>;
  /** One for the whole run, since it counts the refusals. */
  readonly signIn: SignIn;
  readonly appleProfile: AppleProfileHandlers;
}

export interface Wizard {
  readonly handlers: WizardHandlers;
  /** What the person said yes to, told by the button's frame. Any plan but the one held now is passed over. */
  approve(approval: Approval): void;
  /** Password and plans, for the end of the run. */
  forgetAll(): void;
  /** Settles once nothing is being written; null when nothing is. */
  writing(): Promise<unknown> | null;
}

/** The contract's requests over the verbs of `setup`. Plans and password stay on this side. */
export function createWizard(parts: HandlerParts): Wizard {
  const run = new WizardRun();
  return {
    handlers: {
      ...setupHandlers(parts, run),
      ...reportHandlers(parts, run),
      askForApproval: async (request) => ok(await askForApproval(request, parts, run)),
      ...passwordHandlers(run),
      ...signInHandlers(parts, run),
      ...openHandlers(parts),
      describeApp: async () => ok(parts.describeApp()),
      readLicences: async () => ok(await parts.readLicences()),
      ...parts.appleProfile,
    },
    approve: (approval) => {
      if (run.approve(approval)) parts.sendApproved(approval);
    },
    forgetAll: () => run.forgetAll(),
    writing: () => run.writing,
  };
}

function reportHandlers(
  { setup }: HandlerParts,
  run: WizardRun,
): Pick<WizardHandlers, 'listReports' | 'countReports' | 'removeReports'> {
  return {
    listReports: () => setup.listReports(),
    countReports: () => setup.countReports(),
    removeReports: (id) => {
      run.spendApproval('remove-reports', id);
      return run.whileWriting(setup.removeReports(id));
    },
  };
}

type SetupHandlers = Pick<WizardHandlers, 'findPrograms' | 'planSetup' | 'applyPlan' | 'undoSetup'>;

function setupHandlers({ setup, readAccount, sendProgress }: HandlerParts, run: WizardRun): SetupHandlers {
  return {
    findPrograms: () => setup.findPrograms(),
    planSetup: async ({ answers, choices, savePassword }: PlanRequest) => {
      const keepPlan = run.beginPlan();
      const account = readAccount(answers);
      if (!account.ok) return account;
      const password = savePassword ? run.password : null;
      const plan = await setup.planSetup({ account: account.value, choices, password });
      if (!plan.ok) return plan;
      keepPlan(plan.value);
      return ok(await setup.previewPlan(plan.value));
    },
    applyPlan: async (id) => {
      const plan = run.takePlan(id);
      if (plan === null) return refuse({ kind: 'plan-outdated' });
      const report = await run.whileWriting(setup.applyPlan(plan, sendProgress));
      // A program that was left as it was is tried again with the same password.
      if (report.ok && !report.value.programs.some(isLeftToTry)) run.keepPassword(null);
      return report;
    },
    undoSetup: (id) => {
      run.spendApproval('undo-setup', id);
      return run.whileWriting(setup.undoSetup(id, sendProgress));
    },
  };
}

function isLeftToTry({ outcome }: ProgramReport): boolean {
  return outcome.kind === 'left-as-it-was' || outcome.kind === 'left-half-done';
}

function passwordHandlers(run: WizardRun): Pick<WizardHandlers, 'keepPassword' | 'forgetPassword'> {
  return {
    keepPassword: async (text) => {
      run.keepPassword(new Secret(text));
      return ok(null);
    },
    forgetPassword: async () => {
      run.forgetAll();
      return ok(null);
    },
  };
}

function signInHandlers(
  { probeNetwork, sendEndpoint, findMailExchangers, signIn }: HandlerParts,
  run: WizardRun,
): Pick<WizardHandlers, 'probeNetwork' | 'findMailExchangers' | 'checkSignIn'> {
  return {
    probeNetwork: async () => ok(await probeNetwork(sendEndpoint)),
    findMailExchangers: ({ address }) => findMailExchangers(address),
    checkSignIn: async ({ address, login, protocol, submissionPort }) => {
      const names = findLoginCandidates(address, login);
      if (!names.ok) return names;
      if (run.password === null) return refuse({ kind: 'password-not-given' });
      const request = { loginNames: names.value.automatic, protocol, submissionPort };
      return ok(await signIn.check(request, run.password));
    },
  };
}

function openHandlers({
  setup,
  startProgram,
  openHelp,
  copyText,
  machine,
}: HandlerParts): Pick<
  WizardHandlers,
  'openProgram' | 'openAccounts' | 'openHelp' | 'copyText' | 'describeMachine'
> {
  const start = async (
    id: FoundProgram['id'],
    commandOf: (program: FoundProgram) => readonly string[],
  ): Promise<Result<null, RequestProblem>> => {
    const programs = await setup.findPrograms();
    if (!programs.ok) return programs;
    const program = programs.value.find((found) => found.id === id);
    if (program === undefined) return refuse({ kind: 'program-not-found', program: id });
    const started = await startProgram(commandOf(program));
    return started ? ok(null) : refuse({ kind: 'program-did-not-start', programName: program.name });
  };
  return {
    openProgram: (id) => start(id, ({ launch }) => launch),
    openAccounts: (id) => start(id, ({ openAccounts, launch }) => openAccounts ?? launch),
    openHelp: async (link) => {
      await openHelp(link);
      return ok(null);
    },
    copyText: async (text) => {
      await copyText(text);
      return ok(null);
    },
    describeMachine: async () => ok(machine),
  };
}
