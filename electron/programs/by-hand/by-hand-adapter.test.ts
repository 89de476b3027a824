import { describe, expect, it } from 'vitest';
import type { Account } from '../../contract/account';
import type { DetectedProgram, FoundProgram } from '../../contract/programs';
import { createMemorySystem } from '../../system/memory-system';
import { encodeRegistryText, REGISTRY_TYPES } from '../../system/registry-values';
import { byHandAdapter } from './by-hand-adapter';
import { infoPlist, machine } from './machines.fixture';

/** `id version (packaging) at location: launch`. */
function lineOf({ id, version, packaging, location, launch }: DetectedProgram): string {
  return `${id} ${version ?? '?'} (${packaging}) at ${location}: ${launch.join(' ')}`;
}

async function linesOn(system: Parameters<typeof byHandAdapter.detect>[0]): Promise<readonly string[]> {
  return (await byHandAdapter.detect(system)).map(lineOf);
}

describe('what is found', () => {
  it('is every program of a Windows machine, wherever its installer put it', async () => {
    const local = 'C:\\Users\\Anna\\AppData\\Local';
    expect(await linesOn(machine('windows'))).toEqual([
      'new-outlook-store ? (store) at Microsoft.OutlookForWindows_8wekyb3d8bbwe: ' +
        'C:\\Windows\\explorer.exe shell:AppsFolder\\Microsoft.OutlookForWindows_8wekyb3d8bbwe!Microsoft.OutlookforWindows',
      'em-client 10.4.5600.0 (system) at C:\\Program Files (x86)\\eM Client: C:\\Program Files (x86)\\eM Client\\MailClient.exe',
      'mailbird ? (system) at C:\\Program Files\\Mailbird: C:\\Program Files\\Mailbird\\Mailbird.exe',
      'the-bat 11.4.1 (system) at D:\\Mail\\Bat: D:\\Mail\\Bat\\thebat64.exe',
      `spark 3.15.2 (system) at ${local}\\Programs\\SparkDesktop: ${local}\\Programs\\SparkDesktop\\Spark Desktop.exe`,
      `mailspring ? (system) at ${local}\\Mailspring: ${local}\\Mailspring\\mailspring.exe`,
      'seamonkey 2.53.24 (system) at C:\\Program Files\\SeaMonkey: C:\\Program Files\\SeaMonkey\\seamonkey.exe',
      'claws-mail ? (system) at E:\\Claws: E:\\Claws\\claws-mail.exe',
    ]);
  });

  it('is every program of a Mac, for all people or for one', async () => {
    expect(await linesOn(machine('macos'))).toEqual([
      'outlook-mac 16.89 (system) at /Applications/Microsoft Outlook.app/Contents/MacOS: ' +
        '/usr/bin/open -a /Applications/Microsoft Outlook.app',
      'em-client 10.4 (system) at /Applications/eM Client.app/Contents/MacOS: /usr/bin/open -a /Applications/eM Client.app',
      'mailbird 1.9.2 (system) at /Applications/Mailbird.app/Contents/MacOS: /usr/bin/open -a /Applications/Mailbird.app',
      'spark 3.18.1 (system) at /Applications/Spark Desktop.app/Contents/MacOS: /usr/bin/open -a /Applications/Spark Desktop.app',
      'mailspring 1.19.0 (system) at /Users/anna/Applications/Mailspring.app/Contents/MacOS: ' +
        '/usr/bin/open -a /Users/anna/Applications/Mailspring.app',
      'seamonkey 2.53.24 (system) at /Applications/SeaMonkey.app/Contents/MacOS: /usr/bin/open -a /Applications/SeaMonkey.app',
    ]);
  });

  it('is what a distribution packages, and an archive in the home folder', async () => {
    expect(await linesOn(machine('debian'))).toEqual([
      'seamonkey 2.53.20 (archive) at /home/anna/seamonkey: /home/anna/seamonkey/seamonkey',
      'kmail ? (system) at /usr/bin: /usr/bin/kontact',
      'claws-mail ? (system) at /usr/bin: /usr/bin/claws-mail',
    ]);
  });

  it('is a Flatpak for everybody or for one person, with the version of its newest release', async () => {
    expect(await linesOn(machine('fedora'))).toEqual([
      'mailspring ? (system) at /usr/bin: /usr/bin/mailspring',
      'kmail-flatpak 6.3.1 (flatpak) at org.kde.kontact: /usr/bin/flatpak run org.kde.kontact',
      'claws-mail-flatpak ? (flatpak) at org.claws_mail.Claws-Mail: /usr/bin/flatpak run org.claws_mail.Claws-Mail',
    ]);
  });

  it('is a Snap once, though its command is in PATH too', async () => {
    expect(await linesOn(machine('ubuntu'))).toEqual([
      'mailspring-snap 1.17.3 (snap) at mailspring: /snap/bin/mailspring',
    ]);
  });
});

