import { lookup } from 'node:dns/promises';
import type { ProbeTrouble } from '../../contract/network';
import { ok, type Result, refuse } from '../../contract/result';
import { codeOf } from './socket-trouble';

/** Answers IPv6 and IPv4 addresses, or fails with a code of `node:dns`. */
export type ResolveName = (host: string) => Promise<readonly string[]>;

/** Asks as every other program on this machine does, hosts file included. */
export const resolveWithSystem: ResolveName = async (host) => {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address }) => address);
};

const notFound = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NODATA', 'EAI_NONAME']);

export interface ResolveOptions {
  readonly resolve: ResolveName;
  /** Milliseconds. */
  readonly within: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The addresses of a host. Problems: `name-not-found`, `name-service-silent` (also when it answers with a failure),
 * `closed` when it was called off.
 */
export async function resolveHost(
  host: string,
  { resolve, within, signal }: ResolveOptions,
): Promise<Result<readonly string[], ProbeTrouble>> {
  const patience = AbortSignal.any([AbortSignal.timeout(within), ...(signal === undefined ? [] : [signal])]);
  try {
    const addresses = await Promise.race([resolve(host), whenAborted(patience)]);
    if (addresses === null && signal?.aborted) return refuse({ kind: 'closed', stage: 'resolving' });
    if (addresses === null) return refuse({ kind: 'name-service-silent' });
    return addresses.length > 0 ? ok(addresses) : refuse({ kind: 'name-not-found' });
  } catch (error) {
    return refuse({ kind: notFound.has(codeOf(error)) ? 'name-not-found' : 'name-service-silent' });
  }
}

function whenAborted(signal: AbortSignal): Promise<null> {
  return new Promise((settle) => {
    if (signal.aborted) settle(null);
    signal.addEventListener('abort', () => settle(null), { once: true });
  });
}
