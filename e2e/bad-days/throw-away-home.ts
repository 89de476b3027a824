import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { usedHome, usedProfile } from '../profile-home';
import { type BuiltCommand, buildCommand, type Circumstances, type CommandEnd } from './built-command';
import { type Contents, contentsOf } from './contents';

/** Homes are laid out, and days made bad, in the way of Linux. */
export const onLinux = describe.runIf(process.platform === 'linux');

/** Where backups and journal are, in the home. */
export const ourFolder = '.local/share/runbox-mail-setup';

/** A home of its own, in which Thunderbird was unpacked from an archive. */
export interface ThrowAwayHome {
  readonly command: BuiltCommand;
  readonly folder: string;
  at(...names: string[]): string;
  write(name: string, content: string | Uint8Array): void;
  /** Everything in the home but our own folder. */
  contents(): Contents;
  environment: Record<string, string>;
  /** Any verb, as the owner of this home. */
  run(args: readonly string[], circumstances?: Partial<Circumstances>): Promise<CommandEnd>;
  apply(options?: ApplyOptions, circumstances?: Partial<Circumstances>): Promise<CommandEnd>;
  undo(circumstances?: Partial<Circumstances>): Promise<CommandEnd>;
  reports(circumstances?: Partial<Circumstances>): Promise<CommandEnd>;
  /** Hands everything to this user and runs as him from now on. */
  giveTo(user: number): void;
  remove(): void;
}

export interface ApplyOptions {
  readonly address?: string;
  readonly name?: string;
  /** Saved in the program's own store. */
  readonly password?: string;
  readonly more?: readonly string[];
}

/** A program's folder in the home, as the archive from thunderbird.net unpacks it. */
const unpacked: Readonly<Record<string, string>> = {
  'thunderbird/application.ini': '[App]\nVendor=\nName=Thunderbird\nVersion=153.0\n',
  'thunderbird/thunderbird': '#!/bin/sh\n',
};

/** In the folder `name`, which may have any odd name that a file system takes. */
export function makeHome(command: BuiltCommand, name = 'home', files = usedHome): ThrowAwayHome {
  const outer = realpathSync(mkdtempSync(path.join(tmpdir(), 'bad-day-')));
  chmodSync(outer, 0o755);
  const folder = path.join(outer, name);
  mkdirSync(folder, { mode: 0o755 });
  const at = (...names: string[]) => path.join(folder, ...names);
  let user: number | null = null;
  let program: string | null = null;
  const home: ThrowAwayHome = {
    command,
    folder,
    at,
    environment: { HOME: folder, PATH: '/usr/bin:/bin' },
    write(file, content) {
      mkdirSync(path.dirname(at(file)), { recursive: true });
      writeFileSync(at(file), content);
    },
    contents: () => withoutOurs(contentsOf(folder)),
    run: (args, { before = [], ...circumstances } = {}) =>
      command.run(args, {
        environment: home.environment,
        ...circumstances,
        before: [...(user === null ? [] : asUser(user)), ...before],
      }),
    apply: async (options = {}, circumstances = {}) => {
      const { address = 'ada@runbox.com', name: fullName = 'Ada Okoye', password, more = [] } = options;
      const account = [`--address=${address}`, `--name=${fullName}`];
      const saving = password === undefined ? [] : ['--password-stdin'];
      program ??= await programIn(home);
      return home.run(
        ['apply', ...account, `--program=${program ?? 'thunderbird'}`, '--yes', ...saving, ...more],
        {
          ...(password === undefined ? {} : { input: `${password}\n` }),
          ...circumstances,
        },
      );
    },
    undo: (circumstances) => home.run(['undo', '--yes'], circumstances),
    reports: (circumstances) => home.run(['reports'], circumstances),
    giveTo(owner) {
      user = owner;
      execFileSync('chown', ['-Rh', `${owner}:${owner}`, folder]);
    },
    remove: () => rmSync(outer, { recursive: true, force: true }),
  };
  for (const [file, content] of Object.entries({ ...unpacked, ...files })) home.write(file, content);
  chmodSync(at('thunderbird/thunderbird'), 0o755);
  return home;
}

/** Gives each test of a suite a home of its own, and takes it away afterwards. The command is built once for all. */
export function provideHomes(take: (home: ThrowAwayHome) => void | Promise<void>): void {
  let command: BuiltCommand;
  let home: ThrowAwayHome;
  beforeAll(async () => {
    command = await buildCommand();
  });
  afterAll(() => command.remove());
  beforeEach(async () => {
    home = makeHome(command);
    await take(home);
  });
  afterEach(() => home.remove());
}

export const prefsFile = `${usedProfile}/prefs.js`;

export function asUser(user: number): readonly string[] {
  return ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups', '--'];
}

/** Another Thunderbird may be installed on the machine; ours goes by its place then. */
async function programIn(home: ThrowAwayHome): Promise<string | null> {
  const { told } = await home.run(['programs']);
  const programs = told?.ok ? (told.value as readonly { id: string; location: string }[]) : [];
  return programs.find(({ location }) => location === home.at('thunderbird'))?.id ?? null;
}

function withoutOurs(contents: Contents): Contents {
  const ours = (name: string) =>
    name === ourFolder || name.startsWith(`${ourFolder}/`) || ourFolder.startsWith(`${name}/`);
  return Object.fromEntries(Object.entries(contents).filter(([name]) => !ours(name)));
}

/** It ended with success. */
export function expectDone(end: CommandEnd, what = ''): void {
  expect(end.told, `${what}\n${end.errors}`).toMatchObject({ ok: true });
  expect(end.status, end.errors).toBe(0);
}

/** The outcome for the one program of the run. */
export function outcomeOf({ told, errors }: CommandEnd): string {
  if (told === null) throw new Error(`nothing was told: ${errors}`);
  if (!told.ok) return told.problem.kind;
  const [program] = (told.value as { programs: readonly { outcome: { kind: string } }[] }).programs;
  return program?.outcome.kind ?? 'none';
}

/** It was refused for this reason, in whole sentences, of which the last says what to do. */
export function expectRefusal(end: CommandEnd, kind: string | readonly string[], what = ''): void {
  const kinds = typeof kind === 'string' ? [kind] : kind;
  if (end.told === null || end.told.ok)
    throw new Error(`${what} not refused: ${JSON.stringify(end.told)} ${end.errors}`);
  expect(kinds, `${what} ${JSON.stringify(end.told)}\n${end.errors}`).toContain(end.told.problem.kind);
  expect(end.told.problem.message).toMatch(/^\S.*\S\. \S.*\S\.$/s);
  expect(end.told.problem.message).not.toMatch(/undefined|\[object|Error:/);
  expect(end.status).toBe(1);
}
