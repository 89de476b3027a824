import { expect, it } from 'vitest';
import { createMemorySystem } from '../../system/memory-system';
import type { RegistryPath } from '../../system/registry';
import { detect } from './detect';
import { machines } from './machines.fixture';
import { outlookReadPlaces } from './read-places';

it('looks at nothing in the registry that is not in the list of places', async () => {
  const read: RegistryPath[] = [];
  for (const machine of Object.values(machines)) {
    const system = createMemorySystem(machine);
    const readRegistry = (path: RegistryPath) => {
      read.push(path);
      return system.readRegistry(path);
    };
    await detect({ ...system, readRegistry });
  }
  const listed = outlookReadPlaces.map(({ place }) => place);
  const keys = [...new Set(read.map(({ hive, path }) => `${hive}\\${path}`))];
  expect(keys.length).toBeGreaterThan(8);
  expect(
    keys.filter((key) => !listed.some((place) => key === place || key.startsWith(`${place}\\`))),
  ).toEqual([]);
});

it('asks for what 32-bit programs registered too', async () => {
  const views = new Set<string>();
  const system = createMemorySystem(machines.withoutOutlook);
  await detect({
    ...system,
    readRegistry: (path) => {
      views.add(`${path.hive} ${path.view}`);
      return system.readRegistry(path);
    },
  });
  expect(views).toContain('HKEY_LOCAL_MACHINE 32-bit');
  expect(views).toContain('HKEY_LOCAL_MACHINE 64-bit');
});
