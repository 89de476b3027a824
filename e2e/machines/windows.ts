import type { Equipment, MachineDescription, MachineProgram } from './machine';
import { compatibility, oneAccount, profileList } from './used-profile';

const windowsHome = 'C:\\Users\\Anna Bø';
export const roaming = `${windowsHome}\\AppData\\Roaming`;
export const local = `${windowsHome}\\AppData\\Local`;

const environment = {
  SystemDrive: 'C:',
  SystemRoot: 'C:\\Windows',
  windir: 'C:\\Windows',
  ProgramData: 'C:\\ProgramData',
  ProgramFiles: 'C:\\Program Files',
  ProgramW6432: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  USERNAME: 'Anna Bø',
  USERPROFILE: windowsHome,
  APPDATA: roaming,
  LOCALAPPDATA: local,
  TEMP: `${local}\\Temp`,
  TMP: `${local}\\Temp`,
};

const system: Equipment = {
  files: { 'C:\\Program Files\\Runbox Mail Setup\\resources\\registry.node': 'MZ' },
  programs: [
    { executable: 'C:\\Windows\\System32\\tasklist.exe', double: 'tasklist.cjs' },
    { executable: 'C:\\Windows\\explorer.exe' },
  ],
};

/** Windows 11 with one person, Anna Bø. */
export function windowsMachine(...equipment: readonly Equipment[]): MachineDescription {
  const all = [system, ...equipment];
  return {
    platform: 'win32',
    release: '10.0.26100',
    architecture: 'x64',
    home: windowsHome,
    environment,
    programs: all.flatMap(({ programs = [] }) => programs),
    files: Object.assign({}, ...all.map(({ files }) => files)),
    registry: Object.assign({}, ...all.map(({ registry }) => registry)),
  };
}

const thunderbirdFolder = 'C:\\Program Files\\Mozilla Thunderbird';

/** As its installer puts it there. */
export const thunderbird: Equipment = {
  files: {
    [`${thunderbirdFolder}\\thunderbird.exe`]: 'MZ',
    [`${thunderbirdFolder}\\application.ini`]: '[App]\r\nVendor=\r\nName=Thunderbird\r\nVersion=153.7.0\r\n',
  },
  programs: [{ executable: `${thunderbirdFolder}\\thunderbird.exe` }],
};

export const profilesFolder = `${roaming}\\Thunderbird`;
export const usedProfileFolder = `${profilesFolder}\\Profiles\\q1w2e3r4.default-release`;
export const usedProfileLock = `${usedProfileFolder}\\parent.lock`;

/** Thunderbird 153 has been started on this machine, and has one account of another provider. */
export const usedThunderbird: Equipment = {
  files: {
    [`${profilesFolder}\\profiles.ini`]: profileList('D78BF5DD33499EC2'),
    [`${profilesFolder}\\Profiles\\zzzzzzzz.default\\times.json`]: '{"created":1}',
    [usedProfileLock]: '',
    [`${usedProfileFolder}\\compatibility.ini`]: compatibility('WINNT_x86_64-msvc', thunderbirdFolder),
    [`${usedProfileFolder}\\prefs.js`]: oneAccount('\r\n', `${usedProfileFolder}\\Mail\\Local Folders`),
  },
};

const storePackage = `${local}\\Packages\\MozillaThunderbird.MZLA_hqfmtnhsy47em`;
export const storeProfilesFolder = `${storePackage}\\LocalCache\\Roaming\\Thunderbird`;

/** Thunderbird from the Microsoft Store, never started. Its program lies where nobody may look. */
export const storeThunderbird: Equipment = {
  files: { [`${storePackage}\\LocalCache\\Roaming\\desktop.ini`]: '' },
};

const outlookSettings = 'HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook';
const office = 'C:\\Program Files\\Microsoft Office';
export const outlookExecutable = `${office}\\root\\Office16\\OUTLOOK.EXE`;

function outlookThat(program: Omit<MachineProgram, 'executable'>): Equipment {
  return {
    files: { [outlookExecutable]: 'MZ' },
    programs: [{ executable: outlookExecutable, ...program }],
    registry: {
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\OUTLOOK.EXE': {
        '': outlookExecutable,
        Path: `${office}\\root\\Office16\\`,
      },
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Office\\ClickToRun\\Configuration': {
        InstallationPath: office,
        VersionToReport: '16.0.18730.20122',
      },
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes\\Outlook.Application\\CurVer': { '': 'Outlook.Application.16' },
      [`${outlookSettings}\\Preferences`]: { UseNewOutlook: 0 },
    },
  };
}

/** Classic Outlook of Office 2024 without a profile. */
export const classicOutlook = outlookThat({ double: 'outlook.cjs' });
/** It starts, and takes no notice of what it is handed. */
export const deafOutlook = outlookThat({});

const mailLinks =
  'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\Shell\\Associations\\UrlAssociations\\mailto';

/** A link to a mail address opens it. */
export const outlookOpensMailLinks: Equipment = {
  registry: {
    [`${mailLinks}\\UserChoice`]: { ProgId: 'Outlook.URL.mailto.15', Hash: 'x' },
    'HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes\\Outlook.URL.mailto.15\\shell\\open\\command': {
      '': `"${outlookExecutable}" -c IPM.Note /mailto "%1"`,
    },
  },
};

/** It has been used, with an account of another provider. */
export const usedOutlook: Equipment = {
  registry: {
    [`${outlookSettings}\\Profiles\\Outlook\\9375CFF0413111d3B88A00104B2A6676\\00000002`]: {
      clsid: '{ED475412-B0D6-11D2-8C3B-00104B2A6676}',
      Email: 'anna@work.example',
      'IMAP Server': 'imap.work.example',
      'IMAP User': 'anna@work.example',
      'IMAP Port': 993,
      'IMAP Use SSL': 1,
    },
    [outlookSettings]: { DefaultProfile: 'Outlook' },
  },
};

/** It comes with Windows 11; somebody has opened it, too. */
export const newOutlook: Equipment = {
  files: {
    [`${local}\\Packages\\Microsoft.OutlookForWindows_8wekyb3d8bbwe\\Settings\\settings.dat`]: 'regf',
    [`${local}\\Microsoft\\Olk\\UserSettings.json`]: '{"Identities":{}}',
  },
};

const emFolder = 'C:\\Program Files (x86)\\eM Client';

export const emClient: Equipment = {
  files: { [`${emFolder}\\MailClient.exe`]: 'MZ' },
  programs: [{ executable: `${emFolder}\\MailClient.exe` }],
  registry: {
    'HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{1F5A4C4B-7D0A-4C0A-9C6B-0E4A3B5C6D7E}':
      { DisplayName: 'eM Client', DisplayVersion: '10.4.5000.0', InstallLocation: `${emFolder}\\` },
  },
};
