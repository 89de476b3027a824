import type { AbsolutePath, ProgramProblem } from '../../../contract/problems';
import { ok, type Result, refuse } from '../../../contract/result';
import { mozillaPrefs } from '../../../formats/mozilla-prefs';
import type { Settings } from '../../../formats/settings-format';
import type { FileContent, SystemReader } from '../../../system/system';
import { isMissing } from './profile-root';

export interface MailSettingsFile {
  readonly path: AbsolutePath;
  readonly file: FileContent | null;
  readonly settings: Settings;
}

/** `prefs.js` of a profile; an absent one has no settings. Problems: `settings-damaged`, and read problems. */
export async function readMailSettingsFile(
  profileFolder: AbsolutePath,
  programName: string,
  system: SystemReader,
): Promise<Result<MailSettingsFile, ProgramProblem>> {
  const path = system.paths.join(profileFolder, 'prefs.js');
  const file = await system.readFile(path);
  if (!file.ok && !isMissing(file.problem)) return refuse(file.problem);
  const content = file.ok ? file.value : null;
  const read = mozillaPrefs.read(content?.bytes ?? new Uint8Array());
  if (!read.ok) return refuse({ kind: 'settings-damaged', programName, path, line: read.problem.line });
  return ok({ path, file: content, settings: read.value });
}
