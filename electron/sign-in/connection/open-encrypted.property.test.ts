import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EndpointId } from '../../contract/network';
import { makeCertificate } from './certificates.fixture';
import { type ServerStep, startHostileServer } from './hostile-server.fixture';
import { openEncrypted } from './open-encrypted';

const host = 'mail.runbox.com';
const authority = makeCertificate({ commonName: 'Test authority', authority: true });
const day = 86_400_000;
const refused = [
  makeCertificate({ commonName: 'x', names: ['x.example'] }, authority),
  makeCertificate({ commonName: host, names: [host] }),
  makeCertificate(
    { commonName: host, names: [host], from: new Date(0), until: new Date(Date.now() - day) },
    authority,
  ),
];
const replies = [
  '220 hi\r\n',
  '220-hi\r\n220 there\r\n',
  '250-x\r\n250 STARTTLS\r\n',
  '250-x\r\n250 AUTH PLAIN LOGIN\r\n',
  '220 go\r\n250 AUTH PLAIN\r\n',
  '334 \r\n',
  '* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN]\r\n',
  '* PREAUTH hi\r\n',
  '+OK\r\n',
  'HTTP/1.1 302 Found\r\n\r\n',
  '\u0015\u0003\u0001\u0000\u0002\u0002\u0028',
];

const step: fc.Arbitrary<ServerStep> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...replies).map((bytes) => ({ do: 'say', bytes }) as const) },
  {
    weight: 1,
    arbitrary: fc
      .uint8Array({ maxLength: 300 })
      .map((bytes) => ({ do: 'say', bytes: Buffer.from(bytes) }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('EHLO', 'STARTTLS').map((text) => ({ do: 'hear', text }) as const),
  },
  { weight: 1, arbitrary: fc.constantFrom(...refused).map((bad) => ({ do: 'encrypt', with: bad }) as const) },
);
/** Servers that go along for a while, so that what comes after STARTTLS is reached too. */
const polite: readonly ServerStep[] = [
  { do: 'say', bytes: '220 hi\r\n' },
  { do: 'hear', text: 'EHLO' },
  { do: 'say', bytes: '250-x\r\n250 STARTTLS\r\n' },
  { do: 'hear', text: 'STARTTLS\r\n' },
  { do: 'say', bytes: '220 go\r\n' },
];
const end = fc.constantFrom<ServerStep>({ do: 'close' }, { do: 'reset' });
const script = fc
  .tuple(fc.integer({ min: 0, max: polite.length }), fc.array(step, { maxLength: 6 }), end)
  .map(([along, steps, last]): readonly ServerStep[] => {
    const encrypts = steps.findIndex((one) => one.do === 'encrypt');
    return [...polite.slice(0, along), ...(encrypts < 0 ? steps : steps.slice(0, encrypts + 1)), last];
  });
const id = fc.constantFrom<EndpointId>('imap', 'pop3', 'submission-465', 'submission-587');

/** All that may ever be heard in the clear. */
const constants = 'EHLO [127.0.0.1]\r\nSTARTTLS\r\n';

test('says nothing but constants to a server that is not verified, and hands out no connection to it', async () => {
  await fc.assert(
    fc.asyncProperty(id, script, async (endpoint, steps) => {
      const server = await startHostileServer(steps);
      try {
        const encryption = endpoint === 'submission-587' ? 'starttls' : 'implicit-tls';
        const opened = await openEncrypted(
          { id: endpoint, host, port: server.port, encryption },
          {
            resolve: async () => ['127.0.0.1'],
            trust: { ca: [authority.certificate] },
            timeouts: { resolve: 1000, connect: 1000, encrypt: 40, reply: 40 },
          },
        );
        expect(opened.ok).toBe(false);
        expect(constants.startsWith(server.clear.join(''))).toBe(true);
        if (encryption === 'implicit-tls') expect(server.clear.join('')).toBe('');
        expect(server.encrypted.join('')).toBe('');
      } finally {
        await server.stop();
      }
    }),
    { numRuns: 400 },
  );
});