describe('a program', () => {
  it('is listed once for each way it is installed, the surest place first', async () => {
    const both = machine('debian', {
      files: {
        '/usr/local/bin/kmail': '',
        '/home/anna/.local/share/flatpak/app/org.kde.kontact/current/deploy': '',
        '/var/lib/flatpak/app/org.kde.kontact/current/deploy': '',
      },
    });
    const kmail = (await byHandAdapter.detect(both)).filter(({ kind }) => kind === 'kmail');
    expect(kmail.map(lineOf)).toEqual([
      'kmail ? (archive) at /usr/local/bin: /usr/local/bin/kmail',
      'kmail-flatpak ? (flatpak) at org.kde.kontact: /usr/bin/flatpak run org.kde.kontact',
    ]);
  });

  it('with a 32-bit and a 64-bit installation is listed once, as the list of programs has it', async () => {
    const uninstall = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
    const both = createMemorySystem({
      platform: 'win32',
      environment: { programw6432: 'C:\\Program Files', PROGRAMFILES: 'C:\\Program Files' },
      files: {
        'C:\\Program Files (x86)\\The Bat!\\thebat32.exe': '',
        'C:\\Program Files\\The Bat!\\thebat64.exe': '',
      },
      registry: {
        [`HKEY_LOCAL_MACHINE\\${uninstall}\\{1}`]: {
          DisplayName: 'The Bat! v11.4.1 (64-bit)',
          DisplayVersion: '11.4.1',
          InstallLocation: encodeRegistryText('"%ProgramFiles%\\The Bat!\\"', REGISTRY_TYPES.expandableText),
        },
        [`HKEY_LOCAL_MACHINE\\Software\\WOW6432Node\\${uninstall.slice(9)}\\{2}`]: {
          DisplayName: 'The Bat! v9.3.4 (32-bit)',
          DisplayVersion: '9.3.4',
          InstallLocation: 'C:\\Program Files (x86)\\The Bat!',
        },
        [`HKEY_LOCAL_MACHINE\\${uninstall}\\broken`]: { DisplayName: 7, InstallLocation: 'relative' },
      },
    });
    expect(await linesOn(both)).toEqual([
      'the-bat 11.4.1 (system) at C:\\Program Files\\The Bat!: C:\\Program Files\\The Bat!\\thebat64.exe',
    ]);
  });

  it('that stands in the registry but is gone from the disk is not claimed', async () => {
    const system = machine('windows');
    for (const file of Object.keys(system.files())) system.dropFile(file);
    expect((await byHandAdapter.detect(system)).map(({ kind }) => kind)).toEqual(['new-outlook']);
  });

  it('is not taken for another one whose executable or bundle has the same name', async () => {
    const windows = createMemorySystem({
      platform: 'win32',
      files: { 'C:\\Other\\MailClient.exe': '' },
      registry: {
        'HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\MailClient.exe': {
          '': 'C:\\Other\\MailClient.exe',
        },
      },
    });
    expect(await linesOn(windows)).toEqual([]);
    const chat = {
      '/Applications/Spark.app/Contents/MacOS/Spark': '',
      '/Applications/Spark.app/Contents/Info.plist': infoPlist('org.igniterealtime.spark', '2.9.4'),
    };
    expect(await linesOn(createMemorySystem({ platform: 'darwin', files: chat }))).toEqual([]);
  });

  it('with an unreadable Info.plist is told by its name only where no other has that name', async () => {
    const files = {
      '/Applications/Spark.app/Contents/MacOS/Spark': '',
      '/Applications/Mailspring.app/Contents/MacOS/Mailspring': '',
      '/Applications/Mailspring.app/Contents/Info.plist': '<plist><dict><key>CFBundleIdentifier',
    };
    const found = await byHandAdapter.detect(createMemorySystem({ platform: 'darwin', files }));
    expect(found.map(({ kind, version }) => [kind, version])).toEqual([['mailspring', null]]);
  });

  it('that comes with Windows counts as not used yet until it has settings', async () => {
    const stateOn = async (system: ReturnType<typeof machine>) =>
      (await byHandAdapter.detect(system))[0]?.profiles[0]?.state;
    const system = machine('windows');
    expect(await stateOn(system)).toBe('existing');
    system.dropFile('C:\\Users\\Anna\\AppData\\Local\\Microsoft\\Olk\\UserSettings.json');
    expect(await stateOn(system)).toBe('new');
  });
});

it('one profile stands for the program, so that it can be chosen like any other', async () => {
  for (const { kind, location, way, profiles } of await byHandAdapter.detect(machine('debian'))) {
    expect(way).toBe('by-hand');
    expect(profiles).toEqual([
      {
        id: kind,
        name: '',
        folder: location,
        state: 'existing',
        opensByDefault: true,
        running: false,
        accounts: [],
        problem: null,
      },
    ]);
  }
});

it('nothing is found, and nothing fails, on a machine that does not name a home folder', async () => {
  expect(await linesOn(createMemorySystem({ homeFolder: null }))).toEqual([]);
});

it('the plan leaves every file alone and names the form to be filled in', async () => {
  const system = machine('windows');
  for (const found of await byHandAdapter.detect(system)) {
    const program: FoundProgram = { ...found, opensMailLinks: false };
    const [profile] = found.profiles;
    if (profile === undefined) throw new Error(`${found.id} has no profile`);
    const request = { account: {} as Account, program, profile, password: null, now: 0 };
    expect(await byHandAdapter.plan(request, system)).toEqual({
      ok: true,
      value: {
        effect: 'add',
        changes: [],
        locks: [],
        notes: [],
        handOver: { kind: 'by-hand', form: found.kind },
      },
    });
  }
  expect(system.mutations()).toBe(0);
});
