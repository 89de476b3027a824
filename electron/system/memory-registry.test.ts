import { describe, expect, it } from 'vitest';
import { createMemorySystem, type MemoryMachine } from './memory-system';
import type { RegistryPath } from './registry';
import { decodeRegistryNumber, decodeRegistryText } from './registry-values';

const OUTLOOK = 'Software\\Microsoft\\Office\\16.0\\Outlook';

const own = (path: string): RegistryPath => ({ hive: 'HKEY_CURRENT_USER', path, view: '64-bit' });
const ofMachine = (path: string, view: RegistryPath['view']): RegistryPath => ({
  hive: 'HKEY_LOCAL_MACHINE',
  path,
  view,
});

const windows = (registry: NonNullable<MemoryMachine['registry']>) =>
  createMemorySystem({ platform: 'win32', registry });

describe('a registry in memory', () => {
  const system = windows({
    [`HKEY_CURRENT_USER\\${OUTLOOK}\\Profiles\\Work`]: {
      Name: 'Grüße',
      Port: 993,
      Blob: Uint8Array.of(1, 0),
    },
    [`HKEY_CURRENT_USER\\${OUTLOOK}\\Profiles\\Home`]: {
      '': 'default',
      Odd: { type: 99, bytes: Uint8Array.of() },
    },
    'HKEY_LOCAL_MACHINE\\Software\\Sixty-four': { '': 'a' },
    'HKEY_LOCAL_MACHINE\\Software\\WOW6432Node\\Thirty-two': { '': 'b' },
    'HKEY_LOCAL_MACHINE\\Software\\Clients\\Mail': { '': 'c' },
  });

  it('keeps text, numbers, bytes and types that nobody knows', async () => {
    const work = await system.readRegistry(own(`${OUTLOOK}\\Profiles\\Work`));
    expect(decodeRegistryText(work?.values.get('Name'))).toBe('Grüße');
    expect(decodeRegistryNumber(work?.values.get('Port'))).toBe(993);
    expect(work?.values.get('Blob')).toEqual({ type: 3, bytes: Uint8Array.of(1, 0) });
    const home = await system.readRegistry(own(`${OUTLOOK}\\Profiles\\Home`));
    expect([...(home?.values.keys() ?? [])]).toEqual(['', 'Odd']);
    expect(home?.values.get('Odd')).toEqual({ type: 99, bytes: Uint8Array.of() });
  });

  it('finds keys without regard to case and names those below as they were written', async () => {
    const profiles = await system.readRegistry(own(`${OUTLOOK.toUpperCase()}\\profiles`));
    expect(profiles).toEqual({ values: new Map(), subkeys: ['Work', 'Home'] });
    expect(await system.readRegistry(own(`${OUTLOOK}\\Profile`))).toBeNull();
    expect(await system.readRegistry(ofMachine(OUTLOOK, '64-bit'))).toBeNull();
    expect((await system.readRegistry(own('')))?.subkeys).toEqual(['Software']);
  });

  it('shows programs of 32 bits what Windows shows them', async () => {
    const isThere = async (name: string, view: RegistryPath['view']) =>
      (await system.readRegistry(ofMachine(`Software\\${name}`, view))) !== null;
    expect(await isThere('Sixty-four', '64-bit')).toBe(true);
    expect(await isThere('Sixty-four', '32-bit')).toBe(false);
    expect(await isThere('Thirty-two', '32-bit')).toBe(true);
    expect(await isThere('Thirty-two', '64-bit')).toBe(false);
    expect(await isThere('clients\\mail', '32-bit')).toBe(true);
    const ownView = { ...own(`${OUTLOOK}\\Profiles`), view: '32-bit' } as const;
    expect(await system.readRegistry(ownView)).not.toBeNull();
  });
});

describe('what happens to a registry in memory', () => {
  const SETUP = `HKEY_CURRENT_USER\\${OUTLOOK}\\Setup`;
  const setup = async (system: ReturnType<typeof windows>) =>
    (await system.readRegistry(own(`${OUTLOOK}\\Setup`)))?.values;

  it('loses the value that is removed and no other', async () => {
    const system = windows({ [SETUP]: { ImportPRF: 'C:\\a.prf', Other: 1 } });
    expect(await system.removeRegistryValue(own(`${OUTLOOK}\\Setup`), 'importprf')).toBe(true);
    expect([...((await setup(system))?.keys() ?? [])]).toEqual(['Other']);
    expect(system.mutations()).toBe(1);
  });

  it('keeps a value that could not be removed', async () => {
    const system = windows({ [SETUP]: { ImportPRF: 'C:\\a.prf' } });
    system.failAt(1, 'not-permitted');
    expect(await system.removeRegistryValue(own(`${OUTLOOK}\\Setup`), 'ImportPRF')).toBe(false);
    expect((await setup(system))?.size).toBe(1);
  });

  it('is changed by other programs', async () => {
    const system = windows({ [SETUP]: { Count: 1, Other: 1 } });
    system.addToRegistry({ [SETUP]: { count: 2 }, [`${SETUP}\\Below`]: {} });
    expect(decodeRegistryNumber((await setup(system))?.get('count'))).toBe(2);
    expect((await setup(system))?.size).toBe(2);
    system.dropRegistryKey(SETUP.toLowerCase());
    expect(await setup(system)).toBeUndefined();
    expect(await system.readRegistry(own(`${OUTLOOK}\\Setup\\Below`))).toBeNull();
  });

  it('survives the end of the power, and the two copies go separate ways', async () => {
    const system = windows({ [SETUP]: { Count: 1 } });
    const restarted = system.survivors();
    system.dropRegistryKey(SETUP);
    expect((await setup(restarted))?.size).toBe(1);
  });
});
