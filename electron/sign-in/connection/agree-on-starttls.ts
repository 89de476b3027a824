import type { Socket } from 'node:net';
import type { ProbeTrouble } from '../../contract/network';
import { ok, type Result, refuse } from '../../contract/result';
import { LineConnection, type LineOptions } from './line-connection';
import { readSmtpReply, type SmtpReply } from './smtp-reply';

/** The same for everybody: tells nothing about the machine or the person (RFC 5321 section 4.1.3). */
export const ehlo = 'EHLO [127.0.0.1]\r\n';

/**
 * Brings an SMTP server to where TLS begins (RFC 3207), and answers its greeting. Only constants are sent. Problems:
 * those of reading, `server-unavailable`, `starttls-missing`, and `starttls-injected` when bytes came that were not
 * asked for: they would be read as if they had been encrypted.
 */
export async function agreeOnStartTls(
  socket: Socket,
  options: LineOptions,
): Promise<Result<string, ProbeTrouble>> {
  const connection = new LineConnection(socket, options);
  const greeting = await readSmtpReply(connection);
  if (!greeting.ok) return greeting;
  if (greeting.value.code !== 220) return refuse({ kind: 'server-unavailable', reply: greeting.value.text });
  const offered = await ask(connection, ehlo);
  if (!offered.ok) return offered;
  if (!offersStartTls(offered.value)) return refuse({ kind: 'starttls-missing' });
  const agreed = await ask(connection, 'STARTTLS\r\n');
  if (!agreed.ok) return agreed;
  if (agreed.value.code !== 220) return refuse({ kind: 'starttls-missing' });
  if (connection.hasUnread()) return refuse({ kind: 'starttls-injected' });
  connection.release();
  return ok(greeting.value.text);
}

async function ask(connection: LineConnection, command: string): Promise<Result<SmtpReply, ProbeTrouble>> {
  if (connection.hasUnread()) return refuse({ kind: 'starttls-injected' });
  connection.write(command);
  return readSmtpReply(connection);
}

function offersStartTls({ code, lines }: SmtpReply): boolean {
  return code === 250 && lines.slice(1).some((line) => line.trim().toUpperCase() === 'STARTTLS');
}
