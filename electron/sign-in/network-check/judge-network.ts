import type {
  EndpointReport,
  NetworkReport,
  NetworkVerdict,
  ProbeTrouble,
  SeenCertificate,
} from '../../contract/network';
import { findInterceptor } from './find-interceptor';
import { isLocalAddress, isOwnAddress } from './inside-address';

type Kind = ProbeTrouble['kind'];

/** What the rules look at. */
interface Facts {
  readonly reports: readonly EndpointReport[];
  readonly failed: readonly EndpointReport[];
  /** Whether at least one endpoint went through, certificate included. */
  readonly someFine: boolean;
  /** Whether the machine has an address that others could reach. */
  readonly online: boolean;
}

type Rule = (facts: Facts) => NetworkVerdict | null;

/** The first rule that answers decides: from what explains everything to what explains one port. */
const rules: readonly Rule[] = [
  ({ failed }) => (failed.length === 0 ? { kind: 'fine' } : null),
  judgeConnection,
  judgeNameService,
  judgeClock,
  judgeInterception,
  judgeTampering,
  judgeRedirection,
  judgeRunbox,
  judgePorts,
];

/**
 * What all reports together mean, and which port to send through. `online`: whether the machine has an address at all.
 * 587 only when nothing could be connected to on 465 and 587 went through; never because of TLS or of what a server said.
 */
export function judgeNetwork(
  reports: readonly EndpointReport[],
  online: boolean,
): Pick<NetworkReport, 'verdict' | 'submissionPort'> {
  const failed = reports.filter(({ trouble }) => trouble !== null);
  const facts: Facts = { reports, failed, online, someFine: failed.length < reports.length };
  const verdict = rules.map((rule) => rule(facts)).find((answer) => answer !== null);
  return {
    verdict: verdict ?? { kind: 'some-ports-blocked', endpoints: failed.map(({ endpoint }) => endpoint) },
    submissionPort: needs587(reports) ? 587 : 465,
  };
}

function judgeConnection({ reports, online }: Facts): NetworkVerdict | null {
  return !online && reports.every(({ connectedTo }) => connectedTo === null) ? { kind: 'no-network' } : null;
}

/** A name that leads back to the machine itself was answered so by a blocker. */
function judgeNameService({ failed, someFine }: Facts): NetworkVerdict | null {
  if (someFine) return null;
  const noName = failed.every((report) => has(report, 'name-not-found', 'name-service-silent'));
  const ownName = failed.every((report) => report.connectedTo === null && allAddresses(report, isOwnAddress));
  return noName || ownName ? { kind: 'name-service-broken' } : null;
}

/**
 * The trouble promises that only the dates are wrong. If the clock were right, then Runbox had to have forgotten
 * all of its certificates; if some endpoints are fine with this clock, then it is that one certificate.
 */
function judgeClock({ failed, someFine }: Facts): NetworkVerdict | null {
  const dated = failed.filter((report) => has(report, 'certificate-expired', 'certificate-not-yet-valid'));
  const judged = failed.filter(({ encryption }) => encryption !== null);
  return dated.length > 0 && dated.length === judged.length && !someFine ? { kind: 'clock-wrong' } : null;
}

/** Somebody opens the connection on the way: a product we know, or a copy of the server's certificate by an unknown issuer. */
function judgeInterception({ failed }: Facts): NetworkVerdict | null {
  const refused = failed.filter((report) => report.trouble?.kind.startsWith('certificate-'));
  for (const { encryption } of refused) {
    const product = productBehind(encryption?.certificate ?? null);
    if (product !== null)
      return { kind: 'intercepted', product, issuer: issuerOf(encryption?.certificate ?? null) };
  }
  const copied = refused.find(
    (report) =>
      has(report, 'certificate-unknown-issuer', 'certificate-self-signed', 'certificate-refused') &&
      isFor(report.encryption?.certificate ?? null, report.host),
  );
  if (copied === undefined) return null;
  return { kind: 'intercepted', product: null, issuer: issuerOf(copied.encryption?.certificate ?? null) };
}

