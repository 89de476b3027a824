import type { AbsolutePath } from '../../contract/problems';
import { keyFile } from '../../formats/key-file';
import type { SystemReader } from '../../system/system';

/**
 * What `application.ini` beside the executable says. `present: false` means that no program of this
 * family is in the folder; the version is null when the file does not tell it.
 */
export async function readApplicationVersion(
  folder: AbsolutePath,
  system: SystemReader,
): Promise<{ readonly present: boolean; readonly version: string | null }> {
  const file = await system.readFile(system.paths.join(folder, 'application.ini'));
  if (!file.ok) return { present: file.problem.kind === 'not-permitted', version: null };
  const settings = keyFile.read(file.value.bytes);
  const version = settings.ok ? settings.value.get('App/Version') : undefined;
  return { present: true, version: typeof version === 'string' && version !== '' ? version : null };
}
