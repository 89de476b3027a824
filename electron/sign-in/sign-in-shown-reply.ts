import type { SignInAnswer } from '../contract/sign-in';
import { withoutStackedMarks } from './connection/printable-line';
import { base64, type Credentials, plainResponse } from './protocols/sign-in-conversation';

const mostShown = 300;
const mark = '…';
/** Fewer characters of a secret at the end of a line are chance. */
const leastBeginning = 4;

/** The answer as it may be kept and shown: one line of at most 300 characters that repeats nothing secret. */
export function showAnswer(answer: SignInAnswer, credentials: Credentials): SignInAnswer {
  switch (answer.kind) {
    case 'refused':
    case 'try-later':
    case 'not-allowed':
      return { kind: answer.kind, reply: showReply(answer.reply, credentials) };
    case 'not-reached': {
      const { trouble } = answer;
      if (trouble.kind === 'wrong-protocol')
        return {
          ...answer,
          trouble: { ...trouble, greeting: showReply(trouble.greeting, credentials).slice(0, 200) },
        };
      if (trouble.kind === 'server-unavailable')
        return { ...answer, trouble: { ...trouble, reply: showReply(trouble.reply, credentials) } };
      return answer;
    }
    default:
      return answer;
  }
}

/**
 * A server's line without login name and password, in any of the forms in which a server could send them
 * back; without what a terminal or a window would obey; cut to 300 characters after that.
 */
export function showReply(reply: string, credentials: Credentials): string {
  const forms = echoes(credentials);
  const plain = printable(without(reply, forms));
  const printed = forms.map(printable);
  const safe = withoutBeginning(without(plain, printed), printed);
  return [...safe].slice(0, mostShown).join('');
}

function echoes(credentials: Credentials): readonly string[] {
  const { loginName, password } = credentials;
  const secrets = [loginName, password.reveal()].filter((text) => text !== '');
  return [
    ...withoutPadding(plainResponse(credentials)),
    ...secrets.flatMap((text) => [
      text,
      text.normalize('NFC'),
      text.normalize('NFD'),
      Buffer.from(text, 'utf8').toString('latin1'),
      text.replaceAll(/["\\]/g, '\\$&'),
      urlEncoded(text),
      urlEncoded(text).replaceAll('+', '%20'),
      ...withoutPadding(base64(text)),
    ]),
  ];
}

function urlEncoded(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}

/** A line that was cut may end with the beginning of a secret. */
function withoutBeginning(text: string, forms: readonly string[]): string {
  const longest = Math.max(...forms.map((form) => overlap(text, form)));
  return longest < leastBeginning ? text : `${text.slice(0, -longest)}${mark}`;
}

function overlap(text: string, form: string): number {
  for (let length = Math.min(text.length, form.length); length > 0; length -= 1)
    if (text.endsWith(form.slice(0, length))) return length;
  return 0;
}

function withoutPadding(text: string): readonly string[] {
  return [text, text.replace(/=+$/, '')];
}

function without(text: string, forms: readonly string[]): string {
  const longestFirst = forms.filter((form) => form !== '').sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escapeForPattern).join('|'), 'giu');
  return longestFirst.length === 0 ? text : text.replaceAll(pattern, mark);
}

function escapeForPattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function printable(text: string): string {
  const oneLine = text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').replaceAll(/\s+/g, ' ');
  return withoutStackedMarks(oneLine).trim();
}
