import type { SignInAnswer } from '../../contract/sign-in';
import { answerMeaning, notThisProtocol, type RefusalMeaning } from './sign-in-answer';

/** Response codes of RFC 2449, section 8, and RFC 3206, section 4. */
const meanings: Readonly<Record<string, RefusalMeaning>> = {
  AUTH: 'refused',
  'IN-USE': 'try-later',
  'LOGIN-DELAY': 'try-later',
  'SYS/TEMP': 'try-later',
  'SYS/PERM': 'not-allowed',
};

/** What a single-line reply means; a `-ERR` without a code of these is a refusal. */
export function answerToPop3Reply(line: string): SignInAnswer {
  if (/^\+OK(?: |$)/i.test(line)) return { kind: 'accepted' };
  if (!/^-ERR(?: |$)/i.test(line)) return notThisProtocol(line);
  const code = (/^-ERR \[([A-Z/-]+)\]/i.exec(line)?.[1] ?? '').toUpperCase();
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
  return answerMeaning(meaning ?? 'refused', line);
}
