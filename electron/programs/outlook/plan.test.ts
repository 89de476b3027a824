import { describe, expect, it } from 'vitest';
import type { Account } from '../../contract/account';
import type { AdapterPlan } from '../../contract/plan';
import { readAccounts, readProfileFile } from '../../formats/outlook-profile-reader.fixture';
import { createMemorySystem, type MemoryMachine } from '../../system/memory-system';
import {
  accountsKey,
  anna,
  annaWithPop,
  executable,
  imapAccount,
  machines,
  outlookKey,
} from './machines.fixture';
import { outlookAdapter } from './outlook-adapter';

async function planned(machine: MemoryMachine, account: Account = anna): Promise<AdapterPlan> {
  const system = createMemorySystem(machine);
  const [found] = await outlookAdapter.detect(system);
  const [profile] = found?.profiles ?? [];
  if (found === undefined || profile === undefined) throw new Error('not found');
  const program = { ...found, opensMailLinks: false };
  const plan = await outlookAdapter.plan({ account, program, profile, password: null, now: 0 }, system);
  if (!plan.ok) throw new Error(plan.problem.kind);
  expect(system.mutations()).toBe(0);
  return plan.value;
}

function profileWith(changed: Parameters<typeof imapAccount>[0]): MemoryMachine {
  const { registry } = machines.withProfile;
  const account = { [`${outlookKey}\\Profiles\\Outlook\\${accountsKey}\\00000002`]: imapAccount(changed) };
  return { ...machines.withProfile, registry: { ...registry, ...account } };
}

describe('planning for classic Outlook', () => {
  it('hands the account over where there is no profile yet', async () => {
    const { handOver, effect, changes, notes } = await planned(machines.withoutProfile);
    expect({ effect, changes }).toEqual({ effect: 'add', changes: [] });
    expect(notes).toEqual([
      { kind: 'profile-will-be-made' },
      { kind: 'you-will-finish', handOver: 'outlook-import' },
      { kind: 'experimental' },
    ]);
    if (handOver?.kind !== 'outlook-import') throw new Error('not handed over');
    expect(handOver).toMatchObject({ executable, officeVersion: '16.0', profile: 'Runbox' });
    const [account] = readAccounts(readProfileFile(handOver.content));
    expect(account?.properties['0x0101']).toBe('anna%example.org');
  });

  it('makes the same plan again, byte for byte', async () => {
    expect(await planned(machines.withoutProfile)).toEqual(await planned(machines.withoutProfile));
  });

  it('puts the address in the place of a name that the file cannot hold, and says so', async () => {
    const { handOver, notes } = await planned(machines.withoutProfile, { ...anna, fullName: 'Åse Bjørn' });
    if (handOver?.kind !== 'outlook-import') throw new Error('not handed over');
    const [account] = readAccounts(readProfileFile(handOver.content));
    expect(account?.properties['0x000B']).toBe(anna.address);
    expect(notes).toContainEqual({ kind: 'not-in-profile', what: 'full-name' });
  });

  it('does not call it untried with Outlook 2010, for which Microsoft describes it', async () => {
    const { notes, handOver } = await planned(machines.outlook2010WithoutProfile);
    expect(handOver).toMatchObject({ officeVersion: '14.0' });
    expect(notes).not.toContainEqual({ kind: 'experimental' });
  });

  it.each([
    ['redirected', 'opens-new-outlook'],
    ['outlook2010', 'has-a-profile'],
    ['upgradedFrom2010', 'has-a-profile'],
  ] as const)('shows the values to type in on a machine of the kind %s', async (name, reason) => {
    expect(await planned(machines[name])).toEqual({
      effect: 'add',
      changes: [],
      locks: [],
      notes: [{ kind: 'by-hand-because', reason }],
      handOver: { kind: 'by-hand', form: 'classic-outlook' },
    });
  });

  it('shows the values for Outlook 2007, which is older than the file', async () => {
    const { notes, handOver } = await planned(machines.outlook2007);
    expect({ notes, handOver: handOver?.kind }).toEqual({ notes: [], handOver: 'by-hand' });
  });

  it('shows the values when the address does not fit into the file', async () => {
    const { notes, handOver } = await planned(machines.withoutProfile, {
      ...anna,
      address: 'a=b@example.org',
    });
    expect(notes).toEqual([{ kind: 'by-hand-because', reason: 'value-does-not-fit' }]);
    expect(handOver).toEqual({ kind: 'by-hand', form: 'classic-outlook' });
  });

  it('has nothing to do where the account is already as it should be', async () => {
    expect(await planned(machines.withProfile)).toEqual({
      effect: 'nothing',
      changes: [],
      locks: [],
      notes: [],
      handOver: null,
    });
  });

  it.each([
    ['no encryption of incoming mail', { 'IMAP Use SSL': 0 }],
    ['no word on encryption', { 'SMTP Secure Connection': null }],
    ['encryption of outgoing mail left to Outlook', { 'SMTP Secure Connection': 3 }],
    ['STARTTLS where it cannot work', { 'SMTP Secure Connection': 2 }],
    ['the old port', { 'SMTP Port': 25 }],
    ['the address as login name', { 'IMAP User': 'anna@example.org' }],
    ['an old server', { 'IMAP Server': 'imap.runbox.com' }],
    ['no sign-in for sending', { 'SMTP Use Auth': 0 }],
  ])('does not take an account with %s for the right one', async (_what, changed) => {
    const { effect, handOver } = await planned(profileWith(changed));
    expect({ effect, handOver: handOver?.kind }).toEqual({ effect: 'update', handOver: 'by-hand' });
  });

  it('takes POP beside the same address with IMAP for a new account', async () => {
    expect((await planned(machines.withProfile, annaWithPop)).effect).toBe('add');
  });

  it('shows the values when Outlook is gone by then', async () => {
    const system = createMemorySystem(machines.withoutProfile);
    const [found] = await outlookAdapter.detect(system);
    const [profile] = found?.profiles ?? [];
    if (found === undefined || profile === undefined) throw new Error('not found');
    system.dropFile(executable);
    const program = { ...found, opensMailLinks: false };
    const request = { account: anna, program, profile, password: null, now: 0 };
    expect(await outlookAdapter.plan(request, system)).toMatchObject({
      value: { handOver: { kind: 'by-hand' } },
    });
  });
});
