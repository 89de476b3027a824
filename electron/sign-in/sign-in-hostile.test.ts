import { describe, expect, test } from 'vitest';
import type { SignInRequest } from '../contract/sign-in';
import { makeCertificate } from './connection/certificates.fixture';
import { type HostileServer, hear, type ServerStep, say } from './connection/hostile-server.fixture';
import { encrypt, good, host, issue } from './connection/open-server.fixture';
import { adaPlain } from './protocols/sign-in-script.fixture';
import { password, signIn } from './sign-in-at-servers.fixture';

const day = 86_400_000;
const personal = [password, adaPlain, 'ada', Buffer.from(password).toString('base64'), 'YWRh'];

/** What of the person's a server heard, encrypted or not. */
function heard({ clear, encrypted }: HostileServer): readonly string[] {
  return personal.filter((text) => `${clear.join('')}${encrypted.join('')}`.includes(text));
}

type Route = Partial<SignInRequest> & { readonly name: string };
const routes: readonly Route[] = [
  { name: 'IMAP', protocol: 'imap' },
  { name: 'POP', protocol: 'pop3' },
];

const impostors: readonly (readonly [string, ServerStep])[] = [
  ['another name', { do: 'encrypt', with: issue({ names: ['x.example'] }) }],
  ['itself as issuer', { do: 'encrypt', with: makeCertificate({ commonName: host, names: [host] }) }],
  [
    'an unknown issuer',
    {
      do: 'encrypt',
      with: issue({ names: [host] }, makeCertificate({ commonName: 'Stranger', authority: true })),
    },
  ],
  [
    'a date that is over',
    { do: 'encrypt', with: issue({ names: [host], until: new Date(Date.now() - day / 2) }) },
  ],
  ['a date to come', { do: 'encrypt', with: issue({ names: [host], from: new Date(Date.now() + day) }) }],
  ['TLS 1.0', { do: 'encrypt', with: good, version: 'TLSv1' }],
  ['no encryption', say('* PREAUTH hi\r\n+OK hi\r\n235 Yes\r\n')],
];

describe('login name and password are not sent to', () => {
  test.each(
    routes.flatMap((route) => impostors.map(([what, step]) => [route.name, what, route, step] as const)),
  )('%s with %s', async (_name, _what, { protocol = 'imap' }, step) => {
    const said = say('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] hi\r\n');
    const { report, started } = await signIn([[step, said]], { protocol });
    expect(report.diagnosis).toMatchObject({ kind: 'not-reached', service: protocol });
    expect(started.flatMap(heard)).toEqual([]);
  });

  const accepting: readonly ServerStep[] = [
    encrypt,
    say('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] hi\r\n'),
    hear(adaPlain),
    say('s1 OK yes\r\n'),
  ];
  const start: readonly ServerStep[] = [say('220 hi\r\n'), hear('EHLO')];
  const offer: readonly ServerStep[] = [
    ...start,
    say('250-x\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n'),
    hear('STARTTLS'),
  ];
  test.each<[string, readonly ServerStep[], string]>([
    ['the offer of STARTTLS gone', [...start, say('250-x\r\n250 AUTH PLAIN LOGIN\r\n')], 'starttls-missing'],
    ['STARTTLS refused', [...offer, say('454 TLS not available\r\n')], 'starttls-missing'],
    ['a yes to everything', [...offer, say('220 go\r\n250 AUTH PLAIN\r\n235 yes\r\n')], 'starttls-injected'],
    [
      'a stranger behind STARTTLS',
      [...offer, say('220 go\r\n'), { do: 'encrypt', with: issue({ names: ['x.example'] }) }],
      'certificate-wrong-name',
    ],
  ])('submission with %s, though IMAP took them', async (_, script, kind) => {
    const { report, started, answers } = await signIn([accepting, script], { submissionPort: 587 });
    expect(answers).toMatchObject([{ kind: 'accepted' }, { kind: 'not-reached', trouble: { kind } }]);
    expect(report.diagnosis.kind).not.toBe('accepted');
    expect(started.slice(1).flatMap(heard)).toEqual([]);
  });

  test.each<[string, Partial<SignInRequest>, readonly ServerStep[]]>([
    [
      'IMAP that takes other ways only',
      {},
      [say('* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 LOGINDISABLED] hi\r\n')],
    ],
    [
      'POP that takes other ways only',
      { protocol: 'pop3' },
      [say('+OK <1.2@x>\r\n'), hear('CAPA'), say('+OK\r\nSASL XOAUTH2 CRAM-MD5\r\n.\r\n')],
    ],
  ])('%s', async (_, changes, steps) => {
    const { answers, started } = await signIn([[encrypt, ...steps]], changes);
    expect(answers[0]).toEqual({ kind: 'no-password-sign-in' });
    expect(started.slice(0, 1).flatMap(heard)).toEqual([]);
  });
});

