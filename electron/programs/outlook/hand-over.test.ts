import { describe, expect, it } from 'vitest';
import type { Account } from '../../contract/account';
import type { HandOver } from '../../contract/plan';
import type { Outcome, Progress } from '../../contract/report';
import { ok } from '../../contract/result';
import { servers } from '../../runbox/servers';
import { createMemorySystem, type MemoryMachine, type MemorySystem } from '../../system/memory-system';
import type { HandOverRequest } from '../program-adapter';
import { handOver } from './hand-over';
import {
  accountsKey,
  anna,
  annaWithPop,
  classOf,
  executable,
  machines,
  outlookKey,
} from './machines.fixture';
import { outlookAdapter } from './outlook-adapter';
import { machineWith, type OutlookDouble } from './outlook-double.fixture';

const data = 'C:\\Users\\Anna\\AppData\\Local\\runbox-mail-setup';
const reportFolder = `${data}\\reports\\1`;
const copyFile = `${reportFolder}\\outlook-before.reg`;
const throwAwayFolder = `${data}\\handed-over`;
const file = `${throwAwayFolder}\\runbox-outlook.prf`;
const programName = 'Outlook';

const machine: MemoryMachine = { ...machines.withoutProfile, folders: [reportFolder] };
const prompt: OutlookDouble = { importsAfter: 4_000 };

interface Ending {
  readonly outcome: Outcome;
  readonly stages: readonly Progress['stage'][];
  readonly note: string | null;
}

function keeping(system: MemorySystem): HandOverRequest['keepCopy'] {
  return async ({ name, bytes }) => {
    const path = `${reportFolder}\\${name}`;
    const written = await system.replaceFile({
      path,
      bytes,
      expect: null,
      mode: 0o600,
      temporaryName: `.${name}.tmp`,
      unlessHeld: [],
    });
    return written.ok ? ok(null) : written;
  };
}

/** Plans on the machine as it is, lets something happen, and hands over. */
async function handedOver(
  system: MemorySystem,
  account: Account = anna,
  meanwhile = () => {},
): Promise<Ending> {
  const given = await plannedOn(system, account);
  meanwhile();
  const stages: Progress['stage'][] = [];
  const outcome = await handOver({
    handOver: given,
    account,
    programName,
    system,
    throwAwayFolder,
    keepCopy: keeping(system),
    onStage: (stage) => stages.push(stage),
  });
  expect(system.bytesOf(file)).toBeNull();
  return { outcome, stages, note: await noteOn(system) };
}

async function plannedOn(system: MemorySystem, account: Account): Promise<HandOver> {
  const [found] = await outlookAdapter.detect(system);
  const [profile] = found?.profiles ?? [];
  if (found === undefined || profile === undefined) throw new Error('not found');
  const program = { ...found, opensMailLinks: false };
  const plan = await outlookAdapter.plan({ account, program, profile, password: null, now: 0 }, system);
  if (!plan.ok || plan.value.handOver === null) throw new Error('nothing to hand over');
  return plan.value.handOver;
}

async function noteOn(system: MemorySystem): Promise<string | null> {
  const path = outlookKey.replace('HKEY_CURRENT_USER\\', '');
  const key = await system.readRegistry({
    hive: 'HKEY_CURRENT_USER',
    path: `${path}\\Setup`,
    view: '64-bit',
  });
  const note = key?.values.get('ImportPRF');
  return note === undefined ? null : Buffer.from(note.bytes).toString('utf16le').replace(/\0$/, '');
}

function waitedOn(system: MemorySystem): number {
  return system.pauses().reduce((sum, pause) => sum + pause, 0);
}

const asItWas = (
  kind: 'program-running' | 'program-started-meanwhile' | 'hand-over-failed' | 'import-not-seen',
) => ({
  kind: 'left-as-it-was',
  problem: { kind, programName },
});

