import { describe, expect, it } from 'vitest';
import type { DetectedProgram } from '../../contract/programs';
import { createMemorySystem, type MemoryMachine } from '../../system/memory-system';
import { detect } from './detect';

const ini = '[App]\nName=Thunderbird\nVersion=153.7.0\n';
const debian = {
  '/usr/bin/thunderbird': '#!/bin/bash\n',
  '/usr/lib/thunderbird/thunderbird': '',
  '/usr/lib/thunderbird/application.ini': ini,
};
const root = '/home/anna/.thunderbird';

function profilesIni(...paths: string[]): string {
  const profiles = paths.map((path, n) => `[Profile${n}]\nName=p${n}\nIsRelative=1\nPath=${path}\n`);
  return `[InstallFDC34C9F024745EB]\nDefault=${paths[0]}\nLocked=1\n\n${profiles.join('\n')}`;
}

function account(address: string, type: string): string {
  return [
    'user_pref("mail.accountmanager.accounts", "account1");',
    'user_pref("mail.account.account1.server", "server1");',
    'user_pref("mail.account.account1.identities", "id1");',
    `user_pref("mail.server.server1.type", "${type}");`,
    'user_pref("mail.server.server1.hostname", "mail.example");',
    `user_pref("mail.identity.id1.useremail", "${address}");`,
  ].join('\n');
}

async function detectOn(machine: MemoryMachine): Promise<readonly DetectedProgram[]> {
  return detect(createMemorySystem(machine));
}

async function onlyProgram(
  files: Record<string, string>,
  heldLocks: string[] = [],
): Promise<DetectedProgram> {
  const [program, ...others] = await detectOn({ files: { ...debian, ...files }, heldLocks });
  expect(others).toEqual([]);
  if (program === undefined) throw new Error('no program');
  return program;
}

const windowsFolder = 'C:\\Users\\Anna\\AppData\\Local\\Packages\\MozillaThunderbird.MZLA_h5892qc0xkpca';

interface Place {
  readonly where: string;
  readonly machine: MemoryMachine;
  readonly found: Partial<DetectedProgram>;
  readonly newProfile: RegExp;
}

