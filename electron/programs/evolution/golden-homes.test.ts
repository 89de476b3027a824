import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AdapterPlan, PlanNote } from '../../contract/plan';
import {
  accountOf,
  type Files,
  filesOfPerson,
  foldersOfPerson,
  machineWith,
  planOn,
  readHome,
  undoOn,
  type Wishes,
} from '../golden-homes.fixture';
import { evolutionAdapter } from './evolution-adapter';
import { readAnewCommand } from './facts';

const fixtures = path.join(import.meta.dirname, 'fixtures');
const asPackage: Files = { '/usr/bin/evolution': '' };
const asFlatpak: Files = { '/var/lib/flatpak/app/org.gnome.Evolution/current/active/metadata': '' };

interface Case extends Wishes {
  /** Also the name of the folder in `fixtures`. */
  readonly name: string;
  readonly promise: string;
  readonly installed?: Files;
  readonly effect: AdapterPlan['effect'];
  readonly notes?: readonly PlanNote[];
}

const written: readonly PlanNote[] = [
  { kind: 'program-will-ask-password' },
  { kind: 'shown-after', what: 'looking-again' },
];

const cases: readonly Case[] = [
  {
    name: 'never-started',
    promise: 'makes the folder and the account where Evolution was never started',
    effect: 'add',
  },
  {
    name: 'pop-own-domain',
    promise: 'adds a POP account beside what is there, for an own domain and port 587',
    fullName: ' Ådne "A" \\ O’Neil',
    address: 'ada@okoye.example',
    loginName: 'ada%okoye.example',
    protocol: 'pop3',
    keepOnServer: false,
    port: 587,
    effect: 'add',
  },
  {
    name: 'flatpak',
    promise: 'writes where the Flatpak looks',
    installed: asFlatpak,
    effect: 'add',
    notes: [{ kind: 'program-will-ask-password' }, { kind: 'shown-after', what: 'signing-in' }],
  },
  {
    name: 'new-port',
    promise: 'corrects the port of its own account and keeps what the person chose',
    port: 587,
    effect: 'update',
  },
  {
    name: 'imap-to-pop',
    promise: 'turns its own IMAP account into a POP account instead of adding a second one',
    protocol: 'pop3',
    effect: 'update',
  },
  {
    name: 'pop-to-imap',
    promise: 'turns its own POP account into an IMAP account',
    effect: 'update',
  },
];

function machineOf({ name, installed = asPackage }: Case, moment: 'before' | 'after') {
  return machineWith({ ...installed, ...readHome(path.join(fixtures, name, moment)) });
}

describe('setting up an account', () => {
  it.each(cases)('$promise ($name)', async (one) => {
    const { name, installed = asPackage, effect, notes = written } = one;
    const system = machineOf(one, 'before');
    const { plan, apply } = await planOn(system, evolutionAdapter, accountOf(one));
    expect([plan.problem, plan.effect, plan.notes]).toEqual([null, effect, notes]);
    expect((await apply()).programs[0]?.outcome).toEqual({ kind: 'set-up', effect });
    expect(filesOfPerson(system)).toEqual({ ...installed, ...readHome(path.join(fixtures, name, 'after')) });
    expect(system.started()).toEqual(installed === asFlatpak ? [] : [readAnewCommand]);
  });

  it.each(cases)('has nothing to do the second time ($name)', async (one) => {
    const { plan } = await planOn(machineOf(one, 'after'), evolutionAdapter, accountOf(one));
    expect(plan).toMatchObject({ effect: 'nothing', changes: [], notes: [], problem: null });
  });

  it.each(cases)('undo leaves everything as it was ($name)', async (one) => {
    const system = machineOf(one, 'before');
    const before = [filesOfPerson(system), foldersOfPerson(system)];
    await (await planOn(system, evolutionAdapter, accountOf(one))).apply();
    const undone = await undoOn(system, evolutionAdapter);
    expect(undone.programs[0]?.outcome).toEqual({ kind: 'restored' });
    expect([filesOfPerson(system), foldersOfPerson(system)]).toEqual(before);
  });
});
