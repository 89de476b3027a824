import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leaveOut, leftOut } from './leave-out';

describe('a word is left out', () => {
  test.each([
    ['as it is', 'no such user ada', 'ada'],
    ['in upper case', 'no such user ADA', 'ada'],
    ['inside another', 'user=<ada23>', 'ada'],
    ['decomposed', 'user A\u030Ase', '\u00C5se'],
    ['as UTF-8 read as Latin-1', 'user \u00C3\u0085se', '\u00C5se'],
    ['percent-encoded', 'user ada%40okoye.example', 'ada@okoye.example'],
    ['escaped', 'user "ad\\"a"', 'ad"a'],
    ['in Base64', 'user YWRhQG9rb3llLmV4YW1wbGU= unknown', 'ada@okoye.example'],
    ['cut off at the end', 'no such user ada@oko', 'ada@okoye.example'],
    ['with a meaning in patterns', 'user a.*b', 'a.*b'],
  ])('%s', (_how, text, word) => {
    const result = leaveOut(text, [word]);
    expect(result).toContain(leftOut);
    expect(result.replace(leftOut, '')).not.toContain(word);
  });
});

test('the longest word goes first, so that no rest of it stays', () => {
  expect(leaveOut('<ada@okoye.example>', ['ada', 'ada@okoye.example', 'okoye'])).toBe(`<${leftOut}>`);
});

test('a short word counts where it stands alone', () => {
  expect(leaveOut('OK bo, about to go', ['bo'])).toBe(`OK ${leftOut}, about to go`);
});

test('without words the text stays as it is', () => {
  expect(leaveOut('OK ready', [])).toBe('OK ready');
});

test('no word is found afterwards, wherever it stood', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 3, maxLength: 12 })
    .map((text) => text.normalize('NFC'));
  const text = fc.string({ unit: 'grapheme-ascii', maxLength: 30 });
  fc.assert(
    fc.property(word, text, text, (secret, before, after) => {
      fc.pre(!leftOut.includes(secret) && !`${before}${after}`.includes(secret));
      const result = leaveOut(`${before} ${secret} ${after}`, [secret]);
      expect(result.replaceAll(leftOut, '\n')).not.toContain(secret);
    }),
  );
});
