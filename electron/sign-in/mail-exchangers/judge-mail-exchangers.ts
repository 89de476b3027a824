import type { MailExchangerVerdict } from '../../contract/mail-exchangers';
import { isRunboxMailExchanger } from '../../runbox/mail-exchangers';
import { printableLine } from '../connection/printable-line';
import { type MailExchangerOwner, mailExchangerOwners } from './mail-exchanger-owners';

/** One MX record; mail is sent to the lowest `priority` first (RFC 5321 section 5.1). */
export interface MailExchanger {
  readonly exchange: string;
  readonly priority: number;
}

const mostHosts = 10;
/** RFC 1035 section 2.3.4, without the final dot. */
const mostCharacters = 253;

/**
 * What the records of a domain mean. The hosts that mail is sent to first decide; at most ten hosts are
 * named, each of them printable, whatever the name service has answered.
 */
export function judgeMailExchangers(records: readonly MailExchanger[]): MailExchangerVerdict {
  const ordered = [...records].sort((a, b) => a.priority - b.priority);
  const first = ordered[0];
  if (first === undefined) return { kind: 'no-mail-exchangers' };
  if (ordered.every(({ exchange }) => hostOf(exchange) === '')) return { kind: 'null-mx' };
  const hosts = [...new Set(ordered.map(({ exchange }) => hostOf(exchange)))].filter((host) => host !== '');
  const shown = hosts.slice(0, mostHosts);
  const preferred = ordered
    .filter(({ priority }) => priority === first.priority)
    .map(({ exchange }) => hostOf(exchange));
  if (preferred.some(isRunboxMailExchanger)) return { kind: 'runbox', hosts: shown };
  const owners = preferred.map(ownerOf).filter((owner) => owner !== null);
  const filter = owners.find(({ does }) => does === 'filter');
  if (filter !== undefined) return { kind: 'through-a-filter', name: filter.name, hosts: shown };
  return { kind: 'another-provider', name: owners[0]?.name ?? null, hosts: shown };
}

/** Null where no owner is known for the host. */
export function ownerOf(host: string): MailExchangerOwner | null {
  const lies = (domain: string) => host === domain || host.endsWith(`.${domain}`);
  return mailExchangerOwners.find(({ domains }) => domains.some(lies)) ?? null;
}

function hostOf(exchange: string): string {
  return printableLine(exchange).slice(0, mostCharacters).replace(/\.$/, '').toLowerCase();
}
