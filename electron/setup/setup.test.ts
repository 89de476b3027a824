import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../contract/account';
import type { WriteProblem } from '../contract/problems';
import type { Outcome } from '../contract/report';
import { Secret } from '../contract/secret';
import { createMemorySystem, type MemorySystem } from '../system/memory-system';
import { createSetup } from './create-setup';
import { fakeAdapter, fakeChoice, fakePaths } from './fake-adapter.fixture';

const before = [
  '# kept',
  'user_pref("accounts", "a");',
  'user_pref("lastKey", 1);',
  "user_pref('theme', 'dark');",
  '',
].join('\n');

const account: Account = {
  fullName: 'Anna',
  address: 'anna@runbox.com',
  loginName: 'anna',
  incoming: { protocol: 'imap', host: 'mail.runbox.com', port: 993, encryption: 'implicit-tls' },
  submission: { host: 'mail.runbox.com', port: 465, encryption: 'implicit-tls' },
};

const dataFolder = '/home/anna/.local/share/runbox-mail-setup';

function machine(text: string | null = before): MemorySystem {
  return createMemorySystem({
    files: text === null ? {} : { [fakePaths.settings]: text },
    folders: ['/home/anna/.program'],
  });
}

function setupOn(system: MemorySystem) {
  return createSetup({
    system,
    adapters: [fakeAdapter],
    findDefaultMailProgram: async () => null,
    dataFolder,
    now: () => Date.UTC(2026, 10, 25, 12),
  });
}

async function planOn(system: MemorySystem, password: Secret | null = null) {
  const plan = await setupOn(system).planSetup({ account, choices: [fakeChoice], password });
  if (!plan.ok) throw new Error(plan.problem.kind);
  return plan.value;
}

async function applyOn(system: MemorySystem, password: Secret | null = null) {
  const report = await setupOn(system).applyPlan(await planOn(system, password), () => {});
  if (!report.ok) throw new Error(report.problem.kind);
  return report.value;
}

async function undoOn(system: MemorySystem, report: string | null = null) {
  return setupOn(system).undoSetup(report, () => {});
}

/** The person's own files: everything but our data folder. */
function filesOfPerson(system: MemorySystem): Record<string, string> {
  return Object.fromEntries(Object.entries(system.files()).filter(([path]) => !path.startsWith(dataFolder)));
}

function outcomeOf(report: { readonly programs: readonly { readonly outcome: Outcome }[] }): Outcome {
  const [program] = report.programs;
  if (program === undefined) throw new Error('no program in the report');
  return program.outcome;
}

test('planning and previewing change nothing on the machine', async () => {
  const system = machine();
  const setup = setupOn(system);
  await setup.previewPlan(await planOn(system));
  expect(system.mutations()).toBe(0);
});

test('what is shown is what is written', async () => {
  const system = machine();
  const preview = await setupOn(system).previewPlan(await planOn(system));
  const shown = preview.programs[0]?.files.flatMap((file) => file.settings) ?? [];
  await applyOn(system);
  const written = system.files()[fakePaths.settings] ?? '';
  for (const { key, after } of shown)
    expect(written).toContain(`user_pref("${key}", ${JSON.stringify(after)});`);
  expect(preview.programs[0]?.files.map(({ path, what }) => [path, what])).toEqual([
    [fakePaths.newFolder, 'create-folder'],
    [fakePaths.store, 'create'],
    [fakePaths.settings, 'change'],
  ]);
});

test('a set-up is read back before it is called done, and keeps every other byte', async () => {
  const system = machine();
  const report = await applyOn(system);
  expect(outcomeOf(report)).toEqual({ kind: 'set-up', effect: 'add' });
  expect(system.files()[fakePaths.settings]).toContain('# kept\nuser_pref("accounts", "a,b");');
  expect(system.files()[fakePaths.settings]).toContain("user_pref('theme', 'dark');");
});

test('the report names a backup that holds the old bytes', async () => {
  const system = machine();
  const report = await applyOn(system);
  const backup = report.programs[0]?.files.find(({ path }) => path === fakePaths.settings)?.backup ?? '';
  expect(system.files()[backup]).toBe(before);
  expect(system.modeOf(backup)).toBe(0o600);
});

