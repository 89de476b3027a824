import type { Account, AccountAnswers, SubmissionPort } from '../../../contract/account';
import type { AccountRepair } from '../../../contract/programs';
import type { Settings } from '../../../formats/settings-format';
import { readAccount } from '../../../runbox/account';
import { findFaults } from './find-faults';
import { findMatch, type MatchedAccount } from './match-account';
import type { MailAccount, MailSettings, OutgoingServer } from './read-accounts';
import { outgoingOf } from './settle-outgoing';
import { isRunboxHost, socketTypeOf } from './wanted-servers';

/**
 * What is wrong with an account at Runbox, and the answers with which `plan` mends it. Null when nothing
 * is known to be wrong, or when the account does not say all that the answers need.
 */
export function findRepair(
  account: MailAccount,
  mail: MailSettings,
  settings: Settings,
): AccountRepair | null {
  if (!isRunboxAccount(account)) return null;
  const outgoing = runboxOutgoing(account, mail);
  const answers = answersOf(account, outgoing, settings);
  const read = readAccount(answers);
  if (!read.ok || findMatch(mail, read.value)?.key !== account.key) return null;
  const faults = findFaults(account, outgoing, settings, read.value);
  const isCertain = faults.some(({ kind }) => kind !== 'login-with-at');
  return isCertain ? { answers, faults } : null;
}

function isRunboxAccount(account: MailAccount): account is MatchedAccount {
  const { server } = account;
  return server !== null && (server.type === 'imap' || server.type === 'pop3') && isRunboxHost(server.host);
}

/** Null: it sends through somebody else's server, which may be what the person wants. */
function runboxOutgoing({ identities: [main] }: MailAccount, mail: MailSettings): OutgoingServer | null {
  const outgoing = main === undefined ? null : outgoingOf(mail, main);
  return outgoing !== null && isRunboxHost(outgoing.host) ? outgoing : null;
}

function answersOf(
  { server, identities: [main] }: MatchedAccount,
  outgoing: OutgoingServer | null,
  settings: Settings,
): AccountAnswers {
  const answers: AccountAnswers = {
    fullName: String(settings.get(`mail.identity.${main?.key}.fullName`) ?? ''),
    address: main?.address ?? '',
    login: { from: 'address' },
    protocol: server.type,
    keepOnServer: settings.get(`mail.server.${server.key}.leave_on_server`) === true,
    submissionPort: submissionPortOf(outgoing, settings),
  };
  const derived = readAccount(answers);
  const isDerived = derived.ok && isSameOwnLogin(server.userName, derived.value);
  return isDerived ? answers : { ...answers, login: { from: 'typed', loginName: server.userName } };
}

/** Another login may be the older Runbox address of an own domain, so it stays as it is. */
function isSameOwnLogin(userName: string, { loginName, address }: Account): boolean {
  if (userName === loginName) return true;
  return loginName.includes('%') && userName.toLowerCase() === address;
}

/** Where no port is said, the program takes the one that goes with the encryption. */
function submissionPortOf(outgoing: OutgoingServer | null, settings: Settings): SubmissionPort {
  const read = (key: string) => settings.get(`mail.smtpserver.${outgoing?.key}.${key}`);
  const usesStarttls = read('port') === undefined && read('try_ssl') === socketTypeOf('starttls');
  return read('port') === 587 || usesStarttls ? 587 : 465;
}
