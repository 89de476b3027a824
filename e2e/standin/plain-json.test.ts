import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from './plain-json';

test('everything that JSON can say arrives as it was, and so does nothing at all', () => {
  const crossing = (value: unknown) => unpack(JSON.parse(JSON.stringify(pack(value, 'x'))));
  expect(crossing(undefined)).toBeUndefined();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // JSON writes the negative zero without its sign.
      expect(crossing(value)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([
  ['a date', new Date(0)],
  ['bytes', new Uint8Array(2)],
  ['a map', new Map()],
  ['no number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a big integer', 1n],
  ['an instance', new (class Account {})()],
  ['nothing inside an object', { a: undefined }],
])('%s is refused rather than changed on the way', (_what, value) => {
  expect(() => pack({ list: [value] }, 'plan answer')).toThrow(/plan answer\.list\[0\].* is not plain JSON/);
});

test('a function is refused in the words that Electron has for it', () => {
  expect(() => pack({ run: () => {} }, 'x')).toThrow('An object could not be cloned.');
});
