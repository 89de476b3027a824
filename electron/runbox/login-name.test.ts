import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoginAnswer } from '../contract/account';
import { readAddress } from './address';
import { allRunboxDomains, isRunboxDomain } from './domains';
import { deriveLogin, otherSpelling } from './login-name';

function loginFor(text: string, answer: LoginAnswer = { from: 'address' }) {
  const address = readAddress(text, 'address');
  if (!address.ok) throw new Error(address.problem.kind);
  return deriveLogin(address.value, answer);
}

test('logs in with the part before the @ on a Runbox domain', () => {
  expect(loginFor('Ada@Runbox.com')).toEqual({
    ok: true,
    value: { loginName: 'ada', reason: 'runbox-address', strippedTag: false },
  });
});

test('logs in with a % for the @ on an own domain', () => {
  expect(loginFor('ada@example.org')).toEqual({
    ok: true,
    value: { loginName: 'ada%example.org', reason: 'own-domain', strippedTag: false },
  });
});

test('logs in with the older Runbox address when the own domain came later', () => {
  expect(loginFor('ada@example.org', { from: 'runbox-address', runboxAddress: 'Ada.L@runbox.no ' })).toEqual({
    ok: true,
    value: { loginName: 'ada.l', reason: 'older-runbox-address', strippedTag: false },
  });
});

test('takes a typed login name as it is', () => {
  expect(loginFor('ada@example.org', { from: 'typed', loginName: ' ada@example.org ' })).toEqual({
    ok: true,
    value: { loginName: 'ada@example.org', reason: 'typed', strippedTag: false },
  });
});

test('leaves a +tag out of the login name, and says so', () => {
  expect(loginFor('ada+news@runbox.com')).toMatchObject({ value: { loginName: 'ada', strippedTag: true } });
  expect(loginFor('ada+a+b@example.org')).toMatchObject({
    value: { loginName: 'ada%example.org', strippedTag: true },
  });
});

test.each([
  [
    { from: 'runbox-address', runboxAddress: '' },
    { kind: 'address-missing', field: 'runboxAddress' },
  ],
  [
    { from: 'runbox-address', runboxAddress: 'ada@example.org' },
    { kind: 'not-a-runbox-address', field: 'runboxAddress', domain: 'example.org' },
  ],
  [
    { from: 'runbox-address', runboxAddress: '+x@runbox.com' },
    { kind: 'address-without-user', field: 'runboxAddress' },
  ],
  [
    { from: 'typed', loginName: ' ' },
    { kind: 'login-name-missing', field: 'loginName' },
  ],
  [
    { from: 'typed', loginName: 'ada lovelace' },
    { kind: 'login-name-characters', field: 'loginName', character: ' ' },
  ],
  [
    { from: 'typed', loginName: 'a\nb' },
    { kind: 'login-name-characters', field: 'loginName', character: '\n' },
  ],
  [
    { from: 'typed', loginName: 'a'.repeat(255) },
    { kind: 'login-name-too-long', field: 'loginName', most: 254 },
  ],
] as const)('%j is a problem', (answer, problem) => {
  expect(loginFor('ada@example.org', answer)).toEqual({ ok: false, problem });
});

test('names the field when nothing but a tag stands before the @', () => {
  expect(loginFor('+news@example.org')).toEqual({
    ok: false,
    problem: { kind: 'address-without-user', field: 'address' },
  });
});

test('gives the same login name on every Runbox domain', () => {
  fc.assert(
    fc.property(fc.constantFrom(...allRunboxDomains), (domain) => {
      expect(loginFor(`ada@${domain}`)).toEqual(loginFor('ada@runbox.com'));
    }),
  );
});

test('keeps two own addresses apart, and has one % exactly for own domains', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (text) => {
      const address = readAddress(text, 'address');
      if (!address.ok) return;
      const login = deriveLogin(address.value, { from: 'address' });
      if (!login.ok) return;
      const parts = login.value.loginName.split('%');
      expect(parts.slice(1)).toEqual(isRunboxDomain(address.value.domain) ? [] : [address.value.domain]);
      expect(address.value.user.startsWith(parts[0] ?? '-')).toBe(true);
    }),
  );
});

test('an own domain has one other spelling, the address itself, and every other login name has none', () => {
  const login = { loginName: 'ada%example.org', reason: 'own-domain', strippedTag: false } as const;
  expect(otherSpelling(login)).toBe('ada@example.org');
  for (const reason of ['runbox-address', 'older-runbox-address', 'typed'] as const)
    expect(otherSpelling({ ...login, loginName: 'ada', reason })).toBeNull();
});
