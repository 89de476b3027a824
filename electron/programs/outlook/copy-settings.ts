import type { OfficeVersion } from '../../contract/plan';
import type { AbsolutePath, ProgramProblem } from '../../contract/problems';
import { ok, type Result, refuse } from '../../contract/result';
import { writeRegistryExport } from '../../formats/registry-export';
import { type BranchKey, readRegistryBranch } from '../../system/registry-branch';
import type { System } from '../../system/system';
import { writeOver } from '../throw-away-files';
import { pathsOf, settingsPlaces } from './read-places';

/**
 * Copies all settings of this version of Outlook, as they are now, into one file that regedit can put
 * back, and reads the file back. Null: there are no settings yet, so there is no file. Problems: those of
 * writing, `read-back-differs`, and `hand-over-failed` when something may not be read or the file
 * cannot hold a name.
 */
export async function copySettings(
  version: OfficeVersion,
  folder: AbsolutePath,
  programName: string,
  system: System,
): Promise<Result<AbsolutePath | null, ProgramProblem>> {
  const keys = await readSettings(version, system);
  if (keys?.length === 0) return ok(null);
  const bytes = keys === null ? null : writeRegistryExport(keys);
  if (bytes === null) return refuse({ kind: 'hand-over-failed', programName });
  const path = system.paths.join(folder, 'outlook-before.reg');
  const written = await writeOver(system, path, bytes);
  if (!written.ok) return written;
  const back = await system.readFile(path);
  const isSame = back.ok && Buffer.compare(back.value.bytes, bytes) === 0;
  return isSame ? ok(path) : refuse({ kind: 'read-back-differs', path });
}

/** Null: something of them may not be read. */
async function readSettings(version: OfficeVersion, system: System): Promise<readonly BranchKey[] | null> {
  const { settings, profiles } = settingsPlaces[version];
  const places = profiles.path.startsWith(settings.path) ? [settings] : [settings, profiles];
  const keys: BranchKey[] = [];
  for (const path of places.flatMap(pathsOf)) {
    if ((await system.readRegistry(path)) === null) continue;
    const branch = await readRegistryBranch(system.readRegistry, path);
    if (branch === null) return null;
    keys.push(...branch);
  }
  return keys;
}
