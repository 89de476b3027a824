import type { HelpLinkId } from '../contract/wizard-ipc';

/** The only pages that the app opens in a browser. */
export const helpLinks: Readonly<Record<HelpLinkId, string>> = {
  'server-settings': 'https://help.runbox.com/email-program-settings/',
  'user-names': 'https://help.runbox.com/usernames-and-passwords/',
  encryption: 'https://help.runbox.com/connection-encryption-ssl-tls-starttls/',
  'imap-or-pop': 'https://help.runbox.com/deciding-whether-to-use-pop-or-imap/',
  'app-passwords': 'https://help.runbox.com/more-about-two-factor-authentication-and-app-passwords/',
  support: 'https://help.runbox.com/runbox-support/',
  'get-thunderbird': 'https://www.thunderbird.net/',
};
