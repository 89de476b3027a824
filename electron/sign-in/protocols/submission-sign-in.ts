import type { SignInAnswer } from '../../contract/sign-in';
import { readSmtpReply } from '../connection/smtp-reply';
import { notReached, notThisProtocol } from './sign-in-answer';
import {
  answerMilliseconds,
  base64,
  type Conversation,
  type Credentials,
  plainResponse,
} from './sign-in-conversation';
import { answerToAuth } from './submission-replies';

/** Signs in once (RFC 4954): AUTH PLAIN, or LOGIN where it is offered alone. Nothing is sent: no sender is ever named. */
export async function signInOverSubmission(
  conversation: Conversation,
  credentials: Credentials,
): Promise<SignInAnswer> {
  const mechanisms = mechanismsIn(conversation.seen.capabilities);
  if (mechanisms.has('PLAIN')) return say([`AUTH PLAIN ${plainResponse(credentials)}`], conversation);
  if (!mechanisms.has('LOGIN')) return { kind: 'no-password-sign-in' };
  const { loginName, password } = credentials;
  return say(['AUTH LOGIN', base64(loginName), base64(password.reveal())], conversation);
}

/** Old servers write `AUTH=PLAIN`. */
function mechanismsIn(capabilities: readonly string[]): ReadonlySet<string> {
  const offers = capabilities.flatMap((line) => /^AUTH[ =](.*)$/.exec(line)?.[1] ?? []);
  return new Set(offers.flatMap((offer) => offer.split(' ')));
}

/** The lines of one command; the server asks for each after the first with 334. */
async function say(lines: readonly string[], conversation: Conversation): Promise<SignInAnswer> {
  const [line = '', ...more] = lines;
  conversation.write(`${line}\r\n`);
  const reply = await readSmtpReply(conversation, answerMilliseconds);
  if (!reply.ok) return notReached(reply.problem);
  if (reply.value.code === 334 && more.length > 0) return say(more, conversation);
  const answer = answerToAuth(reply.value);
  // A yes before the password was asked for is no yes.
  return answer.kind === 'accepted' && more.length > 0 ? notThisProtocol(reply.value.text) : answer;
}
