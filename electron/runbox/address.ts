import type { AddressField, AnswerProblem } from '../contract/problems';
import { ok, type Result, refuse } from '../contract/result';
import { readDomainName } from './domain-name';

export interface Address {
  /** `user@domain`, in lower case. */
  readonly text: string;
  readonly user: string;
  /** With A-labels where it is internationalised. */
  readonly domain: string;
}

/** RFC 5321 sections 4.5.3.1.1 and 4.5.3.1.3: a path of 256 octets, less its angle brackets. */
const mostUser = 64;
const mostAddress = 254;

/** RFC 5322 atext, without `%`: Runbox's login names of own domains have it in the place of `@`. */
const userCharacter = /[a-z0-9!#$&'*+/=?^_`{|}~.-]/;
/** No host name has them, and a browser's URL parser would drop some of them without a word. */
const unseen = /[\s\p{C}"]/u;
const atTheEnds = /^[\s\p{C}]+|[\s\p{C}.,;:]+$/gu;

/** What people copy along with an address: blanks, invisible characters, `mailto:`, `Ada <…>`, a final stop. */
export function stripPasted(text: string): string {
  const bare = text.replaceAll(atTheEnds, '');
  const inner = /<([^<>]*)>$/.exec(bare)?.[1] ?? bare.replace(/^mailto:([^?]*).*$/i, '$1');
  return inner === bare ? bare : stripPasted(inner);
}

/**
 * Reads an address as people type and paste it. Upper case is folded, as Runbox's sign-up form does.
 * Problems: `address-missing`, `-without-at`, `-several-ats`, `-without-user`, `-without-domain`,
 * `-characters` (invisible ones are removed at the ends only), `-domain-unusable`, `-too-long`.
 */
export function readAddress(text: string, field: AddressField): Result<Address, AnswerProblem> {
  const stripped = stripPasted(text);
  if (stripped === '') return refuse({ kind: 'address-missing', field });
  const [typedUser = '', typedDomain, ...more] = stripped.split('@');
  if (typedDomain === undefined) return refuse({ kind: 'address-without-at', field });
  if (more.length > 0) return refuse({ kind: 'address-several-ats', field });
  if (typedUser === '') return refuse({ kind: 'address-without-user', field });
  if (typedDomain === '') return refuse({ kind: 'address-without-domain', field });
  const user = typedUser.toLowerCase();
  const character = unseen.exec(typedDomain)?.[0] ?? unusableIn(user);
  if (character !== null) return refuse({ kind: 'address-characters', field, character });
  if (user.length > mostUser) return refuse({ kind: 'address-too-long', field, most: mostUser });
  const domain = readDomainName(typedDomain);
  if (domain === null) return refuse({ kind: 'address-domain-unusable', field, domain: typedDomain });
  const address = `${user}@${domain}`;
  if (address.length > mostAddress) return refuse({ kind: 'address-too-long', field, most: mostAddress });
  return ok({ text: address, user, domain });
}

function unusableIn(user: string): string | null {
  const character = [...user].find((one) => !userCharacter.test(one));
  if (character !== undefined) return character;
  return /^\.|\.\.|\.$/.test(user) ? '.' : null;
}
