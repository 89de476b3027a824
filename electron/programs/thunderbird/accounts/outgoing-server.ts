import type { Account } from '../../../contract/account';
import type { OwnedBranch } from '../../../contract/plan';
import type { SettingsDraft } from '../settings/draft-settings';
import { isOurLogin } from './login-forms';
import type { MailSettings, OutgoingServer } from './read-accounts';
import { isRunboxHost, normalPassword, socketTypeOf } from './wanted-servers';

/** The one that is there already for this login, whatever its port; the newest host name first. */
export function findOutgoing(mail: MailSettings, account: Account): OutgoingServer | null {
  const ours = mail.outgoing.filter(
    ({ host, userName }) => isRunboxHost(host) && isOurLogin(userName, account),
  );
  const exact = ours.find(({ host }) => host.toLowerCase() === account.submission.host);
  return exact ?? ours[0] ?? null;
}

/** Changes what differs and nothing else. An absent port is written: its default depends on the version. */
export function correctOutgoing(draft: SettingsDraft, key: string, account: Account): void {
  const { host, port, encryption } = account.submission;
  const prefix = `mail.smtpserver.${key}.`;
  draft.assign(`${prefix}hostname`, host, 'outgoing-server');
  draft.assign(`${prefix}port`, port, 'outgoing-port');
  draft.assign(`${prefix}try_ssl`, socketTypeOf(encryption), 'outgoing-encryption');
  if (draft.read(`${prefix}authMethod`) !== null)
    draft.assign(`${prefix}authMethod`, normalPassword, 'outgoing-authentication');
  draft.assign(`${prefix}username`, account.loginName, 'login-name');
}

/**
 * No `incomingAccount`, which would save the second question for the password: once that account is
 * removed, Thunderbird 153 never sends through this server again, and says nothing.
 */
export function addOutgoing(
  draft: SettingsDraft,
  key: string,
  mail: MailSettings,
  account: Account,
): OwnedBranch {
  const { host, port, encryption } = account.submission;
  const prefix = `mail.smtpserver.${key}.`;
  draft.assign(`${prefix}type`, 'smtp', 'outgoing-server');
  draft.assign(`${prefix}hostname`, host, 'outgoing-server');
  draft.assign(`${prefix}port`, port, 'outgoing-port');
  draft.assign(`${prefix}try_ssl`, socketTypeOf(encryption), 'outgoing-encryption');
  draft.assign(`${prefix}authMethod`, normalPassword, 'outgoing-authentication');
  draft.assign(`${prefix}username`, account.loginName, 'login-name');
  draft.assign(`${prefix}description`, 'Runbox', 'outgoing-server');
  const keys = mail.outgoing.map((server) => server.key);
  draft.assignList('mail.smtpservers', [...keys, key], key, 'outgoing-server');
  if (mail.defaultOutgoing === null || !keys.includes(mail.defaultOutgoing))
    draft.assign('mail.smtp.defaultserver', key, 'outgoing-server');
  return { prefix, mailFolderKey: null };
}
