import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host';
import { filesBelow } from '../profile-home';

/** A program that the machine starts when it is asked to; every other one is not found. */
export interface MachineProgram {
  readonly executable: string;
  readonly output?: string;
  readonly exitCode?: number;
  /** Name of a module in `doubles/`, which is told the arguments and answers in the program's stead. */
  readonly double?: string;
}

/** What a machine is like before the app starts. All paths are the machine's own. */
export interface MachineDescription {
  readonly platform: 'win32' | 'darwin';
  readonly release: string;
  readonly architecture: string;
  readonly home: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly programs: readonly MachineProgram[];
  readonly files: Readonly<Record<string, string>>;
  readonly registry: Registry;
}

/** Values by name by the key's whole path: text is REG_SZ, a number REG_DWORD. */
export type Registry = Readonly<Record<string, Readonly<Record<string, string | number | RegistryBytes>>>>;

interface RegistryBytes {
  readonly type: number;
  readonly base64: string;
}

/** What is installed or lies on a machine, to be put together. */
export interface Equipment {
  readonly files?: Readonly<Record<string, string>>;
  readonly programs?: readonly MachineProgram[];
  readonly registry?: Registry;
}

/** What goes on on a machine at some moment. */
interface MachineState {
  /** Files that somebody keeps open, as a running program does with its lock. */
  readonly held: readonly string[];
  /** Executables that run: bare names on Windows, paths on macOS. */
  readonly running: readonly string[];
  /** Identifiers of the configuration profiles that are installed. */
  readonly profiles: readonly string[];
}

/** What the app started, opened in the browser, or gave to the share sheet, in order. */
export type Started =
  | { readonly command: readonly string[]; readonly found: boolean }
  | { readonly opened: string }
  | { readonly shared: string };

export interface Machine {
  readonly platform: MachineDescription['platform'];
  /** What leads the app's main process there. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where a file or folder of the machine really is. */
  here(there: string): string;
  /** Every file below the folder, by path from it on with slashes; none when it is not there. */
  filesBelow(there: string): Readonly<Record<string, string>>;
  /** What is left out is nothing. */
  goesOn(state: Partial<MachineState>): void;
  registry(): Registry;
  started(): readonly Started[];
}

/** A script for Node, before anything of the app. */
export const disguise = path.join(root, 'e2e', 'machines', 'disguise.cjs');

function locate(folder: string, platform: MachineDescription['platform'], there: string): string {
  if (platform === 'darwin') return path.join(folder, 'disk', there);
  const [drive = '', ...names] = there.split('\\');
  return path.join(folder, drive.replace(':', ''), ...names);
}

/** Makes the machine in an empty folder. */
export function makeMachine(
  folder: string,
  { files, registry, ...description }: MachineDescription,
): Machine {
  const { platform } = description;
  const here = (there: string) => locate(folder, platform, there);
  const write = (name: string, value: unknown) =>
    writeFileSync(path.join(folder, name), JSON.stringify(value));
  for (const there of [description.home, ...Object.values(description.environment)])
    if (/^(?:C:\\|\/)/.test(there)) mkdirSync(here(there), { recursive: true });
  for (const [there, text] of Object.entries(files)) {
    mkdirSync(path.dirname(here(there)), { recursive: true });
    writeFileSync(here(there), text);
  }
  const doubles = path.join(root, 'e2e', 'machines', 'doubles');
  const programs = description.programs.map(({ double, ...program }) => ({
    ...program,
    ...(double !== undefined && { double: path.join(doubles, double) }),
  }));
  write('machine.json', { ...description, programs });
  write('registry.json', registry);
  const goesOn = (state: Partial<MachineState>) =>
    write('state.json', { held: [], running: [], profiles: [], ...state });
  goesOn({});
  const notes = path.join(folder, 'started.jsonl');
  appendFileSync(notes, '');
  return {
    platform,
    environment: { DISGUISED_MACHINE: folder },
    here,
    filesBelow: (there) => (existsSync(here(there)) ? filesBelow(here(there)) : {}),
    goesOn,
    registry: () => JSON.parse(readFileSync(path.join(folder, 'registry.json'), 'utf8')),
    started: () =>
      readFileSync(notes, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Started => JSON.parse(line)),
  };
}
