import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chromiumCommand, fetchElectron, hasDisplay, installedElectron, realHost, root } from './host.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wizard-host-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(...names: string[]): string {
  const file = path.join(folder, ...names);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'electron');
  return file;
}

test('Electron counts as installed once its package says so and it is there', () => {
  expect(installedElectron({}, folder)).toBeNull();
  put('path.txt');
  expect(installedElectron({}, folder)).toBeNull();
  const executable = put('dist', 'electron');
  expect(installedElectron({}, folder)).toBe(executable);
});

test('an Electron of one’s own goes before that of the package', () => {
  put('path.txt');
  put('dist', 'electron');
  const own = put('own', 'electron');
  expect(installedElectron({ ELECTRON_OVERRIDE_DIST_PATH: path.dirname(own) }, folder)).toBe(own);
});

test('the stand-in does not pass for Electron', () => {
  const standIn = path.join(root, 'out', 'standin');
  expect(installedElectron({ ELECTRON_OVERRIDE_DIST_PATH: standIn }, folder)).toBeNull();
});

test('only root on Linux does without Electron’s sandbox', () => {
  expect(realHost('/e', { platform: 'linux', isRoot: true }).args).toEqual(['--no-sandbox']);
  expect(realHost('/e', { platform: 'linux', isRoot: false }).args).toEqual([]);
  expect(realHost('/e', { platform: 'darwin', isRoot: true }).args).toEqual([]);
});

test('Linux needs a display, or a window that nobody sees', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('linux', { ELECTRON_STANDIN_HEADLESS: '1' })).toBe(true);
  expect(hasDisplay('darwin', {})).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
});

test.each([
  ['linux', 'ID=debian\n', 'sudo apt-get install chromium'],
  ['linux', 'ID=ubuntu\nID_LIKE=debian\n', 'sudo snap install chromium'],
  ['linux', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', 'sudo snap install chromium'],
  ['linux', 'NAME="Fedora Linux"\nID=fedora\n', 'sudo dnf install chromium'],
  ['linux', 'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', 'sudo zypper install chromium'],
  ['linux', 'ID=manjaro\nID_LIKE=arch\n', 'sudo pacman -S chromium'],
  ['linux', 'ID=nixos\n', 'npx install-electron'],
  ['darwin', '', 'brew install --cask google-chrome'],
  ['win32', '', 'winget install Google.Chrome'],
] as const)('on %s (%j) the command that helps is: %s', (platform, osRelease, command) => {
  expect(chromiumCommand(platform, osRelease)).toBe(command);
});

/** What `fetchElectron` says of an installer with this content. */
async function fetchedBy(script: string, seconds: number) {
  const installer = path.join(folder, 'install.cjs');
  writeFileSync(installer, script);
  const told: string[] = [];
  const there = await fetchElectron({ seconds, tellAfter: 60, tell: (line) => told.push(line), installer });
  return { there, told };
}

test('a network that does not let Electron through is no news', async () => {
  expect(await fetchedBy('process.exit(1)', 60)).toEqual({ there: false, told: [] });
});

test('Electron is there once it was fetched', async () => {
  const fetched = path.join(folder, 'fetched');
  const script = `require('node:fs').writeFileSync(${JSON.stringify(fetched)}, '')`;
  expect(await fetchedBy(script, 60)).toEqual({ there: true, told: [] });
  expect(existsSync(fetched)).toBe(true);
});

test('a network that keeps silent does not keep the person waiting', async () => {
  expect(await fetchedBy('setInterval(() => {}, 1000)', 0.2)).toEqual({
    there: false,
    told: [expect.stringContaining('npx install-electron')],
  });
});
