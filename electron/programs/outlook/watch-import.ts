import type { Account } from '../../contract/account';
import type { OfficeVersion } from '../../contract/plan';
import type { Outcome } from '../../contract/report';
import type { System } from '../../system/system';
import { isFor, isSetUpFor } from '../accounts-in-files/stored-account';
import { readProfiles } from './read-outlook';

/** Outlook's first start may take long, and may ask about licence and privacy before it goes on. */
const longest = 60_000;
const between = 2_000;

interface Awaited {
  readonly officeVersion: OfficeVersion;
  readonly profile: string;
  readonly account: Account;
  readonly programName: string;
}

/**
 * Waits until the account is in Outlook's settings exactly as it was asked for. What is only like it is
 * never taken for it, such as the same servers without encryption.
 */
export async function watchImport(awaited: Awaited, system: System): Promise<Outcome> {
  for (let waited = 0; waited < longest; waited += between) {
    await system.pause(between);
    const accounts = await readAccounts(awaited, system);
    if (accounts?.some((stored) => isSetUpFor(stored, awaited.account)))
      return { kind: 'set-up', effect: 'add' };
  }
  return whatCameOfIt(awaited, system);
}

async function whatCameOfIt(awaited: Awaited, system: System): Promise<Outcome> {
  const { account, programName } = awaited;
  const accounts = await readAccounts(awaited, system);
  if (accounts === null) return { kind: 'left-as-it-was', problem: { kind: 'import-not-seen', programName } };
  const isThere = accounts.some((stored) => isFor(stored, account));
  const kind = isThere ? 'import-differs' : 'import-not-seen';
  return { kind: 'left-half-done', problem: { kind, programName } };
}

/** Of our profile; null when it is not there. */
async function readAccounts({ officeVersion, profile }: Awaited, system: System) {
  const profiles = await readProfiles(officeVersion, system);
  const ours = profiles.find(({ name }) => name.toLowerCase() === profile.toLowerCase());
  return ours?.accounts ?? null;
}
