import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Account, Protocol } from '../../contract/account';
import type { AdapterPlan, Change, PlanNote } from '../../contract/plan';
import type { DetectedProgram, FoundProfile } from '../../contract/programs';
import { keyFile } from '../../formats/key-file';
import { mozillaPrefs } from '../../formats/mozilla-prefs';
import { servers } from '../../runbox/servers';
import { createMemorySystem, type MemorySystem } from '../../system/memory-system';
import { readHome as filesBelow } from '../golden-homes.fixture';
import { detect } from './detect';
import { plan } from './plan';

const fixtures = path.join(import.meta.dirname, 'fixtures');

const installed: Readonly<Record<'linux' | 'win32' | 'darwin', Record<string, string>>> = {
  linux: {
    '/usr/bin/thunderbird': '#!/bin/bash\n',
    '/usr/lib/thunderbird/thunderbird': '',
    '/usr/lib/thunderbird/application.ini': '[App]\nName=Thunderbird\nVersion=153.7.0\n',
  },
  win32: {
    'C:\\Program Files\\Mozilla Thunderbird\\thunderbird.exe': '',
    'C:\\Program Files\\Mozilla Thunderbird\\application.ini': '[App]\r\nVersion=153.7.0\r\n',
  },
  darwin: {
    '/Applications/Thunderbird.app/Contents/MacOS/thunderbird': '',
    '/Applications/Thunderbird.app/Contents/Resources/application.ini': '[App]\nVersion=153.7.0\n',
  },
};

const homes = { linux: '/home/ada', win32: 'C:\\Users\\Ada', darwin: '/Users/ada' } as const;

function readHome(folder: string, platform: keyof typeof homes): Record<string, string> {
  const files = Object.entries(filesBelow(folder));
  const placeOf = (name: string) => (platform === 'win32' ? `C:${name.replaceAll('/', '\\')}` : name);
  return Object.fromEntries(files.map(([name, text]) => [placeOf(name), text]));
}

async function apply(changes: readonly Change[], system: MemorySystem): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'create-folder') {
      expect(await system.createFolder(change.path, change.mode)).toEqual({ ok: true, value: null });
      continue;
    }
    const current = system.bytesOf(change.path);
    if (change.kind === 'create-file') {
      expect(current).toBeNull();
      system.setFile(change.path, change.content);
      continue;
    }
    const format = change.format === 'key-file' ? keyFile : mozillaPrefs;
    const written = format.write(
      current ?? new Uint8Array(),
      new Map(change.edits.map(({ key, after }) => [key, after])),
    );
    if (!written.ok) throw new Error(`line ${written.problem.line}`);
    system.setFile(change.path, written.value);
  }
}

function accountOf({ address, loginName, protocol, port }: Case): Account {
  return {
    fullName: 'Ada Okoye',
    address: address ?? 'ada@runbox.com',
    loginName: loginName ?? 'ada',
    incoming:
      protocol === 'pop3'
        ? { ...servers.pop3, protocol, keepOnServer: true }
        : { ...servers.imap, protocol: 'imap' },
    submission: servers.submission[port ?? 465],
  };
}

interface Case {
  /** Also the name of the folder in `fixtures`. */
  readonly name: string;
  readonly promise: string;
  readonly platform?: keyof typeof homes;
  readonly address?: string;
  readonly loginName?: string;
  readonly protocol?: Protocol;
  readonly port?: 465 | 587;
  readonly effect: AdapterPlan['effect'];
  readonly notes: readonly PlanNote[];
}

const willAsk: PlanNote = { kind: 'program-will-ask-password' };
const newProfile: PlanNote = { kind: 'profile-will-be-made' };

