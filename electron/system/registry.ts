/** The registry of Windows. Elsewhere there is none, and every key is absent. */
export type RegistryHive = 'HKEY_CURRENT_USER' | 'HKEY_LOCAL_MACHINE' | 'HKEY_CLASSES_ROOT';

/** One key. `view`: 32-bit programs see another `HKEY_LOCAL_MACHINE\\Software` than 64-bit ones do. */
export interface RegistryPath {
  readonly hive: RegistryHive;
  /** Without the hive and without a backslash at either end. */
  readonly path: string;
  readonly view: '64-bit' | '32-bit';
}

/** As the registry keeps it, so that nothing is lost in a copy. `type` is its number: 1 is REG_SZ, 4 REG_DWORD. */
export interface RegistryValue {
  readonly type: number;
  readonly bytes: Uint8Array;
}

export interface RegistryKey {
  /** By name; the default value has the empty name. */
  readonly values: ReadonlyMap<string, RegistryValue>;
  /** Names of the keys below, in the registry's order. */
  readonly subkeys: readonly string[];
}

/** Reads one key; null when it is absent or may not be read. Names are matched without regard to case. */
export type ReadRegistry = (path: RegistryPath) => Promise<RegistryKey | null>;
