import { expect, test } from 'vitest';
import { createMemorySystem } from './memory-system';
import type { ReadRegistry } from './registry';
import { readRegistryBranch } from './registry-branch';

const PROFILES = 'HKEY_CURRENT_USER\\Software\\Profiles';

const { readRegistry } = createMemorySystem({
  platform: 'win32',
  registry: {
    [`${PROFILES}\\Work\\9375\\00000002`]: { Port: 993 },
    [`${PROFILES}\\Work\\9375\\00000001`]: { Name: 'one', '': 'default' },
    [`${PROFILES}\\Home`]: {},
    [`${PROFILES} of others`]: { Name: 'not ours' },
  },
});
const branch = { hive: 'HKEY_CURRENT_USER', path: 'Software\\Profiles' } as const;

test('a branch has each key before those below it, in their order', async () => {
  const keys = await readRegistryBranch(readRegistry, branch);
  expect(keys?.map(({ path }) => path)).toEqual([
    PROFILES,
    `${PROFILES}\\Work`,
    `${PROFILES}\\Work\\9375`,
    `${PROFILES}\\Work\\9375\\00000002`,
    `${PROFILES}\\Work\\9375\\00000001`,
    `${PROFILES}\\Home`,
  ]);
  expect(keys?.map(({ values }) => [...values.keys()])).toEqual([[], [], [], ['Port'], ['Name', ''], []]);
});

test('there is no branch where there is no key', async () => {
  expect(await readRegistryBranch(readRegistry, { ...branch, path: 'Software\\None' })).toBeNull();
});

test('a branch that can be read in part only is not taken for the whole', async () => {
  const withLock: ReadRegistry = (key) =>
    key.path.endsWith('00000001') ? Promise.resolve(null) : readRegistry(key);
  expect(await readRegistryBranch(withLock, branch)).toBeNull();
});
