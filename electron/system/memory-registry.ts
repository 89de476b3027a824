import { ok } from '../contract/result';
import type { FaultPlan } from './memory-faults';
import type { RegistryKey, RegistryPath, RegistryValue } from './registry';
import { encodeRegistryNumber, encodeRegistryText, REGISTRY_TYPES } from './registry-values';

/** Text is REG_SZ, a number REG_DWORD, bytes REG_BINARY; anything else is given with its type. */
export type RegistryContent = string | number | Uint8Array | RegistryValue;

/**
 * Keys by their whole path as 64-bit programs see them, such as `HKEY_CURRENT_USER\\Software\\Runbox`, each
 * with its values by name. Keys above exist by themselves. What 32-bit programs see below
 * `HKEY_LOCAL_MACHINE\\Software` lies below `HKEY_LOCAL_MACHINE\\Software\\WOW6432Node`, as in Windows.
 */
export type RegistryContents = Readonly<Record<string, Readonly<Record<string, RegistryContent>>>>;

interface StoredKey {
  /** By name without regard to case. */
  readonly values: Map<string, { readonly name: string; readonly value: RegistryValue }>;
  readonly subkeys: Map<string, { readonly name: string; readonly key: StoredKey }>;
}

/** The registry of a machine in memory. */
export class MemoryRegistry {
  readonly #root: StoredKey;

  constructor(root: StoredKey = emptyKey()) {
    this.#root = root;
  }

  copy(): MemoryRegistry {
    return new MemoryRegistry(copyOf(this.#root));
  }

  /** Adds to the keys that are there; a value of the same name is replaced. */
  add(contents: RegistryContents): void {
    for (const [path, values] of Object.entries(contents)) {
      const key = makeKey(this.#root, path);
      for (const [name, content] of Object.entries(values))
        key.values.set(folded(name), { name, value: encoded(content) });
    }
  }

  /** With all that lies below it. */
  dropKey(path: string): void {
    const names = path.split('\\');
    const last = folded(names.pop() ?? '');
    findKey(this.#root, names)?.subkeys.delete(last);
  }

  read(path: RegistryPath): RegistryKey | null {
    const found = this.#find(path);
    if (found === null) return null;
    return {
      values: new Map([...found.values.values()].map(({ name, value }) => [name, value])),
      subkeys: [...found.subkeys.values()].map(({ name }) => name),
    };
  }

  removeValue(path: RegistryPath, name: string): void {
    this.#find(path)?.values.delete(folded(name));
  }

  #find(path: RegistryPath): StoredKey | null {
    return findKey(this.#root, [path.hive, ...placeOf(path)]);
  }
}

/** What a `MemorySystem` does with it. */
export function callsOfRegistry(registry: MemoryRegistry, faults: FaultPlan) {
  return {
    readRegistry: async (path: RegistryPath) => registry.read(path),
    removeRegistryValue: async (path: RegistryPath, name: string) =>
      faults.run(path.path, { whole: () => ok(registry.removeValue(path, name)) }).ok,
    addToRegistry: (contents: RegistryContents) => registry.add(contents),
    dropRegistryKey: (path: string) => registry.dropKey(path),
  };
}

/** Keys that both views share (Microsoft's list “Registry Keys Affected by WOW64”, Windows 7 and later). */
const SHARED = [
  'SOFTWARE\\CLASSES',
  'SOFTWARE\\CLIENTS',
  'SOFTWARE\\POLICIES',
  'SOFTWARE\\MICROSOFT\\WINDOWS\\CURRENTVERSION\\APP PATHS',
];

function placeOf({ hive, path, view }: RegistryPath): string[] {
  const names = path === '' ? [] : path.split('\\');
  const whole = folded(path);
  const isShared = SHARED.some((shared) => whole === shared || whole.startsWith(`${shared}\\`));
  const isRedirected = hive === 'HKEY_LOCAL_MACHINE' && folded(names[0] ?? '') === 'SOFTWARE' && !isShared;
  return view === '32-bit' && isRedirected ? ['Software', 'WOW6432Node', ...names.slice(1)] : names;
}

function findKey(root: StoredKey, names: readonly string[]): StoredKey | null {
  let found: StoredKey | undefined = root;
  for (const name of names) found = found?.subkeys.get(folded(name))?.key;
  return found ?? null;
}

function makeKey(root: StoredKey, path: string): StoredKey {
  let key = root;
  for (const name of path.split('\\')) {
    const below = key.subkeys.get(folded(name)) ?? { name, key: emptyKey() };
    key.subkeys.set(folded(name), below);
    key = below.key;
  }
  return key;
}

function emptyKey(): StoredKey {
  return { values: new Map(), subkeys: new Map() };
}

function copyOf({ values, subkeys }: StoredKey): StoredKey {
  const copies = [...subkeys].map(([place, { name, key }]) => [place, { name, key: copyOf(key) }] as const);
  return { values: new Map(values), subkeys: new Map(copies) };
}

function encoded(content: RegistryContent): RegistryValue {
  if (typeof content === 'string') return encodeRegistryText(content);
  if (typeof content === 'number') return encodeRegistryNumber(content);
  return content instanceof Uint8Array ? { type: REGISTRY_TYPES.binary, bytes: content } : content;
}

function folded(name: string): string {
  return name.toUpperCase();
}
