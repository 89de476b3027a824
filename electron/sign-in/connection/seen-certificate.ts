import type { DetailedPeerCertificate, PeerCertificate } from 'node:tls';
import type { SeenCertificate } from '../../contract/network';
import { printableLine } from './printable-line';

const mostNames = 50;
const mostChain = 10;

/** From the server's own certificate up to the last one that is known, each once. */
export function chainOf(certificate: DetailedPeerCertificate): readonly DetailedPeerCertificate[] {
  const chain: DetailedPeerCertificate[] = [];
  let next: DetailedPeerCertificate | undefined = certificate;
  while (next !== undefined && !chain.includes(next) && chain.length < mostChain) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
}

/** What is worth telling about a certificate, verified or not. Null where the server sent none. */
export function describeCertificate(certificate: DetailedPeerCertificate): SeenCertificate | null {
  if (certificate.raw === undefined) return null;
  return {
    names: namesOf(certificate),
    issuerName: textOf(certificate.issuer?.CN) ?? textOf(certificate.issuer?.O) ?? '',
    issuerOrganization: textOf(certificate.issuer?.O),
    validFrom: dateOf(certificate.valid_from),
    validUntil: dateOf(certificate.valid_to),
    fingerprint: certificate.fingerprint256,
    chain: chainOf(certificate).map(({ subject }) => textOf(subject?.CN) ?? textOf(subject?.O) ?? ''),
  };
}

function namesOf({ subjectaltname, subject }: PeerCertificate): readonly string[] {
  const names = (subjectaltname ?? '')
    .split(', ')
    .map((entry) => /^(?:DNS|IP Address):(.+)$/.exec(entry)?.[1])
    .filter((name) => name !== undefined)
    .map(printableLine);
  const commonName = textOf(subject?.CN);
  return names.length === 0 && commonName !== null ? [commonName] : names.slice(0, mostNames);
}

/** OpenSSL gives an array where an attribute occurs several times. */
function textOf(attribute: string | readonly string[] | undefined): string | null {
  const text = typeof attribute === 'string' ? attribute : attribute?.[0];
  return text === undefined || text === '' ? null : printableLine(text);
}

/** OpenSSL writes `Nov 25 04:00:00 2026 GMT`; what cannot be read stays as it is. */
function dateOf(text: string): string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? printableLine(text) : date.toISOString();
}
