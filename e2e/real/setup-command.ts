import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Problem } from '../../electron/contract/problems';
import type { SetupReport, UndoReport } from '../../electron/contract/report';

const commandLine = path.resolve(__dirname, '../../out/cli.js');

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export interface Wanted {
  readonly address: string;
  readonly name: string;
  readonly protocol: 'imap' | 'pop3';
  readonly submission: 465 | 587;
  /** To be saved in Thunderbird's own store. */
  readonly password?: string;
  /** Thunderbird when not said. */
  readonly program?: 'evolution' | 'geary';
}

/** Of a desktop that runs, so that its services can be told. */
export type SessionEnvironment = Readonly<Record<string, string>>;

/** Sets the program up in this home with the app's own command line, as it was built. */
export function applySetup(
  home: string,
  wanted: Wanted,
  session: SessionEnvironment = {},
): Answer<SetupReport> {
  const { address, name, protocol, submission, password, program = 'thunderbird' } = wanted;
  const account = [
    '--address',
    address,
    '--name',
    name,
    '--protocol',
    protocol,
    '--submission',
    `${submission}`,
  ];
  const options = ['--program', program, '--yes', '--json', ...(password ? ['--password-stdin'] : [])];
  return run(home, ['apply', ...account, ...options], `${password ?? ''}\n`, session) as Answer<SetupReport>;
}

/** Mends the only Runbox account in this home that needs it. */
export function repairAccount(home: string): Answer<SetupReport> {
  return run(home, ['repair', '--program', 'thunderbird', '--yes', '--json'], '') as Answer<SetupReport>;
}

/** Takes the latest set-up back. */
export function undoSetup(home: string, session: SessionEnvironment = {}): Answer<UndoReport> {
  return run(home, ['undo', '--yes', '--json'], '', session) as Answer<UndoReport>;
}

function run(
  home: string,
  args: readonly string[],
  input: string,
  session: SessionEnvironment = {},
): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [commandLine, ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: home, ...session },
  });
  if (stdout === '') throw new Error(`${commandLine} said nothing (npm run build makes it): ${stderr}`);
  return JSON.parse(stdout);
}
