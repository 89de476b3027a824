import type { SignInDiagnosis } from '../contract/sign-in';
import type { DiagnosisHelpId, HelpLinkId } from '../contract/wizard-ipc';

/** The only pages that the app opens in a browser, beside the one that its publisher names. */
export const helpLinks: Readonly<Record<Exclude<HelpLinkId, 'download'>, string>> = {
  'server-settings': 'https://help.runbox.com/email-program-settings/',
  'user-names': 'https://help.runbox.com/usernames-and-passwords/',
  encryption: 'https://help.runbox.com/connection-encryption-ssl-tls-starttls/',
  'imap-or-pop': 'https://help.runbox.com/deciding-whether-to-use-pop-or-imap/',
  'app-passwords': 'https://help.runbox.com/more-about-two-factor-authentication-and-app-passwords/',
  'manage-services': 'https://help.runbox.com/account-security/',
  'validate-account': 'https://help.runbox.com/common-errors-when-sending-mail-through-an-email-client/',
  support: 'https://help.runbox.com/runbox-support/',
  'get-thunderbird': 'https://www.thunderbird.net/',
};

/** Without a page for downloads, Runbox's own settings are what a person needs most. */
export function addressOf(link: HelpLinkId, downloadPage: string | null): string {
  return link === 'download' ? (downloadPage ?? helpLinks['server-settings']) : helpLinks[link];
}

/** Where to read on about what signing in showed, the likeliest cause first. */
export const diagnosisHelp: Readonly<Record<SignInDiagnosis['kind'], readonly DiagnosisHelpId[]>> = {
  accepted: [],
  'refused-everywhere': ['app-passwords', 'user-names'],
  'incoming-switched-off': ['manage-services'],
  'sending-refused': ['validate-account', 'manage-services'],
  wait: [],
  'not-allowed': ['support'],
  'not-reached': [],
  'server-trouble': [],
  'tries-used-up': ['user-names', 'app-passwords'],
};
