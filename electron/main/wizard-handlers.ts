import type { Account, AccountAnswers } from '../contract/account';
import type { AppFacts } from '../contract/app-facts';
import type { Approval, ApprovalRequest } from '../contract/approval';
import type { MachineFacts } from '../contract/machine';
import type { MailExchangerReport } from '../contract/mail-exchangers';
import type { EndpointReport, NetworkReport } from '../contract/network';
import type { SetupPlan } from '../contract/plan';
import type { AnswerProblem, RequestProblem } from '../contract/problems';
import type { FoundProgram } from '../contract/programs';
import type { ProgramReport, Progress } from '../contract/report';
import { ok, type Result, refuse } from '../contract/result';
import { Secret } from '../contract/secret';
import type { HelpLinkId, PlanRequest, WizardHandlers } from '../contract/wizard-ipc';
import type { Setup } from '../setup/setup';
import { findLoginCandidates } from '../sign-in/login-candidates';
import type { SignIn } from '../sign-in/sign-in';
import type { AppleProfileHandlers } from './apple-profile-handlers';
import { approvalQuestion } from './approval-question';
import type { Question } from './ask-person';

export interface HandlerParts {
  readonly setup: Setup;
  readonly readAccount: (answers: AccountAnswers) => Result<Account, AnswerProblem>;
  /** Absolute command and its arguments; answers whether the program could be started. */
  readonly startProgram: (command: readonly string[]) => Promise<boolean>;
  readonly openHelp: (link: HelpLinkId) => Promise<void>;
  readonly copyText: (text: string) => Promise<void>;
  readonly sendApproved: (approval: Approval) => void;
  /** In a dialog of the system's, which no page can see or press. */
  readonly askPerson: (question: Question) => Promise<boolean>;
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

class NotApproved extends Error {
  override name = 'NotApproved';
}

/** What one run of the wizard remembers in memory between two requests. */
class Run {
  #password: Secret | null = null;
  #plan: SetupPlan | null = null;
  #planning = 0;
  #approval: Approval | null = null;
  #asking = false;
  #writing: Promise<unknown> | null = null;

  get password(): Secret | null {
    return this.#password;
  }

  get plan(): SetupPlan | null {
    return this.#plan;
  }

  get writing(): Promise<unknown> | null {
    return this.#writing;
  }

  keepPassword(password: Secret | null): void {
    this.#password?.forget();
    this.#password = password;
  }

  /** From here on no earlier plan can be applied. The plan is kept unless another one was begun since. */
  beginPlan(): (plan: SetupPlan) => void {
    this.#plan = null;
    this.#approval = null;
    this.#planning += 1;
    const planning = this.#planning;
    return (plan) => {
      if (planning === this.#planning) this.#plan = plan;
    };
  }

  /** Answers whether it is about something that can be done now. */
  approve(approval: Approval): boolean {
    if (approval.what === 'apply-plan' && approval.id !== this.#plan?.id) return false;
    this.#approval = approval;
    return true;
  }

  /** One question at a time, and none while something is being written; false without asking then. */
  async ask(question: () => Promise<boolean>): Promise<boolean> {
    if (this.#asking || this.#writing !== null) return false;
    this.#asking = true;
    try {
      return (await question()) && this.#writing === null;
    } finally {
      this.#asking = false;
    }
  }

  /** Once: the next time needs another yes. */
  spendApproval(what: Approval['what'], id: string): void {
    const approval = this.#approval;
    if (approval?.what !== what || approval.id !== id) throw new NotApproved();
    this.#approval = null;
  }

  /** Once: the plan is not there any more afterwards. */
  takePlan(id: SetupPlan['id']): SetupPlan | null {
    const plan = this.#plan?.id === id ? this.#plan : null;
    if (plan === null) return null;
    this.spendApproval('apply-plan', id);
    this.beginPlan();
    return plan;
  }

  /** The plan goes with the password, which it may hold enciphered. */
  forgetAll(): void {
    this.keepPassword(null);
    this.beginPlan();
  }

  async whileWriting<Value>(work: Promise<Value>): Promise<Value> {
    this.#writing = work.catch(() => undefined);
    try {
      return await work;
    } finally {
      this.#writing = null;
    }
  }
}

/** The contract's requests over the verbs of `setup`. Plans and password stay on this side. */
export function createWizard(parts: HandlerParts): Wizard {
  const run = new Run();
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

/** The plan may be another one by the time the person answers, and then the answer is about nothing. */
async function askForApproval(
  request: ApprovalRequest,
  { setup, askPerson, sendApproved }: HandlerParts,
  run: Run,
): Promise<boolean> {
  const { what, id } = request;
  const approved = await run.ask(async () => {
    const question = await approvalQuestion(request, run.plan, setup);
    return question !== null && (await askPerson(question)) && run.approve({ what, id });
  });
  if (approved) sendApproved({ what, id });
  return approved;
}

function reportHandlers(
  { setup }: HandlerParts,
  run: Run,
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

function setupHandlers({ setup, readAccount, sendProgress }: HandlerParts, run: Run): SetupHandlers {
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

function passwordHandlers(run: Run): Pick<WizardHandlers, 'keepPassword' | 'forgetPassword'> {
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
  run: Run,
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
