import type { Account } from '../../../contract/account';
import { isOurLogin } from './login-forms';
import type { MailAccount, MailServer, MailSettings } from './read-accounts';
import { isRunboxHost } from './wanted-servers';

export interface MatchedAccount extends MailAccount {
  readonly server: MailServer & { readonly type: 'imap' | 'pop3' };
}

/**
 * The account in the program that is this account already, however badly set up: at a server of
 * Runbox, and either with this login or with this address as its default one. Of several, the one with
 * the chosen protocol, then the one that needs the least mending. Adding a second one for the same login
 * and server is no way out: Thunderbird 153 drops the later of the two.
 */
export function findMatch(mail: MailSettings, account: Account): MatchedAccount | null {
  const matches = mail.accounts
    .filter((candidate): candidate is MatchedAccount => isMatch(candidate, account))
    .map((candidate) => ({ candidate, likeness: likenessOf(candidate, account) }));
  // Sorting keeps the person's order among equals.
  return matches.sort((one, other) => other.likeness - one.likeness)[0]?.candidate ?? null;
}

function isMatch({ server, identities }: MailAccount, account: Account): boolean {
  if (server === null || !isRunboxHost(server.host)) return false;
  if (server.type !== 'imap' && server.type !== 'pop3') return false;
  return isOurLogin(server.userName, account) || hasAddress(identities.slice(0, 1), account);
}

function hasAddress(identities: MailAccount['identities'], { address }: Account): boolean {
  return identities.some((identity) => identity.address?.toLowerCase() === address.toLowerCase());
}

function likenessOf({ server, identities }: MatchedAccount, account: Account): number {
  const { incoming, loginName } = account;
  const likenesses = [
    server.type === incoming.protocol,
    isOurLogin(server.userName, account),
    server.host === incoming.host,
    server.userName === loginName,
    hasAddress(identities, account),
  ];
  return likenesses.reduce((sum, isAlike) => sum * 2 + (isAlike ? 1 : 0), 0);
}
