import type { AbsolutePath, ProgramProblem, ReadProblem } from '../../../contract/problems';
import { ok, type Result, refuse } from '../../../contract/result';
import { keyFile } from '../../../formats/key-file';
import type { Settings } from '../../../formats/settings-format';
import type { FileContent, SystemReader } from '../../../system/system';
import { type ProfileList, readProfileList } from './profile-list';

/** `profiles.ini`: as a file to be edited, and as the program understands it. */
export interface ProfileRoot {
  readonly folder: AbsolutePath;
  readonly listPath: AbsolutePath;
  readonly listFile: FileContent | null;
  readonly settings: Settings;
  readonly list: ProfileList;
  /** An `installs.ini` that still counts; a version number in the list would make it void. */
  readonly hasLivingBackup: boolean;
}

const noSettings: Settings = new Map();

/** An absent list is an empty one. Problems: `settings-damaged`, and why the list cannot be read. */
export async function readProfileRoot(
  folder: AbsolutePath,
  programName: string,
  system: SystemReader,
): Promise<Result<ProfileRoot, ProgramProblem>> {
  const listPath = system.paths.join(folder, 'profiles.ini');
  const [file, backup] = await Promise.all([
    system.readFile(listPath),
    system.readFile(system.paths.join(folder, 'installs.ini')),
  ]);
  if (!file.ok && !isMissing(file.problem)) return refuse(file.problem);
  const listFile = file.ok ? file.value : null;
  const read = keyFile.read(listFile?.bytes ?? new Uint8Array());
  if (!read.ok)
    return refuse({ kind: 'settings-damaged', programName, path: listPath, line: read.problem.line });
  const backupSettings = settingsOf(backup.ok ? backup.value : null);
  return ok({
    folder,
    listPath,
    listFile,
    settings: read.value,
    list: readProfileList(read.value, backupSettings, folder, system.paths),
    hasLivingBackup: backupSettings.size > 0 && !read.value.has('General/Version'),
  });
}

export function isMissing(problem: ReadProblem): problem is Extract<ReadProblem, { kind: 'missing' }> {
  return problem.kind === 'missing';
}

function settingsOf(file: FileContent | null): Settings {
  const read = file === null ? null : keyFile.read(file.bytes);
  return read?.ok ? read.value : noSettings;
}
