import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { configuration } from '../electron-builder.config.mjs';
import { packages, releaseFolder } from './packed-files.mjs';

/** The patterns of what the release workflow takes along. */
function takenAlong(): { patterns: string[]; exceptions: string[] } {
  const { jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8'));
  const steps: { uses?: string; with?: { path: string } }[] = jobs.build.steps;
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
  const lines = upload?.with?.path.trim().split('\n') ?? [];
  return {
    patterns: lines.filter((line) => !line.startsWith('!')),
    exceptions: lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1)),
  };
}

const matches = (pattern: string) => {
  const expression = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  return (file: string) => expression.test(file);
};

test('people get exactly these files, beside the disk image that only macOS makes', () => {
  const { patterns, exceptions } = takenAlong();
  const taken = readdirSync(releaseFolder)
    .map((name) => `release/${name}`)
    .filter((file) => patterns.some((pattern) => matches(pattern)(file)))
    .filter((file) => !exceptions.some((pattern) => matches(pattern)(file)));
  expect(taken.sort()).toEqual(
    Object.values(packages)
      .map((file) => `release/${path.basename(file)}`)
      .sort(),
  );
});

test('each system gets what is tried out here', () => {
  const targets = (['linux', 'win', 'mac'] as const).map((system) => configuration[system]?.target);
  expect(targets).toEqual([
    ['deb', 'rpm', 'AppImage', 'tar.gz'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
    [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    ['dmg', 'zip'].map((target) => ({ target, arch: 'universal' })),
  ]);
});
