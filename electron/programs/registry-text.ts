import type { RegistryKey } from '../system/registry';
import { decodeRegistryText } from '../system/registry-values';

/** A text of a key; the empty name is the default value. Null when the key is absent or has no such text. */
export function registryText(key: RegistryKey | null, name: string): string | null {
  const wanted = name.toLowerCase();
  const found = [...(key?.values ?? [])].find(([own]) => own.toLowerCase() === wanted);
  return decodeRegistryText(found?.[1]);
}
