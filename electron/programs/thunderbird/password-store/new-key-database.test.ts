import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readKeyDatabase } from './key-database';
import { makeKeyDatabase } from './new-key-database';

/** Bytes that differ from draw to draw and are the same in every run. */
function reproducibleBytes(): (size: number) => Buffer {
  let draw = 0;
  return (size) => {
    draw += 1;
    return createHash('sha512').update(String(draw)).digest().subarray(0, size);
  };
}

test('makes a database in which the key is found, properly signed and without a primary password', () => {
  const { bytes, key } = makeKeyDatabase(reproducibleBytes());
  expect(readKeyDatabase(bytes, { journalPresent: false })).toEqual({ ok: true, value: { keys: [key] } });
});

test('makes the key that every version of Thunderbird reads', () => {
  const { key } = makeKeyDatabase(randomBytes);
  expect(key.cipher).toBe('des-ede3-cbc');
  const onesOf = (byte: number) => byte.toString(2).replaceAll('0', '').length;
  expect([...key.key].every((byte) => onesOf(byte) % 2 === 1)).toBe(true);
});

test('makes the same bytes of the same random bytes, and others of others', () => {
  const { bytes } = makeKeyDatabase(reproducibleBytes());
  expect(makeKeyDatabase(reproducibleBytes()).bytes.equals(bytes)).toBe(true);
  expect(makeKeyDatabase(randomBytes).bytes.equals(bytes)).toBe(false);
});

test('leaves no filler in it', () => {
  const { bytes } = makeKeyDatabase(reproducibleBytes());
  for (const filler of [0xa1, 0xa2, 0xa3, 0xa4]) expect(bytes.includes(Buffer.alloc(8, filler))).toBe(false);
});