test('a second run finds everything set up and writes no report', async () => {
  const system = machine();
  await applyOn(system);
  const files = filesOfPerson(system);
  const again = await applyOn(system);
  expect(again.id).toBeNull();
  expect(outcomeOf(again)).toEqual({ kind: 'set-up-already' });
  expect(filesOfPerson(system)).toEqual(files);
});

test('undo gives back the old bytes and removes what was made', async () => {
  const system = machine();
  await applyOn(system);
  const undone = await undoOn(system);
  expect(undone).toMatchObject({ ok: true, value: { programs: [{ outcome: { kind: 'restored' } }] } });
  expect(filesOfPerson(system)).toEqual({ [fakePaths.settings]: before });
  expect(system.folders()).not.toContain(fakePaths.newFolder);
});

test('undo of a file that was not there before removes it again', async () => {
  const system = machine(null);
  await applyOn(system);
  await undoOn(system);
  expect(filesOfPerson(system)).toEqual({});
});

test('undo takes only our entries out of a file that the program has rewritten since', async () => {
  const system = machine();
  await applyOn(system);
  system.setFile(
    fakePaths.settings,
    [
      'user_pref("accounts", "b,a,c");',
      'user_pref("lastKey", 3);',
      'user_pref("server.b.port", 993);',
      'user_pref("server.b.user", "anna");',
      'user_pref("server.b.added.by.the.program", true);',
      'user_pref("server.c.user", "somebody");',
      'user_pref("theme", "light");',
      '',
    ].join('\n'),
  );
  const undone = await undoOn(system);
  expect(undone).toMatchObject({ ok: true, value: { programs: [{ outcome: { kind: 'restored' } }] } });
  expect(system.files()[fakePaths.settings]).toBe(
    [
      'user_pref("accounts", "a,c");',
      'user_pref("lastKey", 3);',
      'user_pref("server.c.user", "somebody");',
      'user_pref("theme", "light");',
      '',
    ].join('\n'),
  );
});

test('undo names the mail that stays, and does not touch it', async () => {
  const system = machine();
  await applyOn(system);
  const used = `${system.files()[fakePaths.settings]}user_pref("server.b.directory", "${fakePaths.mail}");\n`;
  system.setFile(fakePaths.settings, used);
  system.setFile(`${fakePaths.mail}/Inbox`, 'a letter');
  const undone = await undoOn(system);
  expect(undone).toMatchObject({
    ok: true,
    value: {
      programs: [
        { outcome: { kind: 'partly-restored', kept: [{ path: fakePaths.mail, key: null, reason: 'mail' }] } },
      ],
    },
  });
  expect(system.files()[`${fakePaths.mail}/Inbox`]).toBe('a letter');
});

test('undo leaves a folder in which the program has put files of its own, with what we made in it', async () => {
  const system = machine();
  await applyOn(system);
  system.setFile(`${fakePaths.newFolder}/cache`, 'of the program');
  const undone = await undoOn(system);
  expect(undone).toMatchObject({
    ok: true,
    value: { programs: [{ outcome: { kept: [{ path: fakePaths.newFolder, reason: 'folder-in-use' }] } }] },
  });
  expect(system.files()[fakePaths.store]).toBe('store');
});

test('two set-ups are undone one after the other, newest first', async () => {
  const system = machine();
  const first = await applyOn(system);
  await undoOn(system, first.id);
  const second = await undoOn(system);
  expect(second).toEqual({ ok: false, problem: { kind: 'nothing-to-undo' } });
});

test('a report that nobody wrote is not found', async () => {
  const undone = await undoOn(machine(), 'yesterday');
  expect(undone).toEqual({ ok: false, problem: { kind: 'report-not-found', report: 'yesterday' } });
});

test('a running program is not touched, and is set up once it is closed', async () => {
  const system = machine();
  const plan = await planOn(system);
  system.hold(fakePaths.lock);
  const preview = await setupOn(system).previewPlan(plan);
  expect(preview.programs[0]?.blockedBy).toEqual({ kind: 'program-running', programName: 'Program' });
  const refused = await setupOn(system).applyPlan(plan, () => {});
  expect(refused).toMatchObject({
    ok: true,
    value: { id: null, programs: [{ outcome: { problem: { kind: 'program-running' } } }] },
  });
  expect(filesOfPerson(system)).toEqual({ [fakePaths.settings]: before });
  system.letGo(fakePaths.lock);
  expect(outcomeOf(await applyOn(system)).kind).toBe('set-up');
});

