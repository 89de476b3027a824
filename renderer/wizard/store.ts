import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AccountAnswers } from '../../electron/contract/account';
import type { AppFacts } from '../../electron/contract/app-facts';
import type {
  AppleProfileState,
  PhoneHandOver,
  PhoneProfileRequest,
} from '../../electron/contract/apple-profile';
import type { Approval, ApprovalRequest } from '../../electron/contract/approval';
import type { KeptReports, ReportRemoval } from '../../electron/contract/kept-reports';
import type { MachineFacts } from '../../electron/contract/machine';
import type { Bug } from '../../electron/contract/problems';
import { ok, type Result, refuse } from '../../electron/contract/result';
import type { HelpLinkId, WizardApi } from '../../electron/contract/wizard-ipc';
import { accountAnswersOf, savesPassword } from './answers';
import { next } from './machine';
import { type MailExchangerCheck, ownDomainOf } from './mail-exchanger-check';
import {
  type Answer,
  firstState,
  type PasswordUse,
  type WizardEvent,
  type WizardState,
} from './wizard-state';

export interface Wizard {
  readonly state: WizardState;
  send(event: WizardEvent): void;
  /** The password passes through to the main process and is kept nowhere on the way. */
  submitPassword(password: string, use: Exclude<PasswordUse, 'skip'>): Promise<Result<null, Bug>>;
  openProgram(program: string): Promise<Answer<null>>;
  openAccounts(program: string): Promise<Answer<null>>;
  openHelp(page: HelpLinkId): void;
  copyText(text: string): Promise<Answer<null>>;
  /** Null until it is asked for. */
  readonly mailExchangers: MailExchangerCheck | null;
  /** Asks the name service about the own domain of the address; does nothing without one. */
  findMailExchangers(): Promise<void>;
  /** In the background; tells the first page what it finds. */
  seeWhatIsThere(): Promise<void>;
  describeMachine(): Promise<Answer<MachineFacts>>;
  describeApp(): Promise<Answer<AppFacts>>;
  readLicences(): Promise<Answer<string>>;
  handOverPhoneProfile(
    answers: AccountAnswers,
    by: PhoneProfileRequest['by'],
  ): Promise<Answer<PhoneHandOver>>;
  checkAppleProfile(answers: AccountAnswers): Promise<Answer<AppleProfileState>>;
  /** What the person said yes to, with a button that only they can press. Returns the function that ends it. */
  onApproval(listener: (approval: Approval) => void): () => void;
  /** The frame of such a button is loaded and can be pressed. Returns the function that ends it. */
  onApprovalReady(listener: (approval: Approval) => void): () => void;
  /** Where that frame does not come up: the main process asks in a dialog of its own. */
  askForApproval(request: ApprovalRequest): Promise<Answer<boolean>>;
  countReports(): Promise<Answer<KeptReports>>;
  /** Afterwards the earlier set-ups are read anew. */
  removeReports(id: KeptReports['id']): Promise<Answer<ReportRemoval>>;
}

export type WizardStore = StoreApi<Wizard>;

/** The wizard's state and the calls that it asks for: each new run makes exactly one call. */
export function createWizardStore(api: WizardApi): WizardStore {
  const store = createStore<Wizard>()((set, get) => {
    const send = (event: WizardEvent) => {
      const before = get().state;
      const state = next(before, event);
      set({ state });
      if (state.run !== before.run) void startRun(api, state, send);
      if (state.network.run !== before.network.run) void probeNetwork(api, state.network.run, send);
      if (before.answers.passwordHeld && !state.answers.passwordHeld) void settled(api.forgetPassword());
      if (state.step === 'address' && before.step !== 'address') void readEarlier(api, send);
    };
    return {
      state: firstState,
      send,
      submitPassword: async (password, use) => {
        const answer = await settled(api.keepPassword(password));
        if (answer.ok) send({ type: 'password-kept' });
        if (answer.ok) send({ type: 'password-answered', use });
        return answer;
      },
      openProgram: (program) => settled(api.openProgram(program)),
      openAccounts: (program) => settled(api.openAccounts(program)),
      openHelp: (page) => void settled(api.openHelp(page)),
      copyText: (text) => settled(api.copyText(text)),
      mailExchangers: null,
      findMailExchangers: async () => {
        const { state, mailExchangers } = get();
        const domain = ownDomainOf(state.answers);
        const asking = mailExchangers?.domain === domain && mailExchangers.answer === null;
        if (domain === null || asking) return;
        set({ mailExchangers: { domain, answer: null } });
        const answer = await settled(api.findMailExchangers(accountAnswersOf(state)));
        if (get().mailExchangers?.domain === domain) set({ mailExchangers: { domain, answer } });
      },
      seeWhatIsThere: async () => send({ type: 'programs-seen', answer: await settled(api.findPrograms()) }),
      describeMachine: () => settled(api.describeMachine()),
      describeApp: () => settled(api.describeApp()),
      readLicences: () => settled(api.readLicences()),
      handOverPhoneProfile: (answers, by) => settled(api.handOverPhoneProfile({ answers, by })),
      checkAppleProfile: (answers) => settled(api.checkAppleProfile(answers)),
      onApproval: (listener) => api.onApproved(listener),
      onApprovalReady: (listener) => api.onApprovalReady(listener),
      askForApproval: (request) => settled(api.askForApproval(request)),
      countReports: () => settled(api.countReports()),
      removeReports: async (id) => {
        const answer = await settled(api.removeReports(id));
        if (answer.ok) send({ type: 'reports-removed' });
        if (answer.ok) void readEarlier(api, send);
        return answer;
      },
    };
  });
  const { send } = store.getState();
  api.onProgress((progress) => send({ type: 'progressed', progress }));
  api.onEndpointProbed((endpoint) => send({ type: 'endpoint-probed', endpoint }));
  void readEarlier(api, send);
  return store;
}

type Send = (event: WizardEvent) => void;

async function readEarlier(api: WizardApi, send: Send): Promise<void> {
  send({ type: 'earlier-read', answer: await settled(api.listReports()) });
}

async function probeNetwork(api: WizardApi, run: number, send: Send): Promise<void> {
  send({ type: 'network-probed', run, answer: await settled(api.probeNetwork()) });
}

async function startRun(api: WizardApi, state: WizardState, send: Send): Promise<void> {
  const { run } = state;
  if (state.step === 'finding-programs')
    send({ type: 'programs-found', run, answer: await settled(api.findPrograms()) });
  if (state.step === 'signing-in')
    send({ type: 'signed-in', run, answer: await settled(api.checkSignIn(accountAnswersOf(state))) });
  if (state.step === 'planning') {
    const { chosen } = state.answers;
    const savePassword = savesPassword(state);
    const request = { answers: accountAnswersOf(state), choices: [...chosen], savePassword };
    send({ type: 'planned', run, answer: await settled(api.planSetup(request)) });
  }
  if (state.step === 'applying')
    send({ type: 'applied', run, answer: await settled(api.applyPlan(state.preview.id)) });
  if (state.step === 'undoing' && state.report.id !== null)
    send({ type: 'undone', run, answer: await settled(api.undoSetup(state.report.id)) });
}

/** A call that never reached the main process has nothing in the log under any other reference. */
async function settled<Value, Problem>(
  call: Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | Bug>> {
  try {
    const answer = await call;
    return answer.ok ? ok(answer.value) : refuse(answer.problem);
  } catch {
    return refuse({ kind: 'bug', reference: 'no-answer' });
  }
}
