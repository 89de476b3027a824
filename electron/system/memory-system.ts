import path from 'node:path';
import type { Fingerprint } from '../contract/plan';
import type { AbsolutePath, WriteProblem } from '../contract/problems';
import { ok, type Result, refuse } from '../contract/result';
import { fingerprintOf } from './fingerprint';
import { FaultPlan, type Moment } from './memory-faults';
import { callsOfPrograms, MemoryPrograms } from './memory-programs';
import { callsOfRegistry, MemoryRegistry, type RegistryContents } from './memory-registry';
import { MemoryTree } from './memory-tree';
import type { ReplaceRequest, System } from './system';

export interface MemoryMachine {
  /** `linux` when not said. */
  readonly platform?: System['platform'];
  /** `/home/anna` or the like when not said; null: the machine does not say. */
  readonly homeFolder?: AbsolutePath | null;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Their folders exist by themselves. */
  readonly files?: Readonly<Record<AbsolutePath, string | Uint8Array>>;
  readonly folders?: readonly AbsolutePath[];
  readonly heldLocks?: Iterable<AbsolutePath>;
  readonly registry?: RegistryContents;
  /** Bare names of executables. */
  readonly running?: Iterable<string>;
  /** Whether `start` works; true when not said. */
  readonly startsPrograms?: boolean;
  /** What others do while the wizard pauses, such as a program that takes in a file. */
  readonly onPause?: (milliseconds: number) => void;
}

/** A machine in memory, with handles for what a test does to it from outside. */
export interface MemorySystem extends System {
  /** Every file's text. */
  files(): Record<AbsolutePath, string>;
  folders(): readonly AbsolutePath[];
  bytesOf(path: AbsolutePath): Uint8Array | null;
  modeOf(path: AbsolutePath): number | null;
  /** As if a program had written it. */
  setFile(path: AbsolutePath, content: string | Uint8Array): void;
  /** As if a person had deleted it. */
  dropFile(path: AbsolutePath): void;
  /** As if a program had taken its lock, or given it back. */
  hold(path: AbsolutePath): void;
  letGo(path: AbsolutePath): void;
  /** As if a program had written there: adds keys and values, and replaces values. */
  addToRegistry(contents: RegistryContents): void;
  /** As if a program had removed the key with all below it, named as in `RegistryContents`. */
  dropRegistryKey(path: string): void;
  /** As if the person had started a program of this name, or ended it. */
  launch(executableName: string): void;
  quit(executableName: string): void;
  /** Every command that was started, in order. */
  started(): readonly (readonly string[])[];
  /** Milliseconds of every pause, in order. */
  pauses(): readonly number[];
  /** Calls so far that change something, counting from 1; `takeLock` and `start` are among them, `release` is not. */
  mutations(): number;
  /** The n-th changing call changes nothing and answers this problem. */
  failAt(n: number, kind: WriteProblem['kind']): void;
  /** The n-th changing call throws `PowerLost`, and so does every one after it. */
  dieAt(n: number, moment: Moment): void;
  /** The same disk after a restart: nothing is locked, nothing fails. */
  survivors(): MemorySystem;
}

const HOMES = { linux: '/home/anna', darwin: '/Users/anna', win32: 'C:\\Users\\Anna' } as const;

/** Keeps the promises of `System` without a disk. There are no symbolic links in it. */
export function createMemorySystem(machine: MemoryMachine = {}): MemorySystem {
  const platform = machine.platform ?? 'linux';
  const paths = platform === 'win32' ? path.win32 : path.posix;
  const homeFolder = machine.homeFolder === undefined ? HOMES[platform] : machine.homeFolder;
  const tree = new MemoryTree(paths);
  for (const folder of [...(homeFolder === null ? [] : [homeFolder]), ...(machine.folders ?? [])])
    tree.addFolder(folder, 0o755);
  for (const [file, content] of Object.entries(machine.files ?? {})) tree.write(file, content, 0o644);
  return systemOver(tree, registryOf(machine), { ...machine, platform, homeFolder });
}

function registryOf({ registry = {} }: MemoryMachine): MemoryRegistry {
  const filled = new MemoryRegistry();
  filled.add(registry);
  return filled;
}

