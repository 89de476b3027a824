import { describe, expect, test } from 'vitest';
import type { EndpointId } from '../../contract/network';
import { clientHello, type HostileServer, hear, type ServerStep, say } from './hostile-server.fixture';
import type { OpenOptions } from './open-encrypted';
import { issue, openAt, patient, serve } from './open-server.fixture';

let server: HostileServer;
const offer: readonly ServerStep[] = [
  { do: 'say', bytes: '220 mail.runbox.com ESMTP\r\n' },
  { do: 'hear', text: 'EHLO [127.0.0.1]\r\n' },
  { do: 'say', bytes: '250-mail.runbox.com\r\n250-SIZE 1\r\n250 STARTTLS\r\n' },
  { do: 'hear', text: 'STARTTLS\r\n' },
];

async function open(id: EndpointId, script: readonly ServerStep[], options: OpenOptions = {}) {
  server = await serve(script);
  return openAt(id, server.port, options);
}

describe('STARTTLS', () => {
  // Node cannot tell a reset that comes along with bytes from an orderly end.
  const gone = { kind: expect.stringMatching(/^(reset|closed)$/), stage: 'encrypting' };
  const injected = { kind: 'starttls-injected' };
  test.each<[string, readonly ServerStep[], object]>([
    [
      'not offered',
      [say('220 hi\r\n'), hear('EHLO'), say('250-x\r\n250 AUTH PLAIN\r\n')],
      { kind: 'starttls-missing' },
    ],
    [
      'in the name of the server only',
      [say('220 hi\r\n'), hear('EHLO'), say('250 STARTTLS\r\n')],
      { kind: 'starttls-missing' },
    ],
    ['EHLO refused', [say('220 hi\r\n'), hear('EHLO'), say('502 no\r\n')], { kind: 'starttls-missing' }],
    ['refused', [...offer, say('454 not now\r\n')], { kind: 'starttls-missing' }],
    ['bytes behind the answer', [...offer, say('220 go\r\n250 AUTH PLAIN\r\n')], injected],
    ['half a line behind the answer', [...offer, say('220 go\r\nx')], injected],
    [
      'bytes in a segment of their own',
      [...offer, say('220 go\r\n'), hear(clientHello), say('250 AUTH PLAIN\r\n')],
      injected,
    ],
    [
      'answered before it was asked',
      [say('220 hi\r\n'), hear('EHLO'), say('250-x\r\n250 STARTTLS\r\n220 go\r\n')],
      injected,
    ],
    ['greeted twice', [say('220 hi\r\n220 hi\r\n')], injected],
    ['busy', [say('421 busy\r\n')], { kind: 'server-unavailable', reply: '421 busy' }],
    [
      'a web server',
      [say('HTTP/1.1 400 No\r\n\r\n')],
      { kind: 'wrong-protocol', greeting: 'HTTP/1.1 400 No' },
    ],
    ['hanging up', [...offer, { do: 'close' }], { kind: 'closed', stage: 'encrypting' }],
    ['a reset', [...offer, { do: 'reset' }], { kind: 'reset', stage: 'encrypting' }],
    ['a reset in the middle of a line', [...offer, say('220 g'), { do: 'reset' }], gone],
    [
      'a stranger behind it',
      [...offer, say('220 go\r\n'), { do: 'encrypt', with: issue({ names: ['x.example'] }) }],
      { kind: 'certificate-wrong-name' },
    ],
  ])('%s', async (_, script, trouble) => {
    expect(await open('submission-587', script)).toMatchObject({
      problem: { trouble, seen: { stage: 'encrypting' } },
    });
    expect('EHLO [127.0.0.1]\r\nSTARTTLS\r\n'.startsWith(server.clear[0] ?? '-')).toBe(true);
    expect(server.encrypted.join('')).toBe('');
  });

  test.each([0, 1, 2, 3])('silence after %i steps', async (steps) => {
    const options = { timeouts: { ...patient, reply: 50 } };
    expect(await open('submission-587', offer.slice(0, steps), options)).toMatchObject({
      problem: { trouble: { kind: 'silent', stage: 'encrypting' } },
    });
  });
});
