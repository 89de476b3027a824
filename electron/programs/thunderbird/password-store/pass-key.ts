import { createHash, createHmac } from 'node:crypto';
import { ok, type Result, refuse } from '../../../contract/result';
import { decrypt, encrypt } from './cipher';
import {
  type DerElement,
  readDer,
  readNumber,
  readObjectIdentifier,
  readOctets,
  readSequence,
  writeObjectIdentifier,
  writeOctets,
  writeSequence,
} from './der';
import { deriveKey, deriveNewKey, writeKeyDerivation } from './derived-key';
import { objectIdentifiers } from './object-identifiers';

export interface Opened {
  readonly plain: Buffer;
  /** `signed`: NSS keeps a signature beside what it sealed this way. The older way has none. */
  readonly scheme: 'signed' | 'unsigned';
}

/** `locked`: sealed with another pass key. `unknown`: not sealed in a way that is known here. */
export type SealProblem = 'locked' | 'unknown';

/**
 * What all of `key4.db` is sealed with when there is no primary password. NSS hashes the salt with the
 * password (here the empty one): SHA-384 for the 48 byte salts of newer versions, otherwise SHA-1.
 */
export function makePassKey(salt: Buffer): Buffer {
  return createHash(salt.length === 48 ? 'sha384' : 'sha1')
    .update(salt)
    .digest();
}

/** Opens a value that NSS sealed with the pass key, in its present way (PBES2 of RFC 8018) or its old one. */
export function openWithPassKey(sealed: Buffer, passKey: Buffer): Result<Opened, SealProblem> {
  const [algorithm, data] = readSequence(readDer(sealed)) ?? [];
  const [name, parameters] = readSequence(algorithm) ?? [];
  const encrypted = readOctets(data);
  if (encrypted === null) return refuse('unknown');
  switch (readObjectIdentifier(name)) {
    case objectIdentifiers.pbes2:
      return opened(openPbes2(parameters, encrypted, passKey), 'signed');
    case objectIdentifiers.pbeWithSha1AndTripleDes:
      return opened(openOldScheme(parameters, encrypted, passKey), 'unsigned');
    default:
      return refuse('unknown');
  }
}

/** Seals as NSS does today without a primary password. The length of the result depends on that of `plain` only. */
export function sealWithPassKey(
  plain: Buffer,
  passKey: Buffer,
  randomBytes: (size: number) => Buffer,
): Buffer {
  const salt = randomBytes(32);
  const iv = writeOctets(randomBytes(14));
  const scheme = writeSequence(writeObjectIdentifier(objectIdentifiers.aes256Cbc), iv);
  return writeSequence(
    writeSequence(
      writeObjectIdentifier(objectIdentifiers.pbes2),
      writeSequence(writeKeyDerivation(salt), scheme),
    ),
    writeOctets(encrypt('aes-256-cbc', deriveNewKey(passKey, salt), iv, plain)),
  );
}

function opened(plain: Buffer | null | undefined, scheme: Opened['scheme']): Result<Opened, SealProblem> {
  if (plain === undefined) return refuse('unknown');
  return plain === null ? refuse('locked') : ok({ plain, scheme });
}

/** Undefined: not in the known form. Null: not with this key. */
function openPbes2(
  parameters: DerElement | undefined,
  encrypted: Buffer,
  passKey: Buffer,
): Buffer | null | undefined {
  const [derivation, scheme] = readSequence(parameters) ?? [];
  const [name, ivElement] = readSequence(scheme) ?? [];
  const ivOctets = readOctets(ivElement);
  if (readObjectIdentifier(name) !== objectIdentifiers.aes256Cbc || ivOctets === null) return undefined;
  // NSS stores 14 octets and takes them together with their tag and length, 16 in all, as the IV.
  const iv = ivOctets.length === 14 ? ivElement?.whole : ivOctets;
  const key = deriveKey(derivation, passKey);
  return key === null || iv?.length !== 16 ? undefined : decrypt('aes-256-cbc', key, iv, encrypted);
}

/** pbeWithSHA1And3DES with the key derivation of a PKCS #12 draft, which is NSS's own. */
function openOldScheme(
  parameters: DerElement | undefined,
  encrypted: Buffer,
  passKey: Buffer,
): Buffer | null | undefined {
  const [saltElement, count] = readSequence(parameters) ?? [];
  const salt = readOctets(saltElement);
  if (salt === null || salt.length > 64) return undefined;
  // NSS takes more than one round for a primary password only.
  if (readNumber(count) !== 1) return null;
  const padded = Buffer.concat([salt, Buffer.alloc(Math.max(0, 20 - salt.length))]);
  const hashed = createHash('sha1').update(passKey).update(salt).digest();
  const hmac = (...parts: readonly Buffer[]) =>
    createHmac('sha1', hashed).update(Buffer.concat(parts)).digest();
  const material = Buffer.concat([hmac(padded, salt), hmac(hmac(padded), salt)]);
  return decrypt('des-ede3-cbc', material.subarray(0, 24), material.subarray(-8), encrypted);
}
