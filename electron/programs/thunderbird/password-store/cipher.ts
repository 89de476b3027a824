import { createCipheriv, createDecipheriv } from 'node:crypto';
import { objectIdentifiers } from './object-identifiers';

/** Thunderbird writes AES since 144 and reads both; before that it knows triple DES only. */
export type Cipher = 'aes-256-cbc' | 'des-ede3-cbc';

export interface CipherFacts {
  readonly objectIdentifier: string;
  readonly keyLength: number;
  readonly ivLength: number;
}

export const ciphers: Readonly<Record<Cipher, CipherFacts>> = {
  'aes-256-cbc': { objectIdentifier: objectIdentifiers.aes256Cbc, keyLength: 32, ivLength: 16 },
  'des-ede3-cbc': { objectIdentifier: objectIdentifiers.tripleDesCbc, keyLength: 24, ivLength: 8 },
};

export function findCipher(objectIdentifier: string | null): Cipher | null {
  const names: readonly Cipher[] = ['aes-256-cbc', 'des-ede3-cbc'];
  return names.find((name) => ciphers[name].objectIdentifier === objectIdentifier) ?? null;
}

export function encrypt(cipher: Cipher, key: Buffer, iv: Buffer, plain: Buffer): Buffer {
  const encryption = createCipheriv(cipher, key, iv);
  return Buffer.concat([encryption.update(plain), encryption.final()]);
}

/** Null when the data was not encrypted with this key, as far as its padding (PKCS #7) tells. */
export function decrypt(cipher: Cipher, key: Buffer, iv: Buffer, data: Buffer): Buffer | null {
  const { keyLength, ivLength } = ciphers[cipher];
  if (key.length !== keyLength || iv.length !== ivLength) return null;
  const decryption = createDecipheriv(cipher, key, iv);
  try {
    return Buffer.concat([decryption.update(data), decryption.final()]);
  } catch {
    return null;
  }
}
