import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OwnFolder } from './own-folder';

let place: string;
const before = process.env.TMPDIR;
beforeEach(() => {
  place = mkdtempSync(path.join(os.tmpdir(), 'own-folder-'));
  process.env.TMPDIR = place;
});
afterEach(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(place, { recursive: true, force: true });
});

/** The one folder, as if the process `pid` had made it. */
function madeBy(pid: number): string {
  const folder = new OwnFolder('/home/ann/.config/App');
  folder.take(() => {});
  const [name = ''] = readdirSync(place);
  folder.giveUp();
  mkdirSync(path.join(place, name));
  writeFileSync(path.join(place, name, 'pid'), String(pid));
  return path.join(place, name);
}

test('each app of each person has one folder, and leaves none', () => {
  const [first, other] = [new OwnFolder('/home/ann/.config/App'), new OwnFolder('/home/bob/.config/App')];
  expect([first.take(() => {}), other.take(() => {})]).toEqual([true, true]);
  expect(readdirSync(place)).toHaveLength(2);
  first.giveUp();
  other.giveUp();
  expect(readdirSync(place)).toEqual([]);
});

test('a second start is told to whoever came first', async () => {
  const running = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
  const folder = madeBy(running.pid ?? 0);
  const second = new OwnFolder('/home/ann/.config/App');
  expect(second.take(() => {})).toBe(false);
  const told = JSON.parse(readFileSync(path.join(folder, 'second-start.json'), 'utf8'));
  expect(told.workingDirectory).toBe(process.cwd());
  second.giveUp();
  expect(existsSync(folder)).toBe(true);
  running.kill();
  await once(running, 'exit');
});

test('whoever came first hears of a second start', async () => {
  const first = new OwnFolder('/home/ann/.config/App');
  const heard = new Promise((resolve) => first.take(resolve));
  const [name = ''] = readdirSync(place);
  const told = { argv: ['electron', '.'], workingDirectory: '/' };
  writeFileSync(path.join(place, name, 'second-start.json'), JSON.stringify(told));
  expect(await heard).toEqual(told);
  first.giveUp();
});

test('a folder whose owner is gone is taken over', async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'exit');
  madeBy(gone.pid ?? 0);
  const next = new OwnFolder('/home/ann/.config/App');
  expect(next.take(() => {})).toBe(true);
  next.giveUp();
  expect(readdirSync(place)).toEqual([]);
});
