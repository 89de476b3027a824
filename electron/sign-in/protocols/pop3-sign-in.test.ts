import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signInOverPop3 } from './pop3-sign-in';
import { ada, adaPlain, credentialsOf, type Script, startScript } from './sign-in-script.fixture';

const withPlain = ['TOP', 'USER', 'SASL PLAIN LOGIN'];

async function signIn(capabilities: readonly string[], script: Script, credentials = ada) {
  const server = startScript(capabilities, script);
  return { answer: await signInOverPop3(server, credentials), heard: server.heard };
}

describe('signs in', () => {
  test('with AUTH PLAIN where it is offered', async () => {
    const { answer, heard } = await signIn(withPlain, ['+OK Logged in.']);
    expect(answer).toEqual({ kind: 'accepted' });
    expect(heard).toEqual([`AUTH PLAIN ${adaPlain}\r\n`]);
  });

  test('in two lines when one would be longer than POP allows', async () => {
    const long = credentialsOf('ada', 'p'.repeat(200));
    const { answer, heard } = await signIn(withPlain, ['+ ', '+OK'], long);
    expect(answer).toEqual({ kind: 'accepted' });
    expect(heard[0]).toBe('AUTH PLAIN\r\n');
    expect(heard[1]).toMatch(/^AGFkYQBwcHBw/);
  });

  test.each([
    ['where there is nothing better', ['USER', 'TOP']],
    ['where the server does not say what it can do', []],
  ])('with USER and PASS %s', async (_, capabilities) => {
    const { answer, heard } = await signIn(
      capabilities,
      ['+OK', '+OK Logged in.'],
      credentialsOf('bob%example.org', 'pä ss'),
    );
    expect(answer).toEqual({ kind: 'accepted' });
    expect(heard).toEqual(['USER bob%example.org\r\n', 'PASS pä ss\r\n']);
  });
});

test('says nothing where a password is not wanted', async () => {
  const { answer, heard } = await signIn(['TOP', 'SASL GSSAPI'], []);
  expect(answer).toEqual({ kind: 'no-password-sign-in' });
  expect(heard).toEqual([]);
});

test.each([
  ['-ERR [AUTH] Authentication failed.', 'refused'],
  ['-ERR No', 'refused'],
  ['-ERR', 'refused'],
  ['-err [auth] no', 'refused'],
  ['-ERR [SYS/TEMP] Later', 'try-later'],
  ['-ERR [IN-USE] Locked', 'try-later'],
  ['-ERR [LOGIN-DELAY] Minimum time between logins', 'try-later'],
  ['-ERR [SYS/PERM] Call', 'not-allowed'],
] as const)('takes %j for %s', async (line, kind) => {
  expect((await signIn(withPlain, [line])).answer).toEqual({ kind, reply: line });
  expect((await signIn(['USER'], ['+OK', line])).answer).toEqual({ kind, reply: line });
});

test.each(['+OKAY', '250 OK', '', '+ go on'])('does not take %j for a yes', async (line) => {
  const { answer } = await signIn(withPlain, [line]);
  expect(answer).toEqual({ kind: 'not-reached', trouble: { kind: 'wrong-protocol', greeting: line } });
});

test('does not take a yes before the password for one', async () => {
  const long = credentialsOf('ada', 'p'.repeat(200));
  expect((await signIn(withPlain, ['+OK'], long)).answer.kind).toBe('not-reached');
});

test('keeps the password to itself when the name is refused', async () => {
  const { answer, heard } = await signIn(['USER'], ['-ERR [AUTH] Who?']);
  expect(answer.kind).toBe('refused');
  expect(heard).toEqual(['USER ada\r\n']);
});

test('no name and no password can add a command of its own', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1 });
  await fc.assert(
    fc.asyncProperty(text, text, async (loginName, password) => {
      const credentials = credentialsOf(loginName, password);
      const { heard } = await signIn(['USER'], ['+OK', '+OK'], credentials);
      if (/\p{Cc}/u.test(loginName + password)) expect(heard).toEqual([]);
      else expect(heard).toEqual([`USER ${loginName}\r\n`, `PASS ${password}\r\n`]);
    }),
  );
  const injected = credentialsOf('ada', 'x\r\nDELE 1');
  expect((await signIn(['USER'], [], injected)).answer).toEqual({ kind: 'refused', reply: '' });
});
