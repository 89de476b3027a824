import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** Makes X.509 certificates with any dates and names, without a tool that would have to be installed. */

export interface CertificateWishes {
  readonly commonName: string;
  readonly organization?: string;
  /** DNS names; none: the certificate carries a common name only. */
  readonly names?: readonly string[];
  readonly from?: Date;
  readonly until?: Date;
  readonly authority?: boolean;
  /** Where its revocation list and its status would be asked for; with it goes the demand that its status be stapled. */
  readonly revocationUrl?: string;
}

export interface MadeCertificate {
  /** PEM. */
  readonly certificate: string;
  readonly key: string;
  readonly subject: Buffer;
  readonly privateKey: KeyObject;
}

const day = 86_400_000;

/** Signed by `issuer`, or by itself. */
export function makeCertificate(wishes: CertificateWishes, issuer?: MadeCertificate): MadeCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = nameOf(wishes);
  const from = wishes.from ?? new Date(Date.now() - day);
  const until = wishes.until ?? new Date(Date.now() + 30 * day);
  const contents = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([0x40]), randomBytes(7)),
    ecdsaWithSha256,
    issuer?.subject ?? subject,
    sequence(time(from), time(until)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensionsOf(wishes))),
  );
  const signature = sign('sha256', contents, issuer?.privateKey ?? privateKey);
  const whole = sequence(contents, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    subject,
    privateKey,
  };
}

function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const body = Buffer.concat(contents);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

function sequence(...contents: readonly Buffer[]): Buffer {
  return der(0x30, ...contents);
}

function identifier(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function text(value: string): Buffer {
  return der(0x0c, Buffer.from(value));
}

function time(date: Date): Buffer {
  return der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]|\.\d+/g, '')}`));
}

const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'));

function nameOf({ commonName, organization }: CertificateWishes): Buffer {
  const part = (hex: string, value: string) => der(0x31, sequence(identifier(hex), text(value)));
  const parts = organization === undefined ? [] : [part('55040a', organization)];
  return sequence(...parts, part('550403', commonName));
}

function extensionsOf({
  names = [],
  authority = false,
  revocationUrl,
}: CertificateWishes): readonly Buffer[] {
  const extension = (hex: string, value: Buffer) => sequence(identifier(hex), der(0x04, value));
  const basic = extension('551d13', sequence(...(authority ? [der(0x01, Buffer.from([255]))] : [])));
  const alternative = names.map((name) => der(0x82, Buffer.from(name)));
  return [
    basic,
    ...(names.length === 0 ? [] : [extension('551d11', sequence(...alternative))]),
    ...(revocationUrl === undefined
      ? []
      : revocationOf(revocationUrl).map(([hex, value]) => extension(hex, value))),
  ];
}

/** CRL distribution points and authority information access (RFC 5280), and must-staple (RFC 7633). */
function revocationOf(url: string): readonly (readonly [string, Buffer])[] {
  const place = der(0x86, Buffer.from(url));
  return [
    ['551d1f', sequence(sequence(der(0xa0, der(0xa0, place))))],
    ['2b06010505070101', sequence(sequence(identifier('2b06010505073001'), place))],
    ['2b06010505070118', sequence(der(0x02, Buffer.from([5])))],
  ];
}