const places: readonly Place[] = [
  {
    where: 'a Debian package',
    machine: { files: debian },
    found: {
      id: 'thunderbird',
      packaging: 'system',
      location: '/usr/lib/thunderbird',
      version: '153.7.0',
      launch: ['/usr/bin/thunderbird'],
    },
    newProfile: /^\/home\/anna\/\.thunderbird\/[a-z0-9]{8}\.default-default$/,
  },
  {
    where: 'an archive in the home folder',
    machine: {
      files: {
        '/home/anna/Applications/thunderbird-140/thunderbird': '',
        '/home/anna/Applications/thunderbird-140/application.ini': ini,
      },
    },
    found: {
      id: 'thunderbird',
      packaging: 'archive',
      launch: ['/home/anna/Applications/thunderbird-140/thunderbird'],
    },
    newProfile: /^\/home\/anna\/\.thunderbird\/[a-z0-9]{8}\.default-release$/,
  },
  {
    where: 'a folder of PATH',
    machine: {
      environment: { PATH: 'relative:/srv/mail/thunderbird:/usr/bin' },
      files: { '/srv/mail/thunderbird/thunderbird': '', '/srv/mail/thunderbird/application.ini': ini },
    },
    found: { id: 'thunderbird', packaging: 'archive', location: '/srv/mail/thunderbird' },
    newProfile: /\.default-release$/,
  },
  {
    where: 'a Flatpak',
    machine: {
      files: {
        '/var/lib/flatpak/app/org.mozilla.thunderbird_esr/current/active/files/lib/thunderbird/application.ini':
          ini,
      },
    },
    found: {
      id: 'thunderbird-flatpak',
      packaging: 'flatpak',
      location: 'org.mozilla.thunderbird_esr',
      launch: ['/usr/bin/flatpak', 'run', 'org.mozilla.thunderbird_esr'],
    },
    newProfile:
      /^\/home\/anna\/\.var\/app\/org\.mozilla\.thunderbird_esr\/\.thunderbird\/[a-z0-9]{8}\.default/,
  },
  {
    where: 'a Flatpak of Betterbird for one person',
    machine: {
      files: {
        '/home/anna/.local/share/flatpak/app/eu.betterbird.Betterbird/current/active/files/lib/betterbird/application.ini':
          ini,
      },
    },
    found: { id: 'betterbird-flatpak', kind: 'betterbird', name: 'Betterbird' },
    newProfile: /^\/home\/anna\/\.var\/app\/eu\.betterbird\.Betterbird\/\.thunderbird\//,
  },
  {
    where: 'a Snap',
    machine: { files: { '/snap/thunderbird/current/usr/lib/thunderbird/application.ini': ini } },
    found: { id: 'thunderbird-snap', packaging: 'snap', launch: ['/snap/bin/thunderbird'] },
    newProfile: /^\/home\/anna\/snap\/thunderbird\/common\/\.thunderbird\/[a-z0-9]{8}\.default$/,
  },
  {
    where: 'Program Files',
    machine: {
      platform: 'win32',
      environment: { programfiles: 'D:\\Programme', AppData: 'E:\\Roaming' },
      files: {
        'D:\\Programme\\Mozilla Thunderbird\\thunderbird.exe': '',
        'D:\\Programme\\Mozilla Thunderbird\\application.ini': ini,
      },
    },
    found: { id: 'thunderbird', launch: ['D:\\Programme\\Mozilla Thunderbird\\thunderbird.exe'] },
    newProfile: /^E:\\Roaming\\Thunderbird\\Profiles\\[a-z0-9]{8}\.default-release$/,
  },
  {
    where: 'the Microsoft Store',
    machine: { platform: 'win32', folders: [windowsFolder] },
    found: {
      id: 'thunderbird-store',
      packaging: 'store',
      launch: ['C:\\Windows\\explorer.exe', 'shell:AppsFolder\\MozillaThunderbird.MZLA_h5892qc0xkpca!App'],
    },
    newProfile: /_h5892qc0xkpca\\LocalCache\\Roaming\\Thunderbird\\Profiles\\[a-z0-9]{8}\.default-release$/,
  },
  {
    where: 'a bundle in a person’s own Applications',
    machine: {
      platform: 'darwin',
      files: {
        '/Users/anna/Applications/Betterbird.app/Contents/MacOS/betterbird': '',
        '/Users/anna/Applications/Betterbird.app/Contents/Resources/application.ini': ini,
      },
    },
    found: {
      id: 'betterbird',
      location: '/Users/anna/Applications/Betterbird.app/Contents/MacOS',
      launch: ['/usr/bin/open', '-a', '/Users/anna/Applications/Betterbird.app'],
    },
    newProfile: /^\/Users\/anna\/Library\/Thunderbird\/Profiles\/[a-z0-9]{8}\.default-release$/,
  },
];

describe('finding Thunderbird and its kin', () => {
  it.each(places)('finds $where, and the profile it will make', async ({ machine, found, newProfile }) => {
    const programs = await detectOn(machine);
    expect(programs).toHaveLength(1);
    expect(programs[0]).toMatchObject(found);
    expect(programs[0]?.profiles).toMatchObject([{ state: 'new', opensByDefault: true, problem: null }]);
    expect(programs[0]?.profiles[0]?.folder).toMatch(newProfile);
  });

  it('finds nothing where only profiles are left', async () => {
    expect(await detectOn({ files: { [`${root}/profiles.ini`]: profilesIni('a.default') } })).toEqual([]);
    expect(await detectOn({ folders: ['/home/anna/thunderbird'], homeFolder: '/home/anna' })).toEqual([]);
    expect(await detectOn({ files: debian, homeFolder: null })).toEqual([]);
  });

  it('names a second installation after its place', async () => {
    const second = { '/opt/thunderbird-140/thunderbird': '', '/opt/thunderbird-140/application.ini': ini };
    const programs = await detectOn({ files: { ...debian, ...second } });
    expect(programs.map(({ id }) => id)).toEqual(['thunderbird', 'thunderbird@/opt/thunderbird-140']);
  });

  it('lets the Snap take over the profiles of a package first', async () => {
    const files = {
      '/snap/thunderbird/current/usr/lib/thunderbird/application.ini': ini,
      [`${root}/profiles.ini`]: profilesIni('a.default'),
    };
    expect(await detectOn({ files })).toMatchObject([{ id: 'thunderbird-snap', profiles: [] }]);
  });
});

