import type { ProgramKind } from '../../contract/programs';

type Names = readonly (readonly [name: string, kind: ProgramKind])[];

/** Ends of the paths of executables on Windows, in lower case. */
export const executables: Names = [
  ['\\outlook.exe', 'classic-outlook'],
  ['\\olk.exe', 'new-outlook'],
  ['\\thunderbird.exe', 'thunderbird'],
  ['\\betterbird.exe', 'betterbird'],
  ['\\em client\\mailclient.exe', 'em-client'],
  ['\\mailbird.exe', 'mailbird'],
  ['\\thebat64.exe', 'the-bat'],
  ['\\thebat32.exe', 'the-bat'],
  ['\\thebat.exe', 'the-bat'],
  ['\\spark desktop.exe', 'spark'],
  ['\\mailspring.exe', 'mailspring'],
  ['\\seamonkey.exe', 'seamonkey'],
  ['\\claws-mail.exe', 'claws-mail'],
];

/** Beginnings of the names that Windows gives the applications in packages, in lower case. */
export const packages: Names = [
  ['microsoft.outlookforwindows_', 'new-outlook'],
  ['mozillathunderbird.mzla_', 'thunderbird'],
  ['emclient.20054ca46072c_', 'em-client'],
];

/** Beginnings of the identifiers of bundles on macOS, in lower case. */
export const bundles: Names = [
  ['com.apple.mail', 'apple-mail'],
  ['com.microsoft.outlook', 'outlook-mac'],
  ['org.mozilla.thunderbird', 'thunderbird'],
  ['eu.betterbird.betterbird', 'betterbird'],
  ['com.emclient.mail.client', 'em-client'],
  ['com.getmailbird.mailbird', 'mailbird'],
  ['com.readdle.sparkdesktop', 'spark'],
  ['com.readdle.smartemail-mac', 'spark'],
  ['com.mailspring.mailspring', 'mailspring'],
  ['org.mozilla.seamonkey', 'seamonkey'],
];

/** Desktop files on Linux, in lower case and without `.desktop`: of distributions, Flatpaks and Snaps. */
export const desktopFiles: Names = [
  ['thunderbird', 'thunderbird'],
  ['mozilla-thunderbird', 'thunderbird'],
  ['net.thunderbird.thunderbird', 'thunderbird'],
  ['org.mozilla.thunderbird', 'thunderbird'],
  ['org.mozilla.thunderbird_esr', 'thunderbird'],
  ['thunderbird-esr', 'thunderbird'],
  ['thunderbird_thunderbird', 'thunderbird'],
  ['betterbird', 'betterbird'],
  ['eu.betterbird.betterbird', 'betterbird'],
  ['evolution', 'evolution'],
  ['org.gnome.evolution', 'evolution'],
  ['kmail_view', 'kmail'],
  ['org.kde.kmail', 'kmail'],
  ['org.kde.kmail2', 'kmail'],
  ['org.kde.kontact', 'kmail'],
  ['geary', 'geary'],
  ['org.gnome.geary', 'geary'],
  ['claws-mail', 'claws-mail'],
  ['org.claws_mail.claws-mail', 'claws-mail'],
  ['mailspring', 'mailspring'],
  ['com.getmailspring.mailspring', 'mailspring'],
  ['com.mailspring.mailspring', 'mailspring'],
  ['mailspring_mailspring', 'mailspring'],
  ['seamonkey', 'seamonkey'],
  ['seamonkey-mail', 'seamonkey'],
];

export function kindNamed(
  name: string | null,
  names: Names,
  test: 'endsWith' | 'startsWith' | 'equals',
): ProgramKind | null {
  const lower = name?.toLowerCase();
  if (lower === undefined) return null;
  const found = names.find(([known]) => (test === 'equals' ? lower === known : lower[test](known)));
  return found?.[1] ?? null;
}
