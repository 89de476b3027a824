import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { watch } from '../main/watched-system.fixture';
import { createMemorySystem, type MemoryMachine, type MemorySystem } from '../system/memory-system';
import type { RegistryPath } from '../system/registry';
import { adapters } from './all-programs';
import { machine } from './by-hand/machines.fixture';
import { findDefaultMailProgram } from './default-mail-program';
import { type WindowsVariable, windowsFolder } from './installations/windows-folder';
import { machines as outlookMachines } from './outlook/machines.fixture';
import type { ReadPlace } from './read-place';
import { allReadPlaces, writePage } from './what-is-read.fixture';

const page = path.resolve(import.meta.dirname, '../../docs/what-is-read.md');

it('the page says what the tables of all adapters say', async () => {
  await expect(writePage()).toMatchFileSnapshot(page);
});

const ini = '[App]\nName=Thunderbird\nVersion=153.7.0\n';
const list = (folder: string) =>
  `[Profile0]\nName=default\nIsRelative=1\nPath=${folder}\nDefault=1\n\n[General]\nVersion=2\n`;

const withThunderbird = {
  windows: {
    files: {
      'C:\\Program Files\\Mozilla Thunderbird\\thunderbird.exe': '',
      'C:\\Program Files\\Mozilla Thunderbird\\application.ini': ini,
      'C:\\Users\\Anna\\AppData\\Roaming\\Thunderbird\\profiles.ini': list('Profiles/abc.default'),
      'C:\\Users\\Anna\\AppData\\Roaming\\Thunderbird\\Profiles\\abc.default\\prefs.js': '',
      'C:\\Users\\Anna\\AppData\\Local\\Packages\\MozillaThunderbird.MZLA_h5892qc0xkpca\\x': '',
    },
  },
  macos: {
    files: {
      '/Applications/Thunderbird.app/Contents/MacOS/thunderbird': '',
      '/Applications/Thunderbird.app/Contents/Resources/application.ini': ini,
      '/Users/anna/Library/Thunderbird/profiles.ini': list('Profiles/abc.default'),
      '/Users/anna/Library/Thunderbird/Profiles/abc.default/prefs.js': '',
      '/System/Applications/Mail.app/Contents/Info.plist': '',
    },
  },
  debian: {
    files: {
      '/usr/bin/thunderbird': '',
      '/usr/lib/thunderbird/thunderbird': '',
      '/usr/lib/thunderbird/application.ini': ini,
      '/home/anna/.thunderbird/profiles.ini': list('abc.default-default'),
      '/home/anna/.thunderbird/abc.default-default/prefs.js': '',
      '/home/anna/.config/mimeapps.list':
        '[Default Applications]\nx-scheme-handler/mailto=thunderbird.desktop\n',
      '/usr/share/applications/thunderbird.desktop': '',
    },
  },
  fedora: {
    files: {
      '/var/lib/flatpak/app/org.mozilla.thunderbird/current/active/files/lib/thunderbird/application.ini':
        ini,
    },
  },
  ubuntu: { files: { '/snap/thunderbird/current/usr/lib/thunderbird/application.ini': ini } },
} as const satisfies Readonly<Record<string, MemoryMachine>>;

/** Accounts of Evolution and Geary, as a package and as a Flatpak, and of GNOME's settings. */
const gnome: MemoryMachine = {
  files: {
    '/var/lib/flatpak/app/org.gnome.Evolution/current/active/metadata': '',
    '/var/lib/flatpak/app/org.gnome.Geary/current/active/metadata': '',
    ...Object.fromEntries(
      ['.config', '.var/app/org.gnome.Evolution/config', '.var/app/org.gnome.Geary/config'].flatMap(
        (base) => [
          [`/home/anna/${base}/evolution/sources/local.source`, '[Data Source]\n'],
          [`/home/anna/${base}/geary/account_01/geary.ini`, '[Metadata]\nversion=1\n'],
        ],
      ),
    ),
    '/home/anna/.config/goa-1.0/accounts.conf': '[Account account_1]\nProvider=imap_smtp\n',
  },
};

const names = ['windows', 'macos', 'debian', 'fedora', 'ubuntu'] as const;