type Basics = Omit<MemoryMachine, 'platform' | 'homeFolder'> & Pick<System, 'platform' | 'homeFolder'>;

function systemOver(tree: MemoryTree, registry: MemoryRegistry, basics: Basics): MemorySystem {
  const { platform, homeFolder, environment = {} } = basics;
  const held = new Set([...(basics.heldLocks ?? [])].map((lock) => tree.normal(lock)));
  const faults = new FaultPlan();
  const programs = new MemoryPrograms(basics);
  return {
    platform,
    homeFolder,
    environment,
    paths: tree.paths,
    ...readingFrom(tree, held),
    ...writingTo(tree, held, faults),
    ...callsOfRegistry(registry, faults),
    ...callsOfPrograms(programs, faults),
    files: () => tree.texts(),
    folders: () => tree.folderPaths(),
    bytesOf: (file) => tree.bytesOf(file),
    modeOf: (file) => tree.modeOf(file),
    setFile: (file, content) => tree.write(file, content, 0o644),
    dropFile: (file) => tree.remove(file),
    hold: (lock) => void held.add(tree.normal(lock)),
    letGo: (lock) => void held.delete(tree.normal(lock)),
    mutations: () => faults.count,
    failAt: (n, kind) => faults.failAt(n, kind),
    dieAt: (n, moment) => faults.dieAt(n, moment),
    survivors: () => systemOver(tree.copy(), registry.copy(), { ...basics, heldLocks: [], running: [] }),
  };
}

type Reading = Pick<System, 'readFile' | 'listFolder' | 'kindOf' | 'modifiedAt' | 'realPath' | 'isHeld'>;

function readingFrom(tree: MemoryTree, held: ReadonlySet<AbsolutePath>): Reading {
  return {
    async readFile(file) {
      if (tree.kindOf(file) === 'folder') return refuse({ kind: 'not-a-file', path: file });
      const bytes = tree.bytesOf(file);
      if (bytes === null) return refuse({ kind: 'missing', path: file });
      return ok({ bytes, fingerprint: fingerprintOf(bytes) });
    },
    listFolder: async (folder) => tree.namesIn(folder),
    kindOf: async (entry) => tree.kindOf(entry),
    modifiedAt: async (entry) => tree.modifiedAt(entry),
    realPath: async (entry) => (tree.kindOf(entry) === 'absent' ? null : tree.normal(entry)),
    isHeld: async (lock) => held.has(tree.normal(lock)),
  };
}

type Writing = Pick<
  System,
  | 'replaceFile'
  | 'removeFile'
  | 'discardTemporary'
  | 'createFolder'
  | 'ensureFolder'
  | 'removeFolder'
  | 'appendToFile'
  | 'takeLock'
>;

function writingTo(tree: MemoryTree, held: ReadonlySet<AbsolutePath>, faults: FaultPlan): Writing {
  const locks = new Map<AbsolutePath, object>();
  return {
    replaceFile: async (request) =>
      faults.run(request.path, {
        halfway: () => tree.write(temporaryOf(request, tree), firstHalf(request.bytes), 0o600),
        whole: () => replaceIn(tree, held, request),
      }),
    removeFile: async (file, expect) => faults.run(file, { whole: () => removeFrom(tree, file, expect) }),
    discardTemporary: async (file) => faults.run(file, { whole: () => discardFrom(tree, file) }),
    createFolder: async (folder, mode) => faults.run(folder, { whole: () => createIn(tree, folder, mode) }),
    ensureFolder: async (folder, mode) => faults.run(folder, { whole: () => ensureIn(tree, folder, mode) }),
    removeFolder: async (folder) => faults.run(folder, { whole: () => removeFolderFrom(tree, folder) }),
    appendToFile: async (file, bytes) =>
      faults.run(file, {
        halfway: () => void appendTo(tree, file, firstHalf(bytes)),
        whole: () => appendTo(tree, file, bytes),
      }),
    takeLock: async (lock) => faults.run(lock, { whole: () => takeFrom(locks, tree, lock) }),
  };
}

