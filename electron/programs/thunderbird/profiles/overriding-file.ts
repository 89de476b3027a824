import type { SettingEdit } from '../../../contract/plan';
import type { AbsolutePath, ProgramProblem } from '../../../contract/problems';
import { mozillaPrefs } from '../../../formats/mozilla-prefs';
import type { SystemReader } from '../../../system/system';

/**
 * The first edit that the profile's user.js would undo: Thunderbird reads that file after prefs.js at
 * every start, and copies its values over at exit (seen with Thunderbird 153). Null when there is none.
 */
export async function findOverridden(
  edits: readonly SettingEdit[],
  profileFolder: AbsolutePath,
  programName: string,
  system: SystemReader,
): Promise<ProgramProblem | null> {
  const path = system.paths.join(profileFolder, 'user.js');
  const file = await system.readFile(path);
  if (!file.ok) return null;
  const overriding = mozillaPrefs.read(file.value.bytes);
  const text = Buffer.from(file.value.bytes).toString('latin1');
  const undone = edits.find(({ key, after }) => {
    // Of a damaged file the program takes what it can, so there a mere mention counts.
    if (!overriding.ok) return text.includes(key);
    const value = overriding.value.get(key);
    return value !== undefined && value !== after;
  });
  return undone === undefined ? null : { kind: 'settings-overridden', programName, path, key: undone.key };
}
