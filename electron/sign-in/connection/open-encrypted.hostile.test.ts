import { describe, expect, test } from 'vitest';
import type { EndpointId } from '../../contract/network';
import { clientHello, findClosedPort, type HostileServer, type ServerStep } from './hostile-server.fixture';
import type { OpenOptions } from './open-encrypted';
import { encrypt, good, openAt, patient, serve } from './open-server.fixture';

let server: HostileServer;

async function open(id: EndpointId, script: readonly ServerStep[], options: OpenOptions = {}) {
  server = await serve(script);
  return openAt(id, server.port, options);
}

describe('before the connection is encrypted', () => {
  test('a port that nobody listens on', async () => {
    expect(await openAt('imap', await findClosedPort())).toMatchObject({
      problem: { trouble: { kind: 'refused' }, seen: { stage: 'connecting', connectedTo: null } },
    });
  });

  test.each([
    ['ENOTFOUND', 'name-not-found'],
    ['ENODATA', 'name-not-found'],
    ['ESERVFAIL', 'name-service-silent'],
    ['ETIMEOUT', 'name-service-silent'],
    ['EAI_AGAIN', 'name-service-silent'],
  ])('a name service that answers %s', async (code, kind) => {
    const resolve = () => Promise.reject(Object.assign(new Error(code), { code }));
    expect(await openAt('imap', 1, { resolve })).toMatchObject({
      problem: { trouble: { kind }, seen: { stage: 'resolving' } },
    });
  });

  test('a name service that never answers, and one without an address', async () => {
    const timeouts = { ...patient, resolve: 20 };
    const never = () => new Promise<never>(() => undefined);
    expect(await openAt('imap', 1, { resolve: never, timeouts })).toMatchObject({
      problem: { trouble: { kind: 'name-service-silent' } },
    });
    expect(await openAt('imap', 1, { resolve: async () => [] })).toMatchObject({
      problem: { trouble: { kind: 'name-not-found' } },
    });
  });

  const webPage = 'HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\n\r\n';
  test.each<[string, EndpointId, readonly ServerStep[], object]>([
    ['a web server', 'imap', [{ do: 'say', bytes: webPage }], { kind: 'not-tls' }],
    [
      'a server that speaks in the clear',
      'pop3',
      [{ do: 'say', bytes: '+OK hello\r\n' }],
      { kind: 'not-tls' },
    ],
    ['hanging up', 'imap', [{ do: 'close' }], { kind: 'closed', stage: 'encrypting' }],
    [
      'hanging up at the first bytes',
      'imap',
      [{ do: 'hear', text: clientHello }, { do: 'close' }],
      { kind: 'closed', stage: 'encrypting' },
    ],
    [
      'a reset at the first bytes',
      'imap',
      [{ do: 'hear', text: clientHello }, { do: 'reset' }],
      { kind: 'reset', stage: 'encrypting' },
    ],
    ['TLS 1.0', 'imap', [{ do: 'encrypt', with: good, version: 'TLSv1' }], { kind: 'tls-too-old' }],
  ])('%s', async (_, id, script, trouble) => {
    expect(await open(id, script)).toMatchObject({
      problem: { trouble, seen: { stage: 'encrypting', greeting: null } },
    });
  });

  test('silence', async () => {
    expect(await open('imap', [], { timeouts: { ...patient, encrypt: 50 } })).toMatchObject({
      problem: { trouble: { kind: 'silent', stage: 'encrypting' } },
    });
    expect(server.clear).toEqual(['']);
  });
});

describe('a server that does not greet as it should', () => {
  const wrong = (greeting: string) => ({ kind: 'wrong-protocol', greeting });
  test.each<[string, EndpointId, readonly ServerStep[], object]>([
    ['hangs up', 'imap', [encrypt, { do: 'close' }], { kind: 'closed', stage: 'greeting' }],
    ['resets', 'imap', [encrypt, { do: 'reset' }], { kind: 'reset', stage: 'greeting' }],
    [
      'hangs up in the middle of a line',
      'imap',
      [encrypt, { do: 'say', bytes: '* OK hel' }, { do: 'close' }],
      { kind: 'closed', stage: 'greeting' },
    ],
    [
      'never ends its line',
      'imap',
      [encrypt, { do: 'flood', bytes: 'a'.repeat(999) }],
      wrong('a'.repeat(200)),
    ],
    [
      'never ends its reply',
      'submission-465',
      [encrypt, { do: 'flood', bytes: '220-a\r\n' }],
      wrong('220-a'),
    ],
    [
      'says a line that is too long',
      'pop3',
      [encrypt, { do: 'say', bytes: `+OK ${'a'.repeat(2045)}\r\n` }],
      wrong(`+OK ${'a'.repeat(196)}`),
    ],
    ['says bytes', 'imap', [encrypt, { do: 'say', bytes: Buffer.from([0, 1, 2, 27, 91, 10]) }], wrong('[')],
    [
      'is a web server',
      'imap',
      [encrypt, { do: 'say', bytes: 'HTTP/1.1 400 No\r\n' }],
      wrong('HTTP/1.1 400 No'),
    ],
    [
      'has somebody signed in already',
      'imap',
      [encrypt, { do: 'say', bytes: '* PREAUTH hi\r\n' }],
      wrong('* PREAUTH hi'),
    ],
    [
      'mixes its codes',
      'submission-465',
      [encrypt, { do: 'say', bytes: '220-a\r\n250 b\r\n' }],
      wrong('220-a'),
    ],
    [
      'turns everybody away',
      'imap',
      [encrypt, { do: 'say', bytes: '* BYE [UNAVAILABLE] later\r\n' }],
      { kind: 'server-unavailable', reply: '* BYE [UNAVAILABLE] later' },
    ],
    [
      'turns everybody away',
      'pop3',
      [encrypt, { do: 'say', bytes: '-ERR [SYS/TEMP] later\r\n' }],
      { kind: 'server-unavailable', reply: '-ERR [SYS/TEMP] later' },
    ],
    [
      'turns everybody away',
      'submission-465',
      [encrypt, { do: 'say', bytes: '421 busy\r\n' }],
      { kind: 'server-unavailable', reply: '421 busy' },
    ],
    [
      'hangs up when it is asked',
      'imap',
      [
        encrypt,
        { do: 'say', bytes: '* OK\r\n' },
        { do: 'hear', text: 'CAPABILITY' },
        { do: 'say', bytes: '* BYE\r\n' },
      ],
      { kind: 'server-unavailable', reply: '* BYE' },
    ],
  ])('%s', async (_, id, script, trouble) => {
    expect(await open(id, script)).toMatchObject({ problem: { trouble, seen: { stage: 'greeting' } } });
  });

  test.each<[string, readonly ServerStep[]]>([
    ['nothing', [encrypt]],
    ['half a line', [encrypt, { do: 'say', bytes: '* OK' }]],
    ['no capabilities', [encrypt, { do: 'say', bytes: '* OK\r\n' }]],
  ])('says %s', async (_, script) => {
    expect(await open('imap', script, { timeouts: { ...patient, reply: 50 } })).toMatchObject({
      problem: { trouble: { kind: 'silent', stage: 'greeting' } },
    });
  });
});