function createIn(tree: MemoryTree, folder: AbsolutePath, mode: number): Result<null, WriteProblem> {
  if (tree.kindOf(folder) !== 'absent') return refuse({ kind: 'changed-meanwhile', path: folder });
  return withParent(tree, folder) ?? ok(tree.addFolder(folder, mode));
}

function ensureIn(tree: MemoryTree, folder: AbsolutePath, mode: number): Result<null, WriteProblem> {
  if (tree.kindOf(folder) === 'file') return refuse({ kind: 'not-a-file', path: folder });
  return ok(tree.addFolder(folder, mode));
}

function takeFrom(
  locks: Map<AbsolutePath, object>,
  tree: MemoryTree,
  lock: AbsolutePath,
): Result<{ release(): Promise<void> }, WriteProblem> {
  const name = tree.normal(lock);
  if (locks.has(name)) return refuse({ kind: 'in-use', path: lock });
  const problem = withParent(tree, lock);
  if (problem !== null) return problem;
  const mine = {};
  locks.set(name, mine);
  return ok({
    release: async () => {
      if (locks.get(name) === mine) locks.delete(name);
    },
  });
}

function firstHalf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

function temporaryOf(request: ReplaceRequest, tree: MemoryTree): AbsolutePath {
  return tree.paths.join(tree.paths.dirname(request.path), request.temporaryName);
}

type Refusal = { readonly ok: false; readonly problem: WriteProblem };

function withParent(tree: MemoryTree, entry: AbsolutePath): Refusal | null {
  const parent = tree.paths.dirname(tree.normal(entry));
  return tree.kindOf(parent) === 'folder' ? null : refuse({ kind: 'missing', path: entry });
}

function replaceIn(
  tree: MemoryTree,
  held: ReadonlySet<AbsolutePath>,
  request: ReplaceRequest,
): Result<Fingerprint, WriteProblem> {
  const { path: file, bytes, expect, mode, unlessHeld } = request;
  if (tree.kindOf(file) === 'folder') return refuse({ kind: 'not-a-file', path: file });
  const before = tree.bytesOf(file);
  if ((before === null ? null : fingerprintOf(before)) !== expect)
    return refuse({ kind: 'changed-meanwhile', path: file });
  const holder = unlessHeld.find((lock) => held.has(tree.normal(lock)));
  if (holder !== undefined) return refuse({ kind: 'in-use', path: file });
  const problem = withParent(tree, file);
  if (problem !== null) return problem;
  tree.remove(temporaryOf(request, tree));
  tree.write(file, bytes, mode);
  return ok(fingerprintOf(bytes));
}

function removeFrom(tree: MemoryTree, file: AbsolutePath, expect: Fingerprint): Result<null, WriteProblem> {
  if (tree.kindOf(file) === 'folder') return refuse({ kind: 'not-a-file', path: file });
  const bytes = tree.bytesOf(file);
  if (bytes !== null && fingerprintOf(bytes) !== expect)
    return refuse({ kind: 'changed-meanwhile', path: file });
  return ok(tree.remove(file));
}

function discardFrom(tree: MemoryTree, file: AbsolutePath): Result<null, WriteProblem> {
  if (tree.kindOf(file) === 'folder') return refuse({ kind: 'not-a-file', path: file });
  return ok(tree.remove(file));
}

function removeFolderFrom(tree: MemoryTree, folder: AbsolutePath): Result<boolean, WriteProblem> {
  if (tree.kindOf(folder) === 'file') return refuse({ kind: 'not-a-file', path: folder });
  if (tree.namesIn(folder).length > 0) return ok(false);
  tree.remove(folder);
  return ok(true);
}

function appendTo(tree: MemoryTree, file: AbsolutePath, bytes: Uint8Array): Result<null, WriteProblem> {
  if (tree.kindOf(file) === 'folder') return refuse({ kind: 'not-a-file', path: file });
  const problem = withParent(tree, file);
  if (problem !== null) return problem;
  const before = tree.bytesOf(file) ?? new Uint8Array();
  const torn = before.length > 0 && before.at(-1) !== 0x0a;
  return ok(tree.write(file, Buffer.concat([before, Buffer.from(torn ? '\n' : ''), bytes]), 0o600));
}
