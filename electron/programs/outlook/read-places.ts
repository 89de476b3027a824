import type { OfficeVersion } from '../../contract/plan';
import type { RegistryHive, RegistryKey, RegistryPath } from '../../system/registry';
import type { SystemReader } from '../../system/system';
import type { ReadPlace } from '../read-place';

export interface Place {
  readonly hives: readonly RegistryHive[];
  readonly path: string;
  readonly views: readonly RegistryPath['view'][];
  readonly tells: string;
}

const bothViews = ['64-bit', '32-bit'] as const;

/** Where Outlook, or Windows for it, says what is installed. The first that answers is believed. */
export const installationPlaces = {
  executable: {
    hives: ['HKEY_CURRENT_USER', 'HKEY_LOCAL_MACHINE'],
    path: 'Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\OUTLOOK.EXE',
    views: bothViews,
    tells: 'whether classic Outlook is installed, and where its program file is',
  },
  clickToRun: {
    hives: ['HKEY_LOCAL_MACHINE'],
    path: 'Software\\Microsoft\\Office\\ClickToRun\\Configuration',
    views: bothViews,
    tells: 'the folder and the exact version of Microsoft 365 and of Office 2016 or later',
  },
  majorVersion: {
    hives: ['HKEY_CLASSES_ROOT'],
    path: 'Outlook.Application\\CurVer',
    views: bothViews,
    tells: 'the version of classic Outlook',
  },
} as const satisfies Readonly<Record<string, Place>>;

/**
 * `settings`: all settings of the version, which are copied before Outlook is handed anything.
 * `defaultProfile`: the key that holds the value of this name.
 */
type SettingsPlaces = Readonly<
  Record<'settings' | 'profiles' | 'defaultProfile' | 'preferences' | 'setup', Place>
>;

/**
 * Where each version keeps its settings. Outlook 2010 and earlier shared their profiles with other
 * programs (comm-central, nsOutlookSettings.cpp).
 */
export const settingsPlaces: Readonly<Record<OfficeVersion, SettingsPlaces>> = {
  '16.0': placesOf('16.0'),
  '15.0': placesOf('15.0'),
  '14.0': { ...placesOf('14.0'), ...sharedProfiles() },
};

function placesOf(version: OfficeVersion): SettingsPlaces {
  const settings = `Software\\Microsoft\\Office\\${version}\\Outlook`;
  return {
    settings: ofPerson(settings, 'all settings of Outlook, copied before it is handed your account'),
    profiles: ofPerson(
      `${settings}\\Profiles`,
      'the profiles, and below them address, servers and login name of each account',
    ),
    defaultProfile: ofPerson(settings, 'which profile Outlook opens'),
    preferences: ofPerson(`${settings}\\Preferences`, 'whether new Outlook opens in its place'),
    setup: ofPerson(`${settings}\\Setup`, 'whether our file still waits to be read'),
  };
}

function sharedProfiles(): Pick<SettingsPlaces, 'profiles' | 'defaultProfile'> {
  const path = 'Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem\\Profiles';
  return {
    profiles: ofPerson(
      path,
      'the profiles of Outlook 2010, and below them address, servers and login name of each account',
    ),
    defaultProfile: ofPerson(path, 'which profile Outlook 2010 opens'),
  };
}

/** 32-bit programs see the same. */
function ofPerson(path: string, tells: string): Place {
  return { hives: ['HKEY_CURRENT_USER'], path, views: ['64-bit'], tells };
}

const places: readonly Place[] = [installationPlaces, ...Object.values(settingsPlaces)].flatMap(
  (group: Readonly<Record<string, Place>>) => Object.values(group),
);

export const outlookReadPlaces: readonly ReadPlace[] = [
  ...places.flatMap(({ hives, path, tells }) => hives.map((hive) => ({ place: `${hive}\\${path}`, tells }))),
  {
    place: '<folder of Outlook>\\OUTLOOK.EXE',
    tells: 'whether its program file is still there',
  },
];

/** The place as paths to read, in the order in which they count. */
export function pathsOf({ hives, path, views }: Place): readonly RegistryPath[] {
  return hives.flatMap((hive) => views.map((view) => ({ hive, path, view })));
}

/** The key at a place that is one key only; null when it is absent. */
export async function readPlace(place: Place, system: SystemReader): Promise<RegistryKey | null> {
  for (const path of pathsOf(place)) {
    const key = await system.readRegistry(path);
    if (key !== null) return key;
  }
  return null;
}

/** The key of this name below the place. */
export function below(place: Place, ...names: readonly string[]): Place {
  return { ...place, path: [place.path, ...names].join('\\') };
}
