// A stand-in for Electron's executable, for machines that it cannot be fetched to: Node runs the app's
// compiled main script, and an installed Chromium, Chrome or Edge shows its window. Development equipment.
import { existsSync, readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import Module from 'node:module';
import path from 'node:path';
import { parseCommandLine } from './command-line';
import { findChromium } from './find-chromium';
import type { AppManifest } from './standin-app';
import { standInElectron } from './standin-electron';
import { StandInHost } from './standin-host';

type Load = (request: string, ...rest: unknown[]) => unknown;

const args = process.argv.slice(2);
const { required, inspectorPort, switches, app, version } = parseCommandLine(args);

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

function readManifest(folder: string): AppManifest {
  const file = path.join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** Whoever asks for `electron` from here on gets the stand-in. */
function hookModules(electron: object): void {
  const modules = Module as unknown as { _load: Load };
  const load = modules._load;
  modules._load = (request, ...rest) =>
    request === 'electron' || request === 'electron/main' ? electron : load.call(modules, request, ...rest);
}

function run(executable: string, headless: boolean): void {
  const target = path.resolve(app);
  const isFolder = statSync(target).isDirectory();
  const manifest = isFolder ? readManifest(target) : {};
  const host = new StandInHost({ manifest, executable, switches, headless });
  hookModules(standInElectron(host));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, host.app.quit);
  const load = Module.createRequire(path.join(target, 'start'));
  for (const file of required) load(path.resolve(file));
  load(isFolder ? path.join(target, manifest.main ?? 'index.js') : target);
  host.boot();
}

if (version) {
  console.log('v0.0.0-standin');
  process.exit(0);
}
const headless = Boolean(process.env.ELECTRON_STANDIN_HEADLESS);
const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
if (!headless && !hasDisplay) stop('Unable to open X display: DISPLAY and WAYLAND_DISPLAY are not set.');
const chromium = findChromium();
if (chromium === null) stop('The Electron stand-in needs Chromium, Chrome or Edge, and finds none.');

process.argv = [process.argv[1] ?? '', ...args];
Object.assign(process, { type: 'browser', defaultApp: true });
Object.defineProperty(process.versions, 'electron', { value: '0.0.0-standin', enumerable: true });
if (inspectorPort !== null) inspector.open(inspectorPort, '127.0.0.1');
run(chromium.executable, headless);