describe('a password is sent once', () => {
  const count = (servers: readonly HostileServer[]) => servers[0]?.encrypted.join('').split(adaPlain).length;
  const imap = [encrypt, say('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] hi\r\n'), hear(adaPlain)];
  const pop = [encrypt, say('+OK hi\r\n'), hear('CAPA'), say('+OK\r\nSASL PLAIN\r\n.\r\n'), hear(adaPlain)];
  test.each<[string, Partial<SignInRequest>, readonly ServerStep[], object]>([
    ['IMAP, asked for more', {}, [...imap, { do: 'flood', bytes: '+ \r\n' }], { kind: 'wrong-protocol' }],
    [
      'POP, asked for more',
      { protocol: 'pop3' },
      [...pop, { do: 'flood', bytes: '+ \r\n' }],
      { kind: 'wrong-protocol' },
    ],
    [
      'IMAP, sent elsewhere',
      {},
      [...imap, say('* BYE [REFERRAL imap://evil.example/] try there\r\n')],
      { kind: 'server-unavailable' },
    ],
    ['IMAP, hung up on', {}, [...imap, { do: 'close' }], { kind: 'closed' }],
    [
      'IMAP, told of a sign-in that was not tried',
      {},
      [...imap, say('x9 OK yes\r\n* OK yes\r\n* PREAUTH yes\r\n'), { do: 'close' }],
      { kind: 'closed' },
    ],
    [
      'POP, with half an answer',
      { protocol: 'pop3' },
      [...pop, say('+O'), { do: 'close' }],
      { kind: 'closed' },
    ],
  ])('%s', async (_, changes, script, trouble) => {
    const { answers, started, report } = await signIn([script, [{ do: 'close' }]], changes);
    expect(answers).toMatchObject([{ kind: 'not-reached', trouble }]);
    expect(count(started)).toBe(2);
    expect(started).toHaveLength(2);
    expect(started[1]?.clear).toEqual([]);
    expect(JSON.stringify(report)).not.toContain(password);
  });

  test('sending, asked for more and more', async () => {
    const more: ServerStep = { do: 'flood', bytes: '334 \r\n' };
    const offer = [say('220 hi\r\n'), hear('EHLO'), say('250-x\r\n250 AUTH PLAIN\r\n'), hear(adaPlain), more];
    const { answers, started } = await signIn([
      [...imap, say('s1 OK yes\r\n')],
      [encrypt, ...offer],
    ]);
    expect(answers[1]).toMatchObject({ kind: 'not-reached', trouble: { kind: 'wrong-protocol' } });
    expect(started[1]?.encrypted.join('').split(adaPlain)).toHaveLength(2);
  });
});

test('an alert that is to frighten or to lure is shown as one line that nothing obeys', async () => {
  const lure =
    's1 NO [ALERT] \u001b[2J\u202eYo\u0301\u0302\u0303\u0304\u0305\u0306ur account is locked.\u2028Call \u0007+47 555 or sign in at https://evil.example\r\n';
  const { answers } = await signIn([
    [encrypt, say('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] hi\r\n'), hear(adaPlain), say(lure)],
    [{ do: 'close' }],
  ]);
  expect(answers[0]).toMatchObject({
    kind: 'refused',
    reply: expect.stringMatching(/^(?!.*\p{M}{5})s1 NO \[ALERT\] [^\p{C}\p{Zl}\p{Zp}]{1,285}$/u),
  });
});
