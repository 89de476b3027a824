import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startDisplay } from './display';
import type { SessionEnvironment } from './setup-command';
import { StartedProcess } from './started-process';

/** A password as the program would have put it into the keyring itself. */
export interface KeptPassword {
  readonly attributes: Readonly<Record<string, string>>;
  readonly password: string;
}

interface DesktopOptions {
  readonly home: string;
  readonly authority: string;
  readonly command: readonly [string, ...string[]];
  readonly passwords: readonly KeptPassword[];
}

interface Outgoing {
  readonly to: string;
  readonly subject: string;
  readonly isThere: () => boolean;
}

/** A program of the GNOME desktop while it runs. */
export interface DesktopProgram {
  readonly session: SessionEnvironment;
  /** Waits until the text stands in a file below this folder of the home. */
  waitForText(text: string, folder: string): Promise<void>;
  waitUntil(isReady: () => boolean, what: string): Promise<void>;
  send(message: Outgoing): Promise<void>;
}

const script = path.join(__dirname, 'desktop-session.sh');
const ownNamespaces = [
  'unshare',
  '--mount',
  '--pid',
  '--fork',
  '--kill-child=KILL',
  '--mount-proc',
  '--',
] as const;

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** `secret-tool` takes the password from its standard input, with a line end if there is one. */
function fillKeyring(passwords: readonly KeptPassword[]): string {
  return passwords
    .map(({ attributes, password }) => {
      const words = Object.entries(attributes).flat().map(quoted).join(' ');
      return `printf %s ${quoted(password)} | secret-tool store --label=Mail ${words}\n`;
    })
    .join('');
}

function makeEnvironment(home: string, run: string, authority: string, display: string): NodeJS.ProcessEnv {
  const { PATH, TMPDIR } = process.env;
  return {
    PATH,
    TMPDIR,
    HOME: home,
    RUN: run,
    AUTHORITY: authority,
    XDG_RUNTIME_DIR: run,
    DISPLAY: `:${display}`,
    LC_ALL: 'C.UTF-8',
    GDK_BACKEND: 'x11',
    GSETTINGS_BACKEND: 'keyfile',
    NO_AT_BRIDGE: '1',
    // What watches the network would say that there is none where only loopback is.
    GIO_USE_NETWORK_MONITOR: 'base',
    // WebKit's sandbox would keep the display from it, which has no socket on disk.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    DBUS_SYSTEM_BUS_ADDRESS: 'disabled:',
  };
}

/** The program makes and removes files meanwhile. */
function isInFiles(text: string, folder: string): boolean {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.some(
      (entry) => entry.isFile() && readFileSync(path.join(entry.parentPath, entry.name)).includes(text),
    );
  } catch {
    return false;
  }
}

/** Opens a new message as a link to an address does, and presses the keys that send it until it is there. */
async function sendByKeyboard(
  { to, subject, isThere }: Outgoing,
  command: string,
  program: StartedProcess,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const options = { env: environment, encoding: 'utf8', timeout: 20_000 } as const;
  spawnSync(command, [`mailto:${to}?subject=${encodeURIComponent(subject)}&body=Hello.`], options);
  const search = ['search', '--onlyvisible', '--name', subject];
  let pressedAt = 0;
  const isSent = async () => {
    await pause(100);
    const [window] = spawnSync('xdotool', search, options).stdout.split('\n');
    if (!window) return isThere();
    // The keys do nothing as long as the window is not ready, and more of them may send it twice.
    if (Date.now() - pressedAt < 3000) return false;
    pressedAt = Date.now();
    spawnSync('xdotool', ['windowfocus', window, 'key', '--clearmodifiers', 'ctrl+Return'], options);
    return false;
  };
  await program.waitUntil(isSent, `“${subject}” at ${to}`);
}

/**
 * Starts a program on a person's home folder, with a display, a session bus and an open keyring, lets `use`
 * look at it, and ends it in order. Needs a network of its own (`build/scripts/private-network.mjs`).
 */
export async function withDesktopProgram<Value>(
  { home, authority, command, passwords }: DesktopOptions,
  use: (program: DesktopProgram) => Promise<Value>,
): Promise<Value> {
  const run = mkdtempSync(path.join(tmpdir(), 'run-'));
  writeFileSync(path.join(run, 'fill-keyring'), fillKeyring(passwords));
  const display = await startDisplay();
  const environment = makeEnvironment(home, run, authority, display.output.trim());
  const program = new StartedProcess({
    command: [...ownNamespaces, 'sh', script, ...command],
    environment,
    folder: home,
  });
  try {
    const bus = path.join(run, 'bus');
    await program.waitUntil(() => existsSync(bus) && readFileSync(bus).length > 0, 'a session');
    const session = { DBUS_SESSION_BUS_ADDRESS: readFileSync(bus, 'utf8') };
    const value = await use({
      session,
      waitForText: (text, folder) =>
        program.waitUntil(() => isInFiles(text, path.join(home, folder)), `“${text}” in ${folder}`),
      waitUntil: (isReady, what) => program.waitUntil(isReady, what),
      send: (message) => sendByKeyboard(message, command[0], program, { ...environment, ...session }),
    });
    writeFileSync(path.join(run, 'stop'), '');
    if (!(await program.waitForEnd(15_000))) throw new Error(`${command[0]} does not end when it is told to`);
    return value;
  } catch (error) {
    if (error instanceof Error)
      error.message += `\nWhat ${command[0]} wrote:\n${program.output.slice(-3000)}`;
    throw error;
  } finally {
    await program.stop();
    await display.stop();
    rmSync(run, { recursive: true, force: true });
  }
}
