import { createHmac } from 'node:crypto';
import { ciphers, decrypt, encrypt, findCipher } from './cipher';
import {
  readDer,
  readObjectIdentifier,
  readOctets,
  readSequence,
  writeObjectIdentifier,
  writeOctets,
  writeSequence,
} from './der';
import { STORE_KEY_ID, type StoreKey } from './key-database';

export interface OpenedText {
  readonly text: string;
  /** The one that opened it. */
  readonly key: StoreKey;
}

/**
 * One encrypted value of `logins.json`, as NSS's "secret decoder ring" writes it: base64 of key id, cipher,
 * IV and data. `purpose` says which value of which entry it is.
 *
 * The IV is not random but derived from key, purpose and text, so that one plan always has the same bytes.
 * That is sound: HMAC-SHA256 under a key nobody else has is as good as random to everybody else, which is
 * what CBC asks of an IV (that the cipher has the same key gives nothing away: the two share no structure).
 * An IV comes again only when purpose and text are both the same, and then all that shows is that this
 * value of this entry is what it was before. RFC 5297 rests on the same thought.
 */
export function sealText(text: string, purpose: string, { cipher, key }: StoreKey): string {
  const { objectIdentifier, ivLength } = ciphers[cipher];
  const iv = createHmac('sha256', key)
    .update(JSON.stringify(['saved login iv', purpose, text]))
    .digest()
    .subarray(0, ivLength);
  return writeSequence(
    writeOctets(STORE_KEY_ID),
    writeSequence(writeObjectIdentifier(objectIdentifier), writeOctets(iv)),
    writeOctets(encrypt(cipher, key, iv, Buffer.from(text, 'utf8'))),
  ).toString('base64');
}

/** Null when it is not such a value, or none of the keys opens it. */
export function openSealedText(sealed: string, keys: readonly StoreKey[]): OpenedText | null {
  const [keyId, algorithm, data] = readSequence(readDer(Buffer.from(sealed, 'base64'))) ?? [];
  const [name, ivElement] = readSequence(algorithm) ?? [];
  const cipher = findCipher(readObjectIdentifier(name));
  const iv = readOctets(ivElement);
  const encrypted = readOctets(data);
  if (cipher === null || iv === null || encrypted === null || !readOctets(keyId)?.equals(STORE_KEY_ID))
    return null;
  for (const key of keys) {
    const plain = key.cipher === cipher ? decrypt(cipher, key.key, iv, encrypted) : null;
    const text = plain === null ? null : decodeUtf8(plain);
    if (text !== null) return { text, key };
  }
  return null;
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
