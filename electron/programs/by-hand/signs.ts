import type { ProgramKind } from '../../contract/programs';
import type { LinuxSigns } from '../installations/linux-installations';
import type { WindowsVariable } from '../installations/windows-folder';

/** A program whose form a person fills in, and by what it is known on each system. */
export interface ByHandProgram {
  readonly kind: ProgramKind;
  readonly name: string;
  readonly windows: WindowsSigns | null;
  readonly store: StoreSigns | null;
  readonly mac: MacSigns | null;
  readonly linux: LinuxSigns | null;
  /** Whether `application.ini` beside the executable tells its version, as for what Mozilla's code is in. */
  readonly hasApplicationIni: boolean;
}

/** Each sign only leads to a folder; the program is there when one of its executables is. */
export interface WindowsSigns {
  /** The likeliest first. */
  readonly executables: readonly string[];
  /** How it is called in the list of installed programs (more may follow) and among the mail programs. */
  readonly registeredName: string;
  /** Whether an executable of that name is sure to be this program, wherever it lies. */
  readonly namesAreItsOwn: boolean;
  readonly folders: readonly WindowsPlace[];
}

export interface WindowsPlace {
  readonly base: WindowsVariable;
  readonly folder: string;
}

/** A package of the Microsoft Store or of Windows itself; its data folder stands for it. */
export interface StoreSigns {
  /** Beginning of the package's family name; a hash of the publisher follows. */
  readonly family: string;
  readonly applicationId: string;
  /** There once the program was used. */
  readonly usedFile: WindowsPlace;
}

export interface MacSigns {
  /** Names of bundles without `.app`. */
  readonly bundles: readonly string[];
  /** Beginnings of its identifiers: editions of the App Store add an ending. */
  readonly identifiers: readonly string[];
  /** Whether the bundle's name tells enough when the identifier cannot be read. */
  readonly nameIsItsOwn: boolean;
}

function programFolders(name: string): readonly WindowsPlace[] {
  return (['ProgramW6432', 'ProgramFiles', 'ProgramFiles(x86)'] as const).map((base) => ({
    base,
    folder: name,
  }));
}

function windows(
  registeredName: string,
  executables: readonly string[],
  folders = programFolders(registeredName),
): WindowsSigns {
  return { registeredName, executables, folders, namesAreItsOwn: true };
}

function mac(bundles: readonly string[], identifiers: readonly string[], nameIsItsOwn = true): MacSigns {
  return { bundles, identifiers, nameIsItsOwn };
}

function linux(executables: readonly string[], flatpakIds: readonly string[] = []): LinuxSigns {
  return { executables, flatpakIds, folders: [], snapNames: [] };
}

const nowhere = { windows: null, store: null, mac: null, linux: null, hasApplicationIni: false };

/**
 * Windows: folders and names as in the winget manifests of 2025 and 2026. macOS: names and identifiers as
 * in Homebrew's casks of 2026 and in the programs' own sources. Linux: Debian 12, Flathub, the Snap store.
 */
export const byHandPrograms: readonly ByHandProgram[] = [
  {
    ...nowhere,
    kind: 'new-outlook',
    name: 'Outlook (new)',
    // It comes with Windows 11, so the package alone does not say that anybody uses it.
    store: {
      family: 'Microsoft.OutlookForWindows_',
      applicationId: 'Microsoft.OutlookforWindows',
      usedFile: { base: 'LOCALAPPDATA', folder: 'Microsoft\\Olk\\UserSettings.json' },
    },
  },
  {
    ...nowhere,
    kind: 'outlook-mac',
    name: 'Outlook',
    mac: mac(['Microsoft Outlook'], ['com.microsoft.Outlook']),
  },
  {
    ...nowhere,
    kind: 'em-client',
    name: 'eM Client',
    windows: { ...windows('eM Client', ['MailClient.exe']), namesAreItsOwn: false },
    mac: mac(['eM Client'], ['com.emclient.mail.client']),
  },
  {
    ...nowhere,
    kind: 'mailbird',
    name: 'Mailbird',
    windows: windows('Mailbird', ['Mailbird.exe']),
    mac: mac(['Mailbird'], ['com.getmailbird.Mailbird']),
  },
  {
    ...nowhere,
    kind: 'the-bat',
    name: 'The Bat!',
    windows: windows('The Bat!', ['thebat64.exe', 'thebat32.exe', 'thebat.exe']),
  },
  {
    ...nowhere,
    kind: 'spark',
    name: 'Spark',
    windows: windows(
      'Spark Desktop',
      ['Spark Desktop.exe'],
      [{ base: 'LOCALAPPDATA', folder: 'Programs\\SparkDesktop' }],
    ),
    // Another Spark, for chats, has a bundle of the same name.
    mac: mac(['Spark Desktop', 'Spark'], ['com.readdle.SparkDesktop', 'com.readdle.smartemail-Mac'], false),
  },
  {
    ...nowhere,
    kind: 'mailspring',
    name: 'Mailspring',
    windows: windows('Mailspring', ['mailspring.exe'], [{ base: 'LOCALAPPDATA', folder: 'Mailspring' }]),
    mac: mac(['Mailspring'], ['com.mailspring.mailspring']),
    linux: {
      ...linux(['mailspring'], ['com.getmailspring.Mailspring', 'com.mailspring.Mailspring']),
      snapNames: ['mailspring'],
    },
  },
  {
    ...nowhere,
    kind: 'seamonkey',
    name: 'SeaMonkey',
    hasApplicationIni: true,
    windows: windows('SeaMonkey', ['seamonkey.exe']),
    mac: mac(['SeaMonkey'], ['org.mozilla.seamonkey']),
    linux: {
      ...linux(['seamonkey']),
      folders: [
        '/usr/lib/seamonkey',
        '/usr/lib64/seamonkey',
        '/opt/seamonkey',
        '/usr/local/lib/seamonkey',
        'seamonkey',
      ],
    },
  },
  {
    ...nowhere,
    kind: 'kmail',
    name: 'KMail',
    linux: linux(['kmail', 'kontact'], ['org.kde.kontact']),
  },
  {
    ...nowhere,
    kind: 'claws-mail',
    name: 'Claws Mail',
    windows: windows('Claws Mail', ['claws-mail.exe']),
    linux: linux(['claws-mail'], ['org.claws_mail.Claws-Mail']),
  },
];