const cases: readonly Case[] = [
  {
    name: 'fresh-debian',
    promise: 'makes the profile that a Thunderbird which was never started will open',
    effect: 'add',
    notes: [newProfile, willAsk],
  },
  {
    name: 'fresh-windows',
    promise: 'puts a new profile where Windows has them',
    platform: 'win32',
    port: 587,
    effect: 'add',
    notes: [newProfile, willAsk],
  },
  {
    name: 'fresh-macos',
    promise: 'puts a new profile where macOS has them',
    platform: 'darwin',
    protocol: 'pop3',
    effect: 'add',
    notes: [newProfile, willAsk],
  },
  {
    name: 'beside-other-accounts',
    promise: 'keeps accounts that were there before',
    effect: 'add',
    notes: [willAsk],
  },
  {
    name: 'leftover-numbers',
    promise: 'takes no number that a removed account has left settings under',
    effect: 'add',
    notes: [willAsk],
  },
  {
    name: 'pop-own-domain',
    promise: 'sets up POP for an own domain, where the program has written nothing yet',
    address: 'ada@okoye.example',
    loginName: 'ada%okoye.example',
    protocol: 'pop3',
    port: 587,
    effect: 'add',
    notes: [willAsk],
  },
  {
    name: 'outgoing-server-with-old-port',
    promise: 'uses an outgoing server that is there already, with today’s port and encryption',
    effect: 'add',
    notes: [willAsk],
  },
  {
    name: 'old-hosts',
    promise: 'moves an account from the old servers to today’s and keeps the person’s own choices',
    effect: 'update',
    notes: [{ kind: 'own-account-repaired', accountName: 'Home' }, willAsk],
  },
  {
    name: 'imap-to-pop',
    promise: 'turns an IMAP account into a POP account instead of adding a second one',
    protocol: 'pop3',
    effect: 'update',
    notes: [willAsk],
  },
  {
    name: 'unused-pop-to-imap',
    promise: 'turns a POP account that never fetched anything into an IMAP account',
    effect: 'update',
    notes: [willAsk],
  },
  {
    name: 'pop-with-mail-to-imap',
    promise: 'leaves a POP account with mail where it is, and only stops its fetching',
    effect: 'add',
    notes: [{ kind: 'pop-account-kept', accountName: 'ada@runbox.com' }, willAsk],
  },
  {
    name: 'two-defaults',
    promise: 'writes into the later of two profiles that are marked as default',
    effect: 'add',
    notes: [willAsk],
  },
  {
    name: 'profile-of-another-installation',
    promise: 'makes a profile of its own beside one that another installation has for itself',
    effect: 'add',
    notes: [newProfile, willAsk],
  },
  {
    name: 'windows-existing',
    promise: 'adds to a profile on Windows with the line ends that are there',
    platform: 'win32',
    effect: 'add',
    notes: [willAsk],
  },
];

function machineOf(name: string, platform: keyof typeof homes, moment: 'before' | 'after'): MemorySystem {
  const home = readHome(path.join(fixtures, name, moment), platform);
  return createMemorySystem({
    platform,
    homeFolder: homes[platform],
    files: { ...installed[platform], ...home },
  });
}

async function findDefault(
  system: MemorySystem,
): Promise<{ program: DetectedProgram; profile: FoundProfile }> {
  const [program] = await detect(system);
  const profile = program?.profiles.find(({ opensByDefault }) => opensByDefault);
  if (program === undefined || profile === undefined) throw new Error('no profile opens by default');
  return { program, profile };
}

async function planOn(system: MemorySystem, account: Account): Promise<AdapterPlan> {
  const found = await findDefault(system);
  const planned = await plan({ ...found, account, password: null, now: 0 }, system);
  if (!planned.ok) throw new Error(planned.problem.kind);
  return planned.value;
}

describe('setting up an account', () => {
  it.each(cases)('$promise ($name)', async (one) => {
    const { name, platform = 'linux', effect, notes } = one;
    const system = machineOf(name, platform, 'before');
    const planned = await planOn(system, accountOf(one));
    expect({ effect: planned.effect, notes: planned.notes }).toEqual({ effect, notes });
    await apply(planned.changes, system);
    const after = readHome(path.join(fixtures, name, 'after'), platform);
    expect(system.files()).toEqual({ ...installed[platform], ...after });
  });

  it.each(cases)('has nothing to do the second time ($name)', async (one) => {
    const system = machineOf(one.name, one.platform ?? 'linux', 'after');
    const planned = await planOn(system, accountOf(one));
    expect(planned).toMatchObject({ effect: 'nothing', changes: [], notes: [] });
  });

  it.each(cases)('plans the same every time ($name)', async (one) => {
    const system = machineOf(one.name, one.platform ?? 'linux', 'before');
    expect(await planOn(system, accountOf(one))).toEqual(await planOn(system, accountOf(one)));
  });
});
