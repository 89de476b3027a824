import { X509Certificate } from 'node:crypto';
import { checkServerIdentity, type DetailedPeerCertificate, rootCertificates } from 'node:tls';
import type { ProbeTrouble } from '../../contract/network';
import { chainOf } from './seen-certificate';

/** Codes of Node's certificate verification (nodejs.org/api/tls.html, "X509 certificate error codes"). */
const byCode: ReadonlyMap<string, ProbeTrouble> = new Map([
  ['ERR_TLS_CERT_ALTNAME_INVALID', { kind: 'certificate-wrong-name' }],
  ['HOSTNAME_MISMATCH', { kind: 'certificate-wrong-name' }],
  ['CERT_HAS_EXPIRED', { kind: 'certificate-expired' }],
  ['CERT_NOT_YET_VALID', { kind: 'certificate-not-yet-valid' }],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', { kind: 'certificate-self-signed' }],
  ['SELF_SIGNED_CERT_IN_CHAIN', { kind: 'certificate-unknown-issuer' }],
  ['UNABLE_TO_GET_ISSUER_CERT', { kind: 'certificate-unknown-issuer' }],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', { kind: 'certificate-unknown-issuer' }],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', { kind: 'certificate-unknown-issuer' }],
  ['CERT_UNTRUSTED', { kind: 'certificate-unknown-issuer' }],
]);

export interface RefusedCertificate {
  readonly code: string;
  readonly host: string;
  /** Null where none could be read. */
  readonly certificate: DetailedPeerCertificate | null;
  /** PEM of the authorities that are trusted; undefined: those that come with Node. */
  readonly authorities: readonly string[] | undefined;
}

/**
 * Why a certificate was refused. OpenSSL names only one of several reasons, and a wrong date hides the others.
 * So `certificate-expired` and `certificate-not-yet-valid` promise that name and issuer are right: only the dates are wrong.
 */
export function troubleOfCertificate(refused: RefusedCertificate): ProbeTrouble {
  const trouble = byCode.get(refused.code) ?? { kind: 'certificate-refused', code: refused.code };
  const datesOnly =
    trouble.kind === 'certificate-expired' || trouble.kind === 'certificate-not-yet-valid'
      ? refused.certificate
      : null;
  if (datesOnly === null) return trouble;
  if (!leadsToTrust(datesOnly, refused.authorities ?? rootCertificates))
    return { kind: 'certificate-unknown-issuer' };
  if (checkServerIdentity(refused.host, datesOnly) !== undefined) return { kind: 'certificate-wrong-name' };
  return trouble;
}

/** Whether every signature up to a trusted authority is right, whatever the dates. */
function leadsToTrust(certificate: DetailedPeerCertificate, authorities: readonly string[]): boolean {
  const chain = chainOf(certificate).map(({ raw }) => new X509Certificate(raw));
  const signed = chain.slice(1).every((issuer, below) => isSignedBy(chain[below], issuer));
  const last = chain.at(-1);
  if (!signed || last === undefined) return false;
  return authorities.some((pem) => {
    const authority = new X509Certificate(pem);
    return last.fingerprint256 === authority.fingerprint256 || isSignedBy(last, authority);
  });
}

function isSignedBy(certificate: X509Certificate | undefined, issuer: X509Certificate): boolean {
  return certificate?.checkIssued(issuer) === true && certificate.verify(issuer.publicKey);
}
