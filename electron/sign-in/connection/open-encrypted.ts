import type { Socket } from 'node:net';
import type { Server } from '../../contract/account';
import type { EndpointId, ProbeTrouble, SeenEncryption } from '../../contract/network';
import { ok, type Result, refuse } from '../../contract/result';
import { agreeOnStartTls } from './agree-on-starttls';
import { connectFirst } from './connect-first';
import { encryptSocket } from './encrypt-socket';
import { greetedProtocols } from './greet-server';
import { LineConnection } from './line-connection';
import { printableLine } from './printable-line';
import { type ProbeTimeouts, probeTimeouts } from './probe-timeouts';
import { ProbeWatch, type SeenSoFar } from './probe-watch';
import { type ResolveName, resolveHost, resolveWithSystem } from './resolve-host';

export interface Endpoint extends Server {
  readonly id: EndpointId;
}

export interface OpenOptions {
  /** Ends everything at once; the trouble is `closed` then. */
  readonly signal?: AbortSignal | undefined;
  /** The only authorities to trust, PEM. Without it those that come with Node. */
  readonly trust?: { readonly ca: readonly string[] } | undefined;
  readonly resolve?: ResolveName | undefined;
  readonly timeouts?: ProbeTimeouts | undefined;
}

/**
 * A connection whose certificate was verified, whose server has greeted and told what it can do. Nothing of the
 * person's can be sent before, because nothing to send it with exists before.
 */
export interface EncryptedConnection extends Pick<LineConnection, 'readLine' | 'readReply' | 'write'> {
  readonly seen: SeenSoFar & { readonly encryption: SeenEncryption };
  /** Says goodbye as the protocol wants it and hangs up, within a second. */
  readonly close: () => void;
}

export interface FailedConnection {
  readonly trouble: ProbeTrouble;
  /** What was seen until then; the stage is the one that failed. */
  readonly seen: SeenSoFar;
}

/**
 * Opens a server: name, connection, encryption, greeting, capabilities. What STARTTLS needs in the clear counts as
 * `encrypting`, and what was said there is forgotten except for the greeting. Reads and writes afterwards have the
 * same limits; their troubles carry the stage `finished`. Problems: every `ProbeTrouble`, with what was seen.
 */
export async function openEncrypted(
  endpoint: Endpoint,
  options: OpenOptions = {},
): Promise<Result<EncryptedConnection, FailedConnection>> {
  const watch = new ProbeWatch();
  const opened = await openInStages(endpoint, options, watch);
  return opened.ok ? opened : refuse({ trouble: opened.problem, seen: watch.seen });
}

async function openInStages(
  endpoint: Endpoint,
  options: OpenOptions,
  watch: ProbeWatch,
): Promise<Result<EncryptedConnection, ProbeTrouble>> {
  const { resolve = resolveWithSystem, timeouts = probeTimeouts, signal } = options;
  const addresses = await resolveHost(endpoint.host, { resolve, within: timeouts.resolve, signal });
  if (!addresses.ok) return addresses;
  watch.note({ addresses: addresses.value });
  watch.pass();
  const connected = await connectFirst(addresses.value, endpoint.port, { within: timeouts.connect, signal });
  if (!connected.ok) return connected;
  watch.note({ connectedTo: connected.value.remoteAddress ?? null });
  watch.pass();
  const forget = destroyOnAbort(connected.value, signal);
  const opened = await openOnSocket(connected.value, endpoint, { ...options, timeouts }, watch);
  if (!opened.ok) {
    forget();
    connected.value.destroy();
  }
  return opened;
}

async function openOnSocket(
  socket: Socket,
  endpoint: Endpoint,
  options: OpenOptions & { readonly timeouts: ProbeTimeouts },
  watch: ProbeWatch,
): Promise<Result<EncryptedConnection, ProbeTrouble>> {
  const lineOptions = { reply: options.timeouts.reply, stage: () => watch.seen.stage };
  const startTls = endpoint.encryption === 'starttls';
  if (startTls) {
    const agreed = await agreeOnStartTls(socket, lineOptions);
    if (!agreed.ok) return agreed;
    watch.note({ greeting: agreed.value });
  }
  const secured = await encryptSocket(socket, {
    host: endpoint.host,
    within: options.timeouts.encrypt,
    authorities: options.trust?.ca,
    onSeen: (encryption) => watch.note({ encryption }),
  });
  // After STARTTLS was agreed, whatever is not TLS was put in by somebody.
  if (!secured.ok && startTls && secured.problem.kind === 'not-tls')
    return refuse({ kind: 'starttls-injected' });
  if (!secured.ok) return secured;
  watch.pass();
  destroyOnAbort(secured.value, options.signal);
  const greeted = await meetServer(new LineConnection(secured.value, lineOptions), endpoint, watch);
  if (!greeted.ok) secured.value.destroy();
  return greeted;
}

async function meetServer(
  connection: LineConnection,
  { id, encryption }: Endpoint,
  watch: ProbeWatch,
): Promise<Result<EncryptedConnection, ProbeTrouble>> {
  const protocol = greetedProtocols[id];
  const greeting = encryption === 'starttls' ? ok(null) : await protocol.greet(connection);
  if (!greeting.ok) return greeting;
  if (greeting.value !== null) watch.note({ greeting: printableLine(greeting.value) });
  const capabilities = await protocol.askCapabilities(connection, greeting.value);
  if (!capabilities.ok) return capabilities;
  watch.note({ capabilities: capabilities.value });
  watch.pass();
  watch.pass();
  const seen = watch.seen;
  if (seen.encryption === null) return refuse({ kind: 'closed', stage: 'encrypting' });
  return ok({
    readLine: (within) => connection.readLine(within),
    readReply: (isLast, within) => connection.readReply(isLast, within),
    write: (text) => connection.write(text),
    close: () => connection.close(protocol.goodbye),
    seen: { ...seen, encryption: seen.encryption },
  });
}

function destroyOnAbort(socket: Socket, signal: AbortSignal | undefined): () => void {
  const destroy = () => socket.destroy();
  const forget = () => signal?.removeEventListener('abort', destroy);
  signal?.addEventListener('abort', destroy, { once: true });
  if (signal?.aborted) destroy();
  socket.once('close', forget);
  return forget;
}
