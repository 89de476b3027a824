import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeNumber, writeObjectIdentifier, writeOctets, writeSequence } from './der';
import { isSignatureRight, signKey } from './key-signature';
import { objectIdentifiers } from './object-identifiers';
import { makePassKey, openWithPassKey, sealWithPassKey } from './pass-key';

const repeated = (size: number) => Buffer.alloc(size, 0x5a);
const passKey = makePassKey(Buffer.alloc(20, 1));
const otherKey = makePassKey(Buffer.alloc(20, 2));

/** A sealed value of which only the number of rounds matters. */
function sealedWithRounds(rounds: number): Buffer {
  const hmac = writeSequence(writeObjectIdentifier(objectIdentifiers.hmacWithSha256));
  const derivation = writeSequence(writeOctets(repeated(32)), writeNumber(rounds), writeNumber(32), hmac);
  const scheme = writeSequence(writeObjectIdentifier(objectIdentifiers.aes256Cbc), writeOctets(repeated(14)));
  const algorithm = writeSequence(
    writeObjectIdentifier(objectIdentifiers.pbes2),
    writeSequence(writeSequence(writeObjectIdentifier(objectIdentifiers.pbkdf2), derivation), scheme),
  );
  return writeSequence(algorithm, writeOctets(repeated(16)));
}

describe('the pass key', () => {
  test('is the SHA-1 of a short salt and the SHA-384 of a long one', () => {
    const short = Buffer.alloc(20, 3);
    const long = Buffer.alloc(48, 3);
    expect(makePassKey(short)).toEqual(createHash('sha1').update(short).digest());
    expect(makePassKey(long)).toEqual(createHash('sha384').update(long).digest());
  });
});

describe('a sealed value', () => {
  test('opens with its own pass key only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), (bytes) => {
        const plain = Buffer.from(bytes);
        const sealed = sealWithPassKey(plain, passKey, repeated);
        expect(openWithPassKey(sealed, passKey)).toEqual({ ok: true, value: { plain, scheme: 'signed' } });
        const other = openWithPassKey(sealed, otherKey);
        expect(other.ok && other.value.plain.equals(plain)).toBe(false);
      }),
    );
  });

  test('has the length that NSS gives it', () => {
    expect(sealWithPassKey(Buffer.from('password-check'), passKey, repeated)).toHaveLength(132);
    expect(sealWithPassKey(Buffer.alloc(24), passKey, repeated)).toHaveLength(148);
  });

  test('is not even tried when it asks for endless rounds', () => {
    expect(openWithPassKey(sealedWithRounds(10_000), passKey)).toEqual({ ok: false, problem: 'locked' });
    for (const rounds of [0, 100_001, 2 ** 31])
      expect(openWithPassKey(sealedWithRounds(rounds), passKey)).toEqual({ ok: false, problem: 'unknown' });
  });

  test('of an unknown kind is told apart from a locked one', () => {
    for (const bytes of [
      Buffer.alloc(0),
      writeSequence(),
      writeSequence(writeSequence(), writeOctets(passKey)),
    ])
      expect(openWithPassKey(bytes, passKey)).toEqual({ ok: false, problem: 'unknown' });
  });
});

describe('a signature', () => {
  const key = Buffer.alloc(24, 9);
  const signature = signKey(key, passKey, repeated);

  test('is right for this key and this pass key only', () => {
    expect(isSignatureRight(signature, key, passKey)).toBe(true);
    expect(isSignatureRight(signature, Buffer.alloc(24, 8), passKey)).toBe(false);
    expect(isSignatureRight(signature, key, otherKey)).toBe(false);
  });

  test('is wrong as soon as one bit of it differs', () => {
    fc.assert(
      fc.property(fc.nat(signature.length - 1), fc.nat(7), (at, bit) => {
        const other = Buffer.from(signature);
        other.writeUInt8(other.readUInt8(at) ^ (1 << bit), at);
        expect(isSignatureRight(other, key, passKey)).toBe(false);
      }),
    );
  });
});