describe('finding profiles', () => {
  it('tells accounts, the default, and whether it is open', async () => {
    const program = await onlyProgram(
      {
        [`${root}/profiles.ini`]: profilesIni('now.default', 'Älteres Profil/x'),
        [`${root}/now.default/prefs.js`]: account('ada@example.org', 'imap'),
        [`${root}/Älteres Profil/x/prefs.js`]: account('news@example.org', 'nntp'),
      },
      [`${root}/Älteres Profil/x/.parentlock`],
    );
    expect(program.profiles).toEqual([
      {
        id: `${root}/now.default`,
        name: 'p0',
        folder: `${root}/now.default`,
        state: 'existing',
        opensByDefault: true,
        running: false,
        accounts: [{ address: 'ada@example.org', protocol: 'imap', host: 'mail.example', repair: null }],
        problem: null,
      },
      {
        id: `${root}/Älteres Profil/x`,
        name: 'p1',
        folder: `${root}/Älteres Profil/x`,
        state: 'existing',
        opensByDefault: false,
        running: true,
        accounts: [{ address: 'news@example.org', protocol: 'other', host: 'mail.example', repair: null }],
        problem: null,
      },
    ]);
  });

  it('says which line of damaged settings stands in the way', async () => {
    const program = await onlyProgram({
      [`${root}/profiles.ini`]: profilesIni('a.default'),
      [`${root}/a.default/prefs.js`]: 'user_pref("a", 1);\nuser_pref("b", 1.5);\n',
    });
    const problem = { kind: 'settings-damaged', path: `${root}/a.default/prefs.js`, line: 2 };
    expect(program.profiles).toMatchObject([{ state: 'existing', accounts: [], problem }]);
  });

  it('says that a listed folder is missing', async () => {
    const program = await onlyProgram({ [`${root}/profiles.ini`]: profilesIni('gone.default') });
    const problem = {
      kind: 'profile-folder-missing',
      programName: 'Thunderbird',
      path: `${root}/gone.default`,
    };
    expect(program.profiles).toMatchObject([{ opensByDefault: true, problem }]);
  });

  it('leaves the choice to the person where the program asks at each start', async () => {
    const program = await onlyProgram({
      [`${root}/profiles.ini`]: `${profilesIni('a', 'b')}[General]\nStartWithLastProfile=0\n`,
      [`${root}/a/prefs.js`]: '',
      [`${root}/b/prefs.js`]: '',
    });
    expect(program.profiles).toMatchObject([{ opensByDefault: false }, { opensByDefault: false }]);
  });

  it.each([
    ['an empty list', ''],
    ['a list without profiles', '[General]\r\nVersion=2\r\n'],
    ['a list whose numbers begin too late', '[Profile1]\nName=x\nIsRelative=1\nPath=x\n'],
    ['a profile without a path', '[Profile0]\nName=x\nIsRelative=1\n'],
    ['a path from nowhere', '[Profile0]\nName=x\nIsRelative=0\nPath=x/y\n'],
  ])('expects a new profile with %s', async (_case, list) => {
    const program = await onlyProgram({ [`${root}/profiles.ini`]: list });
    expect(program.profiles).toMatchObject([{ state: 'new', opensByDefault: true }]);
  });

  it('reads absolute paths, Windows line ends and the old list of installations', async () => {
    const list = '[Profile0]\r\nName=x\r\nIsRelative=0\r\nPath=/srv/post/x\r\n';
    const program = await onlyProgram({
      [`${root}/profiles.ini`]: `${list}[Profile1]\r\nName=y\r\nIsRelative=1\r\nPath=y\r\nDefault=1\r\n`,
      [`${root}/installs.ini`]: '[FDC34C9F024745EB]\r\nDefault=/srv/post/x\r\nLocked=1\r\n',
      '/srv/post/x/prefs.js': '',
      [`${root}/y/prefs.js`]: '',
    });
    expect(program.profiles).toMatchObject([
      { folder: '/srv/post/x', opensByDefault: true },
      { folder: `${root}/y`, opensByDefault: false },
    ]);
  });

  it('gives a new profile a folder that is free, also where a home is called strangely', async () => {
    const homeFolder = '/home/new\nline ä';
    const [first] = await detectOn({ files: debian, homeFolder });
    const taken = first?.profiles[0]?.folder ?? '';
    expect(taken.startsWith(`${homeFolder}/.thunderbird/`)).toBe(true);
    const [second] = await detectOn({ files: debian, homeFolder, folders: [taken] });
    expect(second?.profiles[0]?.folder).toMatch(/[a-z0-9]{8}\.default-default$/);
    expect(second?.profiles[0]?.folder).not.toBe(taken);
  });
});
