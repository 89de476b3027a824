import type { Account } from '../../contract/account';
import type { SettingEdit, SettingMeaning, ValueLegend } from '../../contract/plan';
import { mailKeys } from './apple-mail-profile';

type MailKey = keyof ReturnType<typeof mailKeys>;

/** Those that say something to a person, in the order of an account's form. */
const meanings = {
  EmailAccountDescription: 'account-name',
  EmailAccountName: 'your-name',
  EmailAddress: 'your-address',
  IncomingMailServerHostName: 'incoming-server',
  IncomingMailServerPortNumber: 'incoming-port',
  IncomingMailServerUseSSL: 'incoming-encryption',
  IncomingMailServerAuthentication: 'incoming-authentication',
  IncomingMailServerUsername: 'login-name',
  OutgoingMailServerHostName: 'outgoing-server',
  OutgoingMailServerPortNumber: 'outgoing-port',
  OutgoingMailServerUseSSL: 'outgoing-encryption',
  OutgoingMailServerAuthentication: 'outgoing-authentication',
  OutgoingMailServerUsername: 'login-name',
} as const satisfies Partial<Record<MailKey, SettingMeaning>>;

const password: ValueLegend = { EmailAuthPassword: 'normal-password' };

/** What is in the profile for this account, for the preview. */
export function profileSettings(account: Account): readonly SettingEdit[] {
  const keys = mailKeys(account);
  const encrypted = (server: Account['submission']): ValueLegend => ({
    true: server.encryption === 'starttls' ? 'starttls' : 'ssl-tls',
  });
  const legends: Partial<Record<MailKey, ValueLegend>> = {
    IncomingMailServerUseSSL: encrypted(account.incoming),
    IncomingMailServerAuthentication: password,
    OutgoingMailServerUseSSL: encrypted(account.submission),
    OutgoingMailServerAuthentication: password,
  };
  return Object.entries(meanings).map(([key, meaning]) => ({
    key,
    meaning,
    before: null,
    after: keys[key as keyof typeof meanings],
    legend: legends[key as keyof typeof meanings] ?? null,
    listItem: null,
    counter: false,
    secret: false,
  }));
}
