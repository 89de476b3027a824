import { expect, test } from 'vitest';
import { languages, pickLanguage } from './languages';

test.each([
  [['nb-NO'], 'nb'],
  [['no'], 'nb'],
  [['nn-NO', 'en'], 'nb'],
  [['de-DE', 'nb'], 'nb'],
  [['de-DE', 'en-GB', 'nb'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
] as const)('somebody who prefers %j reads %s', (preferred, id) => {
  expect(pickLanguage(preferred)).toBe(id);
});

/** What the texts with these names are made from; all others take numbers and words alike. */
const examples: Readonly<Record<string, unknown>> = {
  date: '2026-09-01T09:30:00.000Z',
  list: ['Thunderbird', 'Betterbird'],
  set: ['Thunderbird', 'Betterbird'],
  done: ['Thunderbird', 'Betterbird'],
  needsYou: ['Thunderbird', 'Betterbird'],
  doneAndNeedsYou: ['Thunderbird', 'Betterbird'],
};

function textsOf(words: unknown, name = ''): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return textsOf(words(...Array(words.length).fill(examples[name] ?? '2')));
  if (typeof words === 'object' && words !== null)
    return Object.entries(words).flatMap(([key, part]) => textsOf(part, key));
  return [];
}

test.each(Object.values(languages))('$name says something everywhere', ({ pages }) => {
  const texts = textsOf(pages);
  expect(texts.length).toBeGreaterThan(150);
  expect(texts.filter((text) => text.trim() === '' || /undefined|\[object/.test(text))).toEqual([]);
});

test.each(Object.values(languages))('$name neither pleads nor blames', ({ pages }) => {
  const unkind = /\b(please|sorry|invalid|oops|error occurred|vennligst|beklager|ugyldig|dessverre)\b/i;
  expect(textsOf(pages).filter((text) => unkind.test(text))).toEqual([]);
});
