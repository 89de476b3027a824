import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, encodeText } from './text-bytes';

const anyBytes = fc
  .oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc.array(fc.constantFrom(0x41, 0xc3, 0xa9, 0xe2, 0x80, 0xf0, 0x9f, 0x98, 0xed, 0xa0, 0xff), {
      maxLength: 8,
    }),
  )
  .map((bytes) => Buffer.from(bytes));

test('any bytes come back as they were', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(encodeText(decodeText(bytes))?.toString('hex')).toBe(bytes.toString('hex'));
    }),
    { numRuns: 1000 },
  );
});

test('UTF-8 is read as everyone reads it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeText(Buffer.from(text, 'utf8'))).toBe(text);
      expect(encodeText(text)?.toString('utf8')).toBe(text);
    }),
  );
});

test('no text is written that would be read as another', () => {
  const anyUnits = fc.array(
    fc.constantFrom('a', '\ud83d', '\ude00', '\udcc3', '\udca9', '\udcff', '\udc7f', '\udd00'),
  );
  fc.assert(
    fc.property(anyUnits, (units) => {
      const bytes = encodeText(units.join(''));
      expect(bytes === null ? null : decodeText(bytes)).toBe(bytes === null ? null : units.join(''));
    }),
  );
});

test.each([
  ['half a surrogate pair', '\ud83d'],
  ['escaped bytes that make up a letter', '\udcc3\udca9'],
  ['an escaped byte below 80', '\udc41'],
])('refuses %s', (_, text) => {
  expect(encodeText(text)).toBeNull();
});
