import type { RegistryKey } from '../../system/registry';
import { decodeRegistryNumber, decodeRegistryText, REGISTRY_TYPES } from '../../system/registry-values';
import { registryValue } from '../installations/registry-text';

/** The text of a value by its name, in any case; null when there is none. Outlook leaves out the NUL at times. */
export function textIn(key: RegistryKey | null, name: string): string | null {
  const value = registryValue(key, name);
  if (value === undefined) return null;
  const isWhole = value.type === REGISTRY_TYPES.binary && value.bytes.length % 2 === 0;
  return decodeRegistryText(isWhole ? { ...value, bytes: Uint8Array.from([...value.bytes, 0, 0]) } : value);
}

/** The number of a value by its name, in any case; null when there is none. */
export function numberIn(key: RegistryKey | null, name: string): number | null {
  return decodeRegistryNumber(registryValue(key, name));
}

/** A class identifier such as `{ED475411-…}`, kept as text or as its 16 bytes; in capitals. */
export function classIn(key: RegistryKey | null, name: string): string | null {
  const value = registryValue(key, name);
  if (value?.type !== REGISTRY_TYPES.binary || value.bytes.length !== 16)
    return textIn(key, name)?.toUpperCase() ?? null;
  const bytes = Buffer.from(value.bytes);
  const parts = [
    bytes.subarray(0, 4).reverse(),
    bytes.subarray(4, 6).reverse(),
    bytes.subarray(6, 8).reverse(),
    bytes.subarray(8, 10),
    bytes.subarray(10),
  ];
  return `{${parts.map((part) => part.toString('hex')).join('-')}}`.toUpperCase();
}
