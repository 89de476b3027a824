import type { Encryption } from '../../contract/account';
import { keyFile, sectionsOf } from '../../formats/key-file';
import { textOfValue } from '../../formats/key-file-values';
import type { SystemReader } from '../../system/system';
import { linuxFolders } from '../installations/linux-folders';
import { encryptionWhere, type StoredAccount, type StoredServer } from './stored-account';

/** In the folder for settings. */
export const onlineAccountsFile = 'goa-1.0/accounts.conf';

type Section = ReadonlyMap<string, string>;

/**
 * Mail accounts that the person made in GNOME's settings (“Online Accounts”, provider `imap_smtp`), which
 * Evolution and Geary both take over. Names of the keys as in GNOME Online Accounts 3.46.
 */
export async function readOnlineAccounts(system: SystemReader): Promise<readonly StoredAccount[]> {
  const { homeFolder } = system;
  if (homeFolder === null) return [];
  const { settings } = linuxFolders({ packaging: 'system', location: '' }, homeFolder, system);
  const file = await system.readFile(system.paths.join(settings, onlineAccountsFile));
  const read = file.ok ? keyFile.read(file.value.bytes) : null;
  return read?.ok ? [...sectionsOf(read.value).values()].flatMap((section) => accountIn(section) ?? []) : [];
}

function accountIn(section: Section): StoredAccount | null {
  const isOff = [section.get('Enabled'), section.get('MailEnabled')].includes('false');
  const address = textOfValue(section.get('EmailAddress'));
  if (section.get('Provider') !== 'imap_smtp' || isOff || address === '') return null;
  return {
    address,
    protocol: 'imap',
    incoming: serverIn(section, 'Imap', { 'implicit-tls': 993, starttls: 143 }),
    outgoing: serverIn(section, 'Smtp', { 'implicit-tls': 465, starttls: 587 }),
  };
}

/** A port stands behind the host's name where it is not the usual one. */
function serverIn(
  section: Section,
  prefix: 'Imap' | 'Smtp',
  usualPorts: Readonly<Record<Encryption, number>>,
): StoredServer {
  const [host = '', port] = textOfValue(section.get(`${prefix}Host`)).split(':');
  const flags = { 'implicit-tls': 'UseSsl', starttls: 'UseTls' } as const;
  const encryption = encryptionWhere((one) => section.get(prefix + flags[one]) === 'true');
  const usualPort = encryption === null ? 0 : usualPorts[encryption];
  return {
    host,
    port: port === undefined ? usualPort : Number(port),
    loginName: textOfValue(section.get(`${prefix}UserName`)),
    encryption,
  };
}
