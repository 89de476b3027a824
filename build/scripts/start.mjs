// `npm start`: builds the app and opens it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import { build } from './build.mjs';
import { installMissing, testPackages } from './debian-packages.mjs';
import {
  chromiumCommand,
  fetchElectron,
  hasDisplay,
  installedElectron,
  realHost,
  root,
  standInHost,
} from './host.mjs';

/** @typedef {import('./host.mjs').Host} Host */

const isRoot = process.getuid?.() === 0;

/** @param {...string} lines @returns {never} */
function stop(...lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}

/** @returns {Promise<Host>} */
async function findHost() {
  const electron = installedElectron(process.env);
  if (electron !== null) return realHost(electron, { platform: process.platform, isRoot });
  const installed = await standInHost();
  if (installed !== null) return installed;
  installMissing(testPackages.filter(({ name }) => name === 'chromium'));
  const osRelease = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return (
    (await standInHost()) ??
    stop(
      'Neither Electron nor Chromium, Chrome or Edge is on this machine to show the window. This helps:',
      `  ${chromiumCommand(process.platform, osRelease)}`,
    )
  );
}

/** @param {Host} host */
function open({ says, executable, args }) {
  if (says !== '') console.log(says);
  const child = spawn(executable, [...args, root, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  // npm passes no signal on to what it started, so the window would outlive it.
  const { ppid } = process;
  setInterval(() => process.ppid !== ppid && child.kill('SIGTERM'), 500).unref();
  child.once('error', (error) => stop(`The app cannot be started: ${error.message}`));
  child.once('exit', (code, signal) =>
    process.exit(code ?? 128 + (signal ? os.constants.signals[signal] : 0)),
  );
}

const fetching =
  (installedElectron(process.env) ?? process.env.ELECTRON_OVERRIDE_DIST_PATH)
    ? null
    : fetchElectron({ seconds: 60, tellAfter: 3, tell: console.log });
await build().catch((error) => stop(error.message));
if (!hasDisplay(process.platform, process.env))
  stop(
    'There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.',
    'The same in this terminal:',
    '  node out/cli.js programs    lists the mail programs and their profiles',
    '  node out/cli.js --help      says how to set one up, and how to undo it',
  );
await fetching;
open(await findHost());
