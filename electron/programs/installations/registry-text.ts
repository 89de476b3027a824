import type { RegistryKey, RegistryValue } from '../../system/registry';
import { decodeRegistryText } from '../../system/registry-values';

/** A value of a key by its name, in any case; the empty name is the default value. */
export function registryValue(key: RegistryKey | null, name: string): RegistryValue | undefined {
  const wanted = name.toLowerCase();
  return [...(key?.values ?? [])].find(([own]) => own.toLowerCase() === wanted)?.[1];
}

/** The same as a text; null when the key is absent or has no such text. */
export function registryText(key: RegistryKey | null, name: string): string | null {
  return decodeRegistryText(registryValue(key, name));
}
