import { connect, isIPv6, type Socket } from 'node:net';
import type { ProbeTrouble } from '../../contract/network';
import { ok, type Result, refuse } from '../../contract/result';
import { troubleOfSocket } from './socket-trouble';

/** How long one address is tried alone (RFC 8305 section 5). Node's own way gives it up then, which slow networks need not. */
const headStartMilliseconds = 250;

/** From the most to the least telling, where several addresses fail in different ways. */
const telling: readonly ProbeTrouble['kind'][] = ['refused', 'reset', 'silent', 'unreachable'];

export interface ConnectOptions {
  /** Milliseconds for all addresses together. */
  readonly within: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Connects to the address that answers first; a dead IPv6 costs a quarter of a second at most. Problems:
 * `refused`, `unreachable`, `reset`, `silent`, and `closed` when it was called off.
 */
export function connectFirst(
  addresses: readonly string[],
  port: number,
  { within, signal }: ConnectOptions,
): Promise<Result<Socket, ProbeTrouble>> {
  return new Promise((settle) => {
    const waiting = alternateFamilies(addresses);
    const running = new Set<Socket>();
    const troubles: ProbeTrouble[] = [];
    let headStart: NodeJS.Timeout | undefined;
    let finished = false;

    const finish = (result: Result<Socket, ProbeTrouble>) => {
      finished = true;
      clearTimeout(headStart);
      clearTimeout(deadline);
      signal?.removeEventListener('abort', callOff);
      for (const socket of running) if (!result.ok || socket !== result.value) socket.destroy();
      settle(result);
    };
    const callOff = () => finish(refuse({ kind: 'closed', stage: 'connecting' }));
    const deadline = setTimeout(() => finish(refuse({ kind: 'silent', stage: 'connecting' })), within);

    const startNext = () => {
      clearTimeout(headStart);
      const host = waiting.shift();
      if (host === undefined && running.size === 0) return finish(refuse(mostTelling(troubles)));
      if (host === undefined) return;
      const socket = connect({ host, port, noDelay: true });
      running.add(socket);
      socket.once('connect', () => finish(ok(socket)));
      // Stays for good: an error nobody listens to would end the program.
      socket.on('error', (error) => {
        if (finished) return;
        running.delete(socket);
        troubles.push(troubleOfSocket(error, 'connecting'));
        startNext();
      });
      headStart = setTimeout(startNext, headStartMilliseconds);
    };

    if (signal?.aborted) return callOff();
    signal?.addEventListener('abort', callOff, { once: true });
    startNext();
  });
}

/** IPv6 and IPv4 by turns, beginning with what the system prefers (RFC 8305 section 4). */
function alternateFamilies(addresses: readonly string[]): string[] {
  const preferred = addresses.filter((address) => isIPv6(address) === isIPv6(addresses[0] ?? ''));
  const others = addresses.filter((address) => !preferred.includes(address));
  return Array.from({ length: addresses.length }, (_, turn) => [preferred[turn], others[turn]])
    .flat()
    .filter((address) => address !== undefined);
}

function mostTelling(troubles: readonly ProbeTrouble[]): ProbeTrouble {
  const ranked = telling.map((kind) => troubles.find((trouble) => trouble.kind === kind));
  return ranked.find((trouble) => trouble !== undefined) ?? { kind: 'unreachable' };
}
