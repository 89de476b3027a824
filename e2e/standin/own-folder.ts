import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { type FSWatcher, mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface SecondStart {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
}

const secondStartFile = 'second-start.json';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function holderOf(folder: string): number | null {
  try {
    return Number(readFileSync(path.join(folder, 'pid'), 'utf8'));
  } catch {
    return null;
  }
}

function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(path.join(folder, 'pid'), String(process.pid));
    return true;
  } catch {
    return false;
  }
}

// Waits for the end of this process, gives Chromium three seconds to end by itself, then cleans up,
// unless a later start has taken the folder over.
const janitorScript = `
  cat >/dev/null
  tries=30
  while [ $tries -gt 0 ] && kill -0 "$2" 2>/dev/null; do sleep 0.1; tries=$((tries - 1)); done
  kill -9 "$2" 2>/dev/null
  [ "$(cat "$1/pid")" = "$3" ] && rm -rf "$1"
`;

/**
 * The one folder that a running stand-in has on the disk, in the place for temporary files and the same
 * for every start of one app for one person. Having it is having the single-instance lock.
 */
export class OwnFolder {
  readonly #folder: string;
  #watcher: FSWatcher | null = null;
  #janitor: ReturnType<typeof spawn> | null = null;

  constructor(userData: string) {
    const name = createHash('sha256')
      .update(`${os.userInfo().username}\0${userData}`)
      .digest('hex')
      .slice(0, 16);
    this.#folder = path.join(os.tmpdir(), `electron-standin-${name}`);
  }

  /** For Chromium's profile and whatever else it leaves. */
  get forChromium(): string {
    return path.join(this.#folder, 'chromium');
  }

  get isTaken(): boolean {
    return holderOf(this.#folder) === process.pid;
  }

  /** False when another start has it and still runs; that one is told. */
  take(onSecondStart: (second: SecondStart) => void): boolean {
    if (this.isTaken) return true;
    if (!makeFolder(this.#folder)) {
      const holder = holderOf(this.#folder);
      if (holder !== null && isAlive(holder)) {
        this.#tellHolder();
        return false;
      }
      rmSync(this.#folder, { recursive: true, force: true });
      if (!makeFolder(this.#folder)) return false;
    }
    this.#watcher = watch(this.#folder, (_event, file) => {
      if (file === secondStartFile) this.#readSecondStart(onSecondStart);
    });
    this.#watcher.unref();
    return true;
  }

  /** Sees to it that nothing is left after `kill -9` either; Windows has no shell for that. */
  cleanUpAfter(chromium: number | undefined): void {
    if (process.platform === 'win32') return;
    const args = ['-c', janitorScript, 'sh', this.#folder, String(chromium), String(process.pid)];
    this.#janitor = spawn('/bin/sh', args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    this.#janitor.unref();
  }

  giveUp(): void {
    this.#watcher?.close();
    this.#janitor?.kill();
    if (this.isTaken) rmSync(this.#folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }

  #tellHolder(): void {
    const second: SecondStart = { argv: process.argv, workingDirectory: process.cwd() };
    const draft = path.join(this.#folder, `${process.pid}.json`);
    writeFileSync(draft, JSON.stringify(second));
    renameSync(draft, path.join(this.#folder, secondStartFile));
  }

  #readSecondStart(onSecondStart: (second: SecondStart) => void): void {
    const file = path.join(this.#folder, secondStartFile);
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
      rmSync(file);
    } catch {
      // The file system tells of the same file more than once.
      return;
    }
    onSecondStart(JSON.parse(text));
  }
}
