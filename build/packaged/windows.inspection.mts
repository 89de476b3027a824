import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getRawHeader } from '@electron/asar';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { expect, test } from 'vitest';
import { dataFolder } from '../../electron/setup/data-folder';
import type { SystemReader } from '../../electron/system/system';
import { registryModulePlaces } from '../../electron/system/windows-registry';
import manifest from '../../package.json';
import { configuration } from '../electron-builder.config.mjs';
import { icoSizes } from '../scripts/icon-containers.mjs';
import { appFolders, archives, executables } from './packed-files.mjs';

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

test('the module for the registry lies beside the archive, for the machine that it is packed for', () => {
  const packed = readFileSync(path.join(appFolders.win, 'resources', 'registry.node'));
  expect(packed.equals(readFileSync(`${modules}/win32-x64/node.napi.node`))).toBe(true);
  expect(NtExecutable.from(packed).newHeader.fileHeader.machine).toBe(0x8664);
  expect(registryModulePlaces(path.join(archives.win, 'out'), 'x64')).toContain(
    path.join(appFolders.win, 'resources', 'registry.node'),
  );
});

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

test('the installer asks for no administrator and for nothing but a double click', () => {
  expect(configuration.nsis).toMatchObject({ oneClick: true, perMachine: false, allowElevation: false });
  expect(configuration.win?.requestedExecutionLevel).toBe('asInvoker');
});

test('the uninstaller asks in English and Norwegian whether backups go, too', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wizard-nsis-'));
  const output = path.join(folder, 'installer.exe');
  const installer = path.resolve(configuration.nsis?.include ?? '');
  const script = 'build/packaged/test-doubles/uninstaller.nsi';
  const definitions = [`-DOUTPUT=${output}`, `-DINSTALLER=${installer}`];
  execFileSync('makensis', ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', ...definitions, script]);
  const compiled = readFileSync(output);
  rmSync(folder, { recursive: true });
  for (const words of ['delete the backups and reports', 'Vil du også slette sikkerhetskopiene'])
    expect(compiled.includes(Buffer.from(words, 'utf16le')), words).toBe(true);
  expect(configuration.nsis?.installerLanguages).toEqual(['en_US', 'nb_NO']);
});

test('what it then deletes is the folder of the backups', () => {
  const machine = {
    platform: 'win32',
    paths: path.win32,
    environment: { APPDATA: 'C:\\Roaming' },
    homeFolder: null,
  };
  const folder = dataFolder(machine as unknown as SystemReader);
  expect(folder).toEqual({ ok: true, value: `C:\\Roaming\\${manifest.productName}` });
  const script = readFileSync('build/installer/installer.nsh', 'utf8');
  const deleted = [...script.matchAll(/RMDir \/r "\$(\w+)\\\$\{(\w+)\}/g)];
  expect(deleted.map(([, place, name]) => [place, name])).toEqual([
    ['APPDATA', 'PRODUCT_NAME'],
    ['LOCALAPPDATA', 'APP_PACKAGE_NAME'],
  ]);
});
