import { Resolver } from 'node:dns/promises';
import type { MailExchangerReport, MailExchangerVerdict } from '../../contract/mail-exchangers';
import type { AnswerProblem } from '../../contract/problems';
import { ok, type Result } from '../../contract/result';
import { readAddress } from '../../runbox/address';
import { isRunboxDomain } from '../../runbox/domains';
import { codeOf } from '../connection/socket-trouble';
import { judgeMailExchangers, type MailExchanger } from './judge-mail-exchangers';

/** Answers MX records, or fails with a code of `node:dns`. Stops asking when the signal says so. */
export type ResolveMailExchangers = (
  domain: string,
  signal: AbortSignal,
) => Promise<readonly MailExchanger[]>;

/** Asks these name servers (`address:port`), or the ones that this machine is set to, and nobody else. */
export function resolveFrom(nameServers: readonly string[] | null): ResolveMailExchangers {
  return async (domain, signal) => {
    const resolver = new Resolver();
    if (nameServers !== null) resolver.setServers(nameServers);
    signal.addEventListener('abort', () => resolver.cancel(), { once: true });
    return resolver.resolveMx(domain);
  };
}

interface MailExchangerOptions {
  readonly resolve?: ResolveMailExchangers;
  /** Milliseconds. */
  readonly within?: number;
}

const notThere = new Set(['ENOTFOUND', 'ENODATA']);
const silent = new Set(['ETIMEOUT', 'ECANCELLED']);

/**
 * Where mail for the domain of this address goes. Null for the domains of Runbox, which nobody is asked
 * about. Never decides what is set up. Problems: those of `readAddress`.
 */
export async function findMailExchangers(
  address: string,
  options: MailExchangerOptions = {},
): Promise<Result<MailExchangerReport | null, AnswerProblem>> {
  const read = readAddress(address, 'address');
  if (!read.ok) return read;
  const { domain } = read.value;
  return ok(isRunboxDomain(domain) ? null : { domain, verdict: await ask(domain, options) });
}

async function ask(
  domain: string,
  { resolve = resolveFrom(null), within = 3_000 }: MailExchangerOptions,
): Promise<MailExchangerVerdict> {
  const patience = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<MailExchangerVerdict>((settle) => {
    timer = setTimeout(() => settle({ kind: 'unknown', why: 'silent' }), within);
  });
  try {
    return await Promise.race([resolve(domain, patience.signal).then(judgeMailExchangers), tooLate]);
  } catch (error) {
    return verdictOf(codeOf(error));
  } finally {
    clearTimeout(timer);
    patience.abort();
  }
}

function verdictOf(code: string): MailExchangerVerdict {
  if (notThere.has(code)) return { kind: 'no-mail-exchangers' };
  return { kind: 'unknown', why: silent.has(code) ? 'silent' : 'failed' };
}
