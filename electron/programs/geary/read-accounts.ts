import type { AbsolutePath } from '../../contract/problems';
import { keyFile } from '../../formats/key-file';
import { textOfValue } from '../../formats/key-file-values';
import type { Settings } from '../../formats/settings-format';
import type { SystemReader } from '../../system/system';
import { encryptionWhere, type StoredAccount, type StoredServer } from '../accounts-in-files/stored-account';
import { mark, numberOf, settingsFile } from './facts';
import { readSenderAddress } from './sender-mailbox';
import { encryptions } from './wanted-account';

/** An account in a folder of Geary's own. */
export interface FolderAccount extends StoredAccount {
  readonly folderName: string;
  readonly isOurs: boolean;
  readonly ordinal: number;
}

/** Every account in the folder, in the order of their numbers. What cannot be read is passed over. */
export async function readFolderAccounts(
  folder: AbsolutePath,
  system: SystemReader,
): Promise<readonly FolderAccount[]> {
  const accounts: FolderAccount[] = [];
  for (const name of await system.listFolder(folder)) {
    if (numberOf(name) === null) continue;
    const path = system.paths.join(folder, name, settingsFile);
    const file = await system.readFile(path);
    const read = file.ok ? keyFile.read(file.value.bytes) : null;
    const account = read?.ok ? accountOf(name, read.value) : null;
    if (account !== null) accounts.push(account);
  }
  return accounts;
}

function accountOf(folderName: string, settings: Settings): FolderAccount | null {
  const address = readSenderAddress(String(settings.get('Account/sender_mailboxes') ?? ''));
  // Geary deletes it at its next start.
  if (address === null || settings.get('Metadata/status') === 'removed') return null;
  const incoming = serverOf(settings, 'Incoming');
  const outgoing = serverOf(settings, 'Outgoing');
  const usesIncoming = settings.get('Outgoing/credentials') === 'use-incoming';
  return {
    folderName,
    isOurs: settings.get(mark.key) === mark.value,
    ordinal: Number(/^\d{1,9}$/.exec(String(settings.get('Account/ordinal')))?.[0] ?? 0),
    address,
    protocol: 'imap',
    incoming,
    outgoing: usesIncoming ? { ...outgoing, loginName: incoming.loginName } : outgoing,
  };
}

function serverOf(settings: Settings, section: 'Incoming' | 'Outgoing'): StoredServer {
  const text = (key: string) => textOfValue(settings.get(`${section}/${key}`));
  const security = text('transport_security');
  return {
    host: text('host'),
    port: Number(text('port')),
    loginName: text('login'),
    encryption: encryptionWhere((one) => encryptions[one] === security),
  };
}
