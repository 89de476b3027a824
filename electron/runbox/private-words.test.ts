import { expect, test } from 'vitest';
import { findPrivateWords } from './private-words';

const none = { fullName: '', address: '', loginNames: [] };

test('an address at an own domain is private whole and in parts', () => {
  expect(findPrivateWords({ ...none, address: 'ada.okoye@mail.big-okra.example' })).toEqual([
    'ada.okoye@mail.big-okra.example',
    'ada.okoye',
    'ada',
    'okoye',
    'mail.big-okra.example',
    'mail',
    'big-okra',
    'big',
    'okra',
  ]);
});

test('a domain of Runbox belongs to everybody', () => {
  expect(findPrivateWords({ ...none, address: 'ada@runbox.com' })).toEqual(['ada@runbox.com', 'ada']);
});

test('names, login names and tags are private too', () => {
  const words = findPrivateWords({
    fullName: 'Ada Okoye-Berg',
    address: 'ada+lists@runbox.com',
    loginNames: ['bob%okoye.example'],
  });
  for (const word of ['Ada', 'Berg', 'lists', 'bob', 'bob%okoye.example', 'okoye.example', 'okoye'])
    expect(words).toContain(word);
  expect(words).not.toContain('example');
});

test('a domain beyond ASCII is private in both of its forms', () => {
  const words = findPrivateWords({ ...none, address: 'ada@økonomi.example' });
  expect(words).toContain('økonomi.example');
  expect(words).toContain('xn--konomi-9xa.example');
});

test('nothing typed, nothing private', () => {
  expect(findPrivateWords(none)).toEqual([]);
});
