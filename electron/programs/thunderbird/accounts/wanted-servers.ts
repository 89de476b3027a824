import type { Account, Encryption, Protocol } from '../../../contract/account';
import { isRunboxHost as isNamedRunboxHost } from '../../../runbox/servers';

/** `socketType` and `try_ssl`. */
const socketTypes: Readonly<Record<Encryption, number>> = { starttls: 2, 'implicit-tls': 3 };

/** `authMethod` "Normal password"; also what the program takes when the setting is absent. */
export const normalPassword = 3;

/** Names that never were on Runbox's pages, but that people and other programs make of its domain. */
const guessedHosts: ReadonlySet<string> = new Set(['pop.runbox.com', 'runbox.com']);

/** Whether an account at this server is an account at Runbox, rightly set up or not. */
export function isRunboxHost(host: string): boolean {
  return isNamedRunboxHost(host) || guessedHosts.has(host.toLowerCase());
}

export function socketTypeOf(encryption: Encryption): number {
  return socketTypes[encryption];
}

/** Part of the origin under which the program keeps passwords; never with a port. */
const originSchemes: Readonly<Record<Protocol, string>> = { imap: 'imap', pop3: 'mailbox' };

/** The incoming server's first: where the password will be looked for. */
export function passwordOrigins({ incoming, submission }: Account): readonly string[] {
  return [`${originSchemes[incoming.protocol]}://${incoming.host}`, `smtp://${submission.host}`];
}
