import type { MailboxOwner } from './mailbox-owners';

/** One account as a careful person would write it by hand into `prefs.js`, and nothing more. */
export function writePreferences(
  owner: MailboxOwner,
  protocol: 'imap' | 'pop3',
  submission: 465 | 587,
): string {
  const settings: Record<string, string | number | boolean> = {
    'mail.accountmanager.accounts': 'account1',
    'mail.account.account1.server': 'server1',
    'mail.account.account1.identities': 'id1',
    'mail.server.server1.type': protocol,
    'mail.server.server1.hostname': 'mail.runbox.com',
    'mail.server.server1.userName': owner.loginName,
    'mail.server.server1.socketType': 3,
    'mail.server.server1.login_at_startup': true,
    'mail.identity.id1.useremail': owner.addresses[0],
    'mail.identity.id1.fullName': 'Somebody',
    'mail.identity.id1.smtpServer': 'smtp1',
    'mail.smtpservers': 'smtp1',
    'mail.smtpserver.smtp1.hostname': 'mail.runbox.com',
    'mail.smtpserver.smtp1.port': submission,
    'mail.smtpserver.smtp1.try_ssl': submission === 465 ? 3 : 2,
    'mail.smtpserver.smtp1.username': owner.loginName,
    ...(protocol === 'pop3' ? { 'mail.server.server1.leave_on_server': true } : {}),
  };
  return Object.entries(settings)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
