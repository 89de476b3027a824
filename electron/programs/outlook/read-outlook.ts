import type { OfficeVersion } from '../../contract/plan';
import type { SystemReader } from '../../system/system';
import type { StoredAccount } from '../accounts-in-files/stored-account';
import { registryText } from '../installations/registry-text';
import { findOutlook, type OutlookInstallation } from './find-outlook';
import { below, readPlace, settingsPlaces } from './read-places';
import { numberIn } from './registry-reading';
import { readStoredAccount } from './stored-account';

export interface StoredProfile {
  readonly name: string;
  readonly accounts: readonly StoredAccount[];
}

export interface OutlookState extends OutlookInstallation {
  /** Of this version, or of the earlier one that it takes them over from. */
  readonly profiles: readonly StoredProfile[];
  /** The one that Outlook opens. */
  readonly defaultProfile: string | null;
  /** Starting it opens new Outlook instead. */
  readonly opensNewOutlook: boolean;
}

/** Newest first. */
const versions: readonly OfficeVersion[] = ['16.0', '15.0', '14.0'];

/** Where a profile keeps its accounts (Outlook 2003 to 2024). */
const accountsKey = '9375CFF0413111d3B88A00104B2A6676';

/** Classic Outlook and its settings; null when it is not installed. Nothing is started or written. */
export async function readOutlook(system: SystemReader): Promise<OutlookState | null> {
  const installation = await findOutlook(system);
  if (installation === null) return null;
  const { officeVersion } = installation;
  const owner = await findOwner(
    versions.slice(Math.max(versions.indexOf(officeVersion ?? '16.0'), 0)),
    system,
  );
  return {
    ...installation,
    profiles: owner === null ? [] : await readProfiles(owner, system),
    defaultProfile: owner === null ? null : await readDefaultProfile(owner, system),
    opensNewOutlook: officeVersion !== null && (await isRedirected(officeVersion, system)),
  };
}

/** The profiles of one version, in the registry's order. */
export async function readProfiles(
  version: OfficeVersion,
  system: SystemReader,
): Promise<readonly StoredProfile[]> {
  const { profiles } = settingsPlaces[version];
  const names = (await readPlace(profiles, system))?.subkeys ?? [];
  return Promise.all(
    names.map(async (name) => ({ name, accounts: await readAccounts(version, name, system) })),
  );
}

async function readAccounts(
  version: OfficeVersion,
  profile: string,
  system: SystemReader,
): Promise<readonly StoredAccount[]> {
  const place = below(settingsPlaces[version].profiles, profile, accountsKey);
  const names = (await readPlace(place, system))?.subkeys ?? [];
  const keys = await Promise.all(names.map((name) => readPlace(below(place, name), system)));
  return keys.flatMap((key) => readStoredAccount(key) ?? []);
}

/** The first of these versions that has a profile. */
async function findOwner(
  candidates: readonly OfficeVersion[],
  system: SystemReader,
): Promise<OfficeVersion | null> {
  for (const version of candidates) {
    const key = await readPlace(settingsPlaces[version].profiles, system);
    if (key !== null && key.subkeys.length > 0) return version;
  }
  return null;
}

async function readDefaultProfile(version: OfficeVersion, system: SystemReader): Promise<string | null> {
  return registryText(await readPlace(settingsPlaces[version].defaultProfile, system), 'DefaultProfile');
}

async function isRedirected(version: OfficeVersion, system: SystemReader): Promise<boolean> {
  return numberIn(await readPlace(settingsPlaces[version].preferences, system), 'UseNewOutlook') === 1;
}
