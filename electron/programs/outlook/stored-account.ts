import type { Account } from '../../contract/account';
import type { ExistingAccount } from '../../contract/programs';
import type { RegistryKey } from '../../system/registry';
import { classIn, numberIn, textIn } from './registry-reading';

/** An account as Outlook keeps it in the registry. */
export interface StoredAccount {
  readonly protocol: ExistingAccount['protocol'];
  readonly address: string;
  readonly loginName: string | null;
  readonly incoming: { readonly host: string; readonly port: number | null; readonly useSsl: number | null };
  readonly submission: {
    readonly host: string | null;
    readonly port: number | null;
    readonly secureConnection: number | null;
    readonly useAuth: number | null;
  };
}

/** Outlook's classes of accounts; all others are wrappers around something else. */
const kinds: Readonly<
  Record<string, { readonly protocol: 'imap' | 'pop3'; readonly name: 'IMAP' | 'POP3' }>
> = {
  '{ED475411-B0D6-11D2-8C3B-00104B2A6676}': { protocol: 'pop3', name: 'POP3' },
  '{ED475412-B0D6-11D2-8C3B-00104B2A6676}': { protocol: 'imap', name: 'IMAP' },
};

/**
 * `SMTP Secure Connection`, in the file and in the registry (Microsoft's PROP_SMTP_SECURE_CONNECTION). Three
 * would leave it to Outlook whether to encrypt, zero would not encrypt.
 */
export const secureConnections = { 'implicit-tls': 1, starttls: 2 } as const;

/** The account in a key of a profile; null for what has no address, such as an address book. */
export function readStoredAccount(key: RegistryKey | null): StoredAccount | null {
  const address = textIn(key, 'Email');
  if (address === null || address === '') return null;
  const kind = kinds[classIn(key, 'clsid') ?? ''];
  const name = kind?.name ?? '';
  return {
    protocol: kind?.protocol ?? 'other',
    address,
    loginName: textIn(key, `${name} User`),
    incoming: {
      host: textIn(key, `${name} Server`) ?? '',
      port: numberIn(key, `${name} Port`),
      useSsl: numberIn(key, `${name} Use SSL`),
    },
    submission: {
      host: textIn(key, 'SMTP Server'),
      port: numberIn(key, 'SMTP Port'),
      secureConnection: numberIn(key, 'SMTP Secure Connection'),
      useAuth: numberIn(key, 'SMTP Use Auth'),
    },
  };
}

/** Whether it fetches and sends exactly as the account asks. What is not said counts as something else. */
export function isSetUpFor(
  stored: StoredAccount,
  { loginName, incoming, submission, address }: Account,
): boolean {
  return (
    isFor(stored, address) &&
    stored.protocol === incoming.protocol &&
    stored.loginName === loginName &&
    stored.incoming.host.toLowerCase() === incoming.host &&
    stored.incoming.port === incoming.port &&
    stored.incoming.useSsl === 1 &&
    stored.submission.host?.toLowerCase() === submission.host &&
    stored.submission.port === submission.port &&
    stored.submission.secureConnection === secureConnections[submission.encryption] &&
    stored.submission.useAuth === 1
  );
}

export function isFor(stored: StoredAccount, address: string): boolean {
  return stored.address.toLowerCase() === address.toLowerCase();
}
