import { networkWords } from '../../renderer/text/en/network';
import type { EndpointReport } from '../contract/network';
import type { SignInAnswer, SignInTry } from '../contract/sign-in';

/** Wide enough for each of the names; the lines come one by one, so it cannot be measured. */
const nameColumn = 13;

/** One line of the table that grows while the servers answer. */
export function describeEndpoint({ endpoint, encryption, milliseconds, trouble }: EndpointReport): string {
  const name = networkWords.endpoints[endpoint].padEnd(nameColumn);
  const what =
    trouble === null
      ? networkWords.reached(encryption?.version ?? '', milliseconds.finished ?? milliseconds.greeting ?? 0)
      : networkWords.trouble(trouble).title;
  return `  ${name}${what}`;
}

const services = { imap: 'IMAP', pop3: 'POP', submission: 'Sending' } as const;

const answers: Readonly<Record<SignInAnswer['kind'], string>> = {
  accepted: 'accepted',
  refused: 'refused',
  'try-later': 'not now',
  'not-allowed': 'not allowed',
  'no-password-sign-in': 'takes no password',
  'not-reached': 'not reached',
};

/** One line for each sign-in, with the server's own words where it has said some. */
export function describeTry({ service, loginName, answer }: SignInTry): string {
  const reply = 'reply' in answer && answer.reply !== '' ? ` (${answer.reply})` : '';
  return `  ${services[service].padEnd(nameColumn)}${loginName}: ${answers[answer.kind]}${reply}`;
}
