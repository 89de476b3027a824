import type { MailExchangerReport } from '../../electron/contract/mail-exchangers';
import { readAddress } from '../../electron/runbox/address';
import { isRunboxDomain } from '../../electron/runbox/domains';
import type { Answer, Answers } from './wizard-state';

/** What is known of where mail for a domain goes. */
export interface MailExchangerCheck {
  readonly domain: string;
  /** Null while it is being asked for. */
  readonly answer: Answer<MailExchangerReport | null> | null;
}

/** Null for an address at Runbox, and for what is no address. */
export function ownDomainOf({ address }: Pick<Answers, 'address'>): string | null {
  const read = readAddress(address, 'address');
  return read.ok && !isRunboxDomain(read.value.domain) ? read.value.domain : null;
}

/** What was asked about another domain does not count. */
export function checkOfDomain(
  check: MailExchangerCheck | null,
  domain: string | null,
): MailExchangerCheck | null {
  return check?.domain === domain ? check : null;
}
