import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPemBody } from './certificate';
import { startDisplay } from './display';
import { Marionette } from './marionette';
import { StartedProcess } from './started-process';
import { type Given, prepareInstallation } from './thunderbird-installation';

export interface Folder {
  readonly path: string;
  /** What Thunderbird uses it for. */
  readonly uses: readonly ('Inbox' | 'Sent' | 'Drafts' | 'Templates' | 'Archive' | 'Trash' | 'Junk')[];
}

export interface IncomingServerState {
  readonly key: string;
  readonly type: 'imap' | 'pop3' | 'none';
  readonly hostname: string;
  readonly port: number;
  /** 2: STARTTLS, 3: TLS. */
  readonly socketType: number;
  /** 3: normal password. */
  readonly authMethod: number;
  readonly username: string;
  readonly prettyName: string;
  readonly loginAtStartUp: boolean;
  readonly leaveOnServer: boolean | null;
  readonly spamUri: string;
  readonly folders: readonly Folder[];
}

export interface IdentityState {
  readonly key: string;
  readonly fullName: string;
  readonly email: string;
  readonly outgoing: string | null;
}

export interface AccountState {
  readonly key: string;
  readonly identities: readonly IdentityState[];
  readonly server: IncomingServerState;
}

export interface OutgoingServerState {
  readonly key: string;
  readonly hostname: string;
  readonly port: number;
  readonly socketType: number;
  readonly authMethod: number;
  readonly username: string;
}

export interface ThunderbirdState {
  readonly defaultAccount: string | null;
  readonly defaultOutgoing: string | null;
  readonly accounts: readonly AccountState[];
  readonly outgoing: readonly OutgoingServerState[];
}

export interface Prompt {
  readonly title: string;
  readonly text: string;
  readonly answered: boolean;
}

/** What a person would have seen since the start. */
export interface Seen {
  readonly prompts: readonly Prompt[];
  readonly alerts: readonly string[];
  /** Open right now. */
  readonly dialogs: readonly string[];
}

export interface Login {
  readonly origin: string;
  readonly username: string;
  readonly password: string;
}

/** An account is named by its login name or by an address of it. */
export interface Thunderbird {
  state(): Promise<ThunderbirdState>;
  seen(): Promise<Seen>;
  logins(): Promise<readonly Login[]>;
  /** Gets new messages until this one is there; throws what Thunderbird says when it does not come. */
  fetch(account: string, subject: string): Promise<void>;
  /** Resolves with the path of the folder that has the copy. */
  send(message: { account: string; to: string; subject: string }): Promise<string>;
  /** What the person does with a message in the inbox; resolves with the path of the folder where it is then. */
  move(
    account: string,
    subject: string,
    by: 'cmd_delete' | 'cmd_archive' | 'cmd_markAsJunk',
  ): Promise<string>;
  waitForSetUpDialog(): Promise<readonly string[]>;
}

export interface ThunderbirdOptions {
  /** Thunderbird chooses the profile in it by itself, as for a person. */
  readonly home: string;
  /** PEM file of an authority to trust. */
  readonly authority?: string;
  readonly answer?: Given['answer'];
}

const marionettePort = 2828;
const resultsFolder = path.resolve(__dirname, '../../test-results/real');

function makeEnvironment(home: string, display: string): NodeJS.ProcessEnv {
  const { PATH, TMPDIR } = process.env;
  return {
    PATH,
    TMPDIR,
    HOME: home,
    DISPLAY: `:${display}`,
    LC_ALL: 'C.UTF-8',
    GDK_BACKEND: 'x11',
    GSETTINGS_BACKEND: 'memory',
    GNOME_ACCESSIBILITY: '0',
    MOZ_CRASHREPORTER_DISABLE: '1',
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    DBUS_SYSTEM_BUS_ADDRESS: 'disabled:',
  };
}

async function connectTo(program: StartedProcess): Promise<Marionette> {
  let marionette: Marionette | null = null;
  await program.waitUntil(async () => {
    marionette = await Marionette.connect(marionettePort);
    return marionette !== null;
  }, 'listening to the tests');
  if (marionette === null) throw new Error('unreachable');
  return marionette;
}

function driveWith(marionette: Marionette): Thunderbird {
  const call = (name: string, parameters: unknown = null) => marionette.call(name, parameters);
  return {
    state: async () => (await call('state')) as ThunderbirdState,
    seen: async () => (await call('seen')) as Seen,
    logins: async () => (await call('logins')) as readonly Login[],
    fetch: async (account, subject) => void (await call('fetch', { account, subject })),
    send: async (message) => (await call('send', message)) as string,
    move: async (account, subject, by) => (await call('move', { account, subject, by })) as string,
    waitForSetUpDialog: async () => (await call('waitForSetUpDialog')) as readonly string[],
  };
}

/** A picture of the main window, and what the program wrote. */
async function describeFailure(program: StartedProcess, marionette: Marionette | null): Promise<string> {
  const output = `\nThunderbird's output:\n${program.output.slice(-2000)}`;
  const picture = path.join(resultsFolder, `thunderbird-${Date.now()}.png`);
  try {
    const shot = (await marionette?.send('WebDriver:TakeScreenshot', { full: false })) as { value: string };
    mkdirSync(resultsFolder, { recursive: true });
    writeFileSync(picture, Buffer.from(shot.value, 'base64'));
  } catch {
    return output;
  }
  return `\nThunderbird's window: ${picture}${output}`;
}

/**
 * Starts the real Thunderbird on a person's home folder, lets `use` drive it, and ends it in order. Needs
 * a network of its own (`build/scripts/private-network.mjs`). Nothing of it stays but what it wrote home.
 */
export async function withThunderbird<Value>(
  { home, authority, answer }: ThunderbirdOptions,
  use: (thunderbird: Thunderbird) => Promise<Value>,
): Promise<Value> {
  const given: Given = {
    authority: authority ? readPemBody(authority) : null,
    ...(answer ? { answer } : {}),
  };
  const { command, folder } = prepareInstallation(given);
  const display = await startDisplay();
  const program = new StartedProcess({
    command: [...command, '--marionette', '--remote-allow-system-access'],
    environment: makeEnvironment(home, display.output.trim()),
    folder: home,
    patience: 15_000,
  });
  let marionette: Marionette | null = null;
  try {
    marionette = await connectTo(program);
    await marionette.send('WebDriver:NewSession', {
      pageLoadStrategy: 'none',
      unhandledPromptBehavior: 'ignore',
    });
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    const value = await use(driveWith(marionette));
    await marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] });
    if (!(await program.waitForEnd(15_000))) throw new Error('Thunderbird does not end when it is told to');
    return value;
  } catch (error) {
    if (error instanceof Error) error.message += await describeFailure(program, marionette);
    throw error;
  } finally {
    marionette?.close();
    await program.stop();
    await display.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
