import { inflateRawSync } from 'node:zlib';
import { ciphers } from './cipher';
import { PASSWORD_CHECK, type StoreKey } from './key-database';
import { keyDatabaseTemplate } from './key-database-template';
import { signKey } from './key-signature';
import { makePassKey, sealWithPassKey } from './pass-key';

export interface NewKeyDatabase {
  readonly bytes: Buffer;
  /** The one in it. */
  readonly key: StoreKey;
}

/**
 * The bytes of a `key4.db` for a profile that has none, without a primary password, and the key in it: a
 * triple DES one, because every version of Thunderbird reads that. Seen to work with 153, which makes
 * itself an AES key beside it; 140 accepts nothing else.
 *
 * @param randomBytes must not be foreseeable: the key is made of it
 */
export function makeKeyDatabase(randomBytes: (size: number) => Buffer): NewKeyDatabase {
  const { deflated, places } = keyDatabaseTemplate;
  const bytes = inflateRawSync(Buffer.from(deflated, 'base64'));
  const put = (content: Buffer, place: { readonly at: number; readonly length: number }) => {
    if (content.length !== place.length) throw new Error(`${content.length} bytes for ${place.length}`);
    content.copy(bytes, place.at);
  };
  const salt = randomBytes(places.salt.length);
  const passKey = makePassKey(salt);
  const key = withOddParity(randomBytes(ciphers['des-ede3-cbc'].keyLength));
  put(salt, places.salt);
  put(sealWithPassKey(PASSWORD_CHECK, passKey, randomBytes), places.passwordCheck);
  put(sealWithPassKey(key, passKey, randomBytes), places.key);
  put(signKey(key, passKey, randomBytes), places.signature);
  return { bytes, key: { cipher: 'des-ede3-cbc', key } };
}

/** DES does not use the lowest bit of each byte; PKCS #11 wants it to make the number of ones odd. */
function withOddParity(key: Buffer): Buffer {
  return Buffer.from(
    key.map((byte) => {
      const ones = (byte >> 1).toString(2).replaceAll('0', '').length;
      return (byte & 0xfe) | ((ones + 1) % 2);
    }),
  );
}
