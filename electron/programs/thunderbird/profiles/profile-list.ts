import type { AbsolutePath } from '../../../contract/problems';
import type { Settings } from '../../../formats/settings-format';
import type { SystemReader } from '../../../system/system';

/** One `[ProfileN]` of `profiles.ini`. */
export interface ListedProfile {
  readonly name: string;
  readonly folder: AbsolutePath;
  /** As an Install section has to name it: relative with `/` below the root, else absolute. */
  readonly serialPath: string;
  readonly isDefault: boolean;
}

/** One `[InstallHASH]`: the profile that an installation opens. */
export interface InstallSection {
  readonly hash: string;
  readonly serialPath: string;
  /** No other installation takes this profile over. */
  readonly locked: boolean;
}

export interface ProfileList {
  readonly profiles: readonly ListedProfile[];
  readonly installs: readonly InstallSection[];
  /** `StartWithLastProfile=0`: the program asks at each start. */
  readonly asksAtStart: boolean;
}

/**
 * `profiles.ini` as Thunderbird 68 and later read it: profiles are numbered from 0 without a gap, and
 * one without path or name is passed over. `backup` is `installs.ini`, which counts only as long as
 * the list has no `Version` (seen with Thunderbird 153).
 */
export function readProfileList(
  settings: Settings,
  backup: Settings,
  root: AbsolutePath,
  paths: SystemReader['paths'],
): ProfileList {
  const profiles: ListedProfile[] = [];
  for (let number = 0; settings.has(`Profile${number}/IsRelative`); number += 1) {
    const profile = readProfile((key) => textOf(settings, `Profile${number}/${key}`), root, paths);
    if (profile !== null && profiles.every(({ folder }) => folder !== profile.folder)) profiles.push(profile);
  }
  const own = readInstalls(settings, 'Install');
  const backedUp = settings.has('General/Version') ? [] : readInstalls(backup, '');
  return {
    profiles,
    installs: [...own, ...backedUp.filter(({ hash }) => own.every((install) => install.hash !== hash))],
    asksAtStart: textOf(settings, 'General/StartWithLastProfile') === '0',
  };
}

function readProfile(
  read: (key: string) => string | null,
  root: AbsolutePath,
  paths: SystemReader['paths'],
): ListedProfile | null {
  const name = read('Name');
  const path = read('Path');
  if (name === null || path === null || path === '') return null;
  if (read('IsRelative') !== '1' && !paths.isAbsolute(path)) return null;
  const folder = read('IsRelative') === '1' ? paths.join(root, ...path.split('/')) : paths.normalize(path);
  return { name, folder, serialPath: serialise(folder, root, paths), isDefault: read('Default') === '1' };
}

function serialise(folder: AbsolutePath, root: AbsolutePath, paths: SystemReader['paths']): string {
  const start = root + paths.sep;
  return folder.startsWith(start) ? folder.slice(start.length).split(paths.sep).join('/') : folder;
}

function readInstalls(settings: Settings, prefix: string): readonly InstallSection[] {
  const section = new RegExp(`^${prefix}([0-9A-F]{1,16})/Default$`);
  return [...settings.keys()].flatMap((key) => {
    const hash = section.exec(key)?.[1];
    const serialPath = textOf(settings, key);
    if (hash === undefined || serialPath === null || serialPath === '') return [];
    return [{ hash, serialPath, locked: textOf(settings, `${prefix}${hash}/Locked`) === '1' }];
  });
}

function textOf(settings: Settings, key: string): string | null {
  const value = settings.get(key);
  return value === undefined ? null : String(value);
}
