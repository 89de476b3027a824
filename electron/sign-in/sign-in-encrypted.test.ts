import { expect, test } from 'vitest';
import type { SignInAnswer } from '../contract/sign-in';
import { makeCertificate } from './connection/certificates.fixture';
import { hear, type ServerStep, say } from './connection/hostile-server.fixture';
import { encrypt, host } from './connection/open-server.fixture';
import { adaPlain } from './protocols/sign-in-script.fixture';
import { password, signIn } from './sign-in-at-servers.fixture';

const imapUntilPassword: readonly ServerStep[] = [
  encrypt,
  say('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] Ready.\r\n'),
  hear(`s1 AUTHENTICATE PLAIN ${adaPlain}\r\n`),
];
const submissionUntilPassword: readonly ServerStep[] = [
  hear('EHLO [127.0.0.1]\r\n'),
  say('250-mail.runbox.com\r\n250 AUTH PLAIN LOGIN\r\n'),
  hear(`AUTH PLAIN ${adaPlain}\r\n`),
];

test('signs in over IMAP and after STARTTLS, says goodbye, and sends nothing in the clear', async () => {
  const { report, started } = await signIn(
    [
      [...imapUntilPassword, say('s1 OK Logged in\r\n'), hear('LOGOUT\r\n')],
      [
        say('220 mail.runbox.com\r\n'),
        hear('EHLO [127.0.0.1]\r\n'),
        say('250-mail.runbox.com\r\n250 STARTTLS\r\n'),
        hear('STARTTLS\r\n'),
        say('220 Go\r\n'),
        encrypt,
        ...submissionUntilPassword,
        say('235 2.7.0 Yes\r\n'),
        hear('QUIT\r\n'),
      ],
    ],
    { submissionPort: 587 },
  );
  expect(report.diagnosis).toEqual({ kind: 'accepted', loginName: 'ada' });
  expect(started.map(({ clear }) => clear)).toEqual([[''], ['EHLO [127.0.0.1]\r\nSTARTTLS\r\n']]);
  expect(started[1]?.encrypted.join('')).not.toMatch(/MAIL|RCPT|DATA/);
});

test('signs in over POP', async () => {
  const { report } = await signIn(
    [
      [
        encrypt,
        say('+OK Ready.\r\n'),
        hear('CAPA\r\n'),
        say('+OK\r\nUSER\r\nSASL PLAIN\r\n.\r\n'),
        hear(`AUTH PLAIN ${adaPlain}\r\n`),
        say('+OK Logged in.\r\n'),
      ],
      [encrypt, say('220 mail.runbox.com\r\n'), ...submissionUntilPassword, say('235 Yes\r\n')],
    ],
    { protocol: 'pop3' },
  );
  expect(report.diagnosis).toEqual({ kind: 'accepted', loginName: 'ada' });
});

test.each<readonly [string, ServerStep, SignInAnswer | object]>([
  ['a line without end', { do: 'flood', bytes: 'x'.repeat(5000) }, { trouble: { kind: 'wrong-protocol' } }],
  ['lines without end', { do: 'flood', bytes: '* 1 EXISTS\r\n' }, { trouble: { kind: 'wrong-protocol' } }],
  [
    'bytes that are no text',
    say(Buffer.from([0, 255, 13, 10, 254, 10, 115, 49, 32, 78, 79, 10])),
    { kind: 'refused' },
  ],
  ['nothing, and hangs up', { do: 'close' }, { trouble: { kind: 'closed', stage: 'finished' } }],
  ['with a reset', { do: 'reset' }, { kind: 'not-reached' }],
  [
    'with the password',
    say(`s1 NO ${password} is not it\r\n`),
    { kind: 'refused', reply: 's1 NO … is not it' },
  ],
])('a server may answer with %s', async (_, step, answer) => {
  const { answers, report } = await signIn([[...imapUntilPassword, step], [{ do: 'reset' }]]);
  expect(answers[0]).toMatchObject(answer);
  expect(JSON.stringify(report)).not.toContain(password);
});

test('the password stays here when the certificate is somebody else’s', async () => {
  const stranger = makeCertificate({ commonName: host, names: [host] });
  const { report, started } = await signIn([[{ do: 'encrypt', with: stranger }, say('* OK\r\n')]]);
  expect(report.diagnosis).toMatchObject({ kind: 'not-reached', service: 'imap' });
  expect(`${started[0]?.clear}${started[0]?.encrypted}`).toBe('');
});
