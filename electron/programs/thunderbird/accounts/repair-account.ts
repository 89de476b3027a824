import type { Account } from '../../../contract/account';
import type { OwnedBranch } from '../../../contract/plan';
import type { SettingsDraft } from '../settings/draft-settings';
import { addIdentity } from './add-identity';
import type { FreeKeys } from './allocate-keys';
import type { MatchedAccount } from './match-account';
import { isPathPrefix, pathPrefixKeys } from './path-prefix';
import type { Identity, MailSettings } from './read-accounts';
import { rehomeFolders } from './rehome-folders';
import { settleOutgoing } from './settle-outgoing';
import { normalPassword, socketTypeOf } from './wanted-servers';

/**
 * Corrects what keeps the account from working or differs from the answers, and nothing else: whatever
 * else the person has chosen stays. Gives the branches that had to be added.
 */
export function repairAccount(
  draft: SettingsDraft,
  keys: FreeKeys,
  mail: MailSettings,
  matched: MatchedAccount,
  account: Account,
): readonly OwnedBranch[] {
  correctIncoming(draft, matched, account);
  const hadPathPrefix = removePathPrefix(draft, matched, account);
  const main = findMainIdentity(matched, account);
  const settled = settleOutgoing(draft, keys, mail, matched, main, account);
  const branches = [...settled.branches];
  if (main === null) {
    branches.push(addIdentity(draft, keys.identity, settled.key, account));
    draft.assignList(`mail.account.${matched.key}.identities`, [keys.identity], keys.identity, 'account');
  } else {
    draft.assign(`mail.identity.${main.key}.useremail`, account.address, 'your-address');
    draft.assign(`mail.identity.${main.key}.fullName`, account.fullName, 'your-name');
    rehomeFolders(draft, mail, matched, main, hadPathPrefix, account);
  }
  return branches;
}

/**
 * Whether it is set up as this wizard does it, for whichever protocol and port. To be asked before
 * anything is assigned.
 */
export function hasOurForm(
  draft: SettingsDraft,
  mail: MailSettings,
  { server, identities }: MatchedAccount,
  account: Account,
): boolean {
  const read = (key: string) => draft.read(`mail.server.${server.key}.${key}`);
  const outgoingKey = identities[0]?.outgoing ?? mail.defaultOutgoing;
  const outgoing = mail.outgoing.find(({ key }) => key === outgoingKey);
  return (
    server.host === account.incoming.host &&
    server.userName === account.loginName &&
    read('socketType') === socketTypeOf('implicit-tls') &&
    outgoing?.host === account.submission.host &&
    outgoing.userName === account.loginName &&
    [2, 3].includes(Number(draft.read(`mail.smtpserver.${outgoing.key}.try_ssl`)))
  );
}

function correctIncoming(draft: SettingsDraft, { server }: MatchedAccount, account: Account): void {
  const { incoming, loginName } = account;
  const prefix = `mail.server.${server.key}.`;
  draft.assign(`${prefix}hostname`, incoming.host, 'incoming-server');
  draft.assign(`${prefix}userName`, loginName, 'login-name');
  // Absent, these two have the right default: the port goes by the encryption.
  if (draft.read(`${prefix}port`) !== null) draft.assign(`${prefix}port`, incoming.port, 'incoming-port');
  draft.assign(`${prefix}socketType`, socketTypeOf(incoming.encryption), 'incoming-encryption');
  if (draft.read(`${prefix}authMethod`) !== null)
    draft.assign(`${prefix}authMethod`, normalPassword, 'incoming-authentication');
  if (incoming.protocol !== 'pop3') return;
  const keeps = draft.read(`${prefix}leave_on_server`) === true;
  if (keeps !== incoming.keepOnServer)
    draft.assign(`${prefix}leave_on_server`, incoming.keepOnServer, 'keep-on-server');
}

function removePathPrefix(draft: SettingsDraft, { server }: MatchedAccount, account: Account): boolean {
  if (account.incoming.protocol !== 'imap') return false;
  const prefixed = pathPrefixKeys(server.key).filter((key) => isPathPrefix(draft.read(key)));
  for (const key of prefixed) draft.assign(key, null, 'incoming-server');
  return prefixed.length > 0;
}

/** The one with the answered address, so that no address of the person's gets lost; else the default one. */
function findMainIdentity({ identities }: MatchedAccount, { address }: Account): Identity | null {
  const sameAddress = identities.find(
    (identity) => identity.address?.toLowerCase() === address.toLowerCase(),
  );
  return sameAddress ?? identities[0] ?? null;
}
