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

/** How long Chromium may take to end before it is made to. */
const patience = 3_000;

function configFolder(): string {
  const { HOME, XDG_CONFIG_HOME, APPDATA } = process.env;
  const home = HOME ?? os.homedir();
  if (process.platform === 'win32') return APPDATA ?? path.join(home, 'AppData', 'Roaming');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  return XDG_CONFIG_HOME || path.join(home, '.config');
}

/** Electron's `app`, as far as the app uses it, and what the rest of the stand-in tells it. */
export class StandInApp extends EventEmitter {
  readonly isPackaged: App['isPackaged'] = false;
  readonly folder: OwnFolder;
  /** Chromium's, of the command line and of the app. */
  readonly switches: string[];
  readonly #userData: string;
  readonly #closeWindow: () => boolean;
  readonly #whenReady: Promise<void>;
  #resolveReady = () => {};
  #ready = false;
  #ending = false;
  #chromium: Chromium | null = null;

  /** `closeWindow` answers false when the window stays. */
  constructor({ productName, name }: AppManifest, switches: readonly string[], closeWindow: () => boolean) {
    super();
    this.#userData = path.join(configFolder(), productName ?? name ?? 'Electron');
    this.folder = new OwnFolder(this.#userData);
    this.switches = [...switches];
    this.#closeWindow = closeWindow;
    this.#whenReady = new Promise((resolve) => {
      this.#resolveReady = resolve;
    });
  }

  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (flag: string, value?: string) => {
      this.switches.push(value ? `--${flag}=${value}` : `--${flag}`);
    },
  } satisfies Partial<CommandLine>);

  isReady: App['isReady'] = () => this.#ready;
  whenReady: App['whenReady'] = () => this.#whenReady;
  enableSandbox: App['enableSandbox'] = () => {};

  getPath: App['getPath'] = (wanted) => {
    if (wanted !== 'userData') throw new Error(`The Electron stand-in has no app.getPath('${wanted}')`);
    return this.#userData;
  };

  requestSingleInstanceLock: App['requestSingleInstanceLock'] = () =>
    this.folder.take(({ argv, workingDirectory }) =>
      this.emit('second-instance', {}, argv, workingDirectory),
    );

  quit: App['quit'] = () => {
    if (this.#ending) return;
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#ending = true;
    const last = preventable({});
    if (this.#closeWindow()) this.emit('will-quit', last);
    else last.preventDefault();
    if (last.defaultPrevented) this.#ending = false;
    else this.#exit();
  };

  showsIn(chromium: Chromium): void {
    this.#chromium = chromium;
    this.folder.cleanUpAfter(chromium.process.pid);
    chromium.once('exit', (reason) => {
      if (reason === 0) return;
      say('Chromium ended:', reason);
      this.#end(1);
    });
  }

  becomeReady(): void {
    this.#ready = true;
    this.#resolveReady();
    this.emit('ready', {});
  }

  windowClosed(): void {
    if (!this.#ending && !this.emit('window-all-closed')) this.quit();
  }

  #exit(): void {
    this.emit('quit', {}, 0);
    const chromium = this.#chromium;
    if (chromium === null || chromium.hasEnded) {
      this.#end(0);
      return;
    }
    chromium.removeAllListeners('exit').once('exit', () => this.#end(0));
    chromium.send('Browser.close').catch(() => chromium.process.kill('SIGKILL'));
    setTimeout(() => chromium.process.kill('SIGKILL'), patience).unref();
  }

  #end(code: number): void {
    this.folder.giveUp();
    process.exit(code);
  }
}
