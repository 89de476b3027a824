import { readAddress, stripPasted } from './address';
import { allRunboxDomains, isRunboxDomain, runboxDomains } from './domains';
import { isOneSlipAway } from './is-one-slip-away';

/**
 * The address that was probably meant, for a person to accept or not: a slip in a Runbox domain
 * (`runbox.con`, `runbox,com`), a missing or doubled `@`, a login name (`user%domain`) in its place. Null
 * when the text is fine as it is, which an own domain is unless it is one slip away from Runbox's.
 */
export function suggestAddress(text: string): string | null {
  const typed = stripPasted(text).toLowerCase();
  const [user = '', domain, ...more] = typed.split(/@+/);
  if (more.length > 0) return null;
  const meant = domain === undefined ? addressWithoutAt(typed) : `${user}@${domainMeant(domain)}`;
  if (meant === null || meant === typed) return null;
  const read = readAddress(meant, 'address');
  return read.ok ? read.value.text : null;
}

function addressWithoutAt(typed: string): string | null {
  const [user, domain, ...more] = typed.split('%');
  if (domain !== undefined) return more.length === 0 ? `${user}@${domainMeant(domain)}` : null;
  const [longest] = allRunboxDomains
    .filter((one) => typed.endsWith(one))
    .toSorted((a, b) => b.length - a.length);
  if (longest === undefined) return null;
  return `${typed.slice(0, -longest.length).replace(/\.$/, '')}@${longest}`;
}

/** Only domains that Runbox itself names are offered, `runbox.com` first; two equally near ones are no guess. */
function domainMeant(typed: string): string {
  if (isRunboxDomain(typed)) return typed;
  if (typed === 'runbox' || isOneSlipAway(typed, 'runbox.com')) return 'runbox.com';
  const near = runboxDomains['runbox-pages'].filter((domain) => isOneSlipAway(typed, domain));
  return near.length === 1 ? (near[0] ?? typed) : typed;
}
