import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Account, Protocol, SubmissionPort } from '../contract/account';
import type { AdapterPlan, PlanNote, ProgramPlan } from '../contract/plan';
import type { SetupReport, UndoReport } from '../contract/report';
import type { Result } from '../contract/result';
import { servers } from '../runbox/servers';
import { createSetup } from '../setup/create-setup';
import type { Setup } from '../setup/setup';
import { createMemorySystem, type MemorySystem } from '../system/memory-system';
import type { ProgramAdapter } from './program-adapter';

export type Files = Readonly<Record<string, string>>;

/** Everything below a folder, as if the folder were the root of a machine. */
export function readHome(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [
      `/${path.relative(folder, file).split(path.sep).join('/')}`,
      readFileSync(file, 'utf8'),
    ]),
  );
}

export interface Wishes {
  readonly fullName?: string;
  readonly address?: string;
  readonly loginName?: string;
  readonly protocol?: Protocol;
  readonly keepOnServer?: boolean;
  readonly port?: SubmissionPort;
}

/** Ada's account, but for what is wished otherwise. */
export function accountOf(wishes: Wishes = {}): Account {
  const { protocol = 'imap', keepOnServer = true, port = 465 } = wishes;
  return {
    fullName: wishes.fullName ?? 'Ada Okoye',
    address: wishes.address ?? 'ada@runbox.com',
    loginName: wishes.loginName ?? 'ada',
    incoming:
      protocol === 'pop3' ? { ...servers.pop3, protocol, keepOnServer } : { ...servers.imap, protocol },
    submission: servers.submission[port],
  };
}

const dataFolder = '/home/ada/.local/share/runbox-mail-setup';

export function machineWith(files: Files): MemorySystem {
  return createMemorySystem({ homeFolder: '/home/ada', environment: { PATH: '/usr/bin' }, files });
}

/** All but what the wizard keeps of its own. */
export function filesOfPerson(system: MemorySystem): Files {
  return Object.fromEntries(Object.entries(system.files()).filter(([file]) => !file.startsWith(dataFolder)));
}

/** The folders of the person, so that an empty one that was left behind is seen. */
export function foldersOfPerson(system: MemorySystem): readonly string[] {
  return system.folders().filter((folder) => !folder.startsWith('/home/ada/.local'));
}

export function setupOn(system: MemorySystem, adapter: ProgramAdapter): Setup {
  return createSetup({
    system,
    adapters: [adapter],
    findDefaultMailProgram: async () => null,
    dataFolder,
    now: () => Date.UTC(2026, 10, 25, 12),
  });
}

function granted<Value>(result: Result<Value, { readonly kind: string }>): Value {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** The plan for the only profile of the only program. */
export async function planOn(
  system: MemorySystem,
  adapter: ProgramAdapter,
  account: Account,
): Promise<{ readonly plan: ProgramPlan; readonly apply: () => Promise<SetupReport> }> {
  const setup = setupOn(system, adapter);
  const [program] = granted(await setup.findPrograms());
  const [profile] = program?.profiles ?? [];
  if (program === undefined || profile === undefined) throw new Error('nothing is found');
  const choices = [{ program: program.id, profile: profile.id }];
  const whole = granted(await setup.planSetup({ account, choices, password: null }));
  const [plan] = whole.programs;
  if (plan === undefined) throw new Error('nothing is planned');
  return { plan, apply: async () => granted(await setup.applyPlan(whole, () => {})) };
}

export async function undoOn(system: MemorySystem, adapter: ProgramAdapter): Promise<UndoReport> {
  return granted(await setupOn(system, adapter).undoSetup(null, () => {}));
}

export interface GoldenCase extends Wishes {
  /** Also the name of the folder in `fixtures`, with the home before and after. */
  readonly name: string;
  readonly promise: string;
  /** What is installed; as a package when not said. */
  readonly installed?: Files;
  readonly effect: AdapterPlan['effect'];
  /** What every case says when it says nothing of its own. */
  readonly notes?: readonly PlanNote[];
}

export interface GoldenHomes {
  readonly adapter: ProgramAdapter;
  readonly fixtures: string;
  readonly asPackage: Files;
  readonly notes: readonly PlanNote[];
  /** The commands that tell what runs already, once the account is there. */
  readonly startedFor: (one: GoldenCase) => readonly (readonly string[])[];
}

/** What every program with an account in files of its own promises for every case. */
export function testGoldenHomes(homes: GoldenHomes, cases: readonly GoldenCase[]): void {
  const { adapter, fixtures, asPackage } = homes;
  const filesOf = ({ name, installed = asPackage }: GoldenCase, moment: 'before' | 'after') => ({
    ...installed,
    ...readHome(path.join(fixtures, name, moment)),
  });

  describe('setting up an account', () => {
    it.each(cases)('$promise ($name)', async (one) => {
      const { effect, notes = homes.notes } = one;
      const system = machineWith(filesOf(one, 'before'));
      const { plan, apply } = await planOn(system, adapter, accountOf(one));
      expect([plan.problem, plan.effect, plan.notes]).toEqual([null, effect, notes]);
      expect((await apply()).programs[0]?.outcome).toEqual({ kind: 'set-up', effect });
      expect(filesOfPerson(system)).toEqual(filesOf(one, 'after'));
      expect(system.started()).toEqual(homes.startedFor(one));
    });

    it.each(cases)('has nothing to do the second time ($name)', async (one) => {
      const { plan } = await planOn(machineWith(filesOf(one, 'after')), adapter, accountOf(one));
      expect(plan).toMatchObject({ effect: 'nothing', changes: [], notes: [], problem: null });
    });

    it.each(cases)('undo leaves everything as it was ($name)', async (one) => {
      const system = machineWith(filesOf(one, 'before'));
      const before = [filesOfPerson(system), foldersOfPerson(system)];
      await (await planOn(system, adapter, accountOf(one))).apply();
      const undone = await undoOn(system, adapter);
      expect(undone.programs[0]?.outcome).toEqual({ kind: 'restored' });
      expect([filesOfPerson(system), foldersOfPerson(system)]).toEqual(before);
    });
  });
}
