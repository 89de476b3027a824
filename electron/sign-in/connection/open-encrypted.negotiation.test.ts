import { describe, expect, test } from 'vitest';
import type { EndpointId } from '../../contract/network';
import { judgeNetwork } from '../network-check/judge-network';
import { probeEndpoint } from '../network-check/probe-endpoint';
import { type HostileServer, hear, type ServerStep, say } from './hostile-server.fixture';
import { authority, encrypt, good, host, openAt, patient, serve } from './open-server.fixture';

let server: HostileServer;

async function open(id: EndpointId, script: readonly ServerStep[]) {
  server = await serve(script);
  return openAt(id, server.port);
}

/** What the one endpoint makes of the whole network, were it the only one with a trouble. */
async function verdictOf(id: EndpointId, script: readonly ServerStep[]) {
  server = await serve(script);
  const report = await probeEndpoint(
    { id, host, port: server.port, encryption: id === 'submission-587' ? 'starttls' : 'implicit-tls' },
    {
      resolve: async () => ['127.0.0.1'],
      trust: { ca: [authority.certificate] },
      timeouts: patient,
    },
  );
  return judgeNetwork([report], true).verdict;
}

const ports = ['imap', 'pop3', 'submission-465'] as const;
const tempting = {
  imap: ['* PREAUTH ready\r\n', '* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] hi\r\n', '* BYE no\r\n'],
  pop3: ['+OK hi <1.2@mail.runbox.com>\r\n', '-ERR [SYS/TEMP] use 110\r\n'],
  'submission-465': [
    '220 mail.runbox.com ESMTP\r\n',
    '220-a\r\n220 b\r\n250-x\r\n250 AUTH PLAIN\r\n',
    '421 no\r\n',
  ],
} as const;

describe('where everything is to be encrypted', () => {
  test.each(ports.flatMap((id) => tempting[id].map((bytes) => [id, bytes] as const)))(
    '%s does not answer %j in the clear',
    async (id, bytes) => {
      expect(await open(id, [say(bytes)])).toMatchObject({
        problem: { trouble: { kind: 'not-tls' }, seen: { stage: 'encrypting', greeting: null } },
      });
      expect(server.clear).toEqual(['']);
    },
  );

  test.each(ports)('%s is not spoken with over TLS 1.0 and 1.1', async (id) => {
    for (const version of ['TLSv1', 'TLSv1.1'] as const) {
      expect(await open(id, [{ do: 'encrypt', with: good, version }])).toMatchObject({
        problem: { trouble: { kind: 'tls-too-old' } },
      });
      expect(`${server.clear}${server.encrypted}`).toBe('');
    }
  });
});

const welcome: readonly ServerStep[] = [say('220 mail.runbox.com ESMTP\r\n'), hear('EHLO [127.0.0.1]\r\n')];
const offer: readonly ServerStep[] = [
  ...welcome,
  say('250-mail.runbox.com\r\n250 STARTTLS\r\n'),
  hear('STARTTLS\r\n'),
];
/** An alert of TLS, in the clear: what it says is nobody's word. */
const forgedAlert = Buffer.from([21, 3, 1, 0, 2, 2, 40]);

describe('what is put in front of STARTTLS', () => {
  test.each<[string, readonly ServerStep[], string]>([
    [
      'the offer spelt so that it is none',
      [...welcome, say('250-x\r\n250 XSTARTTLS\r\n'), hear('QUIT')],
      'starttls-missing',
    ],
    [
      'the offer blanked out by a firewall',
      [...welcome, say('250-x\r\n250-XXXXXXXA\r\n250 AUTH PLAIN LOGIN\r\n')],
      'starttls-missing',
    ],
    ['the offer in a refusal', [...welcome, say('550-x\r\n550 STARTTLS\r\n')], 'starttls-missing'],
    ['502 to STARTTLS', [...offer, say('502 5.5.1 unknown\r\n')], 'starttls-missing'],
    ['501 to STARTTLS', [...offer, say('501 no\r\n')], 'starttls-missing'],
    ['250 to STARTTLS', [...offer, say('250 ok\r\n')], 'starttls-missing'],
    ['334 to STARTTLS', [...offer, say('334 VXNlcm5hbWU6\r\n')], 'starttls-missing'],
    ['235 to STARTTLS', [...offer, say('235 signed in\r\n')], 'starttls-missing'],
    ['two answers to STARTTLS', [...offer, say('220 go\r\n220 go\r\n')], 'starttls-injected'],
    [
      'the answers to all that would come',
      [...offer, say('220 go\r\n250 AUTH PLAIN\r\n235 yes\r\n')],
      'starttls-injected',
    ],
    [
      'an answer to EHLO twice',
      [...welcome, say('250 STARTTLS\r\n250-x\r\n250 STARTTLS\r\n')],
      'starttls-missing',
    ],
    ['a line without its end', [...offer, say('220 go\r\n220')], 'starttls-injected'],
    [
      'a forged alert',
      [...offer, say(Buffer.concat([Buffer.from('220 go\r\n'), forgedAlert]))],
      'starttls-injected',
    ],
    [
      'TLS of long ago',
      [...offer, say('220 go\r\n'), { do: 'encrypt', with: good, version: 'TLSv1' }],
      'tls-too-old',
    ],
  ])('%s counts as tampering', async (_, script, kind) => {
    expect(await open('submission-587', script)).toMatchObject({
      problem: { trouble: { kind }, seen: { stage: 'encrypting' } },
    });
    expect('EHLO [127.0.0.1]\r\nSTARTTLS\r\n'.startsWith(server.clear.join(''))).toBe(true);
    expect(server.encrypted.join('')).toBe('');
    expect(await verdictOf('submission-587', script)).toEqual({ kind: 'tampered' });
  });

  test('what was said in the clear has no effect on what is known of the server', async () => {
    const opened = await open('submission-587', [
      ...welcome,
      say('250-mail.runbox.com\r\n250-AUTH PLAIN\r\n250-X-CLEAR\r\n250 starttls\r\n'),
      hear('STARTTLS\r\n'),
      say('220 go\r\n'),
      encrypt,
      hear('EHLO [127.0.0.1]\r\n'),
      say('250-mail.runbox.com\r\n250 AUTH LOGIN\r\n'),
    ]);
    expect(opened).toMatchObject({ ok: true, value: { seen: { capabilities: ['AUTH LOGIN'] } } });
  });
});
