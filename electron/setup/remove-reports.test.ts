import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../contract/account';
import type { KeptReports, ReportRemoval } from '../contract/kept-reports';
import type { RequestProblem } from '../contract/problems';
import { ok, type Result, refuse } from '../contract/result';
import { createMemorySystem, type MemorySystem } from '../system/memory-system';
import { createSetup } from './create-setup';
import { fakeAdapter, fakeChoice, fakePaths } from './fake-adapter.fixture';
import { appendToJournal, type Intent } from './journal';
import { countReports, removeReports } from './remove-reports';

const before = 'user_pref("accounts", "a");\nuser_pref("lastKey", 1);\n';
const dataFolder = '/home/anna/.local/share/runbox-mail-setup';
const reports = `${dataFolder}/reports`;
const times = [Date.UTC(2026, 10, 25, 12), Date.UTC(2026, 10, 26, 12)] as const;

const account: Account = {
  fullName: 'Anna',
  address: 'anna@runbox.com',
  loginName: 'anna',
  incoming: { protocol: 'imap', host: 'mail.runbox.com', port: 993, encryption: 'implicit-tls' },
  submission: { host: 'mail.runbox.com', port: 465, encryption: 'implicit-tls' },
};

function setupOn(system: MemorySystem, now: number = times[0]) {
  return createSetup({
    system,
    adapters: [fakeAdapter],
    findDefaultMailProgram: async () => null,
    dataFolder,
    now: () => now,
  });
}

async function applyOn(system: MemorySystem, now: number = times[0]): Promise<void> {
  const setup = setupOn(system, now);
  const plan = await setup.planSetup({ account, choices: [fakeChoice], password: null });
  if (!plan.ok) throw new Error(plan.problem.kind);
  await setup.applyPlan(plan.value, () => {});
}

/** A machine on which one set-up was undone and the next one stands. */
async function machine(): Promise<MemorySystem> {
  const system = createMemorySystem({ files: { [fakePaths.settings]: before } });
  await applyOn(system, times[0]);
  await setupOn(system).undoSetup(null, () => {});
  await applyOn(system, times[1]);
  return system;
}

async function countOn(system: MemorySystem): Promise<KeptReports> {
  const kept = await setupOn(system).countReports();
  if (!kept.ok) throw new Error(kept.problem.kind);
  return kept.value;
}

async function removeOn(system: MemorySystem): Promise<ReportRemoval> {
  const removal = await setupOn(system).removeReports((await countOn(system)).id);
  if (!removal.ok) throw new Error(removal.problem.kind);
  return removal.value;
}

function filesBelow(folder: string, system: MemorySystem): readonly string[] {
  return Object.keys(system.files()).filter((path) => path.startsWith(`${folder}/`));
}

function filesOfPerson(system: MemorySystem): Record<string, string> {
  return Object.fromEntries(Object.entries(system.files()).filter(([path]) => !path.startsWith(dataFolder)));
}

test('counts reports and backups, and changes nothing by it', async () => {
  const system = await machine();
  const files = system.files();
  expect(await countOn(system)).toMatchObject({ folder: reports, reports: 2, backups: 2 });
  expect(system.files()).toEqual(files);
});

test('where nothing was ever set up, counting leaves no folder behind', async () => {
  const system = createMemorySystem({});
  expect(await countOn(system)).toMatchObject({ reports: 0, backups: 0 });
  expect(system.mutations()).toBe(0);
});

test('deletes every report and backup and nothing of the mail program', async () => {
  const system = await machine();
  const files = filesOfPerson(system);
  expect(await removeOn(system)).toEqual({ reports: 2, backups: 2, stayed: [] });
  expect(filesBelow(dataFolder, system)).toEqual([]);
  expect(system.folders()).not.toContain(reports);
  expect(filesOfPerson(system)).toEqual(files);
});

test('afterwards there is nothing to undo, and setting up works as before', async () => {
  const system = await machine();
  await removeOn(system);
  expect(await setupOn(system).listReports()).toEqual(ok([]));
  expect(await setupOn(system).undoSetup(null, () => {})).toEqual(refuse({ kind: 'nothing-to-undo' }));
  system.setFile(fakePaths.settings, before);
  system.dropFile(fakePaths.store);
  await system.removeFolder(fakePaths.newFolder);
  await applyOn(system);
  expect(await countOn(system)).toMatchObject({ reports: 1, backups: 1 });
});

