import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneSlipAway } from './is-one-slip-away';

/** Damerau-Levenshtein distance with adjacent swaps, the slow and obvious way. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [endA, endB] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [
    distance(endA, b) + 1,
    distance(a, endB) + 1,
    distance(endA, endB) + Number(a.at(-1) !== b.at(-1)),
  ];
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  if (swapped) ways.push(distance(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

test('agrees with the edit distance wherever the first character is right', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneSlipAway(`r${a}`, `r${b}`)).toBe(distance(`r${a}`, `r${b}`) === 1);
    }),
  );
});

test('takes a swap at the beginning for a slip, another first letter for another word', () => {
  expect(isOneSlipAway('urnbox.com', 'runbox.com')).toBe(true);
  expect(isOneSlipAway('sunbox.com', 'runbox.com')).toBe(false);
  expect(isOneSlipAway('unbox.com', 'runbox.com')).toBe(false);
});
