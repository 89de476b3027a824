import { createMemorySystem, type MemoryMachine, type MemorySystem } from '../../system/memory-system';

const uninstall = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
const mac = '/Applications';

/** `Info.plist` as Apple's tools write it. */
export function infoPlist(identifier: string, version: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
\t<key>CFBundleDocumentTypes</key>
\t<array>
\t\t<dict>
\t\t\t<key>CFBundleTypeExtensions</key>
\t\t\t<array/>
\t\t</dict>
\t</array>
\t<key>CFBundleIdentifier</key>
\t<string>${identifier}</string>
\t<key>CFBundleShortVersionString</key>
\t<string>${version}</string>
\t<key>LSRequiresNativeExecution</key>
\t<true/>
</dict>
</plist>
`;
}

function bundle(name: string, identifier: string, version: string, folder = mac): Record<string, string> {
  return {
    [`${folder}/${name}.app/Contents/Info.plist`]: infoPlist(identifier, version),
    [`${folder}/${name}.app/Contents/MacOS/${name}`]: '',
  };
}

/** Each machine has one of everything that can be on it. */
const machines = {
  windows: {
    platform: 'win32',
    files: {
      'C:\\Program Files (x86)\\eM Client\\MailClient.exe': '',
      'C:\\Program Files\\Mailbird\\Mailbird.exe': '',
      'D:\\Mail\\Bat\\thebat64.exe': '',
      'C:\\Users\\Anna\\AppData\\Local\\Programs\\SparkDesktop\\Spark Desktop.exe': '',
      'C:\\Users\\Anna\\AppData\\Local\\Mailspring\\mailspring.exe': '',
      'C:\\Program Files\\SeaMonkey\\seamonkey.exe': '',
      'C:\\Program Files\\SeaMonkey\\application.ini': '[App]\nName=SeaMonkey\nVersion=2.53.24\n',
      'E:\\Claws\\claws-mail.exe': '',
      'C:\\Users\\Anna\\AppData\\Local\\Microsoft\\Olk\\UserSettings.json': '{}',
    },
    folders: ['C:\\Users\\Anna\\AppData\\Local\\Packages\\Microsoft.OutlookForWindows_8wekyb3d8bbwe'],
    registry: {
      [`HKEY_LOCAL_MACHINE\\Software\\WOW6432Node\\${uninstall.slice(9)}\\{6F458BC0-B8EA-498A-80DC-D058A4DEA523}`]:
        {
          DisplayName: 'eM Client',
          DisplayVersion: '10.4.5600.0',
          InstallLocation: '',
          DisplayIcon: 'C:\\WINDOWS\\Installer\\{6F458BC0-B8EA-498A-80DC-D058A4DEA523}\\ProductIcon.ico',
        },
      [`HKEY_LOCAL_MACHINE\\${uninstall}\\{AD653267-E169-491E-A19A-31FB0EDA46B0}`]: {
        DisplayName: 'The Bat! v11.4.1 (64-bit)',
        DisplayVersion: '11.4.1',
        InstallLocation: 'D:\\Mail\\Bat\\.',
      },
      [`HKEY_CURRENT_USER\\${uninstall}\\09e2d43b-2e9a-5a23-a54c-87838a95fcb3`]: {
        DisplayName: 'Spark Desktop 3.15.2',
        DisplayVersion: '3.15.2',
        DisplayIcon: 'C:\\Users\\Anna\\AppData\\Local\\Programs\\SparkDesktop\\Spark Desktop.exe,0',
      },
      'HKEY_LOCAL_MACHINE\\Software\\Clients\\Mail\\Claws Mail\\shell\\open\\command': {
        '': '"E:\\Claws\\claws-mail.exe" --compose "%1"',
      },
    },
  },
  macos: {
    platform: 'darwin',
    files: {
      ...bundle('Microsoft Outlook', 'com.microsoft.Outlook', '16.89'),
      ...bundle('eM Client', 'com.emclient.mail.client', '10.4'),
      ...bundle('Mailbird', 'com.getmailbird.Mailbird', '1.9.2'),
      ...bundle('Spark Desktop', 'com.readdle.SparkDesktop.appstore', '3.18.1'),
      ...bundle('Mailspring', 'com.mailspring.mailspring', '1.19.0', '/Users/anna/Applications'),
      ...bundle('SeaMonkey', 'org.mozilla.seamonkey', '2.53.24'),
    },
  },
  debian: {
    environment: { PATH: '/usr/local/bin:/usr/bin:/bin' },
    files: {
      '/usr/bin/evolution': '',
      '/usr/bin/kontact': '',
      '/usr/bin/geary': '',
      '/usr/bin/claws-mail': '',
      '/home/anna/seamonkey/seamonkey': '',
      '/home/anna/seamonkey/application.ini': '[App]\nVersion=2.53.20\n',
    },
  },
  fedora: {
    environment: { PATH: '/usr/bin:/usr/sbin' },
    files: {
      '/usr/bin/mailspring': '',
      '/var/lib/flatpak/app/org.kde.kontact/current/active/files/share/metainfo/org.kde.kontact.metainfo.xml':
        '<component><releases>\n<release date="2024-12-12" version="6.3.1"/><release version="6.2.3"/></releases></component>',
      '/var/lib/flatpak/app/org.gnome.Geary/current/active/metadata': '',
      '/home/anna/.local/share/flatpak/app/org.claws_mail.Claws-Mail/current/active/metadata': '',
    },
  },
  ubuntu: {
    environment: { PATH: '/usr/bin:/snap/bin' },
    files: {
      '/snap/bin/mailspring': '',
      '/snap/mailspring/current/meta/snap.yaml': "name: mailspring\nversion: '1.17.3'\nsummary: Mail\n",
    },
  },
} as const satisfies Readonly<Record<string, MemoryMachine>>;

export function machine(name: keyof typeof machines, changes: MemoryMachine = {}): MemorySystem {
  const { files, ...rest }: MemoryMachine = machines[name];
  return createMemorySystem({ ...rest, ...changes, files: { ...files, ...changes.files } });
}
