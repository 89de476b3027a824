import type { SignInAnswer } from '../../contract/sign-in';
import { answerMeaning, notThisProtocol, type RefusalMeaning } from './sign-in-answer';

/** Response codes of RFC 5530, section 3. */
const meanings: Readonly<Record<string, RefusalMeaning>> = {
  AUTHENTICATIONFAILED: 'refused',
  UNAVAILABLE: 'try-later',
  INUSE: 'try-later',
  LIMIT: 'try-later',
  AUTHORIZATIONFAILED: 'not-allowed',
  EXPIRED: 'not-allowed',
  PRIVACYREQUIRED: 'not-allowed',
  CONTACTADMIN: 'not-allowed',
  NOPERM: 'not-allowed',
  CANNOT: 'not-allowed',
  SERVERBUG: 'server-trouble',
  CLIENTBUG: 'server-trouble',
  CORRUPTION: 'server-trouble',
};

/** A NO without a code of these is a refusal; BAD and BYE say nothing about the password (RFC 3501, 7.1). */
const meaningsWithoutCode: Readonly<Record<string, RefusalMeaning>> = {
  NO: 'refused',
  BAD: 'server-trouble',
  BYE: 'server-trouble',
};

/** Of the one command that is given. */
export const imapTag = 's1';

export function endsImapReply(line: string): boolean {
  return /^(?:\+|s1 |\* BYE\b)/i.test(line);
}

/** What the last line of a reply means. */
export function answerToImapReply(line: string): SignInAnswer {
  const [, sender = '', status = '', code = ''] =
    /^(\S+) (OK|NO|BAD|BYE)\b(?: \[([A-Z]+)[\] ])?/i.exec(line) ?? [];
  const [own, word] = [sender.toLowerCase() === imapTag, status.toUpperCase()];
  if (own && word === 'OK') return { kind: 'accepted' };
  const isExpected = own ? word !== 'BYE' : sender === '*' && word === 'BYE';
  const meaning = isExpected ? (meaningOf(code.toUpperCase()) ?? meaningsWithoutCode[word]) : undefined;
  return meaning === undefined ? notThisProtocol(line) : answerMeaning(meaning, line);
}

function meaningOf(code: string): RefusalMeaning | undefined {
  return Object.hasOwn(meanings, code) ? meanings[code] : undefined;
}
