import { readdir, realpath, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import type { AbsolutePath } from '../contract/problems';
import { ok, refuse } from '../contract/result';
import { Refusal, readProblemOf } from './file-problems';
import { isHeld } from './lock-holders';
import { isRunning } from './running-programs';
import { readSnapshot } from './snapshot';
import type { SystemReader } from './system';
import { registryOn } from './windows-registry';

export interface NodeMachine {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly platform?: SystemReader['platform'];
}

/** The real machine, to look at. */
export function createNodeReader(machine: NodeMachine = {}): SystemReader {
  const platform = machine.platform ?? platformHere();
  const environment = machine.environment ?? process.env;
  const paths = platform === 'win32' ? path.win32 : path.posix;
  return {
    platform,
    paths,
    environment,
    homeFolder: homeFolderIn(environment, platform),
    readFile: readWholeFile,
    listFolder: async (folder) => (await readdir(folder).catch(() => [])).sort(),
    kindOf: async (entry) => {
      const stats = await statsOf(entry);
      if (stats === null) return 'absent';
      if (stats.isFile()) return 'file';
      return stats.isDirectory() ? 'folder' : 'other';
    },
    modifiedAt: async (entry) => (await statsOf(entry))?.mtimeMs ?? null,
    realPath: (entry) => realpath(entry).catch(() => null),
    isHeld: (lock) => isHeld(lock, platform),
    readRegistry: registryOn(platform).readRegistry,
    isRunning: (name) => isRunning(name, { platform, environment }),
  };
}

const readWholeFile: SystemReader['readFile'] = async (file) => {
  try {
    const { bytes, fingerprint } = await readSnapshot(file);
    return ok({ bytes, fingerprint });
  } catch (error) {
    if (error instanceof Refusal) return refuse({ kind: 'not-a-file', path: file });
    return refuse(readProblemOf(error, file));
  }
};

/** Other Unix systems are near enough to Linux. */
function platformHere(): SystemReader['platform'] {
  return process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
}

function homeFolderIn(
  environment: Readonly<Record<string, string | undefined>>,
  platform: SystemReader['platform'],
): AbsolutePath | null {
  const [name, paths] =
    platform === 'win32' ? (['USERPROFILE', path.win32] as const) : (['HOME', path.posix] as const);
  const said = environment[name];
  if (said !== undefined && paths.isAbsolute(said)) return said;
  try {
    return userInfo().homedir;
  } catch {
    return null; // A user number without an entry in the list of users.
  }
}

function statsOf(entry: AbsolutePath) {
  return stat(entry).catch(() => null);
}