test('a running program is not undone either', async () => {
  const system = machine();
  await applyOn(system);
  const files = filesOfPerson(system);
  system.hold(fakePaths.lock);
  const undone = await undoOn(system);
  expect(undone).toMatchObject({
    ok: true,
    value: { programs: [{ outcome: { kind: 'not-restored', problem: { kind: 'program-running' } } }] },
  });
  expect(filesOfPerson(system)).toEqual(files);
  system.letGo(fakePaths.lock);
  await undoOn(system);
  expect(filesOfPerson(system)).toEqual({ [fakePaths.settings]: before });
});

test('a program that is started while we write is told of, and all is put back once it is closed', async () => {
  const system = machine();
  const plan = await planOn(system);
  const report = await setupOn(system).applyPlan(plan, ({ stage }) => {
    if (stage === 'writing') system.hold(fakePaths.lock);
  });
  expect(report).toMatchObject({
    ok: true,
    value: {
      programs: [{ outcome: { kind: 'left-half-done', problem: { kind: 'program-started-meanwhile' } } }],
    },
  });
  await setupOn(system).listReports();
  expect(system.folders()).toContain(fakePaths.newFolder);
  system.letGo(fakePaths.lock);
  expect(await setupOn(system).listReports()).toMatchObject({
    ok: true,
    value: [{ programs: [{ outcome: { kind: 'interrupted' } }], undone: true }],
  });
  expect(filesOfPerson(system)).toEqual({ [fakePaths.settings]: before });
  expect(system.folders()).not.toContain(fakePaths.newFolder);
});

test('a program that is started right after the last write counts as set up once it has kept our settings', async () => {
  const system = machine();
  const plan = await planOn(system);
  const report = await setupOn(system).applyPlan(plan, ({ stage }) => {
    if (stage === 'reading-back') system.hold(fakePaths.lock);
  });
  expect(report.ok && outcomeOf(report.value).kind).toBe('left-half-done');
  system.letGo(fakePaths.lock);
  expect(await setupOn(system).listReports()).toMatchObject({
    ok: true,
    value: [{ programs: [{ outcome: { kind: 'set-up' } }], undone: false }],
  });
});

test('a disk that says yes and keeps something else is found out', async () => {
  const system = machine();
  const plan = await planOn(system);
  const replaceFile: MemorySystem['replaceFile'] = async (request) => {
    const replaced = await system.replaceFile(request);
    if (request.path === fakePaths.settings) system.setFile(request.path, 'user_pref("lost", true);\n');
    return replaced;
  };
  const report = await setupOn({ ...system, replaceFile }).applyPlan(plan, () => {});
  expect(report).toMatchObject({
    ok: true,
    value: { programs: [{ outcome: { kind: 'left-half-done', problem: { kind: 'read-back-differs' } } }] },
  });
  const backup = report.ok ? report.value.programs[0]?.files.at(-1)?.backup : null;
  expect(system.files()[backup ?? '']).toBe(before);
});

test('a file that changed after it was shown is left as it is now', async () => {
  const system = machine();
  const plan = await planOn(system);
  system.setFile(fakePaths.settings, `${before}user_pref("new", 1);\n`);
  const files = filesOfPerson(system);
  const report = await setupOn(system).applyPlan(plan, () => {});
  expect(report).toMatchObject({
    ok: true,
    value: { programs: [{ outcome: { kind: 'left-as-it-was', problem: { kind: 'changed-meanwhile' } } }] },
  });
  expect(filesOfPerson(system)).toEqual(files);
});

test('a second wizard waits its turn', async () => {
  const system = machine();
  await system.ensureFolder(dataFolder, 0o700);
  const other = await system.takeLock(`${dataFolder}/lock`);
  if (!other.ok) throw new Error('the lock is not free');
  const plan = await planOn(system);
  expect(await setupOn(system).applyPlan(plan, () => {})).toEqual({
    ok: false,
    problem: { kind: 'another-wizard' },
  });
  await other.value.release();
  expect((await setupOn(system).applyPlan(plan, () => {})).ok).toBe(true);
});

