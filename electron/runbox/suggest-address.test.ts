import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress } from './address';
import { allRunboxDomains } from './domains';
import { suggestAddress } from './suggest-address';

test.each([
  ['ada@runbox.con', 'ada@runbox.com'],
  ['ada@rumbox.com', 'ada@runbox.com'],
  ['ada@rubnox.com', 'ada@runbox.com'],
  ['ada@urnbox.com', 'ada@runbox.com'],
  ['ada@runbox,com', 'ada@runbox.com'],
  ['ada@runboxcom', 'ada@runbox.com'],
  ['ada@runbox..com', 'ada@runbox.com'],
  ['ada@runbox.comm', 'ada@runbox.com'],
  ['ada@runbox.cm', 'ada@runbox.com'],
  ['ada@runbox', 'ada@runbox.com'],
  ['ada@rumbox.no', 'ada@runbox.no'],
  ['ada@ofshore.rocks', 'ada@offshore.rocks'],
  ['ada@@runbox.com', 'ada@runbox.com'],
  ['ada@@example.org', 'ada@example.org'],
  ['adarunbox.com', 'ada@runbox.com'],
  ['ada.runbox.co.in', 'ada@runbox.co.in'],
  ['ada%example.org', 'ada@example.org'],
  [' Ada@Runbox.con. ', 'ada@runbox.com'],
])('for %s offers %s', (typed, meant) => {
  expect(suggestAddress(typed)).toBe(meant);
});

test.each([
  '',
  'ada',
  'runbox.com',
  '@runbox.con',
  'ada lovelace@runbox.con',
  'ada@example.org',
  'ada@runbox.es',
  'ada@runbox.nu',
  'ada@sunbox.com',
  'ada@unbox.com',
  'ada@inbox.com',
  'ada@runbox.example.com',
  'ada@mail.runbox.com',
  'a%b%example.org',
  'ada@runbox.con, bob@runbox.con',
])('has nothing to offer for “%s”', (typed) => {
  expect(suggestAddress(typed)).toBeNull();
});

test('leaves every Runbox address alone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...allRunboxDomains), (domain) => {
      expect(suggestAddress(`ada@${domain}`)).toBeNull();
    }),
  );
});

test('offers only addresses that are fine as they are, and have nothing further to offer', () => {
  const text = fc.oneof(
    fc.string(),
    fc.emailAddress(),
    fc
      .tuple(fc.string(), fc.constantFrom('', '@', '@@', '%'), fc.constantFrom(...allRunboxDomains, 'runbox'))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const offered = suggestAddress(typed);
      if (offered === null) return;
      expect(readAddress(offered, 'address')).toMatchObject({ ok: true, value: { text: offered } });
      expect(suggestAddress(offered)).toBeNull();
    }),
  );
});
