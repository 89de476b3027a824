import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Account, Protocol, SubmissionPort } from '../contract/account';
import type { ProgramPlan } from '../contract/plan';
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