test('what came to be since the person was asked is not deleted', async () => {
  const system = createMemorySystem({ files: { [fakePaths.settings]: before } });
  await applyOn(system, times[0]);
  const { id } = await countOn(system);
  await setupOn(system).undoSetup(null, () => {});
  const files = system.files();
  expect(await setupOn(system).removeReports(id)).toEqual(refuse({ kind: 'reports-changed' }));
  expect(system.files()).toEqual(files);
});

test('a set-up that is half done keeps its backups until it is settled', async () => {
  const problem: RequestProblem = { kind: 'set-up-half-done', programName: 'Program' };
  const counted = await machine();
  let halfDone = 0;
  for (let n = 1; n <= counted.mutations(); n += 1) {
    const first = createMemorySystem({ files: { [fakePaths.settings]: before } });
    first.dieAt(n, 'after');
    await applyOn(first).catch(() => undefined);
    const system = first.survivors();
    system.hold(fakePaths.lock);
    const kept: Result<KeptReports, RequestProblem> = await setupOn(system).countReports();
    if (kept.ok) continue;
    halfDone += 1;
    const files = system.files();
    expect(kept).toEqual(refuse(problem));
    expect(await setupOn(system).removeReports('')).toEqual(refuse(problem));
    expect(system.files()).toEqual(files);
    system.letGo(fakePaths.lock);
    expect((await setupOn(system).countReports()).ok).toBe(true);
  }
  expect(halfDone).toBeGreaterThan(3);
});

