import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ada, adaPlain, credentialsOf, type Script, startScript } from './sign-in-script.fixture';
import { signInOverSubmission } from './submission-sign-in';

async function signIn(capabilities: readonly string[], script: Script, credentials = ada) {
  const server = startScript(capabilities, script);
  return { answer: await signInOverSubmission(server, credentials), heard: server.heard };
}

const plain = ['SIZE 1000', 'AUTH LOGIN PLAIN'];
const login = ['AUTH LOGIN'];

describe('signs in', () => {
  test.each([[plain], [['AUTH=PLAIN']]])('with PLAIN where %j is offered', async (capabilities) => {
    const { answer, heard } = await signIn(capabilities, ['235 2.7.0 Authentication successful']);
    expect(answer).toEqual({ kind: 'accepted' });
    expect(heard).toEqual([`AUTH PLAIN ${adaPlain}\r\n`]);
  });

  test('with LOGIN where it is offered alone', async () => {
    const { answer, heard } = await signIn(login, ['334 VXNlcm5hbWU6', '334 UGFzc3dvcmQ6', '235 Yes']);
    expect(answer).toEqual({ kind: 'accepted' });
    expect(heard).toEqual(['AUTH LOGIN\r\n', 'YWRh\r\n', 'VHIwdWI0ZG9yJjM=\r\n']);
  });
});

test.each([[['SIZE 1000']], [['AUTH GSSAPI']], [['XAUTH PLAIN']]])(
  'says nothing where %j is all there is',
  async (capabilities) => {
    const { answer, heard } = await signIn(capabilities, []);
    expect(answer).toEqual({ kind: 'no-password-sign-in' });
    expect(heard).toEqual([]);
  },
);

test.each([
  ['535 5.7.8 Error: authentication failed', 'refused'],
  ['535 Incorrect authentication data', 'refused'],
  ['554 5.7.8 No', 'refused'],
  ['553 No', 'refused'],
  ['535 5.7.139 Another code', 'refused'],
  ['454 4.7.0 Temporary authentication failure', 'try-later'],
  ['421 4.3.0 Busy', 'try-later'],
  ['450 Later', 'try-later'],
  ['432 4.7.12 A password transition is needed', 'not-allowed'],
  ['534 5.7.9 Authentication mechanism is too weak', 'not-allowed'],
  ['535 5.7.9 Application-specific password required', 'not-allowed'],
  ['538 5.7.11 Encryption required', 'not-allowed'],
  ['525 5.7.13 Account disabled', 'not-allowed'],
  ['535 5.7.13 Account disabled', 'not-allowed'],
  ['550 5.7.1 Not validated', 'not-allowed'],
] as const)('takes %j for %s', async (reply, kind) => {
  expect((await signIn(plain, [reply])).answer).toEqual({ kind, reply });
});

test('keeps all lines of a longer reply', async () => {
  const { answer } = await signIn(plain, [['535-5.7.8 Not with this.', '535 5.7.8 See webmail.']]);
  expect(answer).toEqual({ kind: 'refused', reply: '535 5.7.8 Not with this. 5.7.8 See webmail.' });
});

test.each(['500 5.5.6 Line too long', '501 5.5.2 Cannot decode', '503 5.5.1 Already'])(
  'takes %j for the server being unable, not for a refusal',
  async (reply) => {
    const { answer } = await signIn(plain, [reply]);
    expect(answer).toEqual({ kind: 'not-reached', trouble: { kind: 'server-unavailable', reply } });
  },
);

test('a mechanism that turns out not to be known is no refusal', async () => {
  expect((await signIn(plain, ['504 5.5.4 Unknown'])).answer).toEqual({ kind: 'no-password-sign-in' });
});

describe('does not take for a yes', () => {
  test.each([
    ['another good code', plain, '250 OK'],
    ['a question', plain, '334 Go on'],
    ['a yes before the name', login, '235 Yes'],
    ['two codes in one reply', plain, ['250-Well', '235 Yes']],
    ['another protocol', plain, 's1 OK'],
  ])('%s', async (_, capabilities, said) => {
    const { answer } = await signIn(capabilities, [said]);
    expect(answer).toMatchObject({ kind: 'not-reached', trouble: { kind: 'wrong-protocol' } });
  });
});

test('keeps the password to itself when the name is refused', async () => {
  const { answer, heard } = await signIn(login, ['334 VXNlcm5hbWU6', '535 Who?']);
  expect(answer.kind).toBe('refused');
  expect(heard).toEqual(['AUTH LOGIN\r\n', 'YWRh\r\n']);
});

test('never names a sender, whatever name and password are', async () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\r\nMAIL FROM:<a@b>\r\n'));
  await fc.assert(
    fc.asyncProperty(text, text, fc.constantFrom(plain, login), async (name, password, capabilities) => {
      const script = ['334 ', '334 ', '235 Yes'];
      const { heard } = await signIn(capabilities, script, credentialsOf(name, password));
      for (const line of heard)
        expect(line).toMatch(/^(AUTH LOGIN|AUTH PLAIN [A-Za-z0-9+/=]+|[A-Za-z0-9+/=]*)\r\n$/);
    }),
  );
});
