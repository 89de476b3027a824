import type { Account } from '../../contract/account';
import { escapeList, unescapeList } from '../../formats/key-file-values';

/** What needs no quotes in a name beside an address (RFC 5322 section 3.2.3; section 3.1 of RFC 6532 beyond ASCII). */
const atoms = /^[\w!#$&'*+\-/^`{|}~\u00a1-\u{10ffff}]+(?: [\w!#$&'*+\-/^`{|}~\u00a1-\u{10ffff}]+)*$/u;

/** The value of `sender_mailboxes`. Geary shows no account at all as long as one of these cannot be read. */
export function writeSenderMailboxes({ fullName, address }: Pick<Account, 'fullName' | 'address'>): string {
  const name = atoms.test(fullName) ? fullName : `"${fullName.replaceAll(/[\\"]/g, '\\$&')}"`;
  return escapeList([`${name} <${address}>`]);
}

/** The address of the first mailbox, which is the account's own; null when there is none to be read. */
export function readSenderAddress(value: string): string | null {
  const [mailbox = ''] = unescapeList(value) ?? [];
  const bare = mailbox.replaceAll(/"(?:[^"\\]|\\.)*"/g, '');
  const address = /<([^<>]+)>\s*$/.exec(bare)?.[1] ?? bare.trim();
  return address.includes('@') ? address : null;
}
