import { expect, test } from 'vitest';
import type { Account } from '../contract/account';
import type { HandOver } from '../contract/plan';
import type { DetectedProgram, ProgramKind } from '../contract/programs';
import type { Outcome, Progress } from '../contract/report';
import { ok } from '../contract/result';
import type { HandOverRequest, ProgramAdapter } from '../programs/program-adapter';
import { createMemorySystem, type MemorySystem } from '../system/memory-system';
import { createSetup } from './create-setup';
import { edit, fakeAdapter, fakeChoice, fakePaths } from './fake-adapter.fixture';

const dataFolder = '/home/anna/.local/share/runbox-mail-setup';
const before = 'user_pref("accounts", "a");\nuser_pref("lastKey", 1);\n';

const account: Account = {
  fullName: 'Anna',
  address: 'anna@runbox.com',
  loginName: 'anna',
  incoming: { protocol: 'imap', host: 'mail.runbox.com', port: 993, encryption: 'implicit-tls' },
  submission: { host: 'mail.runbox.com', port: 465, encryption: 'implicit-tls' },
};

const profileFile: HandOver = {
  kind: 'apple-profile',
  fileName: 'anna.mobileconfig',
  content: Buffer.from('profile'),
  settings: [edit('IncomingMailServerUsername', null, 'anna')],
};

function programOf(kind: ProgramKind): DetectedProgram {
  const folder = '/usr/bin';
  return {
    id: kind,
    kind,
    name: kind,
    version: null,
    packaging: 'system',
    location: folder,
    launch: [`${folder}/${kind}`],
    way: kind === 'apple-mail' ? 'assisted' : 'by-hand',
    profiles: [
      {
        id: kind,
        name: '',
        folder,
        state: 'existing',
        opensByDefault: true,
        running: false,
        accounts: [],
        problem: null,
      },
    ],
  };
}

function adapterOf(kind: ProgramKind, plan: HandOver, handOver?: ProgramAdapter['handOver']): ProgramAdapter {
  return {
    kinds: [kind],
    detect: async () => [programOf(kind)],
    plan: async () => ok({ effect: 'add', changes: [], locks: [], notes: [], handOver: plan }),
    ...(handOver && { handOver }),
  };
}

function byHand(kind: ProgramKind): ProgramAdapter {
  return adapterOf(kind, { kind: 'by-hand', form: kind });
}

const opened: Outcome = { kind: 'handed-over', handOver: 'apple-profile' };

function setupOn(
  system: MemorySystem,
  adapters: readonly ProgramAdapter[],
  opener: ProgramKind | null = null,
) {
  return createSetup({
    system,
    adapters,
    findDefaultMailProgram: async () => opener,
    dataFolder,
    now: () => Date.UTC(2026, 10, 25, 12),
  });
}

function machine(): MemorySystem {
  return createMemorySystem({ files: { [fakePaths.settings]: before } });
}

const choiceOf = (program: string) => ({ program, profile: program });

async function applyOn(
  system: MemorySystem,
  adapters: readonly ProgramAdapter[],
  choices = adapters.flatMap(({ kinds }) =>
    kinds[0] === 'thunderbird' ? [fakeChoice] : kinds.map(choiceOf),
  ),
) {
  const setup = setupOn(system, adapters);
  const plan = await setup.planSetup({ account, choices, password: null });
  if (!plan.ok) throw new Error(plan.problem.kind);
  const progress: Progress[] = [];
  const report = await setup.applyPlan(plan.value, (one) => progress.push(one));
  if (!report.ok) throw new Error(report.problem.kind);
  return { setup, report: report.value, stages: progress.map(({ stage }) => stage) };
}

test('what is handed over is shown beforehand as a file with its settings', async () => {
  const system = machine();
  const setup = setupOn(system, [adapterOf('apple-mail', profileFile, async () => opened)]);
  const choices = [choiceOf('apple-mail')];
  const plan = await setup.planSetup({ account, choices, password: null });
  if (!plan.ok) throw new Error(plan.problem.kind);
  const { programs } = await setup.previewPlan(plan.value);
  expect(programs).toMatchObject([
    {
      handOver: 'apple-profile',
      blockedBy: null,
      files: [
        {
          path: `${dataFolder}/handed-over/anna.mobileconfig`,
          what: 'create',
          settings: [{ key: 'IncomingMailServerUsername', after: 'anna' }],
        },
      ],
    },
  ]);
  expect(system.mutations()).toBe(0);
});

test('a program that is handed a file is told of later, and undo says what is left to the person', async () => {
  const asked: HandOverRequest[] = [];
  const { setup, report, stages } = await applyOn(machine(), [
    adapterOf('apple-mail', profileFile, async (request) => {
      asked.push(request);
      request.onStage('handing-over');
      return opened;
    }),
  ]);
  expect(report.programs).toMatchObject([{ outcome: opened, files: [] }]);
  expect(stages).toEqual(['handing-over', 'finished']);
  expect(asked).toMatchObject([
    { handOver: profileFile, account, throwAwayFolder: `${dataFolder}/handed-over` },
  ]);
  expect(await setup.listReports()).toMatchObject({ value: [{ id: report.id, undone: false }] });
  expect(await setup.undoSetup(report.id, () => {})).toMatchObject({
    value: { programs: [{ outcome: { kind: 'yours-to-remove', handOver: 'apple-profile' } }] },
  });
  expect(await setup.listReports()).toMatchObject({ value: [{ id: report.id, undone: true }] });
});

