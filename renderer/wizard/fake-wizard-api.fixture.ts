import type { Approval } from '../../electron/contract/approval';
import type { EndpointReport } from '../../electron/contract/network';
import type { Progress } from '../../electron/contract/report';
import { ok } from '../../electron/contract/result';
import {
  type RequestName,
  type WizardApi,
  type WizardHandlers,
  wizardIpc,
} from '../../electron/contract/wizard-ipc';
import {
  exampleKept,
  examplePreview,
  examplePrograms,
  exampleReport,
  exampleUndo,
} from './example-answers.fixture';
import { acceptedSignIn, exampleApp, exampleMachine, openNetwork } from './example-checks.fixture';

export interface FakeWizardApi {
  readonly api: WizardApi;
  /** Every request so far, in order, with its argument. */
  readonly calls: { readonly name: RequestName; readonly argument: unknown }[];
  emitApproved(approval: Approval): void;
  emitApprovalReady(approval: Approval): void;
  emitProgress(progress: Progress): void;
  emitEndpoint(endpoint: EndpointReport): void;
}

const friendly: WizardHandlers = {
  findPrograms: async () => ok(examplePrograms),
  planSetup: async () => ok(examplePreview),
  keepPassword: async () => ok(null),
  forgetPassword: async () => ok(null),
  probeNetwork: async () => ok(openNetwork),
  findMailExchangers: async () => ok(null),
  describeMachine: async () => ok(exampleMachine),
  describeApp: async () => ok(exampleApp),
  readLicences: async () => ok('react 19.3.1 (MIT)'),
  checkSignIn: async () => ok(acceptedSignIn),
  applyPlan: async () => ok(exampleReport),
  undoSetup: async () => ok(exampleUndo),
  askForApproval: async () => ok(false),
  countReports: async () => ok(exampleKept),
  removeReports: async () => ok({ reports: exampleKept.reports, backups: exampleKept.backups, stayed: [] }),
  listReports: async () => ok([]),
  openProgram: async () => ok(null),
  openAccounts: async () => ok(null),
  openHelp: async () => ok(null),
  copyText: async () => ok(null),
  handOverPhoneProfile: async () => ok({ kind: 'saved' }),
  checkAppleProfile: async () => ok('cannot-tell'),
};

/**
 * The main process as the page sees it. Every argument goes through the parser of the contract first,
 * so a page that sends what the main process would refuse does not get an answer here either.
 */
export function createFakeWizardApi(handlers: Partial<WizardHandlers> = {}): FakeWizardApi {
  const answers = { ...friendly, ...handlers };
  const calls: { name: RequestName; argument: unknown }[] = [];
  const approved = createEvent<Approval>();
  const approvalReady = createEvent<Approval>();
  const progress = createEvent<Progress>();
  const endpointProbed = createEvent<EndpointReport>();

  function received<Name extends RequestName>(name: Name, argument?: unknown): void {
    const parsed = wizardIpc[name].argument['~standard'].validate(argument);
    if (parsed instanceof Promise || parsed.issues) throw new Error(`${name} refuses its argument`);
    calls.push({ name, argument });
  }
  function recording<Name extends RequestName>(name: Name): WizardHandlers[Name] {
    const handle: (argument: never) => unknown = answers[name];
    const call = async (argument: never) => {
      received(name, argument);
      return handle(argument);
    };
    // The handler's own type: what is added takes and returns the same.
    return call as WizardHandlers[Name];
  }

  const api: WizardApi = {
    findPrograms: () => recording('findPrograms')(undefined),
    planSetup: recording('planSetup'),
    keepPassword: recording('keepPassword'),
    forgetPassword: () => recording('forgetPassword')(undefined),
    probeNetwork: () => recording('probeNetwork')(undefined),
    findMailExchangers: recording('findMailExchangers'),
    describeMachine: () => recording('describeMachine')(undefined),
    describeApp: () => recording('describeApp')(undefined),
    readLicences: () => recording('readLicences')(undefined),
    checkSignIn: recording('checkSignIn'),
    applyPlan: recording('applyPlan'),
    undoSetup: recording('undoSetup'),
    askForApproval: recording('askForApproval'),
    countReports: () => recording('countReports')(undefined),
    removeReports: recording('removeReports'),
    listReports: () => recording('listReports')(undefined),
    openProgram: recording('openProgram'),
    openAccounts: recording('openAccounts'),
    openHelp: recording('openHelp'),
    copyText: recording('copyText'),
    handOverPhoneProfile: recording('handOverPhoneProfile'),
    checkAppleProfile: recording('checkAppleProfile'),
    onApproved: approved.listen,
    onApprovalReady: approvalReady.listen,
    onProgress: progress.listen,
    onEndpointProbed: endpointProbed.listen,
  };
  return {
    api,
    calls,
    emitApproved: approved.emit,
    emitApprovalReady: approvalReady.emit,
    emitProgress: progress.emit,
    emitEndpoint: endpointProbed.emit,
  };
}

function createEvent<Payload>() {
  const listeners = new Set<(payload: Payload) => void>();
  return {
    listen(listener: (payload: Payload) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(payload: Payload): void {
      for (const listener of listeners) listener(payload);
    },
  };
}
