import type { Account } from '../../../contract/account';
import { isRunboxDomain } from '../../../runbox/domains';

/**
 * Whether a user name at a Runbox server means this account, in whichever form it was written down:
 * the login name, with `%` or `@`, the whole address, and for Runbox's own domains, which are
 * interchangeable, the user alone or at any of them.
 */
export function isOurLogin(userName: string, { loginName, address }: Account): boolean {
  const given = withAt(userName);
  const ours = [loginName, address].map(withAt);
  if (ours.includes(given)) return true;
  const user = runboxUserOf(given);
  return user !== null && ours.map(runboxUserOf).includes(user);
}

function withAt(name: string): string {
  const lower = name.trim().toLowerCase();
  return lower.includes('@') ? lower : lower.replace(/%(?=[^%]*$)/, '@');
}

/** Null for a name in somebody's own domain. */
function runboxUserOf(name: string): string | null {
  const at = name.lastIndexOf('@');
  if (at < 0) return name;
  return isRunboxDomain(name.slice(at + 1)) ? name.slice(0, at) : null;
}
