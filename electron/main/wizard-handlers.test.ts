import { expect, test } from 'vitest';
import type { Account, AccountAnswers } from '../contract/account';
import type { AppFacts } from '../contract/app-facts';
import type { Approval } from '../contract/approval';
import type { KeptReports } from '../contract/kept-reports';
import type { MachineFacts } from '../contract/machine';
import type { EndpointReport, NetworkReport } from '../contract/network';
import type { SetupPlan } from '../contract/plan';
import type { FoundProgram } from '../contract/programs';
import type { ProgramReport, Progress, SetupReport, UndoReport } from '../contract/report';
import { ok, type Result, refuse } from '../contract/result';
import type { SignInReport, SignInRequest } from '../contract/sign-in';
import type { WizardHandlers } from '../contract/wizard-ipc';
import type { Setup, SetupRequest } from '../setup/setup';
import type { Question } from './ask-person';
import { createWizard, type HandlerParts } from './wizard-handlers';

const answers: AccountAnswers = {
  fullName: 'Ann',
  address: 'ann@runbox.com',
  login: { from: 'address' },
  protocol: 'imap',
  keepOnServer: true,
  submissionPort: 465,
};

const account: Account = {
  fullName: 'Ann',
  address: 'ann@runbox.com',
  loginName: 'ann',
  incoming: { protocol: 'imap', host: 'mail.runbox.com', port: 993, encryption: 'implicit-tls' },
  submission: { host: 'mail.runbox.com', port: 465, encryption: 'implicit-tls' },
};

const choice = { program: 'thunderbird', profile: '/p' };
const progress: Progress = { choice, programName: 'Thunderbird', stage: 'writing' };
const report: SetupReport = {
  id: 'r1',
  madeAt: '2026-11-25T12:00:00Z',
  address: account.address,
  protocol: 'imap',
  programs: [],
  undone: false,
};
const kept: KeptReports = { id: 'k1', folder: '/home/ann/b/reports', reports: 1, backups: 2 };
const undoReport: UndoReport = { id: 'r1', programs: [] };

const thunderbird: FoundProgram = {
  id: 'thunderbird',
  kind: 'thunderbird',
  name: 'Thunderbird',
  version: '153.0',
  packaging: 'system',
  location: '/usr/lib/thunderbird',
  launch: ['/usr/bin/thunderbird', '--new'],
  way: 'automatic',
  opensMailLinks: false,
  profiles: [],
};

const endpointReport: EndpointReport = {
  endpoint: 'imap',
  host: 'mail.runbox.com',
  port: 993,
  addresses: [],
  connectedTo: null,
  stage: 'finished',
  milliseconds: {},
  encryption: null,
  greeting: null,
  capabilities: [],
  trouble: null,
};

const networkReport: NetworkReport = {
  endpoints: [endpointReport],
  verdict: { kind: 'fine' },
  submissionPort: 465,
};

const signInReport: SignInReport = {
  tries: [],
  diagnosis: { kind: 'accepted', loginName: 'ada' },
  refusalsLeft: 3,
};

const machineFacts: MachineFacts = {
  appVersion: '1.2.3',
  platform: 'linux',
  release: '6.1',
  architecture: 'x64',
};

const appFacts: AppFacts = {
  version: '1.2.3',
  day: '2026-11-25',
  isOld: false,
  hasDownloadPage: false,
  backupFolder: '/home/ann/b',
};

