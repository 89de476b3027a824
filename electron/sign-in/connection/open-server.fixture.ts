import { afterEach, vi } from 'vitest';
import type { EndpointId } from '../../contract/network';
import { type CertificateWishes, type MadeCertificate, makeCertificate } from './certificates.fixture';
import { type HostileServer, type ServerStep, startHostileServer } from './hostile-server.fixture';
import { type OpenOptions, openEncrypted } from './open-encrypted';
import type { ProbeTimeouts } from './probe-timeouts';

export const host = 'mail.runbox.com';
/** Long enough for the busiest machine: only what is meant to time out does. */
export const patient: ProbeTimeouts = { resolve: 60_000, connect: 60_000, encrypt: 60_000, reply: 60_000 };
export const authority = makeCertificate({ commonName: 'Test authority', authority: true });
/** The certificate that a probe accepts. */
export const good = issue({ names: [host] });

export const encrypt: ServerStep = { do: 'encrypt', with: good };

const running: HostileServer[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

export function issue(
  wishes: Omit<CertificateWishes, 'commonName'>,
  issuer: MadeCertificate | undefined = authority,
): MadeCertificate {
  return makeCertificate({ commonName: host, ...wishes }, issuer);
}

/** A server that is stopped when the test is over. */
export async function serve(script: readonly ServerStep[]): Promise<HostileServer> {
  const server = await startHostileServer(script);
  running.push(server);
  return server;
}

/** Opens what listens on this port, as if it were Runbox. */
export function openAt(
  id: EndpointId,
  port: number,
  options: OpenOptions = {},
): ReturnType<typeof openEncrypted> {
  const encryption = id === 'submission-587' ? 'starttls' : 'implicit-tls';
  const resolve = async () => ['127.0.0.1'];
  const trust = { ca: [authority.certificate] };
  return openEncrypted({ id, host, port, encryption }, { resolve, trust, timeouts: patient, ...options });
}
