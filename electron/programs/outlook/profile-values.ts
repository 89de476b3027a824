import type { Account } from '../../contract/account';
import type { SettingEdit, SettingMeaning, ValueLegend } from '../../contract/plan';
import {
  fitsOutlookProfile,
  type OutlookAccountValues,
  type OutlookProfile,
} from '../../formats/outlook-profile';
import { secureConnections } from './stored-account';

/** The profile that is made, and how people find it in Outlook. */
export const profileName = 'Runbox';

/**
 * What the profile file says of the account. The login name is not the address, and accounts are told
 * apart by `AccountName`. A name that does not fit is replaced by the address, which the person can
 * change in Outlook later.
 */
export function profileValuesOf(account: Account): OutlookProfile {
  return { name: profileName, ...accountValuesOf(account) };
}

function accountValuesOf(account: Account): OutlookAccountValues {
  const { loginName, incoming } = account;
  const { identity, sending } = sharedValuesOf(account);
  if (incoming.protocol === 'imap') {
    const receiving = { IMAPServer: incoming.host, IMAPUserName: loginName, IMAPUseSPA: 0 };
    const values = { ...identity, ...receiving, IMAPUseSSL: 1, IMAPPort: incoming.port, ...sending };
    return { kind: 'imap', values };
  }
  const receiving = { POP3Server: incoming.host, POP3UserName: loginName, POP3UseSPA: 0 };
  const keeping = { LeaveOnServer: incoming.keepOnServer ? 1 : 0 };
  const values = {
    ...identity,
    ...receiving,
    POP3UseSSL: 1,
    POP3Port: incoming.port,
    ...keeping,
    ...sending,
  };
  return { kind: 'pop3', values };
}

/** `SMTPAuthMethod` 0: with login name and password of the incoming server. `ConnectionType` 0: the network. */
function sharedValuesOf({ address, fullName, submission }: Account) {
  return {
    identity: {
      AccountName: address,
      DisplayName: fitsOutlookProfile(fullName) ? fullName : address,
      EmailAddress: address,
      ReplyEmailAddress: '',
    },
    sending: {
      SMTPServer: submission.host,
      SMTPPort: submission.port,
      SMTPSecureConnection: secureConnections[submission.encryption],
      SMTPUseAuth: 1,
      SMTPAuthMethod: 0,
      ConnectionType: 0,
      ConnectionOID: 'MyConnection',
      ServerTimeOut: 60,
    },
  };
}

const meanings: Readonly<Record<string, SettingMeaning>> = {
  AccountName: 'account-name',
  DisplayName: 'your-name',
  EmailAddress: 'your-address',
  IMAPServer: 'incoming-server',
  IMAPUserName: 'login-name',
  IMAPUseSPA: 'incoming-authentication',
  IMAPUseSSL: 'incoming-encryption',
  IMAPPort: 'incoming-port',
  POP3Server: 'incoming-server',
  POP3UserName: 'login-name',
  POP3UseSPA: 'incoming-authentication',
  POP3UseSSL: 'incoming-encryption',
  POP3Port: 'incoming-port',
  LeaveOnServer: 'keep-on-server',
  SMTPServer: 'outgoing-server',
  SMTPPort: 'outgoing-port',
  SMTPSecureConnection: 'outgoing-encryption',
  SMTPUseAuth: 'outgoing-authentication',
};

const legends: Partial<Readonly<Record<SettingMeaning, ValueLegend>>> = {
  'incoming-authentication': { 0: 'normal-password' },
  'incoming-encryption': { 1: 'ssl-tls' },
  'outgoing-encryption': { 1: 'ssl-tls', 2: 'starttls' },
  'outgoing-authentication': { 1: 'normal-password' },
};

/** Everything in the file that is the person's, for the preview. What has no meaning of its own is the account's. */
export function describeProfile(profile: OutlookProfile): readonly SettingEdit[] {
  const said = Object.entries(profile.values).filter(([, value]) => value !== '');
  const ofAccount = said.map(([key, value]) => {
    const meaning = meanings[key] ?? 'account';
    return settingOf(key, meaning, meaning === 'keep-on-server' ? value !== 0 : value);
  });
  return [
    settingOf('ProfileName', 'profile', profile.name),
    ...ofAccount,
    settingOf('DefaultAccount', 'default-account', true),
  ];
}

function settingOf(key: string, meaning: SettingMeaning, after: string | number | boolean): SettingEdit {
  return {
    key,
    meaning,
    before: null,
    after,
    legend: legends[meaning] ?? null,
    listItem: null,
    counter: false,
    secret: false,
  };
}
