import { EventEmitter } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import type { App, CommandLine } from 'electron';
import type { Chromium } from './chromium';
import { OwnFolder } from './own-folder';
import { preventable } from './preventable';
import { say, strict } from './strict';

export interface AppManifest {
  readonly name?: string;
  readonly productName?: string;
  readonly main?: string;
}

/** What the app is told by the rest of the stand-in. */
export interface AppControls {
  /** Chromium's switches, of the command line and of the app. */
  readonly switches: readonly string[];
  readonly folder: OwnFolder;
  /** Also without the app having asked for the single-instance lock. */
  takeFolder(): boolean;
  setChromium(chromium: Chromium): void;
  becomeReady(): void;
  lastWindowClosed(): void;
}

const patience = 3_000;

function configFolder(): string {
  const { HOME, XDG_CONFIG_HOME, APPDATA } = process.env;
  const home = HOME ?? os.homedir();
  if (process.platform === 'win32') return APPDATA ?? path.join(home, 'AppData', 'Roaming');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  return XDG_CONFIG_HOME || path.join(home, '.config');
}

/** Electron's `app`, as far as the app uses it. `closeWindow` answers false when the window stays. */
export function standInApp(manifest: AppManifest, switches: string[], closeWindow: () => boolean) {
  const name = manifest.productName ?? manifest.name ?? 'Electron';
  const userData = path.join(configFolder(), name);
  const folder = new OwnFolder(userData);
  let resolveReady = () => {};
  const ready = new Promise<void>((resolve) => {
    resolveReady = resolve;
  });
  let chromium: Chromium | null = null;
  let ending = false;
  let isReady = false;

  function end(code: number): never {
    folder.giveUp();
    process.exit(code);
  }

  function exit(code = 0): void {
    ending = true;
    app.emit('quit', {}, code);
    if (chromium === null || chromium.hasEnded) end(code);
    chromium.removeAllListeners('exit').once('exit', () => end(code));
    chromium.send('Browser.close').catch(() => chromium?.process.kill('SIGKILL'));
    setTimeout(() => chromium?.process.kill('SIGKILL'), patience).unref();
  }

  function quit(): void {
    if (ending) return;
    const before = preventable({});
    app.emit('before-quit', before);
    if (before.defaultPrevented) return;
    ending = true;
    const last = preventable({});
    if (closeWindow()) app.emit('will-quit', last);
    else last.preventDefault();
    ending = false;
    if (!last.defaultPrevented) exit(0);
  }

  const commandLine = strict('app.commandLine', {
    appendSwitch: (flag: string, value?: string) => {
      switches.push(value ? `--${flag}=${value}` : `--${flag}`);
    },
  } satisfies Partial<CommandLine>);

  function takeFolder(): boolean {
    return folder.take(({ argv, workingDirectory }) =>
      app.emit('second-instance', {}, argv, workingDirectory),
    );
  }

  const members = {
    isPackaged: false,
    commandLine: commandLine as CommandLine,
    isReady: () => isReady,
    whenReady: () => ready,
    enableSandbox: () => {},
    getPath: (wanted: Parameters<App['getPath']>[0]) => {
      if (wanted !== 'userData') throw new Error(`The Electron stand-in has no app.getPath('${wanted}')`);
      return userData;
    },
    requestSingleInstanceLock: takeFolder,
    quit,
    exit,
  } satisfies Partial<App>;
  const app = Object.assign(new EventEmitter(), members);

  const controls: AppControls = {
    switches,
    folder,
    takeFolder,
    setChromium: (started) => {
      chromium = started;
      folder.cleanUpAfter(started.process.pid);
      started.once('exit', (reason) => {
        if (reason === 0) return;
        say('Chromium ended:', reason);
        end(1);
      });
    },
    becomeReady: () => {
      isReady = true;
      resolveReady();
      app.emit('ready', {});
    },
    lastWindowClosed: () => {
      if (ending) return;
      if (!app.emit('window-all-closed')) quit();
    },
  };
  return { app, controls };
}