test('whatever else lies there stays as it is and is named', async () => {
  const anyone = fc.constantFrom(
    'notes.txt',
    '0-9-prefs.js',
    '.hidden',
    'journal.jsonl.bak',
    'removing.json',
    'old/key4.db',
  );
  const place = fc.constantFrom(
    '',
    '/reports',
    '/reports/mine',
    '/reports/first',
    '/reports/20260101-000000000-01',
  );
  const strangers = fc.uniqueArray(fc.tuple(place, anyone), {
    maxLength: 6,
    selector: ([at, name]) => at + name,
  });
  await fc.assert(
    fc.asyncProperty(strangers, fc.string(), async (chosen, text) => {
      const system = await machine();
      const [first = ''] = await system.listFolder(reports);
      const put = chosen
        .map(([at, name]) => `${dataFolder}${at.replace('first', first)}/${name}`)
        // There the wizard's own list is kept.
        .filter((path) => path !== `${dataFolder}/removing.json`);
      for (const path of put) system.setFile(path, text);
      const { stayed, ...counts } = await removeOn(system);
      expect(counts).toEqual({ reports: 2, backups: 2 });
      expect(filesBelow(dataFolder, system).toSorted()).toEqual(put.toSorted());
      expect(put.every((path) => system.files()[path] === text)).toBe(true);
      const inReports = put.filter((path) => path.startsWith(reports));
      const isNamed = (path: string) =>
        stayed.some(
          (one) => one.reason === 'unknown' && (path === one.path || path.startsWith(`${one.path}/`)),
        );
      expect(inReports.filter((path) => !isNamed(path))).toEqual([]);
      expect(await removeOn(system)).toMatchObject({ reports: 0, backups: 0 });
      expect(put.every((path) => system.files()[path] === text)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('a report that cannot be read stays, with its backups', async () => {
  const system = await machine();
  const [first = ''] = await system.listFolder(reports);
  system.setFile(`${reports}/${first}/journal.jsonl`, '{"kind":"begin","version":1}\nrubbish\n');
  const kept = filesBelow(`${reports}/${first}`, system);
  const { stayed } = await removeOn(system);
  expect(stayed).toEqual([{ path: `${reports}/${first}`, reason: 'unknown' }]);
  expect(filesBelow(dataFolder, system)).toEqual(kept);
});

test('a list of somebody else’s making deletes nothing', async () => {
  const lists = [
    '',
    'rubbish',
    '[]',
    '{}',
    '[null]',
    '[{"report":"..","files":[{"name":"x","fingerprint":"y"}]}]',
  ];
  for (const list of lists) {
    const system = await machine();
    const files = filesOfPerson(system);
    system.setFile(`${dataFolder}/removing.json`, list);
    await setupOn(system).listReports();
    expect(await countOn(system)).toMatchObject({ reports: 2, backups: 2 });
    expect(filesOfPerson(system)).toEqual(files);
  }
});

/** Those that could still be undone, though not to the last byte. */
async function reportsWithoutBackup(system: MemorySystem): Promise<readonly string[]> {
  const files = system.files();
  const ids = await system.listFolder(reports);
  return ids.filter(
    (id) => `${reports}/${id}/journal.jsonl` in files && !(`${reports}/${id}/0-2-prefs.js` in files),
  );
}

/** Undo of what is still listed gives back the very bytes that were there before. */
async function undoWorks(system: MemorySystem): Promise<boolean> {
  const listed = await setupOn(system).listReports();
  if (!listed.ok) return false;
  if (!listed.value.some(({ undone }) => !undone)) return true;
  await setupOn(system).undoSetup(null, () => {});
  return filesOfPerson(system)[fakePaths.settings] === before;
}

test('whenever the power fails, an undo that is still offered works, or the rest is deleted at the next start', async () => {
  const counted = await machine();
  const { id } = await countOn(counted);
  const start = counted.mutations();
  await setupOn(counted).removeReports(id);
  const ends = new Set<string>();
  for (const moment of ['before', 'halfway', 'after'] as const)
    for (let n = start + 1; n <= counted.mutations(); n += 1) {
      const system = await machine();
      await countOn(system);
      system.dieAt(n, moment);
      await expect(setupOn(system).removeReports(id)).rejects.toThrow('power');
      const files = filesOfPerson(system.survivors());
      expect(await reportsWithoutBackup(system.survivors())).toEqual([]);
      const restarted = system.survivors();
      await setupOn(restarted).listReports();
      expect(filesOfPerson(restarted)).toEqual(files);
      const left = filesBelow(reports, restarted).length;
      ends.add(left === 0 ? 'deleted' : 'kept');
      expect([0, 4]).toContain(left);
      expect(await undoWorks(restarted)).toBe(true);
    }
  expect(ends).toEqual(new Set(['deleted', 'kept']));
});

test.each(['in-use', 'not-permitted', 'changed-meanwhile', 'write-failed'] as const)(
  'whatever cannot be deleted because it is %s is named, and no report is left without its backups',
  async (kind) => {
    const counted = await machine();
    const { id } = await countOn(counted);
    const start = counted.mutations();
    await setupOn(counted).removeReports(id);
    for (let n = start + 1; n <= counted.mutations(); n += 1) {
      const system = await machine();
      await countOn(system);
      system.failAt(n, kind);
      const removal = await setupOn(system).removeReports(id);
      if (!removal.ok) continue;
      expect(await reportsWithoutBackup(system)).toEqual([]);
      const left = filesBelow(reports, system);
      const named = removal.value.stayed.map(({ path }) => path);
      expect({ n, left: left.filter((path) => !named.includes(path)) }).toEqual({ n, left: [] });
      expect(removal.value.reports + new Set(left.map((path) => path.split('/').at(-2))).size).toBe(2);
      expect(await undoWorks(system)).toBe(true);
    }
  },
);

test('the copy that a program’s adapter has kept goes with its report', async () => {
  const system = createMemorySystem({});
  const folder = '/home/anna/data';
  const report = `${folder}/reports/20261125-120000000-01`;
  await system.ensureFolder(report, 0o700);
  const intent: Intent = {
    choice: fakeChoice,
    programName: 'Outlook',
    profileName: 'Outlook',
    effect: 'add',
    notes: [],
    locks: [],
    changes: [],
    handOver: 'outlook-import',
  };
  const madeAt = '2026-11-25T12:00:00Z';
  const about = { madeAt, address: account.address, protocol: 'imap' } as const;
  await appendToJournal(system, report, { kind: 'begin', version: 1, ...about });
  await appendToJournal(system, report, { kind: 'intent', program: 0, intent });
  const copy = { of: 'HKEY_CURRENT_USER\\Software\\Program', backupName: '0-before.reg' };
  await appendToJournal(system, report, { kind: 'copying', program: 0, ...copy });
  await system.appendToFile(`${report}/${copy.backupName}`, Buffer.from('settings'));
  const outcome = { kind: 'set-up', effect: 'add' } as const;
  await appendToJournal(system, report, { kind: 'outcome', program: 0, outcome });
  const kept = await countReports(system, folder);
  expect(kept).toMatchObject({ value: { reports: 1, backups: 1 } });
  const id = kept.ok ? kept.value.id : '';
  expect(await removeReports(id, system, folder)).toEqual(ok({ reports: 1, backups: 1, stayed: [] }));
  expect(await system.listFolder(folder)).toEqual([]);
});
