import { pbkdf2Sync } from 'node:crypto';
import {
  type DerElement,
  readNumber,
  readObjectIdentifier,
  readOctets,
  readSequence,
  writeNumber,
  writeObjectIdentifier,
  writeOctets,
  writeSequence,
} from './der';
import { objectIdentifiers } from './object-identifiers';

const LENGTH = 32;

/** NSS takes 1 without a primary password and 10 000 with one; far more would only keep the person waiting. */
const MOST_ITERATIONS = 100_000;

/**
 * The 32 bytes that PBKDF2 with HMAC-SHA256 (RFC 8018) makes of the pass key, with the salt and count in
 * `algorithm`. Null when the algorithm is another one, or asks for more than 100 000 rounds.
 */
export function deriveKey(algorithm: DerElement | undefined, passKey: Buffer): Buffer | null {
  const [name, parameters] = readSequence(algorithm) ?? [];
  if (readObjectIdentifier(name) !== objectIdentifiers.pbkdf2) return null;
  const [saltElement, countElement, ...options] = readSequence(parameters) ?? [];
  const salt = readOctets(saltElement);
  const iterations = readNumber(countElement);
  if (salt === null || iterations === null || iterations < 1 || iterations > MOST_ITERATIONS) return null;
  return areUsualOptions(options) ? pbkdf2Sync(passKey, salt, iterations, LENGTH, 'sha256') : null;
}

/** As NSS writes it when there is no primary password: one round. */
export function writeKeyDerivation(salt: Buffer): Buffer {
  return writeSequence(
    writeObjectIdentifier(objectIdentifiers.pbkdf2),
    writeSequence(writeOctets(salt), writeNumber(1), writeNumber(LENGTH), writeHmacWithSha256()),
  );
}

export function deriveNewKey(passKey: Buffer, salt: Buffer): Buffer {
  return pbkdf2Sync(passKey, salt, 1, LENGTH, 'sha256');
}

export function isHmacWithSha256(algorithm: DerElement | undefined): boolean {
  return readObjectIdentifier(readSequence(algorithm)?.[0]) === objectIdentifiers.hmacWithSha256;
}

/** Without the NULL parameter, as NSS has it. */
export function writeHmacWithSha256(): Buffer {
  return writeSequence(writeObjectIdentifier(objectIdentifiers.hmacWithSha256));
}

/** The key length may be left out; the function may not, since its default would be HMAC-SHA1. */
function areUsualOptions(options: readonly DerElement[]): boolean {
  const [length, hmac] = options.length === 1 ? [undefined, options[0]] : options;
  return (
    options.length <= 2 && (length === undefined || readNumber(length) === LENGTH) && isHmacWithSha256(hmac)
  );
}
