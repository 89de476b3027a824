import { createHash } from 'node:crypto';

/** Reverse-DNS beginning of all our profiles. Never changes: what is installed already is found by it. */
const prefix = 'org.runbox-mail-setup';

// RFC 9562 section 6.6: the name space for domain names.
const dnsNamespace = Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex');

/**
 * `PayloadIdentifier` of the profile for an address. The same address always gets the same one, so a
 * profile that is installed again replaces the earlier one (Apple's TopLevel.yaml). The hash keeps
 * addresses apart that differ only in a character an identifier cannot hold.
 */
export function appleProfileIdentifier(address: string): string {
  const lower = address.toLowerCase();
  const slug = lower.replace(/[^a-z0-9]+/g, '-');
  const hash = createHash('sha256').update(lower).digest('hex').slice(0, 8);
  return `${prefix}.${slug}-${hash}`;
}

/** UUID version 5 (RFC 9562 section 5.5) of a name below ours, in capitals as Apple writes them. */
export function stableUuid(identifier: string): string {
  const bytes = createHash('sha1').update(dnsNamespace).update(identifier).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes
    .toString('hex')
    .toUpperCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
