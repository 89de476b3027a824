import type { RegistryValue } from './registry';

/** Numbers of the types as in winnt.h. Any other number is possible and is kept as it is. */
export const REGISTRY_TYPES = {
  none: 0,
  text: 1,
  expandableText: 2,
  binary: 3,
  number: 4,
  texts: 7,
  longNumber: 11,
} as const;

const { text, expandableText, binary, number } = REGISTRY_TYPES;

/**
 * The text of a REG_SZ, of a REG_EXPAND_SZ (its variables as they are) or of a REG_BINARY that holds UTF-16
 * with a NUL at its end, as Outlook writes them; null when it is no text. Ends at the first NUL: the
 * registry promises neither that there is one nor that nothing follows.
 */
export function decodeRegistryText(value: RegistryValue | undefined): string | null {
  if (value === undefined || ![text, expandableText, binary].some((type) => type === value.type)) return null;
  const whole = Buffer.from(value.bytes).toString('utf16le');
  const end = whole.indexOf('\0');
  if (value.type === binary && (end === -1 || value.bytes.length % 2 === 1)) return null;
  return end === -1 ? whole : whole.slice(0, end);
}

/** The number of a REG_DWORD, from 0 to 2^32 - 1; null when it is none. */
export function decodeRegistryNumber(value: RegistryValue | undefined): number | null {
  if (value === undefined || value.type !== number || value.bytes.length !== 4) return null;
  return Buffer.from(value.bytes).readUInt32LE();
}

/** UTF-16 with a NUL at its end. */
export function encodeRegistryText(content: string, type: number = text): RegistryValue {
  return { type, bytes: Uint8Array.from(Buffer.from(`${content}\0`, 'utf16le')) };
}

/** A REG_DWORD. */
export function encodeRegistryNumber(content: number): RegistryValue {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(content);
  return { type: number, bytes: Uint8Array.from(bytes) };
}
