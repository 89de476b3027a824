import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprintOf } from '../system/fingerprint';
import { createNodeSystem } from '../system/node-system';
import { countReports, finishRemoval, removeReports } from './remove-reports';

const id = '20261125-120000000-01';
const system = createNodeSystem();
let folder: string;
let dataFolder: string;
let elsewhere: string;

const lines = [
  { kind: 'begin', version: 1, madeAt: '2026-11-25T12:00:00Z', address: 'a@runbox.com', protocol: 'imap' },
  {
    kind: 'intent',
    program: 0,
    intent: {
      choice: { program: 'p', profile: 'q' },
      programName: 'Program',
      profileName: 'q',
      effect: 'add',
      notes: [],
      locks: [],
      changes: ['0-0-prefs.js', '../../../elsewhere/precious'].map((backupName) => ({
        kind: 'edit-settings',
        path: '/nowhere/prefs.js',
        format: 'mozilla-prefs',
        before: '',
        after: '',
        temporaryName: '.x.tmp',
        keepWhile: null,
        backupName,
        edits: [],
        ownedBranches: [],
      })),
    },
  },
  { kind: 'outcome', program: 0, outcome: { kind: 'set-up', effect: 'add' } },
];

function putReport(at: string): void {
  mkdirSync(at, { recursive: true });
  writeFileSync(path.join(at, 'journal.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  writeFileSync(path.join(at, '0-0-prefs.js'), 'backup');
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wizard-reports-'));
  dataFolder = path.join(folder, 'data');
  elsewhere = path.join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  mkdirSync(dataFolder);
  writeFileSync(path.join(elsewhere, 'precious'), 'precious');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function remove() {
  const kept = await countReports(system, dataFolder);
  if (!kept.ok) throw new Error(kept.problem.kind);
  const removal = await removeReports(kept.value.id, system, dataFolder);
  expect(readFileSync(path.join(elsewhere, 'precious'), 'utf8')).toBe('precious');
  return removal.ok ? removal.value : null;
}

test('on a real disk every report goes, and no file that a journal names elsewhere', async () => {
  putReport(path.join(dataFolder, 'reports', id));
  expect(await remove()).toEqual({ reports: 1, backups: 1, stayed: [] });
  expect(existsSync(path.join(dataFolder, 'reports'))).toBe(false);
  expect(existsSync(path.join(dataFolder, 'removing.json'))).toBe(false);
});

test('a data folder that is itself a link is ours all the same', async () => {
  const real = path.join(folder, 'on-another-disk');
  rmSync(dataFolder, { recursive: true });
  mkdirSync(real);
  symlinkSync(real, dataFolder);
  putReport(path.join(real, 'reports', id));
  expect(await remove()).toEqual({ reports: 1, backups: 1, stayed: [] });
});

test('a link in the place of all reports leads to nothing that is deleted', async () => {
  putReport(path.join(elsewhere, id));
  symlinkSync(elsewhere, path.join(dataFolder, 'reports'));
  expect(await remove()).toMatchObject({ reports: 0, backups: 0 });
  expect(existsSync(path.join(elsewhere, id, '0-0-prefs.js'))).toBe(true);
});

test('a link in the place of a report leads to nothing that is deleted, and is named', async () => {
  mkdirSync(path.join(dataFolder, 'reports'));
  putReport(path.join(elsewhere, id));
  symlinkSync(path.join(elsewhere, id), path.join(dataFolder, 'reports', id));
  const removal = await remove();
  expect(removal).toMatchObject({ reports: 0, backups: 0 });
  expect(removal?.stayed).toEqual([{ path: path.join(dataFolder, 'reports', id), reason: 'unknown' }]);
  expect(existsSync(path.join(elsewhere, id, 'journal.jsonl'))).toBe(true);
});

test('a link in the place of a backup stays, and what it leads to', async () => {
  const report = path.join(dataFolder, 'reports', id);
  putReport(report);
  rmSync(path.join(report, '0-0-prefs.js'));
  symlinkSync(path.join(elsewhere, 'precious'), path.join(report, '0-0-prefs.js'));
  const removal = await remove();
  expect(removal).toMatchObject({ reports: 1, backups: 0 });
  expect(removal?.stayed).toEqual([{ path: report, reason: 'unknown' }]);
});

test('a list that names a link or another folder deletes nothing', async () => {
  putReport(path.join(elsewhere, id));
  mkdirSync(path.join(dataFolder, 'reports'));
  symlinkSync(path.join(elsewhere, id), path.join(dataFolder, 'reports', id));
  const texts = {
    '0-0-prefs.js': 'backup',
    '../precious': 'precious',
    '../../elsewhere/precious': 'precious',
  };
  const files = Object.entries(texts).map(([name, text]) => ({
    name,
    fingerprint: fingerprintOf(Buffer.from(text)),
    isBackup: true,
  }));
  const list = [id, '..', '.', '../../elsewhere'].map((report) => ({ report, files }));
  writeFileSync(path.join(dataFolder, 'removing.json'), JSON.stringify(list));
  await finishRemoval(system, dataFolder);
  expect(existsSync(path.join(elsewhere, 'precious'))).toBe(true);
  expect(existsSync(path.join(elsewhere, id, '0-0-prefs.js'))).toBe(true);
});
