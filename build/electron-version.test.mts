import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

function readJson(file: string) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

/** One version that was released for everybody: no range, no tag, no preview, no address. */
function isOneVersion(version: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(version);
}

test('Electron is one released version, and the lockfile has the same', () => {
  const { electron } = readJson('package.json').devDependencies;
  const locked = readJson('package-lock.json').packages['node_modules/electron'];
  expect(isOneVersion(electron)).toBe(true);
  expect(locked.version).toBe(electron);
  expect(locked.integrity).toMatch(/^sha512-/);
});

test.each([
  '^45.4.1',
  '~45.4.1',
  '45',
  '45.x',
  '>=45.4.1',
  'latest',
  '45.0.0-beta.1',
  'github:electron/electron',
])('%s would not say which Electron a person gets', (version) => {
  expect(isOneVersion(version)).toBe(false);
});
