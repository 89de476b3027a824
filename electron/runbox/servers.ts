import type { Server, SubmissionPort } from '../contract/account';

const host = 'mail.runbox.com';

/**
 * Runbox's servers, all with a password as authentication (help.runbox.com/email-program-settings/).
 * Port 465 may be the better protected one, 587 the more compatible one, says the same page.
 */
export const servers = {
  imap: { host, port: 993, encryption: 'implicit-tls' },
  pop3: { host, port: 995, encryption: 'implicit-tls' },
  submission: {
    465: { host, port: 465, encryption: 'implicit-tls' },
    587: { host, port: 587, encryption: 'starttls' },
  },
} as const satisfies {
  readonly imap: Server;
  readonly pop3: Server;
  readonly submission: Readonly<Record<SubmissionPort, Server>>;
};

/**
 * Names that set-ups from before about 2015 use and that Runbox asks people to change
 * (help.runbox.com/moving-to-the-new-imap-pop-services, Runbox's old pages on IMAP and SMTP).
 */
export const outdatedHosts: readonly string[] = ['secure.runbox.com', 'imap.runbox.com', 'smtp.runbox.com'];

/** Whether an account that uses this server, today's name or an outdated one, is an account at Runbox. */
export function isRunboxHost(name: string): boolean {
  const folded = name.toLowerCase();
  return folded === host || outdatedHosts.includes(folded);
}
