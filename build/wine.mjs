// Windows as far as Debian has it: Wine, with a screen that nobody sees.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The folder that stands for its disk. */
export const windowsFolder = path.resolve(import.meta.dirname, '../out/windows');

export const driveC = path.join(windowsFolder, 'drive_c');

/** Where the person's folders lie. */
export const personFolder = path.join(driveC, 'users', os.userInfo().username);

export const roaming = path.join(personFolder, 'AppData', 'Roaming');

export const wineEnvironment = {
  WINEPREFIX: windowsFolder,
  WINEDEBUG: '-all',
  // No menus of this machine are changed, and no .NET or browser is asked for.
  WINEDLLOVERRIDES: 'mscoree,mshtml=;winemenubuilder.exe=d',
  // The person's folders are otherwise links to those of whoever runs this.
  HOME: windowsFolder,
  DISPLAY: '',
  LC_ALL: 'C.UTF-8',
};

const locales = path.join(windowsFolder, 'locales');
const norwegian = 'nb_NO.UTF-8';

/** For a Windows that speaks Norwegian; it does so from its start on. */
export const norwegianEnvironment = { LOCPATH: locales, LC_ALL: norwegian };

/**
 * @typedef {Readonly<Record<string, string>>} Environment
 * @typedef {{ readonly status: number | null, readonly output: string }} Run
 */

/**
 * @param {Environment} more
 * @param {number} output
 * @returns {import('node:child_process').SpawnOptions}
 */
function optionsOf(more, output) {
  // Into a file: what Wine leaves running keeps a pipe open.
  return { env: { ...process.env, ...wineEnvironment, ...more }, stdio: ['ignore', output, 'ignore'] };
}

// Whoever asks something that nobody answers does not end.
const patience = 120_000;

const outputOf = (/** @type {string} */ name) => path.join(windowsFolder, `${name}.txt`);

/**
 * Runs a program until it ends, or for two minutes at most (status null). What it leaves running may still be at work then.
 * @param {readonly string[]} command
 * @param {Environment} [more]
 * @returns {Run}
 */
export function runInWine(command, more = {}) {
  const output = openSync(outputOf('run'), 'w');
  const { status } = spawnSync('wine', command, { ...optionsOf(more, output), timeout: patience });
  closeSync(output);
  return { status, output: readFileSync(outputOf('run'), 'utf8') };
}

/**
 * Starts a program and resolves when it ends.
 * @param {readonly string[]} command
 * @param {Environment} [more]
 * @returns {Promise<Run>}
 */
export function startInWine(command, more = {}) {
  const output = openSync(outputOf('start'), 'w');
  const child = spawn('wine', command, optionsOf(more, output));
  closeSync(output);
  return new Promise((resolve) => {
    child.on('exit', (status) => resolve({ status, output: readFileSync(outputOf('start'), 'utf8') }));
  });
}

/** @param {'-w' | '-k'} what */
function tellWine(what) {
  spawnSync('wineserver', [what], { env: { ...process.env, ...wineEnvironment }, timeout: patience });
}

/** Waits until nothing runs any longer, for two minutes at most. */
export function awaitEndOfWine() {
  tellWine('-w');
}

/** Ends whatever still runs. */
export function endWine() {
  tellWine('-k');
}

/** It is large, and has to be gone before there can be a new one. */
export function removeWindows() {
  endWine();
  rmSync(windowsFolder, { recursive: true, force: true });
}

/** Makes a new one in the place of any other; throws when that fails. */
export function makeWindows() {
  removeWindows();
  mkdirSync(locales, { recursive: true });
  execFileSync('localedef', ['-i', 'nb_NO', '-f', 'UTF-8', path.join(locales, norwegian)]);
  const drivers = 'HKCU\\Software\\Wine\\Drivers';
  const { status } = runInWine(['reg', 'add', drivers, '/v', 'Graphics', '/d', 'null', '/f']);
  if (status !== 0) throw new Error('Wine does not start.');
}

/** @param {string} file on this machine */
export function windowsPath(file) {
  return path.win32.join('Z:', file);
}

/**
 * A key of the registry with all that is below it; nothing when there is none.
 * @param {string} key
 */
export function readRegistry(key) {
  return runInWine(['reg', 'query', key, '/s']).output.replaceAll('\r', '');
}
