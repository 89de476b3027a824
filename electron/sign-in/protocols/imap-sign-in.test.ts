import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signInOverImap } from './imap-sign-in';
import { ada, adaPlain, credentialsOf, type Script, startScript } from './sign-in-script.fixture';

const withInitialResponse = ['IMAP4REV1', 'AUTH=PLAIN', 'SASL-IR'];
const go = '+ OK';

async function signIn(capabilities: readonly string[], script: Script, credentials = ada) {
  const server = startScript(capabilities, script);
  return { answer: await signInOverImap(server, credentials), heard: server.heard };
}

describe('signs in', () => {
  test('in one line where the server takes it', async () => {
    const { answer, heard } = await signIn(withInitialResponse, [
      ['* CAPABILITY IMAP4rev1', 's1 OK Logged in'],
    ]);
    expect(answer).toEqual({ kind: 'accepted' });
    expect(heard).toEqual([`s1 AUTHENTICATE PLAIN ${adaPlain}\r\n`]);
  });

  test('in two lines where it has to be asked first', async () => {
    const { answer, heard } = await signIn(['AUTH=PLAIN'], ['+ ', 's1 OK Logged in']);
    expect(answer).toEqual({ kind: 'accepted' });
    expect(heard).toEqual(['s1 AUTHENTICATE PLAIN\r\n', `${adaPlain}\r\n`]);
  });

  test('with literals where there is LOGIN only', async () => {
    const { answer, heard } = await signIn(
      ['IMAP4REV1'],
      [go, go, 's1 OK'],
      credentialsOf('bob%example.org', 'pä"ss\\ {3}'),
    );
    expect(answer).toEqual({ kind: 'accepted' });
    expect(heard).toEqual(['s1 LOGIN {15}\r\n', 'bob%example.org {11}\r\n', 'pä"ss\\ {3}\r\n']);
  });
});

test('says nothing where LOGIN is switched off and there is nothing else', async () => {
  const { answer, heard } = await signIn(['IMAP4REV1', 'LOGINDISABLED', 'AUTH=GSSAPI'], []);
  expect(answer).toEqual({ kind: 'no-password-sign-in' });
  expect(heard).toEqual([]);
});

test.each([
  ['s1 NO [AUTHENTICATIONFAILED] Authentication failed.', 'refused'],
  ['S1 no [authenticationfailed] no', 'refused'],
  ['s1 NO Login failed', 'refused'],
  ['s1 NO [ALERT] Look here', 'refused'],
  ['s1 NO [constructor] no', 'refused'],
  ['s1 NO [UNAVAILABLE] Temporary authentication failure.', 'try-later'],
  ['s1 NO [INUSE] Locked', 'try-later'],
  ['s1 NO [LIMIT] Too many connections', 'try-later'],
  ['* BYE [UNAVAILABLE] Going down', 'try-later'],
  ['s1 NO [AUTHORIZATIONFAILED] Not here', 'not-allowed'],
  ['s1 NO [EXPIRED] Renew it', 'not-allowed'],
  ['s1 NO [PRIVACYREQUIRED] Encrypt', 'not-allowed'],
  ['s1 NO [CONTACTADMIN] Call', 'not-allowed'],
  ['s1 NO [NOPERM] No', 'not-allowed'],
  ['s1 NO [CANNOT] No', 'not-allowed'],
] as const)('takes %j for %s', async (line, kind) => {
  const { answer } = await signIn(withInitialResponse, [line]);
  expect(answer).toEqual({ kind, reply: line });
});

test.each(['s1 BAD What', 's1 NO [SERVERBUG] Hm', 's1 NO [CORRUPTION] Hm', '* BYE Bye'])(
  'takes %j for the server being unable, not for a refusal',
  async (reply) => {
    const { answer } = await signIn(withInitialResponse, [reply]);
    expect(answer).toEqual({ kind: 'not-reached', trouble: { kind: 'server-unavailable', reply } });
  },
);

describe('does not take for a yes', () => {
  test.each([
    ['another tag', withInitialResponse, ['s2 OK', 's1 NO']],
    ['no tag', withInitialResponse, ['* OK Logged in', 's1 NO']],
    ['a word that begins like one', withInitialResponse, ['s1 OKAY', 's1 NO']],
    ['a wish to hear more', withInitialResponse, ['+ go on']],
    ['a yes before the password', ['AUTH=PLAIN'], ['s1 OK']],
    ['a yes before the name', ['IMAP4REV1'], ['s1 OK']],
  ])('%s', async (_, capabilities, said) => {
    const { answer } = await signIn(capabilities, [said]);
    expect(answer.kind).not.toBe('accepted');
  });
});

test('keeps the password to itself when the server wants no name', async () => {
  const { heard } = await signIn(['IMAP4REV1'], [go, 's1 NO']);
  expect(heard.join('')).not.toContain(ada.password.reveal());
});

test('tells that the server hung up', async () => {
  const { answer } = await signIn(withInitialResponse, []);
  expect(answer).toEqual({ kind: 'not-reached', trouble: { kind: 'closed', stage: 'finished' } });
});

test('no name and no password can add a command of its own', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1 });
  await fc.assert(
    fc.asyncProperty(text, text, async (loginName, password) => {
      const credentials = credentialsOf(loginName, password);
      const plain = await signIn(withInitialResponse, ['s1 OK'], credentials);
      expect(plain.heard.join('')).toMatch(/^s1 AUTHENTICATE PLAIN [A-Za-z0-9+/]+=*\r\n$/);
      const { heard } = await signIn(['IMAP4REV1'], [go, go, 's1 OK'], credentials);
      expect(heard).toEqual([
        `s1 LOGIN {${Buffer.from(loginName).length}}\r\n`,
        `${loginName} {${Buffer.from(password).length}}\r\n`,
        `${password}\r\n`,
      ]);
    }),
  );
});
