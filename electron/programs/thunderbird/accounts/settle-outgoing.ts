import type { Account } from '../../../contract/account';
import type { OwnedBranch } from '../../../contract/plan';
import type { SettingsDraft } from '../settings/draft-settings';
import type { FreeKeys } from './allocate-keys';
import { isOurLogin } from './login-forms';
import { addOutgoing, correctOutgoing, findOutgoing } from './outgoing-server';
import type { Identity, MailAccount, MailSettings, OutgoingServer } from './read-accounts';
import { isRunboxHost } from './wanted-servers';

/**
 * Sees to it that the account sends through Runbox with its own login. An outgoing server at Runbox is
 * corrected where it is; one that belongs to somebody else is left to them, and `main` gets another.
 */
export function settleOutgoing(
  draft: SettingsDraft,
  keys: FreeKeys,
  mail: MailSettings,
  matched: MailAccount,
  main: Identity | null,
  account: Account,
): { readonly key: string; readonly branches: readonly OwnedBranch[] } {
  const used = new Map(matched.identities.map((identity) => [identity.key, outgoingOf(mail, identity)]));
  const ours = (server: OutgoingServer | null | undefined): server is OutgoingServer =>
    server !== null && server !== undefined && mayCorrect(server, mail, matched, account);
  for (const server of used.values()) if (ours(server)) correctOutgoing(draft, server.key, account);
  const mains = main === null ? null : used.get(main.key);
  if (ours(mains)) return { key: mains.key, branches: [] };
  const known = findOutgoing(mail, account);
  const branches = known === null ? [addOutgoing(draft, keys.outgoing, mail, account)] : [];
  if (known !== null) correctOutgoing(draft, known.key, account);
  const key = known?.key ?? keys.outgoing;
  if (main !== null) draft.assign(`mail.identity.${main.key}.smtpServer`, key, 'outgoing-server');
  return { key, branches };
}

/** What the program would send through: the server that the identity names, else the default one. */
export function outgoingOf(mail: MailSettings, identity: Identity): OutgoingServer | null {
  const find = (key: string | null) => mail.outgoing.find((server) => server.key === key);
  return find(identity.outgoing) ?? find(mail.defaultOutgoing) ?? null;
}

/** Another login is only corrected where nobody but this account would notice. */
function mayCorrect(
  server: OutgoingServer,
  mail: MailSettings,
  matched: MailAccount,
  account: Account,
): boolean {
  if (!isRunboxHost(server.host)) return false;
  if (isOurLogin(server.userName, account)) return true;
  return mail.accounts
    .filter(({ key }) => key !== matched.key)
    .every(({ identities }) => identities.every((identity) => outgoingOf(mail, identity) !== server));
}
