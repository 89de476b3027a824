import type { Account } from '../../contract/account';
import { servers } from '../../runbox/servers';
import type { RegistryContent, RegistryContents } from '../../system/memory-registry';
import type { MemoryMachine } from '../../system/memory-system';

const appPaths = 'Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\OUTLOOK.EXE';
const clickToRun = 'HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Office\\ClickToRun\\Configuration';
const officeFolder = 'C:\\Program Files\\Microsoft Office';

export const executable = `${officeFolder}\\root\\Office16\\OUTLOOK.EXE`;
export const outlookKey = 'HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook';
export const accountsKey = '9375CFF0413111d3B88A00104B2A6676';

const sharedProfiles =
  'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem\\Profiles';

/** As Outlook 2013 and later keep texts. */
export function binaryText(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(`${text}\0`, 'utf16le'));
}

export const classOf = {
  imap: '{ED475412-B0D6-11D2-8C3B-00104B2A6676}',
  pop3: '{ED475411-B0D6-11D2-8C3B-00104B2A6676}',
  service: '{ED475414-B0D6-11D2-8C3B-00104B2A6676}',
} as const;

/** An account at Runbox as Outlook for Microsoft 365 keeps it; null takes a value away. */
export function imapAccount(changed: Readonly<Record<string, RegistryContent | null>> = {}) {
  const values: Readonly<Record<string, RegistryContent | null>> = {
    clsid: classOf.imap,
    'Account Name': binaryText('anna@example.org'),
    'Display Name': binaryText('Anna Example'),
    Email: binaryText('anna@example.org'),
    'IMAP Server': binaryText('mail.runbox.com'),
    'IMAP User': binaryText('anna%example.org'),
    'IMAP Port': 993,
    'IMAP Use SSL': 1,
    'SMTP Server': binaryText('mail.runbox.com'),
    'SMTP Port': 465,
    'SMTP Secure Connection': 1,
    'SMTP Use Auth': 1,
    ...changed,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  );
}

const addressBook = { clsid: classOf.service, 'Account Name': binaryText('Outlook Address Book') };

export const microsoft365: RegistryContents = {
  [`HKEY_LOCAL_MACHINE\\${appPaths}`]: { '': executable, Path: `${officeFolder}\\root\\Office16\\` },
  [clickToRun]: {
    InstallationPath: officeFolder,
    VersionToReport: '16.0.17932.20130',
    ProductReleaseIds: 'O365HomePremRetail',
    Platform: 'x64',
  },
  'HKEY_CLASSES_ROOT\\Outlook.Application\\CurVer': { '': 'Outlook.Application.16' },
  [`${outlookKey}\\Resiliency`]: {},
};

function windows(registry: RegistryContents, ...files: readonly string[]): MemoryMachine {
  const environment = {
    LOCALAPPDATA: 'C:\\Users\\Anna\\AppData\\Local',
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  };
  return {
    platform: 'win32',
    environment,
    registry,
    files: Object.fromEntries(files.map((file) => [file, ''])),
  };
}

const office2010 = 'C:\\Program Files (x86)\\Microsoft Office\\Office14\\OUTLOOK.EXE';
const office32Bit = 'C:\\Program Files (x86)\\Microsoft Office\\root\\Office16\\OUTLOOK.EXE';

/** Laid out after what is published of such machines; none of them is the copy of a real one. */
export const machines = {
  withoutOutlook: windows({ 'HKEY_CURRENT_USER\\Software\\Microsoft\\Office': {} }),
  leftoversOfOutlook: windows(microsoft365),
  newOutlookOnly: windows(
    { [`${outlookKey}\\Preferences`]: { UseNewOutlook: 1 } },
    'C:\\Users\\Anna\\AppData\\Local\\Packages\\Microsoft.OutlookForWindows_8wekyb3d8bbwe\\Settings\\settings.dat',
  ),
  withoutProfile: windows(microsoft365, executable),
  withProfile: windows(
    {
      ...microsoft365,
      [outlookKey]: { DefaultProfile: 'Outlook' },
      [`${outlookKey}\\Profiles\\Outlook\\${accountsKey}\\00000001`]: addressBook,
      [`${outlookKey}\\Profiles\\Outlook\\${accountsKey}\\00000002`]: imapAccount(),
      [`${outlookKey}\\Profiles\\Work\\${accountsKey}\\00000001`]: {
        clsid: classOf.service,
        Email: binaryText('anna@work.example'),
      },
    },
    executable,
  ),
  redirected: windows({ ...microsoft365, [`${outlookKey}\\Preferences`]: { UseNewOutlook: 1 } }, executable),
  outlook2010: windows(
    {
      [`HKEY_LOCAL_MACHINE\\${appPaths}`]: { '': `"${office2010}"` },
      'HKEY_CLASSES_ROOT\\Outlook.Application\\CurVer': { '': 'Outlook.Application.14' },
      [sharedProfiles]: { DefaultProfile: 'Home' },
      [`${sharedProfiles}\\Home\\${accountsKey}\\00000001`]: {
        clsid: Uint8Array.from(Buffer.from('115447edd6b0d2118c3b00104b2a6676', 'hex')),
        Email: 'anna@runbox.com',
        'POP3 Server': 'pop.runbox.com',
      },
    },
    office2010,
  ),
  outlook2010WithoutProfile: windows({ [`HKEY_LOCAL_MACHINE\\${appPaths}`]: { '': office2010 } }, office2010),
  office32BitOn64Bit: windows(
    {
      [`HKEY_LOCAL_MACHINE\\${appPaths}`]: {
        '': {
          type: 2,
          bytes: binaryText('%ProgramFiles(x86)%\\Microsoft Office\\root\\Office16\\OUTLOOK.EXE'),
        },
      },
      'HKEY_LOCAL_MACHINE\\Software\\WOW6432Node\\Microsoft\\Office\\ClickToRun\\Configuration': {
        InstallationPath: 'C:\\Program Files (x86)\\Microsoft Office',
        VersionToReport: '16.0.17932.20130',
        Platform: 'x86',
      },
    },
    office32Bit,
  ),
  outlook2007: windows(
    {
      [`HKEY_LOCAL_MACHINE\\${appPaths}`]: { '': 'C:\\Office12\\OUTLOOK.EXE' },
      'HKEY_CLASSES_ROOT\\Outlook.Application\\CurVer': { '': 'Outlook.Application.12' },
    },
    'C:\\Office12\\OUTLOOK.EXE',
  ),
  upgradedFrom2010: windows(
    {
      ...microsoft365,
      [`${sharedProfiles}\\Home\\${accountsKey}\\00000001`]: {
        clsid: classOf.pop3,
        Email: 'anna@runbox.com',
      },
    },
    executable,
  ),
} as const satisfies Readonly<Record<string, MemoryMachine>>;

export const anna: Account = {
  fullName: 'Anna Example',
  address: 'anna@example.org',
  loginName: 'anna%example.org',
  incoming: { protocol: 'imap', ...servers.imap },
  submission: servers.submission[465],
};

export const annaWithPop: Account = {
  ...anna,
  incoming: { protocol: 'pop3', ...servers.pop3, keepOnServer: true },
};
