import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Certificate {
  /** PEM files. */
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

/** Makes a throw-away authority in `folder`, and a certificate for `host` that it vouches for. */
export function makeCertificate(folder: string, host: string): Certificate {
  const file = (name: string) => path.join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    'authority.key',
    '-out',
    'authority.pem',
    '-days',
    '2',
    '-subj',
    '/CN=Throw-away test authority',
  ); // prettier
  openssl('req', ...newKey, '-keyout', 'server.key', '-out', 'server.request', '-subj', `/CN=${host}`);
  writeFileSync(file('extensions'), `subjectAltName=DNS:${host}\nextendedKeyUsage=serverAuth\n`);
  openssl(
    'x509',
    '-req',
    '-in',
    'server.request',
    '-CA',
    'authority.pem',
    '-CAkey',
    'authority.key',
    '-days',
    '2',
    '-extfile',
    'extensions',
    '-out',
    'server.pem',
  ); // prettier
  return { authority: file('authority.pem'), certificate: file('server.pem'), key: file('server.key') };
}

/** The base64 body of a PEM file. */
export function readPemBody(file: string): string {
  return readFileSync(file, 'utf8').replace(/-----[^-]+-----|\s/g, '');
}
