import type { EndpointId, ProbeTrouble } from '../../contract/network';
import { ok, type Result, refuse } from '../../contract/result';
import { ehlo } from './agree-on-starttls';
import type { LineConnection } from './line-connection';
import { printableLine } from './printable-line';
import { readSmtpReply } from './smtp-reply';

/** How one protocol begins and ends once the connection is encrypted. Problems: those of reading, `server-unavailable`, `wrong-protocol`. */
export interface GreetedProtocol {
  /** The server's first words. */
  readonly greet: (connection: LineConnection) => Promise<Result<string, ProbeTrouble>>;
  /** What the server can do, after it has greeted. Empty where it does not say. */
  readonly askCapabilities: (
    connection: LineConnection,
    greeting: string | null,
  ) => Promise<Result<readonly string[], ProbeTrouble>>;
  readonly goodbye: string;
}

/** RFC 3501 section 7.1.5. PREAUTH is refused: nobody has signed in. */
const imap: GreetedProtocol = {
  greet: (connection) => readGreeting(connection, /^\* OK\b/i, /^\* BYE\b/i),
  askCapabilities: async (connection, greeting) => {
    const told = /\[CAPABILITY ([^\]]+)\]/i.exec(greeting ?? '')?.[1];
    if (told !== undefined) return ok(tidy(told.toUpperCase().split(/\s+/)));
    connection.write('a CAPABILITY\r\n');
    const reply = await connection.readReply((line) => /^(?:a |\* BYE\b)/i.test(line));
    if (!reply.ok) return reply;
    const bye = reply.value.find((line) => /^\* BYE\b/i.test(line));
    if (bye !== undefined) return refuse(unavailable(bye));
    const listed = reply.value.map((line) => /^\* CAPABILITY (.+)$/is.exec(line)?.[1]);
    return ok(tidy(listed.flatMap((text) => text?.toUpperCase().split(/\s+/) ?? [])));
  },
  goodbye: 'z LOGOUT\r\n',
};

/** RFC 1939 and RFC 2449. */
const pop3: GreetedProtocol = {
  greet: (connection) => readGreeting(connection, /^\+OK\b/i, /^-ERR\b/i),
  askCapabilities: async (connection) => {
    connection.write('CAPA\r\n');
    const status = await connection.readLine();
    if (!status.ok) return status;
    if (!/^\+OK\b/i.test(status.value)) return ok([]);
    const list = await connection.readReply((line) => line === '.');
    return list.ok ? ok(tidy(list.value.slice(0, -1).map((line) => line.toUpperCase()))) : list;
  },
  goodbye: 'QUIT\r\n',
};

/** RFC 5321. */
const submission: GreetedProtocol = {
  greet: async (connection) => {
    const reply = await readSmtpReply(connection);
    if (!reply.ok) return reply;
    return reply.value.code === 220 ? ok(reply.value.text) : refuse(unavailable(reply.value.text));
  },
  askCapabilities: async (connection) => {
    connection.write(ehlo);
    const reply = await readSmtpReply(connection);
    if (!reply.ok) return reply;
    if (reply.value.code !== 250) return refuse(unavailable(reply.value.text));
    return ok(tidy(reply.value.lines.slice(1).map((line) => line.toUpperCase())));
  },
  goodbye: 'QUIT\r\n',
};

export const greetedProtocols: Readonly<Record<EndpointId, GreetedProtocol>> = {
  imap,
  pop3,
  'submission-465': submission,
  'submission-587': submission,
};

async function readGreeting(
  connection: LineConnection,
  welcome: RegExp,
  turnedAway: RegExp,
): Promise<Result<string, ProbeTrouble>> {
  const line = await connection.readLine();
  if (!line.ok) return line;
  if (welcome.test(line.value)) return ok(line.value);
  if (turnedAway.test(line.value)) return refuse(unavailable(line.value));
  return refuse({ kind: 'wrong-protocol', greeting: printableLine(line.value) });
}

function unavailable(reply: string): ProbeTrouble {
  return { kind: 'server-unavailable', reply: printableLine(reply) };
}

function tidy(capabilities: readonly string[]): readonly string[] {
  return capabilities.map(printableLine).filter((capability) => capability !== '');
}
