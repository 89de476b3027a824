import type { PasswordStoreReason } from '../../../contract/plan';
import { ok, type Result, refuse } from '../../../contract/result';
import { type Cipher, ciphers } from './cipher';
import { isSignatureRight } from './key-signature';
import { makePassKey, openWithPassKey } from './pass-key';
import type { RecordValue } from './sqlite-record';
import { readTable, type TableRow } from './sqlite-table';

/** A key with which saved passwords are encrypted. */
export interface StoreKey {
  readonly cipher: Cipher;
  readonly key: Buffer;
}

export interface KeyDatabase {
  /** At least one, in the order in which NSS finds them. */
  readonly keys: readonly StoreKey[];
}

/** NSS's fixed name (CKA_ID) of the keys for saved passwords; AES and triple DES share it. */
export const STORE_KEY_ID = Buffer.from('f8000000000000000000000000000001', 'hex');

/** Decrypts with the right primary password, or without one with none. */
export const PASSWORD_CHECK = Buffer.from('password-check');

/** PKCS #11: CKO_SECRET_KEY. */
const SECRET_KEY_CLASS = '00000004';

/** PKCS #11: CKK_AES and CKK_DES3, as NSS stores numbers. */
const CIPHERS_BY_TYPE: ReadonlyMap<string, Cipher> = new Map([
  ['0000001f', 'aes-256-cbc'],
  ['00000015', 'des-ede3-cbc'],
]);

/** NSS itself makes one of each cipher. */
const MOST_CANDIDATES = 16;

// The columns' names are PKCS #11 attribute numbers: class, value, key type and id.
type KeyRow = TableRow<'id' | 'a0' | 'a11' | 'a100' | 'a102'>;

/**
 * The keys for saved passwords out of the bytes of `key4.db`, which is only ever read. Any bytes get an
 * answer, in bounded time. Refuses with
 * - `primary-password`: only the person can open it;
 * - `no-store-yet`: NSS has not initialised it;
 * - `key-missing`: there is no key for saved passwords, or none that NSS would accept;
 * - `store-unreadable`: anything else that is not as NSS leaves it, a transaction cut short among that.
 */
export function readKeyDatabase(
  bytes: Uint8Array,
  { journalPresent }: { readonly journalPresent: boolean },
): Result<KeyDatabase, PasswordStoreReason> {
  const metaData = readTable(bytes, 'metaData', ['id', 'item1', 'item2'], journalPresent);
  const keyRows = readTable(bytes, 'nssPrivate', ['id', 'a0', 'a11', 'a100', 'a102'], journalPresent);
  if (!metaData.ok || !keyRows.ok) return refuse('store-unreadable');
  const password = metaData.value.find((row) => row.id === 'password');
  if (password === undefined) return refuse('no-store-yet');
  const passKey = unlock(password.item1, password.item2);
  if (!passKey.ok) return passKey;
  const signatures = new Map(metaData.value.map((row) => [row.id, row.item1]));
  const keys = keyRows.value
    .filter(isStoreKey)
    .slice(0, MOST_CANDIDATES)
    .flatMap((row) => openKey(row, signatures, passKey.value));
  return keys.length === 0 ? refuse('key-missing') : ok({ keys });
}

function unlock(salt: RecordValue, check: RecordValue): Result<Buffer, PasswordStoreReason> {
  if (!Buffer.isBuffer(salt) || !Buffer.isBuffer(check)) return refuse('store-unreadable');
  const passKey = makePassKey(salt);
  const opened = openWithPassKey(check, passKey);
  if (!opened.ok) return refuse(opened.problem === 'locked' ? 'primary-password' : 'store-unreadable');
  return opened.value.plain.equals(PASSWORD_CHECK) ? ok(passKey) : refuse('primary-password');
}

function isStoreKey({ a0, a102 }: KeyRow): boolean {
  return hexadecimal(a0) === SECRET_KEY_CLASS && Buffer.isBuffer(a102) && a102.equals(STORE_KEY_ID);
}

function openKey(
  row: KeyRow,
  signatures: ReadonlyMap<RecordValue, RecordValue>,
  passKey: Buffer,
): readonly StoreKey[] {
  const cipher = CIPHERS_BY_TYPE.get(hexadecimal(row.a100));
  if (cipher === undefined || !Buffer.isBuffer(row.a11) || typeof row.id !== 'number') return [];
  const opened = openWithPassKey(row.a11, passKey);
  if (!opened.ok || opened.value.plain.length !== ciphers[cipher].keyLength) return [];
  const { plain, scheme } = opened.value;
  const signature = signatures.get(signatureName(row.id));
  const isSigned = Buffer.isBuffer(signature) && isSignatureRight(signature, plain, passKey);
  return isSigned || scheme === 'unsigned' ? [{ cipher, key: plain }] : [];
}

/** The row of `metaData` with the signature of an object's CKA_VALUE. */
function signatureName(id: number): string {
  return `sig_key_${(id >>> 0).toString(16).padStart(8, '0')}_00000011`;
}

function hexadecimal(value: RecordValue): string {
  return Buffer.isBuffer(value) ? value.toString('hex') : '';
}
