import type { ProbeStage, ProbeTrouble } from '../../contract/network';

/** The code of a failed system or TLS call; empty where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

type Described = (stage: ProbeStage) => ProbeTrouble;

const refused: Described = () => ({ kind: 'refused' });
const reset: Described = (stage) => ({ kind: 'reset', stage });
const silent: Described = (stage) => ({ kind: 'silent', stage });

const bySystemCode: ReadonlyMap<string, Described> = new Map([
  ['ECONNREFUSED', refused],
  ['ECONNRESET', reset],
  ['ECONNABORTED', reset],
  ['EPIPE', reset],
  ['ETIMEDOUT', silent],
]);

/**
 * What a failing TCP connection means. All other codes (EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL, and EACCES
 * or EPERM, with which firewalls on the machine itself answer) say that there is no way out: `unreachable`.
 */
export function troubleOfSocket(error: unknown, stage: ProbeStage): ProbeTrouble {
  return bySystemCode.get(codeOf(error))?.(stage) ?? { kind: 'unreachable' };
}
