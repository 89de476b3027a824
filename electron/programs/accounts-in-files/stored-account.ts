import type { Account, Encryption, Server } from '../../contract/account';
import type { ExistingAccount } from '../../contract/programs';

export interface StoredServer {
  readonly host: string;
  readonly port: number;
  readonly loginName: string;
  /** Null: none, or what is no way at Runbox. */
  readonly encryption: Encryption | null;
}

/** The way of encryption of which this is so; null when it is so of none. */
export function encryptionWhere(isMeant: (encryption: Encryption) => boolean): Encryption | null {
  return (['implicit-tls', 'starttls'] as const).find(isMeant) ?? null;
}

/** An account as a program keeps it, or as it takes it over from the desktop. */
export interface StoredAccount {
  readonly address: string;
  readonly protocol: ExistingAccount['protocol'];
  readonly incoming: StoredServer;
  readonly outgoing: StoredServer | null;
}

export function isFor(stored: StoredAccount, { address }: Account): boolean {
  return stored.address.toLowerCase() === address.toLowerCase();
}

/** Whether mail comes and goes with it just as it should. */
export function isSetUpFor(stored: StoredAccount, account: Account): boolean {
  const { incoming, submission, loginName } = account;
  return (
    isFor(stored, account) &&
    stored.protocol === incoming.protocol &&
    isServer(stored.incoming, incoming, loginName) &&
    stored.outgoing !== null &&
    isServer(stored.outgoing, submission, loginName)
  );
}

function isServer(stored: StoredServer, server: Server, loginName: string): boolean {
  return (
    stored.host.toLowerCase() === server.host &&
    stored.port === server.port &&
    stored.encryption === server.encryption &&
    stored.loginName === loginName
  );
}

/** An account that stands in two places is told of once. */
export function existingAccounts(stored: readonly StoredAccount[]): readonly ExistingAccount[] {
  const accounts = new Map<string, ExistingAccount>();
  for (const { address, protocol, incoming } of stored) {
    const account = { address, protocol, host: incoming.host, repair: null };
    accounts.set([address, protocol, incoming.host].join('\n').toLowerCase(), account);
  }
  return [...accounts.values()];
}
