import fc from 'fast-check';
import { expect, test } from 'vitest';
import { credentialsOf } from './protocols/sign-in-script.fixture';
import { showAnswer, showReply } from './sign-in-shown-reply';

const loginName = 'bob%example.org';
const password = 'pässwörd "q" %';
const bob = credentialsOf(loginName, password);

test('leaves a harmless reply as it is', () => {
  expect(showReply('535 5.7.8 Error: authentication failed:', bob)).toBe(
    '535 5.7.8 Error: authentication failed:',
  );
});

test.each([
  ['as it is', `No ${password} for ${loginName}`],
  ['in other case', `No ${password.toUpperCase()} for ${loginName.toUpperCase()}`],
  ['in base64', `No ${Buffer.from(password).toString('base64')}`],
  ['as the response was', `No ${Buffer.from(`\0${loginName}\0${password}`).toString('base64')}`],
  ['decoded', `No \0${loginName}\0${password}`],
  ['quoted', 'No "pässwörd \\"q\\" %"'],
  ['URL-encoded', 'No p%C3%A4ssw%C3%B6rd+%22q%22+%25'],
  ['misread', `No ${Buffer.from(password).toString('latin1')}`],
  ['decomposed', `No ${password.normalize('NFD')}`],
  ['with other blanks', 'No pässwörd\u0007"q"\t%'],
  ['cut short', 'No pässwör'],
  ['in base64, cut short', `No ${Buffer.from(password).toString('base64').slice(0, 12)}`],
])('leaves out a secret %s', (_, reply) => {
  const shown = showReply(reply, bob);
  expect(shown).toContain('…');
  expect(shown).toMatch(/^No [ "…for]*$/);
});

test('is one printable line of at most 300 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (reply) => {
      const shown = showReply(reply, bob);
      expect([...shown].length).toBeLessThanOrEqual(300);
      expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    }),
  );
});

test('never repeats the password, wherever it stands', () => {
  const part = fc.string({ unit: 'binary', maxLength: 400 });
  const secret = fc.string({ minLength: 6, maxLength: 64 }).filter((text) => text.trim().length > 5);
  fc.assert(
    fc.property(part, secret, part, (before, text, after) => {
      const shown = showReply(`${before}${text}${after}`, credentialsOf('someone', text));
      expect(shown).not.toContain(text);
    }),
  );
});

test('shows the troubles that carry words like replies', () => {
  expect(
    showAnswer({ kind: 'not-reached', trouble: { kind: 'wrong-protocol', greeting: `Hi ${password}` } }, bob),
  ).toEqual({ kind: 'not-reached', trouble: { kind: 'wrong-protocol', greeting: 'Hi …' } });
  expect(
    showAnswer({ kind: 'not-reached', trouble: { kind: 'server-unavailable', reply: loginName } }, bob),
  ).toEqual({ kind: 'not-reached', trouble: { kind: 'server-unavailable', reply: '…' } });
  const closed = { kind: 'not-reached', trouble: { kind: 'closed', stage: 'finished' } } as const;
  expect(showAnswer(closed, bob)).toEqual(closed);
});