/** A setup that notes what it is asked, with plans p1, p2, ... in the order of the requests. */
function wizardOn(overrides: Partial<Setup & HandlerParts> = {}) {
  const requests: SetupRequest[] = [];
  const passwords: (string | undefined)[] = [];
  const applied: string[] = [];
  const started: (readonly string[])[] = [];
  const opened: string[] = [];
  const sent: Progress[] = [];
  const copied: string[] = [];
  const approvals: Approval[] = [];
  const questions: Question[] = [];
  const removed: string[] = [];
  const probed: EndpointReport[] = [];
  const signedIn: (readonly [SignInRequest, string])[] = [];
  const setup: Setup = {
    findPrograms: async () => ok([thunderbird]),
    planSetup: async (request) => {
      passwords.push(request.password?.reveal());
      return ok({ id: `p${requests.push(request)}`, account: request.account, programs: [] });
    },
    previewPlan: async ({ id }) => ({ id, account, programs: [] }),
    applyPlan: async (plan, onProgress) => {
      applied.push(plan.id);
      onProgress(progress);
      return ok(report);
    },
    undoSetup: async (id, onProgress) => {
      onProgress(progress);
      return id === 'r1' ? ok(undoReport) : refuse({ kind: 'report-not-found', report: `${id}` });
    },
    listReports: async () => ok([report]),
    countReports: async () => ok(kept),
    removeReports: async (id) => {
      removed.push(id);
      return ok({ reports: 1, backups: 2, stayed: [] });
    },
    ...overrides,
  };
  const wizard = createWizard({
    setup,
    readAccount: () => ok(account),
    startProgram: async (command) => {
      started.push(command);
      return true;
    },
    openHelp: async (link) => {
      opened.push(link);
    },
    copyText: async (text) => {
      copied.push(text);
    },
    sendApproved: (approval) => approvals.push(approval),
    askPerson: async (question) => {
      questions.push(question);
      return true;
    },
    sendProgress: (sentProgress) => sent.push(sentProgress),
    probeNetwork: async (onEndpoint) => {
      onEndpoint(endpointReport);
      return networkReport;
    },
    sendEndpoint: (seen) => probed.push(seen),
    findMailExchangers: async (address) =>
      ok({ domain: `domain of ${address}`, verdict: { kind: 'null-mx' } }),
    machine: machineFacts,
    describeApp: () => appFacts,
    readLicences: async () => 'react 19.3.1 (MIT)',
    appleProfile: {
      handOverPhoneProfile: async () => ok({ kind: 'saved' }),
      checkAppleProfile: async () => ok('installed'),
    },
    signIn: {
      check: async (request, password) => {
        signedIn.push([request, password.reveal()]);
        return signInReport;
      },
    },
    ...overrides,
  });
  // With the person's yes each time; what happens without it is told below.
  const handlers: WizardHandlers = {
    ...wizard.handlers,
    applyPlan: (id) => {
      wizard.approve({ what: 'apply-plan', id });
      return wizard.handlers.applyPlan(id);
    },
    undoSetup: (id) => {
      wizard.approve({ what: 'undo-setup', id });
      return wizard.handlers.undoSetup(id);
    },
  };
  const plan = (savePassword = false) =>
    wizard.handlers.planSetup({ answers, choices: [choice], savePassword });
  return {
    ...wizard,
    handlers,
    bare: wizard.handlers,
    approvals,
    questions,
    removed,
    plan,
    requests,
    passwords,
    applied,
    started,
    opened,
    copied,
    sent,
    probed,
    signedIn,
  };
}

test('plans for the account that the answers make', async () => {
  const { plan, requests } = wizardOn();
  expect(await plan()).toEqual(ok({ id: 'p1', account, programs: [] }));
  expect(requests).toEqual([{ account, choices: [choice], password: null }]);
});

test('answers that make no account plan nothing', async () => {
  const problem = { kind: 'name-missing', field: 'fullName' } as const;
  const { plan, requests } = wizardOn({ readAccount: () => refuse(problem) });
  expect(await plan()).toEqual(refuse(problem));
  expect(requests).toEqual([]);
});

test('a plan is applied once', async () => {
  const { handlers, plan, applied, sent } = wizardOn();
  await plan();
  expect(await handlers.applyPlan('p1')).toEqual(ok(report));
  expect(await handlers.applyPlan('p1')).toEqual(refuse({ kind: 'plan-outdated' }));
  expect([applied, sent]).toEqual([['p1'], [progress]]);
});

test('only the newest plan is applied', async () => {
  const { handlers, plan, applied } = wizardOn();
  await plan();
  await plan();
  expect(await handlers.applyPlan('p1')).toEqual(refuse({ kind: 'plan-outdated' }));
  expect(await handlers.applyPlan('p2')).toEqual(ok(report));
  expect(applied).toEqual(['p2']);
});

test('a plan that was asked for earlier and is ready later does not count', async () => {
  const waiting: ((plan: Result<SetupPlan, never>) => void)[] = [];
  const { handlers, plan, applied } = wizardOn({
    planSetup: () => new Promise((resolve) => waiting.push(resolve)),
  });
  const [early, late] = [plan(), plan()];
  waiting[1]?.(ok({ id: 'late', account, programs: [] }));
  await late;
  waiting[0]?.(ok({ id: 'early', account, programs: [] }));
  await early;
  expect(await handlers.applyPlan('early')).toEqual(refuse({ kind: 'plan-outdated' }));
  expect(await handlers.applyPlan('late')).toEqual(ok(report));
  expect(applied).toEqual(['late']);
});

