import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getRawHeader } from '@electron/asar';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import { publisher } from '../publisher.mjs';
import { appFolders, archives } from './packed-files.mjs';

const information = readFileSync(path.join(appFolders.mac, 'Info.plist'), 'utf8');

function valueAt(key: string): string | undefined {
  return new RegExp(`<key>${key}</key>\\s*<string>([^<]*)</string>`).exec(information)?.[1];
}

test('the bundle says what it is and from which macOS on it runs', () => {
  expect(valueAt('CFBundleIdentifier')).toBe(publisher.appId);
  expect(valueAt('CFBundleName')).toBe(manifest.productName);
  expect(valueAt('CFBundleShortVersionString')).toBe(manifest.version);
  expect(valueAt('LSMinimumSystemVersion')).toBe('13.0');
});

test('the bundle has our icon', () => {
  const icon = path.join(appFolders.mac, 'Resources', valueAt('CFBundleIconFile') ?? '');
  expect(readFileSync(icon).equals(readFileSync('build/icons/icon.icns'))).toBe(true);
});

test('macOS is told the fingerprint of the app, so that a changed one does not start', () => {
  const { headerString } = getRawHeader(archives.mac);
  const fingerprint = createHash('sha256').update(headerString).digest('hex');
  const told = /<key>Resources\/app\.asar<\/key>\s*<dict>.*?<key>hash<\/key>\s*<string>(\w+)</s.exec(
    information,
  );
  expect(told?.[1]).toBe(fingerprint);
});

test('every helper has the app’s name', () => {
  const helpers = readdirSync(path.join(appFolders.mac, 'Frameworks')).filter((name) =>
    name.endsWith('.app'),
  );
  expect(helpers.length).toBe(4);
  for (const name of helpers) expect(name).toMatch(/^Runbox Mail Setup Helper/);
});

test('languages that the app does not speak are left out', () => {
  expect(existsSync(path.join(appFolders.mac, 'Resources', 'nb.lproj'))).toBe(true);
  expect(existsSync(path.join(appFolders.mac, 'Resources', 'de.lproj'))).toBe(false);
});

test('of the hardened runtime only compiling JavaScript is given up', () => {
  const entitlements = readFileSync('build/installer/entitlements.mac.plist', 'utf8');
  expect([...entitlements.matchAll(/<key>([^<]*)/g)].map(([, key]) => key)).toEqual([
    'com.apple.security.cs.allow-jit',
  ]);
});
