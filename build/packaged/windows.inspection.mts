import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getRawHeader } from '@electron/asar';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { expect, test } from 'vitest';
import { registryModulePlaces } from '../../electron/system/windows-registry';
import manifest from '../../package.json';
import { configuration } from '../electron-builder.config.mjs';
import { icoSizes } from '../scripts/icon-containers.mjs';
import { appFolders, archives, executables, packages } from './packed-files.mjs';

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

const modules = 'node_modules/native-reg/prebuilds';

test.each([
  { processor: 'x64', machine: 0x8664, app: appFolders.win, archive: archives.win },
  { processor: 'arm64', machine: 0xaa64, app: appFolders.winArm, archive: archives.winArm },
])(
  'the module for the registry lies beside the archive for $processor',
  ({ processor, machine, app, archive }) => {
    const file = path.join(app, 'resources', 'registry.node');
    const packed = readFileSync(file);
    expect(packed.equals(readFileSync(`${modules}/win32-${processor}/node.napi.node`))).toBe(true);
    expect(NtExecutable.from(packed).newHeader.fileHeader.machine).toBe(machine);
    expect(registryModulePlaces(path.join(archive, 'out'), processor)).toContain(file);
  },
);

test('there is such a module for every machine that the app is packed for', () => {
  const targets = [configuration.win?.target].flat();
  const architectures = targets.flatMap((target) => (typeof target === 'object' ? (target?.arch ?? []) : []));
  expect(architectures).toEqual(['x64', 'arm64']);
  for (const architecture of architectures)
    expect(existsSync(`${modules}/win32-${architecture}/node.napi.node`), architecture).toBe(true);
});

test('Linux and macOS get no module', () => {
  const resources = [path.dirname(archives.linux), path.dirname(archives.mac)];
  const found = resources.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  expect(found).toContain('app.asar');
  expect(found.filter((name) => name.endsWith('.node'))).toEqual([]);
});

const installers = { x64: packages.exe, arm64: packages.exeArm };

test.each(Object.entries(installers))('the installer for %s asks for no administrator', (_, installer) => {
  expect(readFileSync(installer, 'latin1')).toContain('<requestedExecutionLevel level="asInvoker"');
  expect(configuration.nsis).toMatchObject({ oneClick: true, perMachine: false, allowElevation: false });
});

test('the program asks for no administrator', () => {
  expect(configuration.win?.requestedExecutionLevel).toBe('asInvoker');
});
