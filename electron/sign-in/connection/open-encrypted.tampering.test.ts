import { describe, expect, test } from 'vitest';
import type { EndpointId, ProbeTrouble } from '../../contract/network';
import { type HostileServer, hear, type ServerStep, say } from './hostile-server.fixture';
import type { OpenOptions } from './open-encrypted';
import { encrypt, host, issue, openAt, patient, serve } from './open-server.fixture';

let server: HostileServer;

async function open(id: EndpointId, script: readonly ServerStep[], options: OpenOptions = {}) {
  server = await serve(script);
  return openAt(id, server.port, options);
}

/** Clears a screen, sets a window's title, types at a prompt, turns text around, hides it, stacks it, and rings. */
const spoof =
  '\u001b[2J\u001b]0;Runbox\u0007\u009b31m\u202eevil\u2066\u200b\u2028\u2029\ufeff\u{e0041}\0\b\u007fCall +47 555';
const shown = /^(?!.*\p{M}{5})[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u;

const greetings = {
  imap: { fine: '* OK', bad: '* BYE' },
  pop3: { fine: '+OK', bad: '-ERR' },
  'submission-465': { fine: '220', bad: '421' },
} as const;
const ids = ['imap', 'pop3', 'submission-465'] as const;

const capabilities = {
  imap: [hear('CAPABILITY\r\n'), say(`* CAPABILITY IMAP4rev1 X${spoof}\r\na OK\r\n`)],
  pop3: [hear('CAPA\r\n'), say(`+OK\r\nUSER\r\nX${spoof}\r\n.\r\n`)],
  'submission-465': [hear('EHLO'), say(`250-x\r\n250-X${spoof}\r\n250 AUTH PLAIN\r\n`)],
} as const;

describe('words of a server can be shown whatever they are', () => {
  test.each(ids)('%s: greeting and capabilities', async (id) => {
    const greeting = `${greetings[id].fine} [ALERT] ${spoof} ${'\u0301'.repeat(300)}\r\n`;
    const opened = await open(id, [encrypt, say(greeting), ...capabilities[id]]);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    expect(opened.value.seen.greeting).toMatch(shown);
    expect(opened.value.seen.greeting).toContain('[ALERT]');
    expect(opened.value.seen.capabilities.length).toBeGreaterThan(1);
    for (const capability of opened.value.seen.capabilities) expect(capability).toMatch(shown);
  });

  test('imap: capabilities in the greeting', async () => {
    const opened = await open('imap', [
      encrypt,
      say(`* OK [CAPABILITY IMAP4rev1 X${spoof.replace(']', '')} AUTH=PLAIN] hi\r\n`),
    ]);
    const seen = opened.ok ? opened.value.seen.capabilities : [];
    expect(seen).toContain('AUTH=PLAIN');
    for (const capability of seen) expect(capability).toMatch(shown);
  });

  test.each(ids)('%s: a refusal, and another protocol', async (id) => {
    const refused = await open(id, [encrypt, say(`${greetings[id].bad} ${spoof}${'x'.repeat(1500)}\r\n`)]);
    expect(refused).toMatchObject({
      problem: { trouble: { kind: 'server-unavailable', reply: expect.stringMatching(shown) } },
    });
    const other = await open(id, [encrypt, say(`${spoof}\r\n`)]);
    expect(other).toMatchObject({
      problem: { trouble: { kind: 'wrong-protocol', greeting: expect.stringMatching(shown) } },
    });
  });

  test('submission-587: in the clear, too', async () => {
    const opened = await open('submission-587', [say(`220 ${spoof}\r\n`), hear('EHLO'), say('250 x\r\n')]);
    expect(opened).toMatchObject({
      problem: { trouble: { kind: 'starttls-missing' } },
    });
    expect(await open('submission-587', [say(`554 ${spoof}\r\n`)])).toMatchObject({
      problem: { trouble: { kind: 'server-unavailable', reply: expect.stringMatching(shown) } },
    });
  });

  test('names in a certificate', async () => {
    const names = [`evil${spoof}.example`, `a, DNS:${host}`];
    const opened = await open('imap', [{ do: 'encrypt', with: issue({ names, organization: spoof }) }]);
    expect(opened).toMatchObject({ problem: { trouble: { kind: 'certificate-wrong-name' } } });
    const certificate = opened.ok ? null : opened.problem.seen.encryption?.certificate;
    expect(certificate?.names.length).toBeGreaterThan(0);
    for (const name of certificate?.names ?? []) expect(name).toMatch(shown);
    expect(server.encrypted.join('')).toBe('');
  });
});

const endless: Readonly<Record<(typeof ids)[number], readonly (readonly [string, readonly ServerStep[]])[]>> =
  {
    imap: [
      ['capabilities', [say('* OK\r\n'), hear('CAPABILITY'), { do: 'flood', bytes: '* CAPABILITY X\r\n' }]],
      [
        'a capability',
        [say('* OK\r\n'), hear('CAPABILITY'), say('* CAPABILITY '), { do: 'flood', bytes: 'X'.repeat(500) }],
      ],
      ['a literal that nobody asked for', [say('* OK {4294967295}\r\n'), { do: 'flood', bytes: '\0\r\n' }]],
      ['continuations', [say('* OK\r\n'), hear('CAPABILITY'), { do: 'flood', bytes: '+ more\r\n' }]],
    ],
    pop3: [
      ['capabilities', [say('+OK\r\n'), hear('CAPA'), say('+OK\r\n'), { do: 'flood', bytes: 'X\r\n' }]],
      [
        'a capability',
        [say('+OK\r\n'), hear('CAPA'), say('+OK\r\n'), { do: 'flood', bytes: 'X'.repeat(500) }],
      ],
      [
        'empty lines',
        [say('+OK\r\n'), hear('CAPA'), say('+OK\r\n'), { do: 'flood', bytes: '\n'.repeat(4096) }],
      ],
    ],
    'submission-465': [
      ['capabilities', [say('220 x\r\n'), hear('EHLO'), { do: 'flood', bytes: '250-X\r\n' }]],
      [
        'a capability',
        [say('220 x\r\n'), hear('EHLO'), say('250-'), { do: 'flood', bytes: 'X'.repeat(500) }],
      ],
      ['zero bytes', [say('220 x\r\n'), hear('EHLO'), { do: 'flood', bytes: '\0'.repeat(4096) }]],
    ],
  };

describe('a server that never ends is left', () => {
  test.each(ids.flatMap((id) => endless[id].map(([what, steps]) => [id, what, steps] as const)))(
    '%s: %s',
    async (id, _, steps) => {
      expect(await open(id, [encrypt, ...steps])).toMatchObject({
        problem: { trouble: { kind: 'wrong-protocol' }, seen: { stage: 'greeting' } },
      });
    },
  );

  const flood = (bytes: string): ServerStep => ({ do: 'flood', bytes });
  test.each<[string, readonly ServerStep[]]>([
    ['its greeting', [flood('220-x\r\n')]],
    ['its first line', [flood('2'.repeat(500))]],
    ['what it can do', [say('220 x\r\n'), hear('EHLO'), flood('250-X\r\n')]],
    [
      'its answer to STARTTLS',
      [
        say('220 x\r\n'),
        hear('EHLO'),
        say('250-x\r\n250 STARTTLS\r\n'),
        hear('STARTTLS'),
        flood('220-go\r\n'),
      ],
    ],
  ])('submission-587, in the clear: %s', async (_, script) => {
    expect(await open('submission-587', script)).toMatchObject({
      problem: { trouble: { kind: 'wrong-protocol' }, seen: { stage: 'encrypting', encryption: null } },
    });
  });
});

const garbage = Buffer.from(Array.from({ length: 256 }, (_, byte) => 255 - byte));

describe('a server that breaks off or speaks no words', () => {
  test.each(ids)('%s: bytes of all kinds', async (id) => {
    const trouble: ProbeTrouble = { kind: 'wrong-protocol', greeting: expect.any(String) };
    expect(await open(id, [encrypt, say(garbage)])).toMatchObject({ problem: { trouble } });
    expect(await open(id, [say(garbage)])).toMatchObject({ problem: { trouble: { kind: 'not-tls' } } });
    expect(server.clear).toEqual(['']);
  });

  test.each(ids)('%s: a reset in the middle of a line', async (id) => {
    const half = say(greetings[id].fine.slice(0, 2));
    expect(await open(id, [encrypt, half, { do: 'reset' }])).toMatchObject({
      // Node cannot tell a reset that comes along with bytes from an orderly end.
      problem: { trouble: { kind: expect.stringMatching(/^(reset|closed)$/), stage: 'greeting' } },
    });
  });
});

describe('a server that drips', () => {
  const whole = '* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] Runbox\r\n';

  test('is understood byte by byte', async () => {
    const opened = await open('imap', [encrypt, { do: 'drip', text: whole, pause: 0 }]);
    expect(opened).toMatchObject({
      ok: true,
      value: { seen: { capabilities: ['IMAP4REV1', 'AUTH=PLAIN'] } },
    });
  });

  test('does not get more time for each byte, encrypted or not', async () => {
    const timeouts = { ...patient, reply: 100 };
    const drip = (text: string): ServerStep => ({ do: 'drip', text, pause: 20 });
    const silent = (stage: string) => ({ problem: { trouble: { kind: 'silent', stage } } });
    expect(await open('imap', [encrypt, drip(whole)], { timeouts })).toMatchObject(silent('greeting'));
    const lines = ['220-a\r\n', '220-b\r\n', '220-c\r\n', '220 d\r\n'].join('');
    expect(await open('submission-465', [encrypt, drip(lines)], { timeouts })).toMatchObject(
      silent('greeting'),
    );
    expect(await open('submission-587', [drip(lines)], { timeouts })).toMatchObject(silent('encrypting'));
  });

  test('does not get more time in the handshake either', async () => {
    const timeouts = { ...patient, encrypt: 100 };
    // The beginning of a record of TLS whose rest never comes.
    const record = `\u0016\u0003\u0003\u0040\0\u0002${'\0'.repeat(60)}`;
    expect(await open('imap', [{ do: 'drip', text: record, pause: 20 }], { timeouts })).toMatchObject({
      problem: { trouble: { kind: 'silent', stage: 'encrypting' } },
    });
  });
});
