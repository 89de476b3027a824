import type { OfficeVersion } from '../../contract/plan';
import type { ProgramProblem } from '../../contract/problems';
import { ok, type Result, refuse } from '../../contract/result';
import { writeRegistryExport } from '../../formats/registry-export';
import { type BranchKey, readRegistryBranch } from '../../system/registry-branch';
import type { System } from '../../system/system';
import type { HandOverRequest } from '../program-adapter';
import { pathsOf, settingsPlaces } from './read-places';

/**
 * Keeps a copy of all settings of this version of Outlook, as they are now, in one file that regedit can put
 * back. Where there are no settings yet, there is no copy. Problems: those of keeping it, and
 * `hand-over-failed` when something may not be read or the file cannot hold a name.
 */
export async function copySettings(
  version: OfficeVersion,
  { keepCopy, programName, system }: Pick<HandOverRequest, 'keepCopy' | 'programName' | 'system'>,
): Promise<Result<null, ProgramProblem>> {
  const keys = await readSettings(version, system);
  if (keys?.length === 0) return ok(null);
  const bytes = keys === null ? null : writeRegistryExport(keys);
  if (bytes === null) return refuse({ kind: 'hand-over-failed', programName });
  const { settings } = settingsPlaces[version];
  return keepCopy({ of: `HKEY_CURRENT_USER\\${settings.path}`, name: 'outlook-before.reg', bytes });
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
