import type { MachineFacts } from '../../../electron/contract/machine';
import type { MailExchangerReport } from '../../../electron/contract/mail-exchangers';
import type { EndpointReport, SeenCertificate } from '../../../electron/contract/network';
import type { SignInAnswer, SignInReport } from '../../../electron/contract/sign-in';
import { networkWords } from '../en/network';
import type { ProblemText } from '../problem-words';
import { leaveOut, leftOut } from './leave-out';
import { loginNameForm } from './login-name-form';
import type { SupportFacts } from './support-facts';

interface Choice {
  /** Show address, login names and the domain's mail servers. */
  readonly withAddress: boolean;
}

/** How what comes from outside, or from the person, is written down. */
interface Shown {
  readonly outside: (text: string) => string;
  readonly own: (text: string) => string;
  readonly login: (name: string) => string;
}

const mostCharacters = 300;
const mostItems = 30;

/**
 * Plain text for support, in English whatever the person reads, because those who answer read it. Without
 * `withAddress` nothing in it tells who the person is: addresses, login names, own domains and names are
 * left out, also where a server repeats them. Names in certificates are kept. A password is never in it.
 */
export function writeSupportReport(facts: SupportFacts, { withAddress }: Choice): string {
  const { address, privateWords } = facts.account;
  const shown: Shown = withAddress
    ? { outside: plain, own: plain, login: plain }
    : {
        outside: (text) => leaveOut(plain(text), privateWords),
        own: () => leftOut,
        login: (name) => `(${loginNameForm(name, address)})`,
      };
  const parts = [
    headLines(facts, shown),
    accountLines(facts.account, shown),
    ...networkParts(facts.network, shown),
    signInLines(facts.signIn, shown),
    mailExchangerLines(facts, shown, withAddress),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headLines({ madeAt, machine, programs }: SupportFacts, { outside }: Shown): readonly string[] {
  const found = programs?.map(({ name, version, packaging }) => `${name} ${version ?? '?'} (${packaging})`);
  return [
    'Runbox Mail Setup: report for support',
    'There is no password in it. Names in certificates are as they were seen.',
    '',
    `Made: ${madeAt}`,
    ...(machine === null ? ['System: not known'] : machineLines(machine, outside)),
    `Programs: ${found === undefined ? 'not looked for' : listed(found.map(plain))}`,
  ];
}

function machineLines(
  { appVersion, platform, release, architecture }: MachineFacts,
  outside: Shown['outside'],
): readonly string[] {
  return [`Version: ${appVersion}`, `System: ${platform} ${outside(release)}, ${architecture}`];
}

function accountLines(
  { address, loginName, ownDomain, protocol }: SupportFacts['account'],
  { own, login }: Shown,
): readonly string[] {
  return [
    'ACCOUNT',
    `Address: ${own(address)}, at ${ownDomain ? 'an own domain' : 'a domain of Runbox'}`,
    `Login name: ${login(loginName)}`,
    `Protocol: ${protocol}`,
  ];
}

function networkParts(network: SupportFacts['network'], shown: Shown): readonly (readonly string[])[] {
  if (network === null) return [['NETWORK: not looked at']];
  const { endpoints, verdict } = network;
  const head =
    verdict === null
      ? 'NETWORK: not finished'
      : `NETWORK: ${said(verdict.kind, networkWords.verdict(verdict))}`;
  return [[head], ...endpoints.map((report) => endpointLines(report, shown))];
}

function endpointLines(report: EndpointReport, { outside }: Shown): readonly string[] {
  const { endpoint, host, port, addresses, connectedTo, stage, milliseconds, trouble } = report;
  const { encryption, greeting, capabilities } = report;
  const state = trouble === null ? 'fine' : said(trouble.kind, networkWords.trouble(trouble));
  const reply = trouble !== null && 'reply' in trouble ? [`  Answer: ${outside(trouble.reply)}`] : [];
  const wrong = trouble?.kind === 'wrong-protocol' ? [`  Answer: ${outside(trouble.greeting)}`] : [];
  const times = Object.entries(milliseconds).map(([name, time]) => `${name} ${time} ms`);
  return [
    `${networkWords.endpoints[endpoint]} (${host}:${port}): ${state}`,
    `  Came to: ${stage}`,
    `  Addresses: ${listed(addresses.map(plain))}`,
    `  Connected to: ${connectedTo === null ? 'none' : plain(connectedTo)}`,
    `  Times: ${listed(times)}`,
    `  Encryption: ${encryption === null ? 'none' : plain(`${encryption.version} ${encryption.cipher}`)}`,
    ...certificateLines(encryption?.certificate ?? null),
    `  Greeting: ${greeting === null ? 'none' : outside(greeting)}`,
    `  Capabilities: ${listed(capabilities.map(outside))}`,
    ...reply,
    ...wrong,
  ];
}

function certificateLines(certificate: SeenCertificate | null): readonly string[] {
  if (certificate === null) return [];
  const { names, issuerName, issuerOrganization, validFrom, validUntil, fingerprint, chain } = certificate;
  return [
    `  Certificate for: ${listed(names.map(plain))}`,
    `  Made by: ${plain([issuerName, issuerOrganization ?? ''].join(', ').replace(/, $/, ''))}`,
    `  Valid: ${plain(validFrom)} to ${plain(validUntil)}`,
    `  SHA-256: ${plain(fingerprint)}`,
    `  Chain: ${listed(chain.map(plain))}`,
  ];
}

const services = { imap: 'IMAP', pop3: 'POP', submission: 'Sending' } as const;

function signInLines(report: SignInReport | null, { outside, login }: Shown): readonly string[] {
  if (report === null) return ['SIGN-IN: not tried'];
  const { tries, diagnosis, refusalsLeft } = report;
  return [
    `SIGN-IN: ${said(diagnosis.kind, networkWords.diagnosis(diagnosis))}`,
    ...tries.map(
      ({ service, loginName, answer }) =>
        `  ${services[service]}, login name ${login(loginName)}: ${answerOf(answer, outside)}`,
    ),
    `  Refusals left: ${refusalsLeft} of 3`,
  ];
}

function answerOf(answer: SignInAnswer, outside: Shown['outside']): string {
  if (answer.kind === 'not-reached') {
    const { trouble } = answer;
    const words =
      'reply' in trouble ? trouble.reply : trouble.kind === 'wrong-protocol' ? trouble.greeting : '';
    return withWords(`${answer.kind}, ${trouble.kind}`, outside(words));
  }
  return withWords(answer.kind, 'reply' in answer ? outside(answer.reply) : '');
}

function withWords(kind: string, words: string): string {
  return words === '' ? kind : `${kind}: ${words}`;
}

function mailExchangerLines(
  { account, mailExchangers }: SupportFacts,
  { own }: Shown,
  withAddress: boolean,
): readonly string[] {
  if (!account.ownDomain) return ['MAIL SERVERS OF THE DOMAIN (MX): those of Runbox'];
  if (mailExchangers === null) return ['MAIL SERVERS OF THE DOMAIN (MX): not asked for'];
  return [
    `MAIL SERVERS OF THE DOMAIN (MX): ${verdictOf(mailExchangers, withAddress)}`,
    `  Domain: ${own(mailExchangers.domain)}`,
  ];
}

/** The hosts are left out with the domain: their names are often made from it. */
function verdictOf({ verdict }: MailExchangerReport, withAddress: boolean): string {
  switch (verdict.kind) {
    case 'another-provider':
    case 'through-a-filter':
      return `${verdict.kind}, ${verdict.name ?? 'none that is known'}; ${hostsOf(verdict.hosts, withAddress)}`;
    case 'runbox':
      return `runbox; ${hostsOf(verdict.hosts, withAddress)}`;
    case 'unknown':
      return `unknown, ${verdict.why}`;
    default:
      return verdict.kind;
  }
}

function hostsOf(hosts: readonly string[], withAddress: boolean): string {
  return withAddress ? `hosts: ${listed(hosts.map(plain))}` : `${hosts.length} of them, names left out`;
}

function said(kind: string, { title }: ProblemText): string {
  return `${kind}. ${plain(title)}`;
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.slice(0, mostItems).join(', ');
}

/** One line that no window and no terminal obeys. */
function plain(text: string): string {
  const line = text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
  return [...line.trim()].slice(0, mostCharacters).join('');
}
