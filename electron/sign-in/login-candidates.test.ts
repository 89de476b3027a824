import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoginAnswer } from '../contract/account';
import { findLoginCandidates } from './login-candidates';

const derived: LoginAnswer = { from: 'address' };

test.each([
  ['ada@runbox.com', derived, ['ada'], []],
  ['Ada+news@Runbox.no', derived, ['ada'], []],
  ['ada@example.org', derived, ['ada%example.org'], ['ada@example.org']],
  ['ada@example.org', { from: 'runbox-address', runboxAddress: 'lady@runbox.com' }, ['lady'], []],
  ['ada@example.org', { from: 'typed', loginName: 'ada' }, ['ada'], []],
  ['ada@runbox.com', { from: 'typed', loginName: 'ada@runbox.com' }, ['ada@runbox.com'], []],
] as const)('%s with %j', (address, answer, automatic, offered) => {
  expect(findLoginCandidates(address, answer)).toEqual({ ok: true, value: { automatic, offered } });
});

test('says what is the matter with an address or a login name', () => {
  expect(findLoginCandidates('ada', derived)).toMatchObject({ problem: { kind: 'address-without-at' } });
  expect(findLoginCandidates('ada@example.org', { from: 'typed', loginName: '' })).toMatchObject({
    problem: { kind: 'login-name-missing' },
  });
});

test('never tries or offers what may be the login name of another customer', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (text) => {
      const candidates = findLoginCandidates(text.replace(/@.*/, '@example.org'), derived);
      if (!candidates.ok) return;
      const { automatic, offered } = candidates.value;
      for (const name of [...automatic, ...offered]) expect(name).toMatch(/.[%@]example\.org$/);
    }),
  );
});
