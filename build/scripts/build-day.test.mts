import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildDay, commitTime } from './build-day.mjs';

const facts = {
  sourceDateEpoch: undefined,
  commitTime: () => 1_795_590_669,
  changelog: '# Changelog\n\n## 1.2.3 (2026-10-01)\n\n- One.\n\n## 1.2.2 (2026-09-01)\n',
  version: '1.2.3',
};
const outsideGit = { ...facts, commitTime: () => null };

test('a build is of the day of its last commit, in UTC', () => {
  expect(buildDay(facts)).toBe('2026-11-25');
});

test('a day that is given from outside goes before the commit', () => {
  expect(buildDay({ ...facts, sourceDateEpoch: '86400' })).toBe('1970-01-02');
  expect(() => buildDay({ ...facts, sourceDateEpoch: 'yesterday' })).toThrow('SOURCE_DATE_EPOCH');
});

test('sources without their history go by the changelog', () => {
  expect(buildDay(outsideGit)).toBe('2026-10-01');
  expect(buildDay({ ...outsideGit, version: '1.2.2' })).toBe('2026-09-01');
});

test('a version that the changelog gives no day is of none', () => {
  expect(buildDay({ ...outsideGit, version: '1.2' })).toBe(null);
  expect(buildDay({ ...outsideGit, changelog: '## 1.2.3\n' })).toBe(null);
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wizard-build-day-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(...args: readonly string[]): void {
  const author = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org'];
  const { status, stderr } = spawnSync('git', [...author, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_COMMITTER_DATE: '2026-11-25T07:00:00Z' },
  });
  if (status !== 0) throw new Error(stderr);
}

test('the time of the last commit is read from Git', () => {
  git('init', '--quiet');
  writeFileSync(path.join(folder, 'file'), 'text');
  git('add', '.');
  git('commit', '--quiet', '--message', 'One');
  expect(commitTime(folder)).toBe(Date.parse('2026-11-25T07:00:00Z') / 1000);
});

test('a repository around the sources that does not hold them says nothing of them', () => {
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '--message', 'Other');
  const sources = path.join(folder, 'unpacked');
  mkdirSync(sources);
  expect(commitTime(sources)).toBe(null);
});

test('a folder without Git has no last commit', () => {
  expect(commitTime(folder)).toBe(null);
});
