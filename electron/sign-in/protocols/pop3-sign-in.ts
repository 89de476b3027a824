import type { SignInAnswer } from '../../contract/sign-in';
import { answerToPop3Reply } from './pop3-replies';
import { notReached, notThisProtocol } from './sign-in-answer';
import { ask, type Conversation, type Credentials, plainResponse } from './sign-in-conversation';

/** A command without its line end (RFC 2449, section 4; RFC 5034, section 4). */
const mostOctets = 253;

/**
 * Signs in once (RFC 1939): AUTH PLAIN where it is offered, else USER and PASS where they are, or where the
 * server does not say what it can do. Those two take a line as it is, so a name or password with a control
 * character is refused unsent.
 */
export async function signInOverPop3(
  conversation: Conversation,
  credentials: Credentials,
): Promise<SignInAnswer> {
  const capabilities = conversation.seen.capabilities.map((line) => line.split(' '));
  if (capabilities.some(([name, ...mechanisms]) => name === 'SASL' && mechanisms.includes('PLAIN')))
    return authenticatePlain(conversation, plainResponse(credentials));
  return capabilities.length === 0 || capabilities.some(([name]) => name === 'USER')
    ? sayUserAndPass(conversation, credentials)
    : { kind: 'no-password-sign-in' };
}

async function authenticatePlain(conversation: Conversation, response: string): Promise<SignInAnswer> {
  const whole = `AUTH PLAIN ${response}`;
  if (whole.length <= mostOctets) return say(conversation, whole);
  const line = await ask(conversation, 'AUTH PLAIN');
  if (!line.ok) return notReached(line.problem);
  if (/^\+(?: |$)/.test(line.value)) return say(conversation, response);
  const answer = answerToPop3Reply(line.value);
  // A yes before the password was said is no yes.
  return answer.kind === 'accepted' ? notThisProtocol(line.value) : answer;
}

async function sayUserAndPass(
  conversation: Conversation,
  { loginName, password }: Credentials,
): Promise<SignInAnswer> {
  if (/\p{Cc}/u.test(`${loginName}${password.reveal()}`)) return { kind: 'refused', reply: '' };
  const known = await say(conversation, `USER ${loginName}`);
  return known.kind === 'accepted' ? say(conversation, `PASS ${password.reveal()}`) : known;
}

async function say(conversation: Conversation, command: string): Promise<SignInAnswer> {
  const line = await ask(conversation, command);
  return line.ok ? answerToPop3Reply(line.value) : notReached(line.problem);
}