test('a copy that is kept before the hand-over is on the disk and in the report, now and later', async () => {
  const system = machine();
  const of = 'HKEY_CURRENT_USER\\Software\\Program';
  const { setup, report } = await applyOn(system, [
    adapterOf('apple-mail', profileFile, async ({ keepCopy }) => {
      expect(await keepCopy({ of, name: 'before.reg', bytes: Buffer.from('settings') })).toEqual(ok(null));
      return opened;
    }),
  ]);
  const backup = `${dataFolder}/reports/${report.id}/0-before.reg`;
  const files = [{ path: of, what: 'change', backup }];
  expect(report.programs).toMatchObject([{ files }]);
  expect(system.files()[backup]).toBe('settings');
  expect(await setup.listReports()).toMatchObject({ value: [{ programs: [{ files }] }] });
});

test('where the copy cannot be kept nothing is said to be there', async () => {
  const system = machine();
  const { report } = await applyOn(system, [
    adapterOf('apple-mail', profileFile, async ({ keepCopy }) => {
      system.failAt(system.mutations() + 2, 'disk-full');
      const kept = await keepCopy({ of: 'settings', name: 'before.reg', bytes: Buffer.from('settings') });
      return kept.ok ? opened : { kind: 'left-as-it-was', problem: kept.problem };
    }),
  ]);
  expect(report.programs).toMatchObject([{ outcome: { problem: { kind: 'disk-full' } }, files: [] }]);
});

test('for programs that are set up by hand nothing is done, and there is nothing to undo', async () => {
  const system = machine();
  const { setup, report } = await applyOn(system, [byHand('kmail'), byHand('geary')]);
  expect(report).toMatchObject({
    id: null,
    programs: [
      { outcome: { kind: 'by-hand', form: 'kmail' } },
      { outcome: { kind: 'by-hand', form: 'geary' } },
    ],
  });
  expect(await setup.listReports()).toEqual(ok([]));
});

test('what fails in one program leaves the others done and itself as it was', async () => {
  const system = machine();
  const failed: Outcome = {
    kind: 'left-as-it-was',
    problem: { kind: 'hand-over-failed', programName: 'apple-mail' },
  };
  const { report } = await applyOn(system, [
    adapterOf('apple-mail', profileFile, async () => failed),
    fakeAdapter,
    byHand('kmail'),
  ]);
  expect(report.programs.map(({ outcome }) => outcome)).toEqual([
    failed,
    { kind: 'set-up', effect: 'add' },
    { kind: 'by-hand', form: 'kmail' },
  ]);
  expect(system.files()[fakePaths.settings]).toContain('server.b.user');
});

test('undo takes back what was written beside what was handed over', async () => {
  const system = machine();
  const adapters = [adapterOf('apple-mail', profileFile, async () => opened), fakeAdapter];
  const { setup, report } = await applyOn(system, adapters);
  const undo = await setup.undoSetup(report.id, () => {});
  expect(undo).toMatchObject({
    value: { programs: [{ outcome: { kind: 'yours-to-remove' } }, { outcome: { kind: 'restored' } }] },
  });
  expect(system.files()[fakePaths.settings]).toBe(before);
});

test('a wizard that ended while it handed a file over tells of it at the next start', async () => {
  const system = machine();
  const never = adapterOf('apple-mail', profileFile, () => Promise.reject(new Error('the end')));
  await expect(applyOn(system, [never])).rejects.toThrow('the end');
  const reports = await setupOn(system.survivors(), [never]).listReports();
  expect(reports).toMatchObject({ value: [{ undone: false, programs: [{ outcome: opened }] }] });
});

test('Outlook that runs stands in the way of its import', async () => {
  const handOver: HandOver = {
    ...profileFile,
    kind: 'outlook-import',
    executable: '/usr/bin/OUTLOOK.EXE',
    officeVersion: '16.0',
    profile: 'Runbox',
  };
  const system = createMemorySystem({ files: {}, running: ['OUTLOOK.EXE'] });
  const setup = setupOn(system, [adapterOf('classic-outlook', handOver, async () => opened)]);
  const choices = [choiceOf('classic-outlook')];
  const plan = await setup.planSetup({ account, choices, password: null });
  if (!plan.ok) throw new Error(plan.problem.kind);
  expect(await setup.previewPlan(plan.value)).toMatchObject({
    programs: [{ blockedBy: { kind: 'program-running', programName: 'classic-outlook' } }],
  });
});

test('the program that opens mail links is marked, unless it is installed twice', async () => {
  const one = setupOn(machine(), [byHand('kmail'), byHand('geary')], 'geary');
  expect(await one.findPrograms()).toMatchObject({
    value: [{ opensMailLinks: false }, { opensMailLinks: true }],
  });
  const two = setupOn(machine(), [byHand('geary'), byHand('geary')], 'geary');
  expect(await two.findPrograms()).toMatchObject({
    value: [{ opensMailLinks: false }, { opensMailLinks: false }],
  });
});
