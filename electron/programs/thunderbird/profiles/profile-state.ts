import type { AbsolutePath } from '../../../contract/problems';
import type { ExistingAccount, FoundProfile } from '../../../contract/programs';
import { keyFile } from '../../../formats/key-file';
import type { Settings } from '../../../formats/settings-format';
import type { SystemReader } from '../../../system/system';
import { findRepair } from '../accounts/find-repair';
import { type MailAccount, type MailSettings, readMailSettings } from '../accounts/read-accounts';
import { lockNames } from '../installations/facts';
import type { Compatibility } from './choose-profile';
import { readMailSettingsFile } from './mail-settings-file';

/** What there is to know of a profile's folder without opening the program. */
export interface ProfileState extends Pick<FoundProfile, 'running' | 'accounts' | 'problem'> {
  readonly compatibility: Compatibility | null;
}

export function lockPathOf(profileFolder: AbsolutePath, system: SystemReader): AbsolutePath {
  return system.paths.join(profileFolder, lockNames[system.platform]);
}

export async function readProfileState(
  folder: AbsolutePath,
  programName: string,
  system: SystemReader,
): Promise<ProfileState> {
  if ((await system.kindOf(folder)) !== 'folder') {
    const problem = { kind: 'profile-folder-missing', programName, path: folder } as const;
    return { running: false, accounts: [], problem, compatibility: null };
  }
  const [running, compatibility, prefs] = await Promise.all([
    system.isHeld(lockPathOf(folder, system)),
    readCompatibility(folder, system),
    readMailSettingsFile(folder, programName, system),
  ]);
  if (!prefs.ok) return { running, accounts: [], problem: prefs.problem, compatibility };
  const { settings } = prefs.value;
  const mail = readMailSettings(settings);
  const accounts = mail.accounts.flatMap((account) => existingAccount(account, mail, settings));
  return { running, accounts, problem: null, compatibility };
}

async function readCompatibility(folder: AbsolutePath, system: SystemReader): Promise<Compatibility | null> {
  const file = await system.readFile(system.paths.join(folder, 'compatibility.ini'));
  if (!file.ok) return null;
  const settings = keyFile.read(file.value.bytes);
  const last = settings.ok ? settings.value.get('Compatibility/LastPlatformDir') : undefined;
  return { lastPlatformFolder: typeof last === 'string' ? last : null };
}

function existingAccount(
  account: MailAccount,
  mail: MailSettings,
  settings: Settings,
): readonly ExistingAccount[] {
  const { server, identities } = account;
  const address = identities.find((identity) => identity.address !== null)?.address;
  if (server === null || address === undefined || address === null) return [];
  const protocol = server.type === 'imap' || server.type === 'pop3' ? server.type : 'other';
  return [{ address, protocol, host: server.host, repair: findRepair(account, mail, settings) }];
}
