import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bundledPackages, refusedScripts, toolPackages } from './dependencies.mjs';

const root = path.resolve(import.meta.dirname, '..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
}

const manifest: { devDependencies: Record<string, string> } = JSON.parse(read('package.json'));
const lock: { packages: Record<string, LockedPackage> } = JSON.parse(read('package-lock.json'));
const locked = Object.entries(lock.packages).filter(([folder]) => folder !== '');
const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

test('every package that is asked for by name is on the list, with the reason', () => {
  const asked = Object.keys(manifest.devDependencies);
  const listed = { ...toolPackages, ...bundledPackages };
  expect(asked.filter((name) => !(name in listed))).toEqual([]);
  for (const reason of Object.values(listed)) expect(reason).toMatch(/^\S.{9,100}$/);
});

test('the list names no package that is gone', () => {
  expect(Object.keys(toolPackages).filter((name) => !(name in manifest.devDependencies))).toEqual([]);
  const names = new Set(locked.map(([folder]) => nameOf(folder)));
  expect(Object.keys(bundledPackages).filter((name) => !names.has(name))).toEqual([]);
});

test('no package comes along with the app unbundled', () => {
  expect(Object.keys(manifest).filter((key) => /^(optional|peer|bundled?)?dependencies$/i.test(key))).toEqual(
    [],
  );
  expect(locked.filter(([, { dev }]) => dev !== true).map(([folder]) => folder)).toEqual([]);
});

test('every version is exact', () => {
  for (const [name, version] of Object.entries(manifest.devDependencies))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

test('the lockfile knows the fingerprint of every package', () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(
    locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([folder]) => folder),
  ).toEqual([]);
});

test('no package is fetched from elsewhere than the registry', () => {
  const elsewhere = locked.filter(([, { resolved }]) => /^(git|file|http:)/.test(resolved ?? ''));
  expect(elsewhere.map(([folder]) => folder)).toEqual([]);
});

test('no package runs a script when it is installed', () => {
  const wanting = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([folder]) => nameOf(folder));
  expect(wanting.sort()).toEqual(Object.keys(refusedScripts).sort());
  expect(read('.npmrc')).toContain('ignore-scripts=true\n');
});
