import { readAddress } from './address';
import { isRunboxDomain } from './domains';

interface PersonsNames {
  readonly fullName: string;
  /** As typed. */
  readonly address: string;
  readonly loginNames: readonly string[];
}

/**
 * Everything by which a person could be told from others: name, addresses, login names and own domains, whole
 * and in parts, each once. The domains of Runbox, which all customers share, and the last label of a domain
 * (`org`) are not among it.
 */
export function findPrivateWords({ fullName, address, loginNames }: PersonsNames): readonly string[] {
  const read = readAddress(address, 'address');
  const addresses = read.ok ? [address, read.value.text] : [address];
  const names = [...addresses, ...loginNames].map((name) => name.trim());
  const found = [fullName.trim(), ...partsOf(fullName), ...names, ...names.flatMap(wordsOfName)];
  return [...new Set(found.filter((word) => word !== ''))];
}

/** An address, or a login name with `%` in the place of the `@`. */
function wordsOfName(name: string): readonly string[] {
  const [user = '', ...domains] = name.split(/[@%]/);
  return [user, ...partsOf(user), ...domains.flatMap(wordsOfDomain)];
}

function wordsOfDomain(domain: string): readonly string[] {
  if (isRunboxDomain(domain)) return [];
  const labels = domain.split('.').slice(0, -1);
  return [domain, ...labels, ...labels.flatMap(partsOf)];
}

function partsOf(name: string): readonly string[] {
  return name.split(/[^\p{L}\p{M}\p{N}]+/u);
}