describe('handing an account over to Outlook', () => {
  const kinds: Readonly<Record<string, Account>> = {
    IMAP: anna,
    POP: annaWithPop,
    'IMAP with port 587': { ...anna, submission: servers.submission[587] },
    'POP that takes its mail away': {
      ...annaWithPop,
      incoming: { protocol: 'pop3', ...servers.pop3, keepOnServer: false },
    },
  };

  it.each(Object.entries(kinds))('sets up %s, once Outlook has it as asked', async (_name, account) => {
    const system = machineWith(machine, prompt);
    const { outcome, stages, note } = await handedOver(system, account);
    expect(outcome).toEqual({ kind: 'set-up', effect: 'add' });
    expect(stages).toEqual(['backing-up', 'handing-over', 'waiting-for-program']);
    expect(system.started()).toEqual([[executable, '/importprf', file]]);
    expect(waitedOn(system)).toBe(4_000);
    expect(note).toBeNull();
  });

  it('has no more to do afterwards', async () => {
    const system = machineWith(machine, prompt);
    await handedOver(system);
    await expect(plannedOn(system, anna)).rejects.toThrow('nothing to hand over');
  });

  it('waits for an Outlook that asks about its licence first', async () => {
    const system = machineWith(machine, { importsAfter: 58_000 });
    expect((await handedOver(system)).outcome).toEqual({ kind: 'set-up', effect: 'add' });
  });

  it('gives up after a minute, and takes back the note of its file', async () => {
    const system = machineWith(machine, { importsAfter: null });
    const { outcome, note } = await handedOver(system);
    expect(outcome).toEqual(asItWas('import-not-seen'));
    expect(waitedOn(system)).toBe(60_000);
    expect(note).toBeNull();
  });

  it('takes back a note with quotes and other capitals, too', async () => {
    const notes = (path: string) => `"${path.toUpperCase()}"`;
    expect((await handedOver(machineWith(machine, { importsAfter: null, notes }))).note).toBeNull();
  });

  it('leaves the note of somebody else’s file alone', async () => {
    const notes = () => 'C:\\Company\\office.prf';
    const { note } = await handedOver(machineWith(machine, { importsAfter: null, notes }));
    expect(note).toBe('C:\\Company\\office.prf');
  });

  it('says that a profile without an account is left over', async () => {
    const system = machineWith(machine, { importsAfter: null, makesProfileOnly: true });
    const { outcome } = await handedOver(system);
    expect(outcome).toEqual({ kind: 'left-half-done', problem: { kind: 'import-not-seen', programName } });
  });

  it.each([
    ['sends without encryption', { 'SMTP Secure Connection': 0 }],
    ['may send without encryption', { 'SMTP Secure Connection': 3 }],
    ['fetches without encryption', { 'IMAP Use SSL': 0 }],
    ['fetches from another server', { 'IMAP Server': 'imap.example.org' }],
    ['fetches at another port', { 'IMAP Port': 143 }],
    ['signs in with another name', { 'IMAP User': 'anna' }],
    ['is another kind of account', { clsid: classOf.pop3 }],
  ])('never calls it set up when the account %s', async (_what, changed) => {
    const system = machineWith(machine, { ...prompt, change: (account) => ({ ...account, ...changed }) });
    const { outcome } = await handedOver(system);
    expect(outcome).toEqual({ kind: 'left-half-done', problem: { kind: 'import-differs', programName } });
  });

  it('waits when Outlook writes the account bit by bit', async () => {
    let looks = 0;
    const change: OutlookDouble['change'] = (account) => ({
      ...account,
      'SMTP Port': looks++ < 3 ? 25 : 465,
    });
    const system = machineWith(machine, { ...prompt, change });
    expect((await handedOver(system)).outcome).toEqual({ kind: 'set-up', effect: 'add' });
  });

  it('does nothing while Outlook is open', async () => {
    const system = machineWith(machine, prompt);
    const { outcome, stages } = await handedOver(system, anna, () => system.launch('OUTLOOK.EXE'));
    expect(outcome).toEqual(asItWas('program-running'));
    expect(stages).toEqual([]);
    expect(system.mutations()).toBe(0);
  });

  it.each<[string, (system: MemorySystem) => void]>([
    ['has a profile', (system) => system.addToRegistry({ [`${outlookKey}\\Profiles\\Outlook`]: {} })],
    [
      'opens new Outlook',
      (system) => system.addToRegistry({ [`${outlookKey}\\Preferences`]: { UseNewOutlook: 1 } }),
    ],
    ['is gone', (system) => system.dropFile(executable)],
  ])('does not start Outlook when it %s by then', async (_what, meanwhile) => {
    const system = machineWith(machine, prompt);
    const { outcome } = await handedOver(system, anna, () => meanwhile(system));
    expect(outcome).toEqual(asItWas('program-started-meanwhile'));
    expect(system.started()).toEqual([]);
  });

  it('does not start Outlook again when it was opened while the settings were copied', async () => {
    const system = machineWith(machine, prompt);
    const given = await plannedOn(system, anna);
    const outcome = await handOver({
      handOver: given,
      account: anna,
      programName,
      system,
      throwAwayFolder,
      keepCopy: keeping(system),
      onStage: (stage) => stage === 'handing-over' && system.launch('OUTLOOK.EXE'),
    });
    expect(outcome).toEqual(asItWas('program-started-meanwhile'));
    expect(system.started()).toEqual([]);
    expect(system.bytesOf(file)).toBeNull();
  });

  it('says so when Outlook cannot be started', async () => {
    const system = machineWith({ ...machine, startsPrograms: false }, prompt);
    expect((await handedOver(system)).outcome).toEqual(asItWas('hand-over-failed'));
    expect(system.pauses()).toEqual([]);
  });

  it('copies the settings of Outlook first, for regedit to put back', async () => {
    const system = machineWith(machine, prompt);
    await handedOver(system);
    const copy = Buffer.from(system.bytesOf(copyFile) ?? []).toString('utf16le');
    expect(copy).toContain('Windows Registry Editor Version 5.00');
    expect(copy).toContain(`[${outlookKey}\\Resiliency]`);
    expect(copy).not.toContain('Runbox');
  });

  it('copies nothing where Outlook was never started', async () => {
    const registry = Object.fromEntries(
      Object.entries(machines.withoutProfile.registry ?? {}).filter(([key]) => !key.startsWith(outlookKey)),
    );
    const system = machineWith({ ...machine, registry }, prompt);
    expect((await handedOver(system)).outcome).toEqual({ kind: 'set-up', effect: 'add' });
    expect(system.files()).not.toHaveProperty([copyFile]);
  });

  it('starts nothing when a part of the settings may not be read', async () => {
    const system = machineWith(machine, prompt);
    const readRegistry: MemorySystem['readRegistry'] = async (path) =>
      path.path.endsWith('Resiliency') ? null : system.readRegistry(path);
    const { outcome } = await handedOver({ ...system, readRegistry });
    expect(outcome).toEqual(asItWas('hand-over-failed'));
    expect(system.started()).toEqual([]);
  });

  it('starts nothing without a copy', async () => {
    const system = machineWith(machine, prompt);
    system.failAt(1, 'disk-full');
    const { outcome } = await handedOver(system);
    expect(outcome).toMatchObject({ kind: 'left-as-it-was', problem: { kind: 'disk-full' } });
    expect(system.started()).toEqual([]);
  });

  it('starts nothing without the file', async () => {
    const system = machineWith(machine, prompt);
    system.failAt(2, 'not-permitted');
    const { outcome } = await handedOver(system);
    expect(outcome).toMatchObject({ kind: 'left-as-it-was', problem: { kind: 'not-permitted' } });
    expect(system.started()).toEqual([]);
  });

  it('lets nobody else read the file', async () => {
    const system = machineWith(machine, prompt);
    const modes = new Set<number | null>();
    const start = (command: readonly string[]) => {
      modes.add(system.modeOf(command[2] ?? ''));
      return system.start(command);
    };
    await handedOver({ ...system, start });
    expect([...modes]).toEqual([0o600]);
  });

  it('looks for the account of Outlook 2010 where that keeps it', async () => {
    const profiles =
      'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem\\Profiles';
    const system: MemorySystem = createMemorySystem({
      ...machines.outlook2010WithoutProfile,
      folders: [reportFolder],
      onPause: () =>
        system.addToRegistry({ [`${profiles}\\Runbox\\${accountsKey}\\00000002`]: { Email: anna.address } }),
    });
    const { outcome } = await handedOver(system);
    expect(outcome).toEqual({ kind: 'left-half-done', problem: { kind: 'import-differs', programName } });
  });

  it('shows the values for what is not to be handed over', async () => {
    const system = machineWith({ ...machines.redirected, folders: [reportFolder] }, prompt);
    expect((await handedOver(system)).outcome).toEqual({ kind: 'by-hand', form: 'classic-outlook' });
  });
});
