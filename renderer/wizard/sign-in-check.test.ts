import { expect, test } from 'vitest';
import { examplePreview } from './example-answers.fixture';
import {
  acceptedSignIn,
  receivingOnly,
  refusedSignIn,
  signInAs,
  troubledSignIn,
} from './example-checks.fixture';
import { acceptedLoginName, doubtsPassword, provesAccount, wordsOfServer } from './sign-in-check';

const { account } = examplePreview;
const made = { protocol: 'imap', submissionPort: 465, report: acceptedSignIn } as const;

test('an accepted sign-in proves the account that it was made with', () => {
  expect(provesAccount(made, account)).toBe(true);
});

test.each([
  [null],
  [{ ...made, protocol: 'pop3' }],
  [{ ...made, submissionPort: 587 }],
  [{ ...made, report: signInAs('ola') }],
  [{ ...made, report: receivingOnly }],
] as const)('%j proves nothing', (checked) => {
  expect(provesAccount(checked, account)).toBe(false);
});

test('a login name counts as accepted once the incoming server has taken it', () => {
  expect(acceptedLoginName(receivingOnly)).toBe('kari');
  expect(acceptedLoginName(refusedSignIn)).toBeNull();
});

test('the server is quoted with its last refusal', () => {
  expect(wordsOfServer(refusedSignIn)).toContain('535');
  expect(wordsOfServer(acceptedSignIn)).toBeNull();
});

test('the server is not quoted twice', () => {
  const report = { ...refusedSignIn, diagnosis: { kind: 'wait', reply: 'Too many' } } as const;
  expect(wordsOfServer(report)).toBeNull();
});

test('only refusals cast doubt on the password', () => {
  expect(doubtsPassword(refusedSignIn)).toBe(true);
  expect(doubtsPassword(receivingOnly)).toBe(false);
  expect(doubtsPassword(troubledSignIn({ kind: 'server-trouble', reply: '' }))).toBe(false);
});
