import { describe, expect, it } from 'vitest';
import type { DetectedProgram, FoundProfile } from '../../contract/programs';
import { createMemorySystem, type MemoryMachine } from '../../system/memory-system';
import { detect } from './detect';
import {
  accountsKey,
  binaryText,
  classOf,
  executable,
  machines,
  microsoft365,
  outlookKey,
} from './machines.fixture';

async function detected(machine: MemoryMachine): Promise<DetectedProgram> {
  const [program, ...others] = await detect(createMemorySystem(machine));
  if (program === undefined) throw new Error('not found');
  expect(others).toEqual([]);
  return program;
}

function onlyProfile({ profiles }: DetectedProgram): FoundProfile {
  const [profile] = profiles;
  if (profile === undefined) throw new Error('no profile');
  expect(profiles).toHaveLength(1);
  return profile;
}

describe('looking for classic Outlook', () => {
  it.each(['withoutOutlook', 'newOutlookOnly', 'leftoversOfOutlook'] as const)(
    'finds none on a machine of the kind %s',
    async (name) => {
      expect(await detect(createMemorySystem(machines[name]))).toEqual([]);
    },
  );

  it('finds none on other systems, whatever the registry says', async () => {
    const machine = { ...machines.withoutProfile, platform: 'linux' as const, files: {} };
    expect(await detect(createMemorySystem(machine))).toEqual([]);
  });

  it('offers to hand the account over where there is no profile yet', async () => {
    expect(await detected(machines.withoutProfile)).toEqual({
      id: 'classic-outlook',
      kind: 'classic-outlook',
      name: 'Outlook (classic)',
      version: '16.0.17932.20130',
      packaging: 'system',
      location: 'C:\\Program Files\\Microsoft Office\\root\\Office16',
      launch: [executable],
      openAccounts: [executable, '/manageprofiles'],
      way: 'assisted',
      profiles: [
        {
          id: 'classic-outlook',
          name: 'Runbox',
          folder: 'C:\\Program Files\\Microsoft Office\\root\\Office16',
          state: 'new',
          opensByDefault: true,
          running: false,
          accounts: [],
          problem: null,
        },
      ],
    });
  });

  it('names the accounts of all profiles, so that a person recognises them', async () => {
    const program = await detected(machines.withProfile);
    expect(program.way).toBe('by-hand');
    expect(onlyProfile(program)).toMatchObject({ name: 'Outlook', state: 'existing' });
    expect(onlyProfile(program).accounts).toEqual([
      { address: 'anna@example.org', protocol: 'imap', host: 'mail.runbox.com', repair: null },
      { address: 'anna@work.example', protocol: 'other', host: '', repair: null },
    ]);
  });

  it('names an account once that is in two profiles', async () => {
    const account = { clsid: classOf.service, Email: binaryText('Anna@Work.example') };
    const again = { [`${outlookKey}\\Profiles\\Third\\${accountsKey}\\00000001`]: account };
    const program = await detected({
      ...machines.withProfile,
      registry: { ...machines.withProfile.registry, ...again },
    });
    expect(onlyProfile(program).accounts).toHaveLength(2);
  });

  it('reads the profiles of Outlook 2010 where that keeps them, and texts that are no binary', async () => {
    const program = await detected(machines.outlook2010);
    expect(program).toMatchObject({ version: '14.0', way: 'by-hand' });
    expect(program.launch).toEqual(['C:\\Program Files (x86)\\Microsoft Office\\Office14\\OUTLOOK.EXE']);
    expect(onlyProfile(program)).toMatchObject({ name: 'Home', state: 'existing' });
    expect(onlyProfile(program).accounts).toEqual([
      { address: 'anna@runbox.com', protocol: 'pop3', host: 'pop.runbox.com', repair: null },
    ]);
  });

  it('finds the version of Outlook 2010 by its folder when nothing else tells', async () => {
    expect(await detected(machines.outlook2010WithoutProfile)).toMatchObject({
      version: '14.0',
      way: 'assisted',
    });
  });

  it('finds 32-bit Office on 64-bit Windows, by a path with a variable', async () => {
    expect(await detected(machines.office32BitOn64Bit)).toMatchObject({
      location: 'C:\\Program Files (x86)\\Microsoft Office\\root\\Office16',
      version: '16.0.17932.20130',
      way: 'assisted',
    });
  });

  it('finds Microsoft 365 without a registered path', async () => {
    const [appPath = ''] = Object.keys(microsoft365);
    const registry = { ...microsoft365, [appPath]: {} };
    expect(await detected({ ...machines.withoutProfile, registry })).toMatchObject({ launch: [executable] });
  });

  it('takes no other program for Outlook, whatever is registered under its name', async () => {
    const [appPath = ''] = Object.keys(microsoft365);
    const other = 'C:\\Windows\\System32\\cmd.exe';
    const registry = { ...microsoft365, [appPath]: { '': other } };
    const machine = { ...machines.withoutProfile, registry, files: { [other]: '' } };
    expect(await detect(createMemorySystem(machine))).toEqual([]);
  });

  it.each(['redirected', 'outlook2007', 'upgradedFrom2010'] as const)(
    'leaves it to the person on a machine of the kind %s',
    async (name) => {
      expect((await detected(machines[name])).way).toBe('by-hand');
    },
  );

  it('shows the accounts that an upgraded Outlook will take over', async () => {
    const { accounts } = onlyProfile(await detected(machines.upgradedFrom2010));
    expect(accounts.map(({ address }) => address)).toEqual(['anna@runbox.com']);
  });

  it('says that it is running, and is not taken in by new Outlook', async () => {
    const running = await detected({ ...machines.withoutProfile, running: ['Outlook.exe'] });
    expect(onlyProfile(running).running).toBe(true);
    const newOne = await detected({ ...machines.withoutProfile, running: ['olk.exe'] });
    expect(onlyProfile(newOne).running).toBe(false);
  });

  it('lives with keys that hold something else than they should', async () => {
    const odd = {
      [outlookKey]: { DefaultProfile: 7 },
      [`${outlookKey}\\Profiles\\Odd\\${accountsKey}\\00000001`]: { clsid: 3, Email: 4 },
      [`${outlookKey}\\Profiles\\Odd\\${accountsKey}\\00000002`]: { Email: Uint8Array.of(1, 2, 3) },
      [`${outlookKey}\\Profiles\\Odd\\${accountsKey}\\{ED475411}`]: {},
    };
    const program = await detected({ ...machines.withoutProfile, registry: { ...microsoft365, ...odd } });
    expect(onlyProfile(program)).toMatchObject({ name: 'Odd', accounts: [] });
  });
});
