import { BlockList, isIPv6 } from 'node:net';

/** Loopback and "this host": what blockers of names answer (RFC 6890). */
const own = blockListOf(['0.0.0.0/8', '127.0.0.0/8'], ['::/127']);
/** Addresses of a local network or of a carrier's inside (RFC 1918, 6598, 3927, 4193, 4291). */
const local = blockListOf(
  ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '169.254.0.0/16'],
  ['fc00::/7', 'fe80::/10'],
);

/** Whether this address leads back to the machine itself. No mail provider has it. */
export function isOwnAddress(address: string): boolean {
  return own.check(withoutZone(address), familyOf(address));
}

/** Whether this address leads into the local network. No mail provider has it. */
export function isLocalAddress(address: string): boolean {
  return local.check(withoutZone(address), familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}

function withoutZone(address: string): string {
  return address.replace(/%.*$/, '');
}

function blockListOf(ipv4: readonly string[], ipv6: readonly string[]): BlockList {
  const list = new BlockList();
  const add = (family: 'ipv4' | 'ipv6') => (net: string) => {
    const [start = '', prefix] = net.split('/');
    list.addSubnet(start, Number(prefix), family);
  };
  ipv4.forEach(add('ipv4'));
  ipv6.forEach(add('ipv6'));
  return list;
}
