import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  readDer,
  readObjectIdentifier,
  readOctets,
  readSequence,
  writeObjectIdentifier,
  writeOctets,
  writeSequence,
} from './der';
import {
  deriveKey,
  deriveNewKey,
  isHmacWithSha256,
  writeHmacWithSha256,
  writeKeyDerivation,
} from './derived-key';
import { objectIdentifiers } from './object-identifiers';

/** What NSS signs in front of a key: the object's number, which it takes as 0, and CKA_VALUE (0x11) of PKCS #11. */
const SIGNED_FIRST = Buffer.from('0000000000000011', 'hex');

/** Whether NSS's signature (PBMAC1 of RFC 8018) of a key is right. NSS refuses keys without a right one. */
export function isSignatureRight(signature: Buffer, key: Buffer, passKey: Buffer): boolean {
  const [algorithm, macElement] = readSequence(readDer(signature)) ?? [];
  const [name, parameters] = readSequence(algorithm) ?? [];
  const [derivation, hmac] = readSequence(parameters) ?? [];
  const mac = readOctets(macElement);
  if (readObjectIdentifier(name) !== objectIdentifiers.pbmac1 || !isHmacWithSha256(hmac)) return false;
  const macKey = deriveKey(derivation, passKey);
  return mac?.length === 32 && macKey !== null && timingSafeEqual(mac, computeMac(key, macKey));
}

/** Signs a key as NSS does without a primary password; always of the same length. */
export function signKey(key: Buffer, passKey: Buffer, randomBytes: (size: number) => Buffer): Buffer {
  const salt = randomBytes(32);
  return writeSequence(
    writeSequence(
      writeObjectIdentifier(objectIdentifiers.pbmac1),
      writeSequence(writeKeyDerivation(salt), writeHmacWithSha256()),
    ),
    writeOctets(computeMac(key, deriveNewKey(passKey, salt))),
  );
}

function computeMac(key: Buffer, macKey: Buffer): Buffer {
  return createHmac('sha256', macKey).update(SIGNED_FIRST).update(key).digest();
}
