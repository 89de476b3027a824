/** `profiles.ini` of a Thunderbird that opens the second profile it made. */
export function profileList(installHash: string): string {
  return [
    `[Install${installHash}]`,
    'Default=Profiles/q1w2e3r4.default-release',
    'Locked=1',
    '',
    '[Profile1]',
    'Name=default',
    'IsRelative=1',
    'Path=Profiles/zzzzzzzz.default',
    'Default=1',
    '',
    '[Profile0]',
    'Name=default-release',
    'IsRelative=1',
    'Path=Profiles/q1w2e3r4.default-release',
    '',
    '[General]',
    'StartWithLastProfile=1',
    'Version=2',
    '',
  ].join('\n');
}

export function compatibility(system: string, programFolder: string): string {
  return [
    '[Compatibility]',
    'LastVersion=153.7.0_20261101000000/20261101000000',
    `LastOSABI=${system}`,
    `LastPlatformDir=${programFolder}`,
    `LastAppDir=${programFolder}`,
    '',
  ].join('\n');
}

/** `prefs.js` with one account of another provider, and the local folders in `localFolders`. */
export function oneAccount(lineEnd: string, localFolders: string): string {
  const directory = JSON.stringify(localFolders);
  return [
    '// Mozilla User Preferences',
    '',
    'user_pref("mail.account.account1.identities", "id1");',
    'user_pref("mail.account.account1.server", "server1");',
    'user_pref("mail.account.account2.server", "server2");',
    'user_pref("mail.account.lastKey", 2);',
    'user_pref("mail.accountmanager.accounts", "account1,account2");',
    'user_pref("mail.accountmanager.defaultaccount", "account1");',
    'user_pref("mail.accountmanager.localfoldersserver", "server2");',
    'user_pref("mail.identity.id1.fullName", "Anna Kåsa");',
    'user_pref("mail.identity.id1.smtpServer", "smtp1");',
    'user_pref("mail.identity.id1.useremail", "anna@work.example");',
    'user_pref("mail.identity.id1.valid", true);',
    'user_pref("mail.server.server1.directory-rel", "[ProfD]ImapMail/imap.work.example");',
    'user_pref("mail.server.server1.hostname", "imap.work.example");',
    'user_pref("mail.server.server1.port", 993);',
    'user_pref("mail.server.server1.socketType", 3);',
    'user_pref("mail.server.server1.type", "imap");',
    'user_pref("mail.server.server1.userName", "anna@work.example");',
    `user_pref("mail.server.server2.directory", ${directory});`,
    'user_pref("mail.server.server2.directory-rel", "[ProfD]Mail/Local Folders");',
    'user_pref("mail.server.server2.hostname", "Local Folders");',
    'user_pref("mail.server.server2.name", "Local Folders");',
    'user_pref("mail.server.server2.type", "none");',
    'user_pref("mail.server.server2.userName", "nobody");',
    'user_pref("mail.smtp.defaultserver", "smtp1");',
    'user_pref("mail.smtpserver.smtp1.hostname", "smtp.work.example");',
    'user_pref("mail.smtpserver.smtp1.port", 587);',
    'user_pref("mail.smtpserver.smtp1.try_ssl", 2);',
    'user_pref("mail.smtpserver.smtp1.username", "anna@work.example");',
    'user_pref("mail.smtpservers", "smtp1");',
    '',
  ].join(lineEnd);
}
