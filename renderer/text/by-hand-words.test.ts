import { expect, test } from 'vitest';
import { languages } from './languages';

function textsOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return textsOf(words(...Array(words.length).fill('2')));
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(textsOf);
  return [];
}

const unkind = /\b(please|sorry|invalid|oops|error occurred|vennligst|beklager|ugyldig|dessverre)\b/i;

test.each(Object.values(languages))('$name says something everywhere, and kindly', ({ byHand }) => {
  const texts = textsOf(byHand);
  expect(texts.length).toBeGreaterThan(80);
  expect(texts.filter((text) => text.trim() === '' || /undefined|\[object/.test(text))).toEqual([]);
  expect(texts.filter((text) => unkind.test(text))).toEqual([]);
});

test('the end is told when everything is ticked off', () => {
  for (const { byHand } of Object.values(languages))
    expect(byHand.progress(9, 9)).not.toBe(byHand.progress(8, 9));
});
