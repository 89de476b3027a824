import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createNodeSystem } from '../system/node-system';
import { createReportFiles } from './report-file';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'report-'));
});
afterEach(() => rm(folder, { recursive: true }));

const files = () => createReportFiles(createNodeSystem(), folder);

test('a report is a new file that only its owner can read', async () => {
  const file = path.join(folder, 'report.txt');
  expect(await files().findObstacle('report.txt')).toBeNull();
  expect(await files().write('report.txt', 'seen: blåbær\n')).toEqual({ ok: true, value: file });
  expect(await readFile(file, 'utf8')).toBe('seen: blåbær\n');
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['report.txt']);
});

test('what is there stays as it is', async () => {
  const file = path.join(folder, 'report.txt');
  await writeFile(file, 'mine');
  const problem = { kind: 'report-file-exists', path: file };
  expect(await files().findObstacle(file)).toMatchObject(problem);
  expect(await files().write(file, 'ours')).toMatchObject({ ok: false, problem });
  expect(await readFile(file, 'utf8')).toBe('mine');
});

test('a link that leads nowhere is not followed', async () => {
  await symlink(path.join(folder, 'elsewhere'), path.join(folder, 'report.txt'));
  expect(await files().write('report.txt', 'ours')).toMatchObject({ ok: false });
  expect(await readdir(folder)).toEqual(['report.txt']);
});

test('a folder that is not there is not made', async () => {
  expect(await files().write('nowhere/report.txt', 'ours')).toMatchObject({
    problem: { kind: 'report-folder-missing' },
  });
  expect(await readdir(folder)).toEqual([]);
});
