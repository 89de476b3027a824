import { existsSync, mkdtempSync, rmSync, watch } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startProgram } from './start-program';

test('starts the program with its arguments as they are', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wizard-start-'));
  const witness = path.join(folder, "a; b & $HOME 'c'");
  const seen = new Promise((resolve) => watch(folder, resolve));
  const script = 'require("node:fs").writeFileSync(process.argv[1], "")';
  expect(await startProgram([process.execPath, '-e', script, witness])).toBe(true);
  await seen;
  expect(existsSync(witness)).toBe(true);
  rmSync(folder, { recursive: true, force: true });
});

test('a program that is gone is not started', async () => {
  expect(await startProgram([path.join(os.tmpdir(), 'no-such-program')])).toBe(false);
});

test('a bare name is never looked up', async () => {
  expect(await startProgram(['node', '--version'])).toBe(false);
  expect(await startProgram(['./node'])).toBe(false);
  expect(await startProgram([])).toBe(false);
});
