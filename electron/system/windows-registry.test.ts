import path from 'node:path';
import { expect, test } from 'vitest';
import type { RegistryPath } from './registry';
import { type RegistryModule, registryModulePlaces, registryOn, windowsRegistry } from './windows-registry';

const SETUP: RegistryPath = { hive: 'HKEY_CURRENT_USER', path: 'Software\\Setup', view: '64-bit' };

/** One key `Software\\Setup` of the person, as the compiled module would show it. */
function fakeModule(more: Partial<RegistryModule> = {}) {
  const opened: (readonly [hive: number, path: string, options: number, access: number])[] = [];
  const values = new Map<string, Uint8Array & { readonly type: number }>([
    ['', Object.assign(Buffer.from('a\0', 'utf16le'), { type: 1 })],
    ['Port', Object.assign(Buffer.of(0xe1, 3, 0, 0), { type: 4 })],
  ]);
  let open = 0;
  const module: RegistryModule = {
    openKey: (...request) => {
      opened.push(request);
      if (request[1] !== 'Software\\Setup') return null;
      open += 1;
      return {};
    },
    closeKey: () => {
      open -= 1;
    },
    enumKeyNames: () => ['Below', 'above'],
    enumValueNames: () => [...values.keys()],
    queryValue: (_key, name) => values.get(name) ?? null,
    deleteValue: (_key, name) => values.delete(name),
    ...more,
  };
  return { module, opened, values, open: () => open };
}

function refuse(): never {
  throw new Error('Access is denied.');
}

test('a key is read with all its values and the names below it', async () => {
  const fake = fakeModule();
  expect(await windowsRegistry(() => fake.module).readRegistry(SETUP)).toEqual({
    values: new Map([
      ['', { type: 1, bytes: Uint8Array.of(97, 0, 0, 0) }],
      ['Port', { type: 4, bytes: Uint8Array.of(0xe1, 3, 0, 0) }],
    ]),
    subkeys: ['Below', 'above'],
  });
  expect(fake.open()).toBe(0);
});

test('reading asks for no right to write', async () => {
  const fake = fakeModule();
  const { readRegistry } = windowsRegistry(() => fake.module);
  await readRegistry(SETUP);
  await readRegistry({ ...SETUP, hive: 'HKEY_LOCAL_MACHINE', view: '32-bit' });
  await readRegistry({ ...SETUP, hive: 'HKEY_CLASSES_ROOT' });
  expect(fake.opened).toEqual([
    [0x80000001, 'Software\\Setup', 0, 0x20119],
    [0x80000002, 'Software\\Setup', 0, 0x20219],
    [0x80000000, 'Software\\Setup', 0, 0x20119],
  ]);
});

test('a key that is not there or may not be read is absent', async () => {
  const { readRegistry } = windowsRegistry(() => fakeModule().module);
  expect(await readRegistry({ ...SETUP, path: 'Software\\None' })).toBeNull();
  expect(await windowsRegistry(() => fakeModule({ openKey: refuse }).module).readRegistry(SETUP)).toBeNull();
});

test('a key of which one value may not be read is absent, and closed again', async () => {
  const fake = fakeModule({ queryValue: refuse });
  expect(await windowsRegistry(() => fake.module).readRegistry(SETUP)).toBeNull();
  expect(fake.open()).toBe(0);
});

test('a value that goes away while its key is read is not in it', async () => {
  const fake = fakeModule({ enumValueNames: () => ['', 'Gone'] });
  const key = await windowsRegistry(() => fake.module).readRegistry(SETUP);
  expect([...(key?.values.keys() ?? [])]).toEqual(['']);
});

test('removing takes the one value away, and asks for no more than that', async () => {
  const fake = fakeModule();
  const { removeRegistryValue } = windowsRegistry(() => fake.module);
  expect(await removeRegistryValue(SETUP, 'Port')).toBe(true);
  expect([...fake.values.keys()]).toEqual(['']);
  expect(fake.opened).toEqual([[0x80000001, 'Software\\Setup', 0, 0x102]]);
  expect(fake.open()).toBe(0);
});

test('what is absent already counts as removed', async () => {
  const { removeRegistryValue } = windowsRegistry(() => fakeModule().module);
  expect(await removeRegistryValue(SETUP, 'None')).toBe(true);
  expect(await removeRegistryValue({ ...SETUP, path: 'Software\\None' }, 'Port')).toBe(true);
});

test('a value that may not be removed is still there', async () => {
  const fake = fakeModule({ deleteValue: refuse });
  expect(await windowsRegistry(() => fake.module).removeRegistryValue(SETUP, 'Port')).toBe(false);
  expect(fake.open()).toBe(0);
});

test('the module is loaded once, and not before it is needed', async () => {
  let loads = 0;
  const { readRegistry, removeRegistryValue } = windowsRegistry(() => {
    loads += 1;
    return fakeModule().module;
  });
  expect(loads).toBe(0);
  await readRegistry(SETUP);
  await removeRegistryValue(SETUP, 'Port');
  expect(loads).toBe(1);
});

test('without the module every key is absent and nothing counts as removed', async () => {
  let attempts = 0;
  const { readRegistry, removeRegistryValue } = windowsRegistry(() => {
    attempts += 1;
    return refuse();
  });
  expect(await readRegistry(SETUP)).toBeNull();
  expect(await removeRegistryValue(SETUP, 'Port')).toBe(false);
  expect(attempts).toBe(1);
});

test('where the module cannot be loaded the registry of Windows is empty, too', async () => {
  expect(await registryOn('win32').readRegistry(SETUP)).toBeNull();
});

test('other systems have no registry', async () => {
  for (const platform of ['linux', 'darwin'] as const) {
    expect(await registryOn(platform).readRegistry(SETUP)).toBeNull();
    expect(await registryOn(platform).removeRegistryValue(SETUP, 'Port')).toBe(true);
  }
});

test('the module lies beside the archive of the installed app, or where npm puts it', () => {
  const places = registryModulePlaces('/app/resources/app.asar/out', 'arm64');
  expect(places[0]).toBe(path.normalize('/app/resources/registry.node'));
  expect(registryModulePlaces('/source/out', 'x64')[1]).toBe(
    path.normalize('/source/node_modules/native-reg/prebuilds/win32-x64/node.napi.node'),
  );
});
