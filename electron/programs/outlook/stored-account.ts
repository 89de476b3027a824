import type { Encryption } from '../../contract/account';
import type { RegistryKey } from '../../system/registry';
import { encryptionWhere, type StoredAccount, type StoredServer } from '../accounts-in-files/stored-account';
import { classIn, numberIn, textIn } from './registry-reading';

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
export const secureConnections: Readonly<Record<Encryption, number>> = { 'implicit-tls': 1, starttls: 2 };

/** The account in a key of a profile; null for what has no address, such as an address book. */
export function readStoredAccount(key: RegistryKey | null): StoredAccount | null {
  const address = textIn(key, 'Email');
  if (address === null || address === '') return null;
  const kind = kinds[classIn(key, 'clsid') ?? ''];
  const name = kind?.name ?? '';
  const loginName = textIn(key, `${name} User`) ?? '';
  const isEncrypted = numberIn(key, `${name} Use SSL`) === 1;
  return {
    address,
    protocol: kind?.protocol ?? 'other',
    incoming: { ...serverIn(key, name, loginName), encryption: isEncrypted ? 'implicit-tls' : null },
    outgoing: outgoingIn(key, loginName),
  };
}

/** It signs in as the incoming server does; null where it does not sign in at all. */
function outgoingIn(key: RegistryKey | null, loginName: string): StoredServer | null {
  if (numberIn(key, 'SMTP Use Auth') !== 1) return null;
  const connection = numberIn(key, 'SMTP Secure Connection');
  const encryption = encryptionWhere((one) => secureConnections[one] === connection);
  return { ...serverIn(key, 'SMTP', loginName), encryption };
}

/** What is not said is told as nothing, and so counts as something else than any account asks for. */
function serverIn(
  key: RegistryKey | null,
  name: string,
  loginName: string,
): Omit<StoredServer, 'encryption'> {
  return {
    host: textIn(key, `${name} Server`) ?? '',
    port: numberIn(key, `${name} Port`) ?? 0,
    loginName,
  };
}