test('a password is neither in the preview nor in the journal', async () => {
  const system = machine();
  const password = new Secret('correct horse');
  const preview = await setupOn(system).previewPlan(await planOn(system, password));
  const report = await applyOn(system, password);
  const ours = Object.entries(system.files()).filter(([path]) => path.startsWith(dataFolder));
  expect(JSON.stringify([preview, report, ours])).not.toContain('correct horse');
  await undoOn(system);
  expect(filesOfPerson(system)).toEqual({ [fakePaths.settings]: before });
});

/** How many changing calls one whole set-up makes. */
async function mutationsOfOneRun(): Promise<number> {
  const system = machine();
  await applyOn(system);
  return system.mutations();
}

const failures: readonly WriteProblem['kind'][] = [
  'disk-full',
  'not-permitted',
  'write-failed',
  'changed-meanwhile',
];

test('whichever write fails, the files are all new or all as they were, and the report says which', async () => {
  const total = await mutationsOfOneRun();
  for (const kind of failures)
    for (let n = 1; n <= total; n += 1) {
      const system = machine();
      const plan = await planOn(system);
      system.failAt(n, kind);
      const report = await setupOn(system).applyPlan(plan, () => {});
      const isUntouched =
        JSON.stringify(filesOfPerson(system)) === JSON.stringify({ [fakePaths.settings]: before });
      const isDone = report.ok && outcomeOf(report.value).kind === 'set-up';
      expect({ n, kind, isDone, isUntouched }).toEqual({ n, kind, isDone, isUntouched: !isDone });
    }
});

test('whenever the power fails, the next start brings the files to one of the two ends', async () => {
  const total = await mutationsOfOneRun();
  const done = machine();
  await applyOn(done);
  for (const moment of ['before', 'halfway', 'after'] as const)
    for (let n = 1; n <= total; n += 1) {
      const system = machine();
      const plan = await planOn(system);
      system.dieAt(n, moment);
      await expect(setupOn(system).applyPlan(plan, () => {})).rejects.toThrow('power');
      const restarted = system.survivors();
      await setupOn(restarted).listReports();
      expect([filesOfPerson(done), { [fakePaths.settings]: before }]).toContainEqual(
        filesOfPerson(restarted),
      );
    }
});

test('whenever the power fails during undo, undoing again finishes it', async () => {
  const counted = machine();
  await applyOn(counted);
  const start = counted.mutations();
  await undoOn(counted);
  for (const moment of ['before', 'halfway', 'after'] as const)
    for (let n = start + 1; n <= counted.mutations(); n += 1) {
      const system = machine();
      await applyOn(system);
      system.dieAt(n, moment);
      await expect(undoOn(system)).rejects.toThrow('power');
      const restarted = system.survivors();
      await undoOn(restarted);
      expect({ n, moment, files: filesOfPerson(restarted) }).toEqual({
        n,
        moment,
        files: { [fakePaths.settings]: before },
      });
    }
});

test('any sequence of set-ups, undos, crashes and rewrites ends, after undo, with the person’s own settings', async () => {
  const step = fc.oneof(
    fc.constant({ kind: 'apply' as const }),
    fc.constant({ kind: 'undo' as const }),
    fc.record({ kind: fc.constant('crash' as const), n: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ kind: fc.constant('person' as const), value: fc.integer({ min: 0, max: 99 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      let system = machine();
      let own = 'user_pref("own", 0);\n';
      system.setFile(fakePaths.settings, before + own);
      for (const one of steps) {
        if (one.kind === 'apply') await applyOn(system);
        if (one.kind === 'undo') await undoOn(system);
        if (one.kind === 'crash') {
          const plan = await planOn(system);
          system.dieAt(system.mutations() + one.n, 'halfway');
          await setupOn(system)
            .applyPlan(plan, () => {})
            .catch(() => null);
          system = system.survivors();
        }
        if (one.kind === 'person') {
          const next = `user_pref("own", ${one.value});\n`;
          const text = system.files()[fakePaths.settings] ?? '';
          system.setFile(fakePaths.settings, text.replace(own, next));
          own = next;
        }
      }
      for (let tries = 0; tries < 20; tries += 1) await undoOn(system);
      expect(filesOfPerson(system)).toEqual({ [fakePaths.settings]: before + own });
    }),
    { numRuns: 300 },
  );
});
