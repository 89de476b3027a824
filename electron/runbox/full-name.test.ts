import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFullName } from './full-name';

const family = '👩\u200D👧';

test.each([
  ['  Ada Lovelace ', 'Ada Lovelace'],
  ['Ådne "Å" O\'Brien \\ <x>', 'Ådne "Å" O\'Brien \\ <x>'],
  ['A\u030Adne', 'Ådne'],
  [`Ada ${family}`, `Ada ${family}`],
  ['\u202EAda\u202C', 'Ada'],
  ['\uFEFFAda\u200B ', 'Ada'],
  ['نیلوفر می\u200Cخواهد', 'نیلوفر می\u200Cخواهد'],
  ['李清照', '李清照'],
])('keeps the name in %j', (text, name) => {
  expect(readFullName(text)).toEqual({ ok: true, value: name });
});

test.each([
  ['', { kind: 'name-missing' }],
  [' \u00A0\u200B', { kind: 'name-missing' }],
  ['\u200D', { kind: 'name-missing' }],
  ['Ada\nBcc: bob@example.org', { kind: 'name-unprintable' }],
  ['Ada\tLovelace', { kind: 'name-unprintable' }],
  ['Ada\0', { kind: 'name-unprintable' }],
  ['Ada\u2028Lovelace', { kind: 'name-unprintable' }],
  ['Ada \uD800', { kind: 'name-unprintable' }],
  ['a'.repeat(201), { kind: 'name-too-long', most: 200 }],
] as const)('says what is wrong with %j', (text, problem) => {
  expect(readFullName(text)).toEqual({ ok: false, problem: { ...problem, field: 'fullName' } });
});

test('counts characters as people do, not the halves of an emoji', () => {
  expect(readFullName('🐻'.repeat(200)).ok).toBe(true);
});

test('reads its own answer as the same name, on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const first = readFullName(text);
      if (!first.ok) return;
      expect(readFullName(first.value)).toEqual(first);
      expect(first.value).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
  );
});
