import type { ProbeTrouble } from '../../contract/network';
import { ok, type Result } from '../../contract/result';
import type { Secret } from '../../contract/secret';
import type { EncryptedConnection } from '../connection/open-encrypted';

/** As much of a verified, encrypted connection as signing in uses; the server has greeted already. */
export type Conversation = Pick<EncryptedConnection, 'readReply' | 'write' | 'close'> & {
  /** In upper case. */
  readonly seen: Pick<EncryptedConnection['seen'], 'capabilities'>;
};

export interface Credentials {
  readonly loginName: string;
  readonly password: Secret;
}

/** How long a server may think about a password. Dovecot lets somebody who was refused wait up to 17 seconds. */
export const answerMilliseconds = 30_000;

/** Says one line and reads up to the last line of what is answered, which is what this returns. */
export async function ask(
  conversation: Conversation,
  line: string,
  isLast: (line: string) => boolean = () => true,
): Promise<Result<string, ProbeTrouble>> {
  conversation.write(`${line}\r\n`);
  const reply = await conversation.readReply(isLast, answerMilliseconds);
  return reply.ok ? ok(reply.value.at(-1) ?? '') : reply;
}

/** The initial response of SASL PLAIN (RFC 4616) with nobody to act for, in base64. */
export function plainResponse({ loginName, password }: Credentials): string {
  return base64(`\0${loginName}\0${password.reveal()}`);
}

export function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
