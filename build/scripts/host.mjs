// What can show the app's window on this machine: real Electron, or the stand-in on an installed browser.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const root = path.resolve(import.meta.dirname, '../..');
const standInFolder = path.join(root, 'out', 'standin');
const electronFolder = path.join(root, 'node_modules', 'electron');

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/**
 * @typedef {object} Host
 * @property {string} says one line about what it is; empty when there is nothing to say
 * @property {string} executable
 * @property {readonly string[]} args before the app's own
 */

/**
 * Electron's executable, where its package or ELECTRON_OVERRIDE_DIST_PATH says that it is. Never asks
 * the package itself, which would begin to download.
 * @param {Environment} environment
 * @param {string} [packageFolder]
 * @returns {string | null}
 */
export function installedElectron(environment, packageFolder = electronFolder) {
  const pathFile = path.join(packageFolder, 'path.txt');
  // The package's installer writes this file last.
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null;
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  if (override !== undefined && path.resolve(override) === standInFolder) return null;
  if (override === undefined && name === null) return null;
  const executable = path.join(override ?? path.join(packageFolder, 'dist'), name ?? 'electron');
  return existsSync(executable) ? executable : null;
}

/**
 * Lets Electron's package fetch its binary.
 * @param {{ seconds: number, tellAfter: number, tell: (line: string) => void, installer?: string }} request
 *   `tellAfter`: seconds after which the person is told what takes so long
 * @returns {Promise<boolean>} whether it is there now
 */
export function fetchElectron({
  seconds,
  tellAfter,
  tell,
  installer = path.join(electronFolder, 'install.js'),
}) {
  const child = spawn(process.execPath, [installer], { stdio: 'ignore', timeout: seconds * 1000 });
  const telling = setTimeout(() => tell('Fetching Electron, which is needed once ...'), tellAfter * 1000);
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code, signal) => {
      clearTimeout(telling);
      if (signal !== null)
        tell(`Not fetched within ${seconds} seconds; "npx install-electron" takes as long as it needs.`);
      resolve(code === 0);
    });
  });
}

/**
 * Real Electron refuses to run as root on Linux unless it is told to do without its sandbox.
 * @param {string} executable
 * @param {{ platform: NodeJS.Platform, isRoot: boolean }} machine
 * @returns {Host}
 */
export function realHost(executable, { platform, isRoot }) {
  return { says: '', executable, args: platform === 'linux' && isRoot ? ['--no-sandbox'] : [] };
}

/**
 * The stand-in on an installed Chromium, Chrome or Edge; null when there is none. Needs a built out/.
 * @returns {Promise<Host | null>}
 */
export async function standInHost() {
  const compiled = pathToFileURL(path.join(standInFolder, 'find-chromium.js')).href;
  /** @type {typeof import('../../e2e/standin/find-chromium')} */
  const { findChromium } = await import(compiled);
  const browser = findChromium();
  return (
    browser && {
      says: `Electron itself is not at hand, so ${browser.name} shows the window: ${browser.executable}`,
      executable: process.execPath,
      args: [path.join(standInFolder, 'electron')],
    }
  );
}

/**
 * @param {NodeJS.Platform} platform
 * @param {Environment} environment
 */
export function hasDisplay(platform, environment) {
  const { DISPLAY, WAYLAND_DISPLAY, ELECTRON_STANDIN_HEADLESS } = environment;
  return platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY || ELECTRON_STANDIN_HEADLESS);
}

/** By the ID and ID_LIKE of os-release(5). */
const installCommands = Object.entries({
  ubuntu: 'sudo snap install chromium',
  debian: 'sudo apt-get install chromium',
  fedora: 'sudo dnf install chromium',
  arch: 'sudo pacman -S chromium',
  suse: 'sudo zypper install chromium',
});

/**
 * The command that brings a browser which can show the window.
 * @param {NodeJS.Platform} platform
 * @param {string} osRelease content of /etc/os-release
 */
export function chromiumCommand(platform, osRelease) {
  if (platform === 'win32') return 'winget install Google.Chrome';
  if (platform === 'darwin') return 'brew install --cask google-chrome';
  const ids = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)/gm)].flatMap(([, id = '']) => id.split(' '));
  const known = installCommands.find(([name]) => ids.some((id) => id.includes(name)));
  return known?.[1] ?? 'npx install-electron';
}