test('a new plan that cannot be made takes the old one with it', async () => {
  let refusing = false;
  const { handlers, plan } = wizardOn({
    planSetup: async () =>
      refusing ? refuse({ kind: 'nothing-chosen' }) : ok({ id: 'p', account, programs: [] }),
  });
  await plan();
  refusing = true;
  expect(await plan()).toEqual(refuse({ kind: 'nothing-chosen' }));
  expect(await handlers.applyPlan('p')).toEqual(refuse({ kind: 'plan-outdated' }));
});

test('a look at the network tells of each server as it comes, and of all at the end', async () => {
  const { handlers, probed } = wizardOn();
  expect(await handlers.probeNetwork(undefined)).toEqual(ok(networkReport));
  expect(probed).toEqual([endpointReport]);
});

test('the sign-in is tried with the password that is held and the login name that is derived', async () => {
  const { handlers, signedIn } = wizardOn();
  await handlers.keepPassword('hunter2');
  const ownDomain = { ...answers, address: 'ada@okoye.example' };
  expect(await handlers.checkSignIn(ownDomain)).toEqual(ok(signInReport));
  expect(signedIn).toEqual([
    [{ loginNames: ['ada%okoye.example'], protocol: 'imap', submissionPort: 465 }, 'hunter2'],
  ]);
});

test('where mail goes is asked for the address, and nothing else of the account', async () => {
  const { handlers } = wizardOn();
  expect(await handlers.findMailExchangers(answers)).toEqual(
    ok({ domain: 'domain of ann@runbox.com', verdict: { kind: 'null-mx' } }),
  );
});

test('the machine is described as it was found', async () => {
  const { handlers } = wizardOn();
  expect(await handlers.describeMachine(undefined)).toEqual(ok(machineFacts));
});

test('without a password there is nothing to try', async () => {
  const { handlers, signedIn } = wizardOn();
  expect(await handlers.checkSignIn(answers)).toEqual(refuse({ kind: 'password-not-given' }));
  expect(signedIn).toEqual([]);
});

test('the password goes to the plan only when it is to be saved', async () => {
  const { handlers, plan, passwords } = wizardOn();
  await handlers.keepPassword('hunter2');
  await plan(false);
  await plan(true);
  expect(passwords).toEqual([undefined, 'hunter2']);
});

test('the password is gone once it is forgotten, and so is the plan that holds it', async () => {
  const { handlers, plan, requests, passwords } = wizardOn();
  await handlers.keepPassword('hunter2');
  await plan(true);
  await handlers.forgetPassword(undefined);
  expect(await handlers.applyPlan('p1')).toEqual(refuse({ kind: 'plan-outdated' }));
  await plan(true);
  expect(passwords).toEqual(['hunter2', undefined]);
  expect(requests[0]?.password?.reveal()).toBe('');
});

const running: ProgramReport = {
  choice,
  programName: 'Thunderbird',
  profileName: 'default',
  outcome: { kind: 'left-as-it-was', problem: { kind: 'program-running', programName: 'Thunderbird' } },
  files: [],
  notes: [],
};

test('the password is gone once every program is set up', async () => {
  const { handlers, plan, requests, passwords } = wizardOn();
  await handlers.keepPassword('hunter2');
  await plan(true);
  await handlers.applyPlan('p1');
  expect(requests[0]?.password?.reveal()).toBe('');
  await plan(true);
  expect(passwords).toEqual(['hunter2', undefined]);
});

test('a program that was left as it was is tried again with the same password', async () => {
  const { handlers, plan, passwords } = wizardOn({
    applyPlan: async () => ok({ ...report, programs: [running] }),
  });
  await handlers.keepPassword('hunter2');
  await plan(true);
  await handlers.applyPlan('p1');
  await plan(true);
  expect(passwords).toEqual(['hunter2', 'hunter2']);
});

test('a second password takes the place of the first', async () => {
  const { handlers, plan, requests, passwords } = wizardOn();
  await handlers.keepPassword('first');
  await plan(true);
  await handlers.keepPassword('second');
  await plan(true);
  expect(passwords).toEqual(['first', 'second']);
  expect(requests[0]?.password?.reveal()).toBe('');
});

test('nothing is remembered after the end', async () => {
  const { handlers, plan, requests, forgetAll } = wizardOn();
  await handlers.keepPassword('hunter2');
  await plan(true);
  forgetAll();
  expect(requests[0]?.password?.reveal()).toBe('');
  expect(await handlers.applyPlan('p1')).toEqual(refuse({ kind: 'plan-outdated' }));
});

