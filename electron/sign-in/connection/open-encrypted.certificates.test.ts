import { describe, expect, test, vi } from 'vitest';
import type { EndpointId } from '../../contract/network';
import { type MadeCertificate, makeCertificate } from './certificates.fixture';
import type { HostileServer, ServerStep } from './hostile-server.fixture';
import type { OpenOptions } from './open-encrypted';
import { good, host, issue, openAt, serve } from './open-server.fixture';

let server: HostileServer;

async function open(id: EndpointId, script: readonly ServerStep[], options: OpenOptions = {}) {
  server = await serve(script);
  return openAt(id, server.port, options);
}

function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}

describe('refuses a certificate and still tells what it was', () => {
  const stranger = makeCertificate({
    commonName: 'Avast Web/Mail Shield Root',
    organization: 'Avast',
    authority: true,
  });
  test.each<[string, MadeCertificate, object]>([
    [
      'expired',
      issue({ names: [host], from: inDays(-60), until: inDays(-2) }),
      { kind: 'certificate-expired' },
    ],
    ['of the future', issue({ names: [host], from: inDays(2) }), { kind: 'certificate-not-yet-valid' }],
    ['for another name', issue({ names: ['portal.example'] }), { kind: 'certificate-wrong-name' }],
    [
      'signed by itself',
      makeCertificate({ commonName: host, names: [host] }),
      { kind: 'certificate-self-signed' },
    ],
    ['by an unknown issuer', issue({ names: [host] }, stranger), { kind: 'certificate-unknown-issuer' }],
    [
      'expired and by an unknown issuer: the clock is not to blame',
      issue({ names: [host], from: inDays(-60), until: inDays(-2) }, stranger),
      { kind: 'certificate-unknown-issuer' },
    ],
    [
      'expired and signed by itself: the clock is not to blame',
      makeCertificate({ commonName: host, names: [host], from: inDays(-60), until: inDays(-2) }),
      { kind: 'certificate-unknown-issuer' },
    ],
    [
      'of the future and for another name: the clock is not to blame',
      issue({ names: ['portal.example'], from: inDays(2) }),
      { kind: 'certificate-wrong-name' },
    ],
  ])('%s', async (_, certificate, trouble) => {
    const opened = await open('imap', [{ do: 'encrypt', with: certificate }]);
    expect(opened).toMatchObject({
      problem: {
        trouble,
        seen: {
          stage: 'encrypting',
          encryption: { certificate: { fingerprint: expect.stringMatching(/^[0-9A-F:]{95}$/) } },
        },
      },
    });
    expect(server.encrypted.join('')).toBe('');
  });

  test('even when the environment says that nothing needs to be verified', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const opened = await open('imap', [{ do: 'encrypt', with: issue({ names: ['portal.example'] }) }]);
    expect(opened).toMatchObject({ problem: { trouble: { kind: 'certificate-wrong-name' } } });
  });

  test('without other authorities than those of Node', async () => {
    const opened = await open('imap', [{ do: 'encrypt', with: good }], { trust: undefined });
    expect(opened).toMatchObject({ problem: { trouble: { kind: 'certificate-unknown-issuer' } } });
  });
});
