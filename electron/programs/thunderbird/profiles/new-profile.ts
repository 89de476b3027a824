import type { Change, SettingEdit } from '../../../contract/plan';
import type { AbsolutePath } from '../../../contract/problems';
import type { SystemReader } from '../../../system/system';
import type { Installation } from '../installations/installation';
import { draftSettings } from '../settings/draft-settings';
import type { NewProfile } from './new-profile-folder';
import type { ProfileRoot } from './profile-root';

const folderMode = 0o700;
const fileMode = 0o600;

/** What goes before the profile's own files, and what comes after: it is listed once it is complete. */
export interface NewProfileChanges {
  readonly before: readonly Change[];
  readonly after: readonly Change[];
}

/**
 * Makes a profile that this installation will open: its own section where the hash is sure, the mark
 * `Default=1` where nobody has it, and a bare `compatibility.ini`, without which a marked profile is
 * passed over (seen with Thunderbird 153).
 */
export async function planNewProfile(
  profile: NewProfile,
  installation: Installation,
  root: ProfileRoot,
  system: SystemReader,
): Promise<NewProfileChanges> {
  const folders = await missingFolders(profile.folder, system);
  const mark: Change = {
    kind: 'create-file',
    path: system.paths.join(profile.folder, 'compatibility.ini'),
    mode: fileMode,
    content: Buffer.from('[Compatibility]\n'),
    meaning: 'profile',
    keepWhile: null,
  };
  return {
    before: [...folders.map((path) => ({ kind: 'create-folder', path, mode: folderMode }) as const), mark],
    after: [listChange(profile, installation, root)],
  };
}

/** From the outermost on; the folder itself is always among them. */
async function missingFolders(folder: AbsolutePath, system: SystemReader): Promise<readonly AbsolutePath[]> {
  const missing: AbsolutePath[] = [];
  let path = folder;
  while ((await system.kindOf(path)) === 'absent') {
    missing.unshift(path);
    const parent = system.paths.dirname(path);
    if (parent === path) break;
    path = parent;
  }
  return missing;
}

function listChange(profile: NewProfile, installation: Installation, root: ProfileRoot): Change {
  const edits = listEdits(profile, installation, root);
  const target = { path: root.listPath, keepWhile: profile.folder };
  if (root.listFile !== null)
    return {
      kind: 'edit-settings',
      ...target,
      format: 'key-file',
      basis: root.listFile.fingerprint,
      edits,
      ownedBranches: [],
    };
  return {
    kind: 'create-file',
    ...target,
    mode: fileMode,
    content: Buffer.from(sectionsOf(edits)),
    meaning: 'profile',
  };
}

function listEdits(
  { name, serialPath }: NewProfile,
  { hasInstallSection, hashIsCertain, hashes }: Installation,
  { settings, list, hasLivingBackup }: ProfileRoot,
): readonly SettingEdit[] {
  const draft = draftSettings(settings);
  const section = `Profile${freeNumber((number) => settings.has(`Profile${number}/IsRelative`))}`;
  draft.assign(`${section}/Name`, name, 'profile');
  draft.assign(`${section}/IsRelative`, '1', 'profile');
  draft.assign(`${section}/Path`, serialPath, 'profile');
  if (list.profiles.length === 0) draft.assign(`${section}/Default`, '1', 'profile');
  if (hasInstallSection && hashIsCertain) {
    draft.assign(`Install${hashes[0]}/Default`, serialPath, 'profile');
    draft.assign(`Install${hashes[0]}/Locked`, '1', 'profile');
  }
  if (!settings.has('General/StartWithLastProfile'))
    draft.assign('General/StartWithLastProfile', '1', 'profile');
  // A version would void the backup that other installations' choices are still taken from.
  if (!settings.has('General/Version') && !hasLivingBackup) draft.assign('General/Version', '2', 'profile');
  return draft.edits();
}

function freeNumber(isTaken: (number: number) => boolean): number {
  let number = 0;
  while (isTaken(number)) number += 1;
  return number;
}

/** A whole file of `Section/Key` settings, in the manner of the program itself. */
function sectionsOf(edits: readonly SettingEdit[]): string {
  const sections = new Map<string, string[]>();
  for (const { key, after } of edits) {
    const slash = key.indexOf('/');
    const lines = sections.get(key.slice(0, slash)) ?? [];
    sections.set(key.slice(0, slash), [...lines, `${key.slice(slash + 1)}=${after}`]);
  }
  return [...sections].map(([name, lines]) => `[${name}]\n${lines.join('\n')}\n`).join('\n');
}