test('undo names its report and tells of its progress', async () => {
  const { handlers, sent } = wizardOn();
  expect(await handlers.undoSetup('r1')).toEqual(ok(undoReport));
  expect(await handlers.undoSetup('r2')).toEqual(refuse({ kind: 'report-not-found', report: 'r2' }));
  expect(sent).toEqual([progress, progress]);
});

test('the end of the app waits for what is being written', async () => {
  let finish = () => {};
  const { handlers, plan, writing } = wizardOn({
    applyPlan: () =>
      new Promise((resolve) => {
        finish = () => resolve(ok(report));
      }),
  });
  await plan();
  expect(writing()).toBeNull();
  const applying = handlers.applyPlan('p1');
  const waiting = writing();
  expect(waiting).not.toBeNull();
  finish();
  await applying;
  await waiting;
  expect(writing()).toBeNull();
});

test('opens the program that was found, as it wants to be started', async () => {
  const { handlers, started } = wizardOn();
  expect(await handlers.openProgram('thunderbird')).toEqual(ok(null));
  expect(started).toEqual([['/usr/bin/thunderbird', '--new']]);
});

test('opens the window for accounts of a program that has one outside itself', async () => {
  const openAccounts = ['/usr/bin/thunderbird', '--accounts'];
  const { handlers, started } = wizardOn({
    findPrograms: async () => ok([{ ...thunderbird, openAccounts }]),
  });
  expect(await handlers.openAccounts('thunderbird')).toEqual(ok(null));
  expect(started).toEqual([openAccounts]);
});

test('a program that was not found is not started', async () => {
  const { handlers, started } = wizardOn();
  expect(await handlers.openProgram('/bin/sh')).toEqual(
    refuse({ kind: 'program-not-found', program: '/bin/sh' }),
  );
  expect(started).toEqual([]);
});

test('says so when the program does not start', async () => {
  const { handlers } = wizardOn({ startProgram: async () => false });
  expect(await handlers.openProgram('thunderbird')).toEqual(
    refuse({ kind: 'program-did-not-start', programName: 'Thunderbird' }),
  );
});

test('a machine without a home refuses in the same words everywhere', async () => {
  const problem = { kind: 'home-unknown' } as const;
  const { handlers } = wizardOn({ findPrograms: async () => refuse(problem) });
  expect(await handlers.openProgram('thunderbird')).toEqual(refuse(problem));
  expect(await handlers.findPrograms(undefined)).toEqual(refuse(problem));
});

test('opens help by name', async () => {
  const { handlers, opened } = wizardOn();
  expect(await handlers.openHelp('encryption')).toEqual(ok(null));
  expect(opened).toEqual(['encryption']);
});

test('copies a setting as it is, and nothing around it', async () => {
  const { handlers, copied } = wizardOn();
  expect(await handlers.copyText('kari%example.org')).toEqual(ok(null));
  expect(copied).toEqual(['kari%example.org']);
});

test('the app tells of itself and of what it is made of', async () => {
  const { handlers } = wizardOn();
  expect(await handlers.describeApp(undefined)).toEqual(ok(appFacts));
  expect(await handlers.readLicences(undefined)).toEqual(ok('react 19.3.1 (MIT)'));
});

test('no plan is applied without the person’s yes to exactly this plan', async () => {
  const { approve, approvals, bare, plan, applied } = wizardOn();
  await plan();
  await expect(bare.applyPlan('p1')).rejects.toThrow();
  approve({ what: 'apply-plan', id: 'p0' });
  approve({ what: 'undo-setup', id: 'p1' });
  await expect(bare.applyPlan('p1')).rejects.toThrow();
  expect(applied).toEqual([]);
  approve({ what: 'apply-plan', id: 'p1' });
  expect(await bare.applyPlan('p1')).toEqual(ok(report));
  expect(approvals).toEqual([
    { what: 'undo-setup', id: 'p1' },
    { what: 'apply-plan', id: 'p1' },
  ]);
});

test('a yes does not outlast its plan', async () => {
  const { approve, bare, plan, applied } = wizardOn();
  await plan();
  approve({ what: 'apply-plan', id: 'p1' });
  await plan();
  await expect(bare.applyPlan('p2')).rejects.toThrow();
  expect(applied).toEqual([]);
});

test('nothing is undone without the person’s yes, which counts once', async () => {
  const { approve, bare } = wizardOn();
  expect(() => bare.undoSetup('r1')).toThrow();
  approve({ what: 'undo-setup', id: 'r1' });
  expect(await bare.undoSetup('r1')).toEqual(ok(undoReport));
  expect(() => bare.undoSetup('r1')).toThrow();
});
