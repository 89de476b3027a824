import { parse as readPropertyList } from 'plist';
import { describe, expect, test } from 'vitest';
import type { Account, AccountAnswers } from '../../contract/account';
import type { HandOver } from '../../contract/plan';
import type { Progress } from '../../contract/report';
import { readAccount } from '../../runbox/account';
import { createMemorySystem, type MemoryMachine, type MemorySystem } from '../../system/memory-system';
import { appleMailAdapter } from './apple-mail-adapter';
import { appleMailReadPlaces } from './mail-app';

const bundle = '/System/Applications/Mail.app';
const list = `${bundle}/Contents/Info.plist`;
const throwAwayFolder = '/Users/anna/data/handed-over';

function informationList(version: string): string {
  return `<plist><dict>
	<key>CFBundleName</key><string>Mail</string>
	<key>CFBundleShortVersionString</key>
	<string>${version}</string>
</dict></plist>`;
}

function mac(changed: MemoryMachine = {}): MemorySystem {
  return createMemorySystem({ platform: 'darwin', files: { [list]: informationList('16.0') }, ...changed });
}

function accountFor(changed: Partial<AccountAnswers> = {}): Account {
  const account = readAccount({
    fullName: 'Anna Example',
    address: 'anna@example.org',
    login: { from: 'address' },
    protocol: 'imap',
    keepOnServer: true,
    submissionPort: 465,
    ...changed,
  });
  if (!account.ok) throw new Error(account.problem.kind);
  return account.value;
}

async function planOn(system: MemorySystem, account = accountFor()) {
  const [program] = await appleMailAdapter.detect(system);
  const [profile] = program?.profiles ?? [];
  if (!program || !profile) throw new Error('Apple Mail was not found');
  const plan = await appleMailAdapter.plan({ account, program, profile, password: null, now: 0 }, system);
  if (!plan.ok || plan.value.handOver?.kind !== 'apple-profile') throw new Error('nothing is handed over');
  return { ...plan.value, handOver: plan.value.handOver };
}

async function handOverOn(system: MemorySystem, handOver: HandOver) {
  const stages: Progress['stage'][] = [];
  const outcome = await appleMailAdapter.handOver?.({
    handOver,
    account: accountFor(),
    programName: 'Apple Mail',
    system,
    throwAwayFolder,
    keepCopy: () => Promise.reject(new Error('There is nothing to copy')),
    onStage: (stage) => stages.push(stage),
  });
  return { outcome, stages };
}

const failed = {
  kind: 'left-as-it-was',
  problem: { kind: 'hand-over-failed', programName: 'Apple Mail' },
} as const;

describe('finding Apple Mail', () => {
  test('a Mac has it once, with one profile that stands for it', async () => {
    const [mail, ...others] = await appleMailAdapter.detect(mac({ folders: ['/Applications/Mail.app'] }));
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      id: 'apple-mail',
      kind: 'apple-mail',
      name: 'Apple Mail',
      version: '16.0',
      location: bundle,
      launch: ['/usr/bin/open', '-a', bundle],
      way: 'assisted',
      profiles: [{ problem: null }],
    });
  });

  test('an old place counts, and a property list that is not text only costs the version', async () => {
    const system = mac({
      files: { '/Applications/Mail.app/Contents/Info.plist': Buffer.from('bplist00\xd1\x01', 'latin1') },
    });
    const [mail] = await appleMailAdapter.detect(system);
    expect(mail).toMatchObject({ location: '/Applications/Mail.app', version: null });
  });

  test.each(['linux', 'win32'] as const)('on %s there is none', async (platform) => {
    expect(await appleMailAdapter.detect(createMemorySystem({ platform }))).toEqual([]);
  });

  test('nothing is looked at beyond what is said to be looked at', async () => {
    const looked: string[] = [];
    const system = mac({ files: {} });
    const watched: MemorySystem = {
      ...system,
      kindOf: async (path) => {
        looked.push(path);
        return 'folder';
      },
      readFile: (path) => {
        looked.push(path);
        return system.readFile(path);
      },
    };
    await appleMailAdapter.detect(watched);
    const said = appleMailReadPlaces.map(({ place }) => place);
    expect(looked.length).toBeGreaterThan(1);
    expect(looked.filter((path) => !said.includes(path))).toEqual([]);
  });
});

describe('the plan', () => {
  test('changes no file, and hands over what it shows', async () => {
    const { effect, changes, notes, handOver } = await planOn(mac());
    expect({ effect, changes, notes }).toEqual({
      effect: 'add',
      changes: [],
      notes: [{ kind: 'you-will-finish', handOver: 'apple-profile' }],
    });
    const profile = readPropertyList(Buffer.from(handOver.content).toString('utf8'));
    const [mail] = (profile as { PayloadContent: [Record<string, unknown>] }).PayloadContent;
    for (const { key, before, after, secret } of handOver.settings)
      expect({ key, before, after, secret }).toEqual({ key, before: null, after: mail[key], secret: false });
    const shown = handOver.settings.map(({ meaning, after }) => [meaning, after]);
    expect(shown).toContainEqual(['login-name', 'anna%example.org']);
    expect(shown).toContainEqual(['incoming-port', 993]);
    expect(shown).toContainEqual(['outgoing-server', 'mail.runbox.com']);
  });

  test('is the same every time', async () => {
    expect(await planOn(mac())).toEqual(await planOn(mac()));
  });

  test('tells that a profile cannot ask for STARTTLS, nor for copies to be kept', async () => {
    const { notes } = await planOn(mac(), accountFor({ submissionPort: 587, protocol: 'pop3' }));
    expect(notes).toContainEqual({ kind: 'not-in-profile', what: 'starttls' });
    expect(notes).toContainEqual({ kind: 'not-in-profile', what: 'keeping-copies' });
  });
});

describe('handing over', () => {
  test('opens the profile and its page in System Settings, for this person’s eyes only', async () => {
    const system = mac();
    const { handOver } = await planOn(system);
    const { outcome, stages } = await handOverOn(system, handOver);
    expect(outcome).toEqual({ kind: 'handed-over', handOver: 'apple-profile' });
    expect(stages).toEqual(['handing-over']);
    const file = `${throwAwayFolder}/${handOver.fileName}`;
    expect(system.started()).toEqual([
      ['/usr/bin/open', file],
      ['/usr/bin/open', 'x-apple.systempreferences:com.apple.Profiles-Settings.extension'],
    ]);
    expect(Buffer.from(handOver.content).equals(system.bytesOf(file) ?? new Uint8Array())).toBe(true);
    expect([system.modeOf(file), system.modeOf(throwAwayFolder)]).toEqual([0o600, 0o700]);
  });

  test('leaves no file behind when it cannot be opened', async () => {
    const system = mac({ startsPrograms: false });
    const before = system.files();
    const { outcome } = await handOverOn(system, (await planOn(system)).handOver);
    expect(outcome).toEqual(failed);
    expect(system.files()).toEqual(before);
  });

  test('says why when the file cannot be written, and opens nothing', async () => {
    const system = mac();
    const { handOver } = await planOn(system);
    system.failAt(1, 'disk-full');
    const { outcome } = await handOverOn(system, handOver);
    expect(outcome).toMatchObject({ kind: 'left-as-it-was', problem: { kind: 'disk-full' } });
    expect(system.started()).toEqual([]);
  });

  test('refuses what was made for another program', async () => {
    const system = mac();
    expect((await handOverOn(system, { kind: 'by-hand', form: 'kmail' })).outcome).toEqual(failed);
    expect(system.mutations()).toBe(0);
  });
});
