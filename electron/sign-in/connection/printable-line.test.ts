import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printableLine } from './printable-line';

test('keeps what people can read', () => {
  expect(printableLine('220 mäil – hej\u0000\u001b[31m\u202E\r\n')).toBe('220 mäil – hej [31m');
});

test('keeps the marks of a letter as long as a language has them, and no tower of them', () => {
  expect(printableLine('Việt נָּ֑ e\u0301')).toBe('Việt נָּ֑ e\u0301');
  expect(printableLine(`e${'\u0301'.repeat(90)}x`)).toBe(`e${'\u0301'.repeat(4)}x`);
});

test('is short, on one line and without anything invisible', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      expect(printableLine(text)).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]{0,200}$/u);
    }),
  );
});
