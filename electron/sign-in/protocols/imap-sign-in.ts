import type { SignInAnswer } from '../../contract/sign-in';
import { answerToImapReply, endsImapReply, imapTag as tag } from './imap-replies';
import { notReached, notThisProtocol } from './sign-in-answer';
import { ask, type Conversation, type Credentials, plainResponse } from './sign-in-conversation';

/**
 * Signs in once (RFC 3501): AUTHENTICATE PLAIN where it is offered, else LOGIN with literals, in which no
 * character of a password means anything.
 */
export function signInOverImap(conversation: Conversation, credentials: Credentials): Promise<SignInAnswer> {
  const capabilities = new Set(conversation.seen.capabilities);
  if (capabilities.has('AUTH=PLAIN')) {
    const response = plainResponse(credentials);
    // With SASL-IR both go in one line (RFC 4959).
    return capabilities.has('SASL-IR')
      ? say([`${tag} AUTHENTICATE PLAIN ${response}`], conversation)
      : say([`${tag} AUTHENTICATE PLAIN`, response], conversation);
  }
  if (capabilities.has('LOGINDISABLED')) return Promise.resolve({ kind: 'no-password-sign-in' });
  const { loginName } = credentials;
  const password = credentials.password.reveal();
  return say(
    [
      `${tag} LOGIN {${Buffer.byteLength(loginName)}}`,
      `${loginName} {${Buffer.byteLength(password)}}`,
      password,
    ],
    conversation,
  );
}

/** The parts of one command. Each after the first waits until the server asks for it (RFC 3501, 7.5). */
async function say(parts: readonly string[], conversation: Conversation): Promise<SignInAnswer> {
  for (const part of parts.slice(0, -1)) {
    const asked = await ask(conversation, part, endsImapReply);
    if (!asked.ok) return notReached(asked.problem);
    if (!asked.value.startsWith('+')) return tooEarly(asked.value);
  }
  const answer = await ask(conversation, parts.at(-1) ?? '', endsImapReply);
  return answer.ok ? answerToImapReply(answer.value) : notReached(answer.problem);
}

/** A yes before the password was asked for is no yes. */
function tooEarly(line: string): SignInAnswer {
  const answer = answerToImapReply(line);
  return answer.kind === 'accepted' ? notThisProtocol(line) : answer;
}
