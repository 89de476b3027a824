import type { Socket } from 'node:net';
import { connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import type { ProbeTrouble, SeenEncryption } from '../../contract/network';
import { ok, type Result, refuse } from '../../contract/result';
import { troubleOfCertificate } from './certificate-trouble';
import { describeCertificate } from './seen-certificate';
import { codeOf, troubleOfSocket } from './socket-trouble';

export interface EncryptOptions {
  /** The name that the certificate has to be for. */
  readonly host: string;
  /** Milliseconds for the handshake. */
  readonly within: number;
  /** PEM of the only authorities to trust; undefined: those that come with Node. */
  readonly authorities?: readonly string[] | undefined;
  /** Told as soon as there is something to tell, also about a certificate that is refused. */
  readonly onSeen: (encryption: SeenEncryption) => void;
}

/**
 * Encrypts a connection with TLS 1.2 or newer. The socket it answers is verified: there is no way around that.
 * Problems: all of certificates, `not-tls`, `tls-too-old`, `silent`, `closed`, `reset`. The connection is gone then.
 */
export function encryptSocket(
  socket: Socket,
  options: EncryptOptions,
): Promise<Result<TLSSocket, ProbeTrouble>> {
  const { host, within, authorities } = options;
  return new Promise((settle) => {
    const secured = connect({
      socket,
      servername: host,
      minVersion: 'TLSv1.2',
      rejectUnauthorized: true,
      ...(authorities === undefined ? {} : { ca: [...authorities] }),
    });
    const finish = (trouble: ProbeTrouble | null) => {
      clearTimeout(deadline);
      secured.off('secureConnect', onSecured).off('close', onClosed);
      if (trouble !== null) secured.destroy();
      settle(trouble === null ? ok(secured) : refuse(trouble));
    };
    const onSecured = () => finish(null);
    const onClosed = () => finish({ kind: 'closed', stage: 'encrypting' });
    const deadline = setTimeout(() => finish({ kind: 'silent', stage: 'encrypting' }), within);
    // Fires before Node judges the certificate, and a certificate that it refuses cannot be read any more.
    let certificate: DetailedPeerCertificate | null = null;
    secured.prependListener('secure', () => {
      certificate = secured.getPeerCertificate(true);
      options.onSeen(describeEncryption(secured, certificate));
    });
    secured.once('secureConnect', onSecured).once('close', onClosed);
    secured.on('error', (error) => {
      // Typed as an error, and a code since ever.
      const refusal: unknown = secured.authorizationError;
      if (typeof refusal !== 'string') return finish(troubleOfHandshake(error));
      finish(troubleOfCertificate({ code: refusal, host, certificate, authorities }));
    });
  });
}

function describeEncryption(secured: TLSSocket, certificate: DetailedPeerCertificate): SeenEncryption {
  const cipher = secured.getCipher();
  return {
    version: secured.getProtocol() ?? '',
    cipher: cipher.standardName ?? cipher.name,
    certificate: describeCertificate(certificate),
  };
}

/** OpenSSL's and BoringSSL's names for a server that knows old versions or weak ciphers only. */
const tooOld =
  /UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|VERSION_TOO_LOW|WRONG_SSL_VERSION|HANDSHAKE_FAILURE|NO_PROTOCOLS|KEY_TOO_SMALL|INSUFFICIENT_SECURITY|LEGACY_SIGALG|UNSAFE_LEGACY/;

function troubleOfHandshake(error: Error): ProbeTrouble {
  const code = codeOf(error);
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO') {
    if (tooOld.test(code)) return { kind: 'tls-too-old' };
    // Any other alert: it speaks TLS and hung up.
    return /ALERT|UNRECOGNIZED_NAME/.test(code)
      ? { kind: 'closed', stage: 'encrypting' }
      : { kind: 'not-tls' };
  }
  // Node makes up this code when the other side just ends the connection; a system call has not failed then.
  const orderly = code === 'ECONNRESET' && !('syscall' in error);
  return orderly ? { kind: 'closed', stage: 'encrypting' } : troubleOfSocket(error, 'encrypting');
}
