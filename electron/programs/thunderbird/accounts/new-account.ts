import type { Account } from '../../../contract/account';
import type { OwnedBranch } from '../../../contract/plan';
import type { SettingsDraft } from '../settings/draft-settings';
import { addIdentity } from './add-identity';
import type { FreeKeys } from './allocate-keys';
import { addOutgoing, correctOutgoing, findOutgoing } from './outgoing-server';
import type { MailAccount, MailSettings } from './read-accounts';
import { normalPassword, socketTypeOf } from './wanted-servers';

/**
 * An account as Thunderbird 153's own account set-up writes it, except that POP never deletes from the
 * server by itself. What the program works out at its first start is left to it: Local Folders, the
 * folders on disk, where spam goes (the server marks its folder as such, RFC 6154).
 */
export function addAccount(
  draft: SettingsDraft,
  keys: FreeKeys,
  mail: MailSettings,
  account: Account,
): readonly OwnedBranch[] {
  const branches = [addServer(draft, keys.server, mail, account)];
  const known = findOutgoing(mail, account);
  if (known === null) branches.push(addOutgoing(draft, keys.outgoing, mail, account));
  else correctOutgoing(draft, known.key, account);
  branches.push(addIdentity(draft, keys.identity, known?.key ?? keys.outgoing, account));
  branches.push(addToAccounts(draft, keys, mail));
  return branches;
}

function addServer(
  draft: SettingsDraft,
  key: string,
  mail: MailSettings,
  { incoming, loginName, address }: Account,
): OwnedBranch {
  const prefix = `mail.server.${key}.`;
  draft.assign(`${prefix}type`, incoming.protocol, 'account');
  draft.assign(`${prefix}hostname`, incoming.host, 'incoming-server');
  draft.assign(`${prefix}userName`, loginName, 'login-name');
  draft.assign(`${prefix}port`, incoming.port, 'incoming-port');
  draft.assign(`${prefix}socketType`, socketTypeOf(incoming.encryption), 'incoming-encryption');
  draft.assign(`${prefix}authMethod`, normalPassword, 'incoming-authentication');
  draft.assign(`${prefix}name`, freeAccountName(address, incoming.protocol, mail), 'account-name');
  draft.assign(`${prefix}check_new_mail`, true, 'mail-check');
  draft.assign(`${prefix}login_at_startup`, true, 'mail-check');
  if (incoming.protocol === 'imap') {
    draft.assign(`${prefix}trash_folder_name`, 'Trash', 'trash-folder');
  } else {
    draft.assign(`${prefix}leave_on_server`, incoming.keepOnServer, 'keep-on-server');
    draft.assign(`${prefix}download_on_biff`, true, 'mail-check');
    draft.assign(`${prefix}delete_by_age_from_server`, false, 'keep-on-server');
    draft.assign(`${prefix}delete_mail_left_on_server`, false, 'keep-on-server');
  }
  return { prefix, mailFolderKey: 'directory' };
}

/** Two accounts of one name could not be told apart in the list of folders. */
function freeAccountName(address: string, protocol: 'imap' | 'pop3', mail: MailSettings): string {
  const isTaken = mail.accounts.some(({ server }) => server?.name === address);
  return isTaken ? `${address} (${protocol === 'imap' ? 'IMAP' : 'POP'})` : address;
}

function addToAccounts(draft: SettingsDraft, keys: FreeKeys, mail: MailSettings): OwnedBranch {
  const prefix = `mail.account.${keys.account}.`;
  draft.assign(`${prefix}server`, keys.server, 'account');
  draft.assign(`${prefix}identities`, keys.identity, 'account');
  draft.count('mail.account.lastKey', keys.accountNumber, 'account');
  const list = mail.accounts.map(({ key }) => key);
  // Local Folders stay last where they are last, as the program itself keeps them.
  const last = mail.accounts.at(-1);
  const position = last !== undefined && isLocalFolders(last, mail) ? list.length - 1 : list.length;
  draft.assignList(
    'mail.accountmanager.accounts',
    list.toSpliced(position, 0, keys.account),
    keys.account,
    'account',
  );
  if (!mail.accounts.some(({ key, server }) => key === mail.defaultAccount && server !== null))
    draft.assign('mail.accountmanager.defaultaccount', keys.account, 'default-account');
  return { prefix, mailFolderKey: null };
}

function isLocalFolders({ server }: MailAccount, { localFoldersServer }: MailSettings): boolean {
  return server !== null && (server.type === 'none' || server.key === localFoldersServer);
}
