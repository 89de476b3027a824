import type { ReadRegistry, RegistryPath, RegistryValue } from './registry';

/** A key of a branch, by its whole path with the hive. */
export interface BranchKey {
  readonly path: string;
  readonly values: ReadonlyMap<string, RegistryValue>;
}

/**
 * A key and all below it as 64-bit programs see them, each key before those below it and everything in the
 * registry's order. Null when the key is absent or something below it may not be read: half a copy is none.
 */
export async function readRegistryBranch(
  read: ReadRegistry,
  { hive, path }: Omit<RegistryPath, 'view'>,
): Promise<readonly BranchKey[] | null> {
  const key = await read({ hive, path, view: '64-bit' });
  if (key === null) return null;
  const keys: BranchKey[] = [{ path: `${hive}\\${path}`, values: key.values }];
  for (const name of key.subkeys) {
    const below = await readRegistryBranch(read, { hive, path: `${path}\\${name}` });
    if (below === null) return null;
    keys.push(...below);
  }
  return keys;
}
