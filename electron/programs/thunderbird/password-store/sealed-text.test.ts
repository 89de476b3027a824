import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFixture } from './fixtures/read-fixture';
import { readKeyDatabase, type StoreKey } from './key-database';
import { openSealedText, sealText } from './sealed-text';

function keysIn(name: string): readonly StoreKey[] {
  const database = readKeyDatabase(readFixture(name), { journalPresent: false });
  return database.ok ? database.value.keys : [];
}

const aes: StoreKey = { cipher: 'aes-256-cbc', key: Buffer.alloc(32, 1) };
const tripleDes: StoreKey = {
  cipher: 'des-ede3-cbc',
  key: Buffer.from(Array.from({ length: 24 }, (_, i) => i)),
};
const anyKey = fc.constantFrom(aes, tripleDes);

describe('what real programs sealed opens', () => {
  test.each([
    [
      'thunderbird-153',
      'MFMEEPgAAAAAAAAAAAAAAAAAAAEwHQYJYIZIAWUDBAEqBBCKRH34GUygQB8LudivcqRlBCDIsxjBnC/RVuFXXu7mi2XucmDx+AwX9BfxHTlWIHPHLg==',
      'jürgen%example.org',
    ],
    [
      'thunderbird-153',
      'MFMEEPgAAAAAAAAAAAAAAAAAAAEwHQYJYIZIAWUDBAEqBBBiv/qznGGzfGPtl9jiaPM1BCBofifxK7LjsLapsjq9YkACB45CdByj+UDp9s1ThQKX9g==',
      'Straße 9 – пароль',
    ],
    [
      'nss-3.87-triple-des',
      'MEIEEPgAAAAAAAAAAAAAAAAAAAEwFAYIKoZIhvcNAwcECJgJDziRge3UBBgVfTVuCWoZadtzeKYMzMHotEiFqbgqJ4c=',
      'alice%example.org',
    ],
    [
      'old-scheme',
      'MDoEEPgAAAAAAAAAAAAAAAAAAAEwFAYIKoZIhvcNAwcECPzabSKK/CtxBBCVksxrfwvH/fyVGqfcs930',
      'old text',
    ],
  ])('%s', (database, sealed, text) => {
    const keys = keysIn(database);
    expect(openSealedText(sealed, keys)).toEqual({ text, key: keys[0] });
  });
});

describe('a sealed text', () => {
  test('opens to what it was, with either cipher', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), anyKey, (text, purpose, key) => {
        expect(openSealedText(sealText(text, purpose, key), [tripleDes, aes])).toEqual({ text, key });
      }),
    );
  });

  test('is the same whenever it is made', () => {
    expect(sealText('secret', 'this password', aes)).toBe(sealText('secret', 'this password', aes));
  });

  test('shows neither that two entries have the same password nor how two passwords begin', () => {
    const ivOf = (sealed: string) => Buffer.from(sealed, 'base64').subarray(35, 51).toString('hex');
    const ivs = [
      sealText('secret', 'this password', aes),
      sealText('secret', 'that password', aes),
      sealText('secret2', 'this password', aes),
      sealText('secret', 'this password', { ...aes, key: Buffer.alloc(32, 2) }),
    ].map(ivOf);
    expect(new Set(ivs).size).toBe(ivs.length);
  });

  test('does not open without its key', () => {
    const sealed = sealText('secret', 'this password', aes);
    expect(openSealedText(sealed, [])).toBeNull();
    expect(openSealedText(sealed, [tripleDes])).toBeNull();
    expect(openSealedText(sealed, [{ ...aes, key: Buffer.alloc(32, 2) }])).toBeNull();
  });

  test('that is damaged opens to another text or not at all, and never throws', () => {
    const sealed = Buffer.from(sealText('a longer secret, of two blocks', 'this password', aes), 'base64');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const damaged = Buffer.from(sealed);
        damaged.writeUInt8(damaged.readUInt8(at) ^ difference, at);
        const opened = openSealedText(damaged.toString('base64'), [aes, tripleDes]);
        expect(opened?.text).not.toBe('a longer secret, of two blocks');
      }),
    );
  });

  test('is told from any other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(openSealedText(text, [aes])).toBeNull();
      }),
    );
  });
});
