import type { SignInAnswer } from '../../contract/sign-in';
import type { SmtpReply } from '../connection/smtp-reply';
import { answerMeaning, notThisProtocol, type RefusalMeaning } from './sign-in-answer';

/** Enhanced status codes of RFC 4954, section 6, and of RFC 5248 for an account that is switched off. */
const enhancedMeanings: Readonly<Record<string, RefusalMeaning>> = {
  '4.7.0': 'try-later',
  '4.7.12': 'not-allowed',
  '5.7.8': 'refused',
  '5.7.9': 'not-allowed',
  '5.7.11': 'not-allowed',
  '5.7.13': 'not-allowed',
};

/** Reply codes of RFC 4954, sections 4 and 6, and of RFC 5321, section 4.2. */
const meanings: Readonly<Record<number, RefusalMeaning>> = {
  432: 'not-allowed',
  500: 'server-trouble',
  501: 'server-trouble',
  502: 'server-trouble',
  503: 'server-trouble',
  525: 'not-allowed',
  534: 'not-allowed',
  535: 'refused',
  538: 'not-allowed',
  550: 'not-allowed',
};

/** What the reply to AUTH means; another refusal (5xx) than these is one of the password. */
export function answerToAuth({ code, lines }: SmtpReply): SignInAnswer {
  const text = `${code} ${lines.join(' ')}`;
  if (code === 235) return { kind: 'accepted' };
  if (code === 504) return { kind: 'no-password-sign-in' };
  if (code < 400) return notThisProtocol(text);
  const enhanced = /^[45]\.\d{1,3}\.\d{1,3}(?= |$)/.exec(lines[0] ?? '')?.[0] ?? '';
  const meaning = enhancedMeanings[enhanced] ?? meanings[code];
  return answerMeaning(meaning ?? (code < 500 ? 'try-later' : 'refused'), text);
}