const machines: readonly (readonly [name: string, system: MemorySystem])[] = [
  ...names.map((name) => [name, machine(name)] as const),
  ...names.map((name) => [`${name} with Thunderbird`, machine(name, withThunderbird[name])] as const),
  ['debian with accounts of GNOME', machine('debian', gnome)],
  ...Object.entries(outlookMachines).map(
    ([name, outlook]) => [`Outlook: ${name}`, createMemorySystem(outlook)] as const,
  ),
  ...(['win32', 'darwin', 'linux'] as const).map(
    (platform) => [`nothing on ${platform}`, createMemorySystem({ platform })] as const,
  ),
];

interface Looked {
  readonly paths: readonly string[];
  readonly keys: readonly string[];
  readonly running: readonly string[];
  readonly writes: readonly string[];
}

/** Everything that is looked at to find all programs and the one for mail links. */
async function lookAround(machine: MemorySystem): Promise<Looked> {
  const { system, reads, writes } = watch(machine);
  const keys: string[] = [];
  const running: string[] = [];
  const watched = {
    ...system,
    readRegistry: (key: RegistryPath) => {
      keys.push(`${key.hive}\\${key.path}`);
      return machine.readRegistry(key);
    },
    isRunning: (name: string) => {
      running.push(name);
      return machine.isRunning(name);
    },
  };
  for (const adapter of adapters) await adapter.detect(watched);
  await findDefaultMailProgram(watched);
  return { paths: reads, keys, running, writes };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** What a name in `<…>` stands for where it could be a whole path. */
function wholePath(name: string, { environment }: MemorySystem): string {
  if (!/^<(each folder of PATH|the folder where it leads)>$/.test(name)) return '.+';
  return `(?:${(environment.PATH ?? '/').split(':').map(escaped).join('|')})`;
}

/** The place as a pattern of paths on this machine. */
function patternOf(place: string, system: MemorySystem): RegExp {
  const home = system.homeFolder ?? '';
  const parts = place
    .replace(/^~/, () => home)
    .replace(/%([^%]+)%/g, (_, name) => windowsFolder(name as WindowsVariable, home, system))
    .split(/(<[^>]+>)/);
  // Before the first `<…>` of a place that begins with it there is the empty text.
  const pattern = parts.map((part, at) => {
    if (!part.startsWith('<')) return escaped(part);
    return at === 1 && parts[0] === '' ? wholePath(part, system) : '[^/\\\\]+';
  });
  return new RegExp(`^${pattern.join('')}$`, 'i');
}

function placesOn({ platform }: MemorySystem): readonly ReadPlace[] {
  return allReadPlaces[platform].flatMap(({ places }) => places);
}

describe.each(machines)('on a machine: %s', (_name, system) => {
  it('no file is looked at that the page does not name', async () => {
    const patterns = placesOn(system).map(({ place }) => patternOf(place, system));
    const { paths } = await lookAround(system);
    expect(new Set(paths.filter((path) => !patterns.some((pattern) => pattern.test(path))))).toEqual(
      new Set(),
    );
  });

  it('no key of the registry is read that the page does not name', async () => {
    const places = placesOn(system).filter(({ place }) => place.startsWith('HKEY_'));
    const { keys } = await lookAround(system);
    const isNamed = (key: string) =>
      places.some(
        ({ place, tells }) =>
          patternOf(place, system).test(key) ||
          (tells.includes('below them') && key.startsWith(`${place}\\`)),
      );
    expect(new Set(keys.filter((key) => !isNamed(key)))).toEqual(new Set());
  });

  it('no other program is asked for than the page says, and nothing is written or started', async () => {
    const { running, writes } = await lookAround(system);
    expect([...new Set(running)].filter((name) => !writePage().includes(`\`${name}\``))).toEqual([]);
    expect(writes).toEqual([]);
    expect(system.mutations()).toBe(0);
  });
});

it('the page is not so vague that it would cover everything', () => {
  const system = machine('debian');
  const strange = ['/etc/passwd', '/home/anna/.ssh/id_ed25519', '/home/anna/.thunderbird/abc/key4.db'];
  for (const { place } of placesOn(system))
    expect(strange.filter((path) => patternOf(place, system).test(path))).toEqual([]);
});