function judgeTampering({ failed }: Facts): NetworkVerdict | null {
  const tampered = failed.some((report) =>
    has(report, 'starttls-missing', 'starttls-injected', 'tls-too-old'),
  );
  return tampered ? { kind: 'tampered' } : null;
}

/** Log-in pages of hotels and trains answer for every name and speak no mail; another mail server is somebody else. */
function judgeRedirection({ failed, someFine }: Facts): NetworkVerdict | null {
  const strangers = failed.filter((report) => report.trouble?.kind.startsWith('certificate-'));
  const notMail = failed.filter(
    (report) => has(report, 'not-tls') || speaksAnotherProtocolInTheClear(report),
  );
  const speaksMail = failed.some(({ encryption, greeting, trouble }) => {
    return greeting !== null || (encryption === null && trouble?.kind === 'server-unavailable');
  });
  const led = failed.every((report) => allAddresses(report, isLocalAddress));
  const everywhere = strangers.length > 1 && strangers.length + notMail.length >= failed.length - 1;
  if (!someFine && (led || notMail.length > 0 || (everywhere && !speaksMail)))
    return { kind: 'captive-portal' };
  if (strangers.length === 0) return null;
  const dated = strangers.every((report) => has(report, 'certificate-expired', 'certificate-not-yet-valid'));
  if (dated) return { kind: 'runbox-trouble', reply: datesOf(strangers[0]?.encryption?.certificate ?? null) };
  const names = strangers.flatMap(({ encryption }) => encryption?.certificate?.names ?? []);
  return { kind: 'somebody-else-answers', names: [...new Set(names)] };
}

/** Only what came through a verified connection was said by Runbox. */
function judgeRunbox({ failed }: Facts): NetworkVerdict | null {
  for (const { stage, trouble } of failed) {
    if (stage !== 'greeting' && stage !== 'finished') continue;
    if (trouble?.kind === 'server-unavailable') return { kind: 'runbox-trouble', reply: trouble.reply };
    if (trouble?.kind === 'wrong-protocol') return { kind: 'runbox-trouble', reply: trouble.greeting };
  }
  return null;
}

function judgePorts({ reports, failed, someFine }: Facts): NetworkVerdict | null {
  if (someFine && failed.length === 1 && needs587(reports)) return { kind: 'port-465-blocked' };
  if (someFine) return null;
  return {
    kind: failed.every((report) => has(report, 'unreachable')) ? 'runbox-unreachable' : 'mail-blocked',
  };
}

function needs587(reports: readonly EndpointReport[]): boolean {
  const at = (id: EndpointReport['endpoint']) => reports.find(({ endpoint }) => endpoint === id);
  const [first, second] = [at('submission-465'), at('submission-587')];
  const notConnected =
    first?.stage === 'connecting' && has(first, 'refused', 'unreachable', 'silent', 'reset');
  return notConnected && second?.trouble === null;
}

function has({ trouble }: EndpointReport, ...kinds: readonly Kind[]): boolean {
  return trouble !== null && kinds.includes(trouble.kind);
}

function allAddresses({ addresses }: EndpointReport, is: (address: string) => boolean): boolean {
  return addresses.length > 0 && addresses.every(is);
}

function speaksAnotherProtocolInTheClear({ encryption, trouble }: EndpointReport): boolean {
  return encryption === null && trouble?.kind === 'wrong-protocol';
}

function productBehind(certificate: SeenCertificate | null): string | null {
  return certificate && findInterceptor(certificate.issuerName, certificate.issuerOrganization);
}

function issuerOf(certificate: SeenCertificate | null): string {
  return certificate?.issuerName ?? '';
}

function datesOf(certificate: SeenCertificate | null): string {
  return `${certificate?.validFrom ?? ''} – ${certificate?.validUntil ?? ''}`;
}

/** Whether a certificate claims this host, by its name or by a wildcard (RFC 6125 section 6.4.3). */
function isFor(certificate: SeenCertificate | null, host: string): boolean {
  const wildcard = host.replace(/^[^.]+/, '*');
  return certificate?.names.some((name) => [host, wildcard].includes(name.toLowerCase())) ?? false;
}
