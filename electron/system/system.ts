import type path from 'node:path';
import type { Fingerprint } from '../contract/plan';
import type { AbsolutePath, ReadProblem, WriteProblem } from '../contract/problems';
import type { Result } from '../contract/result';
import type { ReadRegistry, RegistryPath } from './registry';

export interface FileContent {
  readonly bytes: Uint8Array;
  readonly fingerprint: Fingerprint;
}

export type FileKind = 'file' | 'folder' | 'other' | 'absent';

/** The machine, as far as finding and planning may look at it. Nothing here changes anything. */
export interface SystemReader {
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** Joins and splits in this machine's notation. */
  readonly paths: path.PlatformPath;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The person's home folder; null when the machine does not say. */
  readonly homeFolder: AbsolutePath | null;

  /** Follows symbolic links. */
  readFile(path: AbsolutePath): Promise<Result<FileContent, ReadProblem>>;
  /** Names in the folder, sorted by code unit; none when it is absent or may not be read. */
  listFolder(path: AbsolutePath): Promise<readonly string[]>;
  /** Follows symbolic links; what may not be looked at counts as absent. */
  kindOf(path: AbsolutePath): Promise<FileKind>;
  /** Milliseconds since 1970 of the last change of content; null when absent. */
  modifiedAt(path: AbsolutePath): Promise<number | null>;
  /** The path with all links resolved; null when it leads nowhere. */
  realPath(path: AbsolutePath): Promise<AbsolutePath | null>;
  /** Whether a process holds its lock on this file: an fcntl lock on Linux and macOS, no sharing on Windows. */
  isHeld(lockPath: AbsolutePath): Promise<boolean>;
  readonly readRegistry: ReadRegistry;
  /**
   * Whether this person runs a program whose executable has this bare name, such as `OUTLOOK.EXE`. What cannot
   * be told counts as running.
   */
  isRunning(executableName: string): Promise<boolean>;
}

export interface ReplaceRequest {
  readonly path: AbsolutePath;
  readonly bytes: Uint8Array;
  /** What must be there now; null: nothing. Anything else is `changed-meanwhile` and stays as it is. */
  readonly expect: Fingerprint | null;
  /** Of a file that was not there before; an existing one keeps its own mode and owner. */
  readonly mode: number;
  /** Bare name of the temporary file beside the target; a leftover of an earlier run is not reused. */
  readonly temporaryName: string;
  /** Checked again right before the new file takes the old one's place; held: `in-use`. */
  readonly unlessHeld: readonly AbsolutePath[];
}

/** The machine, for the engine that applies and undoes plans. */
export interface System extends SystemReader {
  /**
   * All or nothing, also when the power fails: afterwards the file has either its old bytes or exactly
   * these. Symbolic links stay links and hard links stay linked.
   */
  replaceFile(request: ReplaceRequest): Promise<Result<Fingerprint, WriteProblem>>;
  /** Removes the file if its content is still `expect`. Absent already is success. */
  removeFile(path: AbsolutePath, expect: Fingerprint): Promise<Result<null, WriteProblem>>;
  /** Removes a leftover temporary file of ours, whatever it holds. Absent already is success. */
  discardTemporary(path: AbsolutePath): Promise<Result<null, WriteProblem>>;
  /** The parent must be there. A folder that exists already is `changed-meanwhile`. */
  createFolder(path: AbsolutePath, mode: number): Promise<Result<null, WriteProblem>>;
  /** Creates missing parents too; an existing folder is success. For our own data folder only. */
  ensureFolder(path: AbsolutePath, mode: number): Promise<Result<null, WriteProblem>>;
  /** Removes an empty folder; `false` when something is in it. Absent already is success. */
  removeFolder(path: AbsolutePath): Promise<Result<boolean, WriteProblem>>;
  /** Adds bytes at the end of a file of ours, created 0600 when absent; on disk when it returns. */
  appendToFile(path: AbsolutePath, bytes: Uint8Array): Promise<Result<null, WriteProblem>>;
  /**
   * One holder at a time, machine-wide; `in-use` when somebody has it. Freed by `release` and by the
   * end of the process, however it ends.
   */
  takeLock(path: AbsolutePath): Promise<Result<{ release(): Promise<void> }, WriteProblem>>;
  /** Removes one value from a key; absent already is success. False: it is still there. */
  removeRegistryValue(path: RegistryPath, name: string): Promise<boolean>;
  /**
   * Starts a program on its own feet: an absolute command and its arguments, no shell, and it stays when the
   * wizard ends. Answers whether it could be started.
   */
  start(command: readonly string[]): Promise<boolean>;
  pause(milliseconds: number): Promise<void>;
}
