import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, printableJson } from './printable';

test.each([
  ['/home/ada/\u001B[2Jprefs.js', '/home/ada/\\u{1b}[2Jprefs.js'],
  ['two\nlines', 'two\\u{a}lines'],
  ['\u009B31m', '\\u{9b}31m'],
  ['exe.\u202Etxt', 'exe.\\u{202e}txt'],
  ['\u2068ada@runbox.com\u2069', 'ada@runbox.com'],
  ['Ådne 👩\u200D👧', 'Ådne 👩\u200D👧'],
])('shows %j without obeying it', (raw, shown) => {
  expect(printable(raw)).toBe(shown);
});

test('prints any value as JSON that reads the same and holds nothing a terminal obeys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = printableJson({ text });
      expect(JSON.parse(json)).toEqual({ text });
      expect(json).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});

test('prints any text as one line without control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E]/u);
    }),
  );
});
