import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AdapterPlan } from '../../contract/plan';
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
import { gearyAdapter } from './geary-adapter';

const fixtures = path.join(import.meta.dirname, 'fixtures');
const asPackage: Files = { '/usr/bin/geary': '' };
const asFlatpak: Files = { '/var/lib/flatpak/app/org.gnome.Geary/current/active/metadata': '' };

interface Case extends Wishes {
  /** Also the name of the folder in `fixtures`. */
  readonly name: string;
  readonly promise: string;
  readonly installed?: Files;
  readonly effect: AdapterPlan['effect'];
}

const cases: readonly Case[] = [
  { name: 'never-started', promise: 'makes the first account where Geary was never started', effect: 'add' },
  {
    name: 'beside-others',
    promise: 'takes a number that no account and no mail of a removed account has',
    fullName: 'Okoye, Ada; "the \\ 1st"',
    address: 'ada@okoye.example',
    loginName: 'ada%okoye.example',
    port: 587,
    effect: 'add',
  },
  { name: 'flatpak', promise: 'writes where the Flatpak looks', installed: asFlatpak, effect: 'add' },
  {
    name: 'new-port',
    promise: 'corrects the port of its own account and keeps what the person chose',
    port: 587,
    effect: 'update',
  },
];

function machineOf({ name, installed = asPackage }: Case, moment: 'before' | 'after') {
  return machineWith({ ...installed, ...readHome(path.join(fixtures, name, moment)) });
}

describe('setting up an account', () => {
  it.each(cases)('$promise ($name)', async (one) => {
    const { name, installed = asPackage, effect } = one;
    const system = machineOf(one, 'before');
    const { plan, apply } = await planOn(system, gearyAdapter, accountOf(one));
    expect([plan.problem, plan.effect, plan.notes]).toEqual([
      null,
      effect,
      [{ kind: 'program-will-ask-password' }, { kind: 'shown-after', what: 'quitting' }],
    ]);
    expect((await apply()).programs[0]?.outcome).toEqual({ kind: 'set-up', effect });
    expect(filesOfPerson(system)).toEqual({ ...installed, ...readHome(path.join(fixtures, name, 'after')) });
  });

  it.each(cases)('has nothing to do the second time ($name)', async (one) => {
    const { plan } = await planOn(machineOf(one, 'after'), gearyAdapter, accountOf(one));
    expect(plan).toMatchObject({ effect: 'nothing', changes: [], notes: [], problem: null });
  });

  it.each(cases)('undo leaves everything as it was ($name)', async (one) => {
    const system = machineOf(one, 'before');
    const before = [filesOfPerson(system), foldersOfPerson(system)];
    await (await planOn(system, gearyAdapter, accountOf(one))).apply();
    const undone = await undoOn(system, gearyAdapter);
    expect(undone.programs[0]?.outcome).toEqual({ kind: 'restored' });
    expect([filesOfPerson(system), foldersOfPerson(system)]).toEqual(before);
  });
});
