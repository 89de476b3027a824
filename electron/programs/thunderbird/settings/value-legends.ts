import type { SettingMeaning, ValueLegend } from '../../../contract/plan';

/** `socketType` and `try_ssl`: nsMsgSocketType. 1 was “STARTTLS if offered”, which nobody can rely on. */
const encryption: ValueLegend = { 0: 'not-encrypted', 1: 'not-encrypted', 2: 'starttls', 3: 'ssl-tls' };

/** `authMethod`: nsMsgAuthMethod, the ones that an account can be found with. */
const authentication: ValueLegend = {
  1: 'no-sign-in',
  3: 'normal-password',
  4: 'encrypted-password',
  10: 'oauth2',
};

/** What Thunderbird's numbers stand for, in the words of its own account settings. */
export const valueLegends: Partial<Record<SettingMeaning, ValueLegend>> = {
  'incoming-encryption': encryption,
  'outgoing-encryption': encryption,
  'incoming-authentication': authentication,
  'outgoing-authentication': authentication,
  'reply-style': { 0: 'reply-below', 1: 'reply-above' },
};
