import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getRawHeader } from '@electron/asar';
import { parse } from 'plist';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import { publisher } from '../publisher.mjs';
import { appFolders, archives, packages } from './packed-files.mjs';

function readList(file: string): Record<string, unknown> {
  return parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

const information = readList(path.join(appFolders.mac, 'Info.plist'));
const resources = path.join(appFolders.mac, 'Resources');

test('the bundle says what it is and from which macOS on it runs', () => {
  expect(information).toMatchObject({
    CFBundleIdentifier: publisher.appId,
    CFBundleName: manifest.productName,
    CFBundleShortVersionString: manifest.version,
    CFBundleLocalizations: ['en', 'nb'],
    LSMinimumSystemVersion: '13.0',
  });
});

test('the bundle has our icon', () => {
  const icon = path.join(resources, String(information.CFBundleIconFile));
  expect(readFileSync(icon).equals(readFileSync('build/icons/icon.icns'))).toBe(true);
});

test('macOS is told the fingerprint of the app, so that a changed one does not start', () => {
  const { headerString } = getRawHeader(archives.mac);
  const hash = createHash('sha256').update(headerString).digest('hex');
  expect(information.ElectronAsarIntegrity).toMatchObject({
    'Resources/app.asar': { algorithm: 'SHA256', hash },
  });
});

test('every helper has the app’s name', () => {
  const frameworks = readdirSync(path.join(appFolders.mac, 'Frameworks'));
  const helpers = frameworks.filter((name) => name.endsWith('.app'));
  expect(helpers).toHaveLength(4);
  for (const name of helpers) expect(name).toMatch(/^Runbox Mail Setup Helper/);
});

test('languages that the app does not speak are left out', () => {
  expect(existsSync(path.join(resources, 'nb.lproj'))).toBe(true);
  expect(existsSync(path.join(resources, 'de.lproj'))).toBe(false);
});

test('of the hardened runtime only compiling JavaScript is given up', () => {
  expect(readList('build/installer/entitlements.mac.plist')).toEqual({
    'com.apple.security.cs.allow-jit': true,
  });
});

test('the zip keeps the links and the right to run, without which macOS starts nothing', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wizard-zip-'));
  execFileSync('7zz', ['x', `-o${folder}`, packages.zip]);
  const contents = path.join(folder, `${manifest.productName}.app`, 'Contents');
  const program = lstatSync(path.join(contents, 'MacOS', manifest.productName));
  const framework = path.join(contents, 'Frameworks', 'Electron Framework.framework');
  const links = ['Electron Framework', 'Resources', 'Versions/Current'].map((name) =>
    lstatSync(path.join(framework, name)).isSymbolicLink(),
  );
  const archive = readFileSync(path.join(contents, 'Resources', 'app.asar'));
  rmSync(folder, { recursive: true });
  expect(program.mode & 0o111).toBe(0o111);
  expect(links).toEqual([true, true, true]);
  expect(archive.equals(readFileSync(archives.mac))).toBe(true);
});
