import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A home in which Thunderbird has been used: one profile with one account of another provider. */
export const usedHome: Readonly<Record<string, string>> = {
  '.thunderbird/profiles.ini': [
    '[Profile0]',
    'Name=default',
    'IsRelative=1',
    'Path=abcd1234.default',
    'Default=1',
    '',
    '[General]',
    'StartWithLastProfile=1',
    'Version=2',
    '',
  ].join('\n'),
  '.thunderbird/abcd1234.default/compatibility.ini': '[Compatibility]\n',
  '.thunderbird/abcd1234.default/.parentlock': '',
  '.thunderbird/abcd1234.default/prefs.js': [
    '// Mozilla User Preferences',
    '',
    'user_pref("mail.account.account1.identities", "id1");',
    'user_pref("mail.account.account1.server", "server1");',
    'user_pref("mail.account.lastKey", 1);',
    'user_pref("mail.accountmanager.accounts", "account1");',
    'user_pref("mail.accountmanager.defaultaccount", "account1");',
    "user_pref('mail.identity.id1.fullName', 'Old \\'Friend\\''); // by hand",
    'user_pref("mail.identity.id1.useremail", "old@example.net");',
    'user_pref("mail.identity.id1.smtpServer", "smtp1");',
    'user_pref("mail.server.server1.hostname", "imap.example.net");',
    'user_pref("mail.server.server1.type", "imap");',
    'user_pref("mail.server.server1.userName", "old");',
    'user_pref("mail.smtp.defaultserver", "smtp1");',
    'user_pref("mail.smtpserver.smtp1.hostname", "smtp.example.net");',
    'user_pref("mail.smtpserver.smtp1.username", "old");',
    'user_pref("mail.smtpservers", "smtp1");',
    '',
  ].join('\r\n'),
};

const mailspring = '.local/share/flatpak/app/com.getmailspring.Mailspring/current/active/files';

/** A used home with a Mailspring of its own, which is set up by hand. */
export const homeWithMailspring = { ...usedHome, [`${mailspring}/manifest.json`]: '{}' };
/** How the wizard shows it; the machine may have another one. */
export const itsMailspring = { name: 'Mailspring', description: 'from Flatpak' };

const prefs = '.thunderbird/abcd1234.default/prefs.js';

/** The same, with an account that somebody typed for Runbox years ago, not encrypted. */
export const outdatedHome: Readonly<Record<string, string>> = {
  ...usedHome,
  [prefs]: `${usedHome[prefs]
    ?.replaceAll('old@example.net', 'ada@runbox.com')
    .replaceAll('imap.example.net', 'secure.runbox.com')
    .replaceAll('smtp.example.net', 'secure.runbox.com')
    .replaceAll('"old"', '"ada"')}user_pref("mail.server.server1.port", 143);\r\n`,
};

export const usedProfile = '.thunderbird/abcd1234.default';

/** Every file below the folder, by path from it on, as text. */
export function filesBelow(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]));
}

/** What Thunderbird's folder in the home holds; nothing when there is no such folder. */
export function thunderbirdFiles(home: string): Readonly<Record<string, string>> {
  try {
    return filesBelow(path.join(home, '.thunderbird'));
  } catch {
    return {};
  }
}

/** The settings of the only profile in the home, by name. */
export function prefsIn(home: string): ReadonlyMap<string, unknown> {
  const [text] = Object.entries(thunderbirdFiles(home)).flatMap(([name, content]) =>
    name.endsWith('prefs.js') ? [content] : [],
  );
  const prefs = new Map<string, unknown>();
  // Read by JavaScript itself, which agrees with Mozilla on everything that is written here.
  new Function('user_pref', text ?? '')((name: string, value: unknown) => prefs.set(name, value));
  return prefs;
}
