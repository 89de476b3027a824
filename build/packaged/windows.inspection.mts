import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getRawHeader } from '@electron/asar';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import { configuration } from '../electron-builder.config.mjs';
import { icoSizes } from '../scripts/icon-containers.mjs';
import { archives, executables, packages } from './packed-files.mjs';

const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(executables.win)));

function textResource(type: string): string {
  const entry = entries.find((candidate) => candidate.type === type);
  return Buffer.from(entry?.bin ?? new ArrayBuffer(0)).toString('utf8');
}

test('the program says what it is', () => {
  const [information] = Resource.VersionInfo.fromEntries(entries);
  const language = information?.getAllLanguagesForStringValues()[0];
  const values = language && information?.getStringValues(language);
  expect(values).toMatchObject({
    ProductName: manifest.productName,
    FileDescription: manifest.productName,
    FileVersion: manifest.version,
  });
});

test('the program has our icon in every size', () => {
  const [group] = Resource.IconGroupEntry.fromEntries(entries);
  expect(group?.icons.map(({ width }) => width || 256).sort((a, b) => a - b)).toEqual([...icoSizes]);
});

test('Windows is told the fingerprint of the app, so that a changed one does not start', () => {
  const { headerString } = getRawHeader(archives.win);
  const fingerprint = createHash('sha256').update(headerString).digest('hex');
  expect(textResource('INTEGRITY')).toContain(fingerprint);
});

const installers = { x64: packages.exe, arm64: packages.exeArm };

test.each(Object.entries(installers))('the installer for %s asks for no administrator', (_, installer) => {
  expect(readFileSync(installer, 'latin1')).toContain('<requestedExecutionLevel level="asInvoker"');
  expect(configuration.nsis).toMatchObject({ oneClick: true, perMachine: false, allowElevation: false });
});

test('the program asks for no administrator', () => {
  expect(configuration.win?.requestedExecutionLevel).toBe('asInvoker');
});
