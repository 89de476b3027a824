import type { AbsolutePath, WriteProblem } from '../contract/problems';
import { ok, type Result } from '../contract/result';
import type { System } from '../system/system';

export interface ThrowAwayFiles {
  /** Readable for this person only; answers where the file is. Takes the place of an earlier one. */
  write(name: string, bytes: Uint8Array): Promise<Result<AbsolutePath, WriteProblem>>;
  /** Removes what this and earlier runs wrote. */
  clear(): Promise<void>;
}

/** Files that another program reads once, in a folder of their own that nobody else may look into. */
export function createThrowAwayFiles(system: System, folder: AbsolutePath): ThrowAwayFiles {
  return {
    write: async (name, bytes) => {
      const made = await system.ensureFolder(folder, 0o700);
      return made.ok ? writeOver(system, system.paths.join(folder, name), bytes) : made;
    },
    clear: async () => {
      for (const name of await system.listFolder(folder))
        await system.discardTemporary(system.paths.join(folder, name));
      await system.removeFolder(folder);
    },
  };
}

/** Writes the file, in the place of what is there now if anything is. */
export async function writeOver(
  system: System,
  path: AbsolutePath,
  bytes: Uint8Array,
): Promise<Result<AbsolutePath, WriteProblem>> {
  const before = await system.readFile(path);
  const temporaryName = `.${system.paths.basename(path)}.part`;
  const expect = before.ok ? before.value.fingerprint : null;
  const written = await system.replaceFile({
    path,
    bytes,
    expect,
    mode: 0o600,
    temporaryName,
    unlessHeld: [],
  });
  return written.ok ? ok(path) : written;
}
