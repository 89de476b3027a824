import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { makeCertificate } from './certificates.fixture';
import { type HostileServer, type ServerStep, say } from './hostile-server.fixture';
import { authority, host, issue, openAt, serve } from './open-server.fixture';

let server: HostileServer;

async function open(script: readonly ServerStep[]) {
  server = await serve(script);
  return openAt('imap', server.port);
}

const greeting = say('* OK [CAPABILITY IMAP4rev1] hi\r\n');

// Node asks nobody about revocation, and takes no stapled word for it either. A certificate that was revoked passes
// here until it expires; Thunderbird, which is what signs in from then on, does its own checks.
test('a certificate that names where its revocation is told passes, and nobody is asked', async () => {
  let asked = 0;
  const revocations = createServer((_, answer) => {
    asked += 1;
    answer.end();
  });
  revocations.on('connection', () => {
    asked += 1;
  });
  await new Promise<void>((done) => revocations.listen(0, '127.0.0.1', done));
  const { port } = revocations.address() as AddressInfo;
  const revoked = issue({ names: [host], revocationUrl: `http://127.0.0.1:${port}/revoked` });
  expect(await open([{ do: 'encrypt', with: revoked }, greeting])).toMatchObject({ ok: true });
  await new Promise((done) => revocations.close(done));
  expect(asked).toBe(0);
});

test('a certificate that was signed with one that is no authority is refused', async () => {
  const customer = makeCertificate(
    { commonName: 'customer.example', names: ['customer.example'] },
    authority,
  );
  const signed = makeCertificate({ commonName: host, names: [host] }, customer);
  const chain = { ...signed, certificate: signed.certificate + customer.certificate };
  expect(await open([{ do: 'encrypt', with: chain }, greeting])).toMatchObject({
    problem: {
      trouble: { kind: 'certificate-refused', code: expect.stringMatching(/^INVALID_(CA|PURPOSE)$/) },
    },
  });
  expect(`${server.clear}${server.encrypted}`).toBe('');
});

test.each([
  ['a zero byte behind the name', `${host}\0.evil.example`],
  ['a star for a whole country', '*.com'],
  ['a star for everything', '*'],
  ['the name within another', `${host}.evil.example`],
  ['another name that ends so', `evil${host}`],
  ['a star that stands for two', '*.example'],
  ['an end of line behind the name', `${host}\n`],
])('%s is not the name', async (_, name) => {
  expect(await open([{ do: 'encrypt', with: issue({ names: [name] }) }, greeting])).toMatchObject({
    problem: { trouble: { kind: 'certificate-wrong-name' } },
  });
  expect(`${server.clear}${server.encrypted}`).toBe('');
});
