import type { Equipment, MachineDescription } from './machine';
import { compatibility, oneAccount, profileList } from './used-profile';

export const macHome = '/Users/anna';

const system: Equipment = {
  programs: [
    { executable: '/usr/bin/open' },
    { executable: '/usr/sbin/lsof', double: 'lsof.cjs' },
    { executable: '/bin/ps', double: 'ps.cjs' },
    { executable: '/usr/bin/profiles', double: 'profiles.cjs' },
  ],
};

/** macOS 26 with one person, Anna. */
export function macMachine(...equipment: readonly Equipment[]): MachineDescription {
  const all = [system, ...equipment];
  return {
    platform: 'darwin',
    release: '25.1.0',
    architecture: 'arm64',
    home: macHome,
    environment: {
      HOME: macHome,
      USER: 'anna',
      LOGNAME: 'anna',
      SHELL: '/bin/zsh',
      PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
      TMPDIR: '/var/folders/zz/anna/T/',
    },
    programs: all.flatMap(({ programs = [] }) => programs),
    files: Object.assign({}, ...all.map(({ files }) => files)),
    registry: {},
  };
}

const bundle = '/Applications/Thunderbird.app/Contents';

/** As it is dragged into the Applications folder. */
export const thunderbird: Equipment = {
  files: {
    [`${bundle}/MacOS/thunderbird`]: '\u00cf\u00fa',
    [`${bundle}/Resources/application.ini`]: '[App]\nVendor=\nName=Thunderbird\nVersion=153.7.0\n',
  },
};

export const profilesFolder = `${macHome}/Library/Thunderbird`;
export const usedProfileFolder = `${profilesFolder}/Profiles/q1w2e3r4.default-release`;
export const usedProfileLock = `${usedProfileFolder}/.parentlock`;

/** Thunderbird 153 has been started on this machine, and has one account of another provider. */
export const usedThunderbird: Equipment = {
  files: {
    [`${profilesFolder}/profiles.ini`]: profileList('712DAF5A23ABECDC'),
    [`${profilesFolder}/Profiles/zzzzzzzz.default/times.json`]: '{"created":1}',
    [usedProfileLock]: '',
    [`${usedProfileFolder}/compatibility.ini`]: compatibility('Darwin_aarch64-gcc3', `${bundle}/Resources`),
    [`${usedProfileFolder}/prefs.js`]: oneAccount('\n', `${usedProfileFolder}/Mail/Local Folders`),
  },
};

function propertyList(body: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    ...body,
    '</plist>',
    '',
  ].join('\n');
}

function bundleWith(folder: string, executable: string, identifier: string, version: string): Equipment {
  const list = propertyList([
    '<dict>',
    `\t<key>CFBundleIdentifier</key>\n\t<string>${identifier}</string>`,
    `\t<key>CFBundleShortVersionString</key>\n\t<string>${version}</string>`,
    '</dict>',
  ]);
  return {
    files: {
      [`${folder}/Contents/Info.plist`]: list,
      [`${folder}/Contents/MacOS/${executable}`]: '\u00cf\u00fa',
    },
  };
}

/** A link to a mail address opens Spark. */
export const sparkOpensMailLinks: Equipment = {
  files: {
    [`${macHome}/Library/Preferences/com.apple.LaunchServices/com.apple.launchservices.secure.plist`]:
      propertyList([
        '<dict><key>LSHandlers</key><array>',
        '<dict><key>LSHandlerURLScheme</key><string>mailto</string>',
        '<key>LSHandlerRoleAll</key><string>com.readdle.sparkdesktop</string></dict>',
        '</array></dict>',
      ]),
  },
};

export const appleMail = bundleWith('/System/Applications/Mail.app', 'Mail', 'com.apple.mail', '16.0');
export const outlook = bundleWith(
  '/Applications/Microsoft Outlook.app',
  'Microsoft Outlook',
  'com.microsoft.Outlook',
  '16.103.1',
);
export const spark = bundleWith(
  '/Applications/Spark Desktop.app',
  'Spark Desktop',
  'com.readdle.SparkDesktop',
  '3.27.1',
);
