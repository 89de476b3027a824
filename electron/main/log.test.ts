import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failureLine } from './failure-line';
import { newReference, openLog } from './log';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'wizard-log-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = () => new Date('2026-11-25T12:00:00Z');
const logText = () => readFileSync(path.join(home, 'logs', 'wizard.log'), 'utf8');

test('a surprise is found again under the reference that the person was given', () => {
  const reference = openLog(path.join(home, 'logs'), 10_000, at).surprise('planSetup', new TypeError('x'));
  expect(reference).toMatch(/^[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}$/);
  expect(logText()).toMatch(
    new RegExp(
      `^2026-11-25T12:00:00.000Z bug ${reference} in planSetup: TypeError at .*log\\.test\\.ts:\\d+`,
    ),
  );
});

test('nothing that a message quotes gets into the log', () => {
  const quoting = new SyntaxError('Unexpected token in "ann@example.com hunter2"', {
    cause: new Error('/home/ann/.thunderbird'),
  });
  quoting.stack = `${quoting.message}\n    at read (/home/ann/wizard/main.js:1:20)\n    at C:\\Users\\Ann\\main.js:3:4`;
  const line = failureLine(quoting);
  expect(line).toMatch(/^SyntaxError at read\(main\.js:1:20\) < \(main\.js:3:4\) caused by Error at /);
  expect(line).not.toMatch(/ann@|hunter2|home|Users|thunderbird/i);
});

test('a thrown value that is no error is named by its type only', () => {
  expect(failureLine('hunter2')).toBe('string');
  expect(failureLine(undefined)).toBe('undefined');
});

test("a failure's code is kept", () => {
  expect(failureLine(Object.assign(new Error('x'), { code: 'EACCES' }))).toMatch(/^Error EACCES at /);
});

test('causes that go round in a circle end', () => {
  const error = new Error('x');
  error.cause = error;
  expect(failureLine(error).split('caused by')).toHaveLength(4);
});

test('only the person can read the log', () => {
  openLog(path.join(home, 'logs')).note('started');
  expect(statSync(path.join(home, 'logs')).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(home, 'logs', 'wizard.log')).mode & 0o777).toBe(0o600);
});

test('the log keeps the newest lines and never grows beyond its bounds', () => {
  const log = openLog(path.join(home, 'logs'), 1_000, at);
  for (let count = 0; count < 200; count += 1) log.note('started');
  const last = log.surprise('the-end', new Error('x'));
  const files = readdirSync(path.join(home, 'logs'));
  expect(files.sort()).toEqual(['wizard.log', 'wizard.previous.log']);
  for (const file of files) expect(statSync(path.join(home, 'logs', file)).size).toBeLessThanOrEqual(2_000);
  expect(logText()).toContain(last);
});

test('a folder that cannot be written to stops nobody', () => {
  writeFileSync(path.join(home, 'logs'), 'a file is in the way');
  const log = openLog(path.join(home, 'logs'));
  expect(() => log.note('started')).not.toThrow();
  expect(log.surprise('x', new Error('y'))).toHaveLength(9);
});

test('references differ', () => {
  expect(new Set(Array.from({ length: 1_000 }, newReference)).size).toBe(1_000);
});
