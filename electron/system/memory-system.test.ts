import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint';
import { PowerLost } from './memory-faults';
import { createMemorySystem, type MemoryMachine, type MemorySystem } from './memory-system';
import type { ReplaceRequest } from './system';
import { describeSystem } from './system-contract.fixture';

const FOLDERS = { linux: '/home/anna/empty', win32: 'C:\\Users\\Anna\\empty' } as const;

for (const platform of ['linux', 'win32'] as const)
  describeSystem(`a machine in memory, ${platform}`, async () => {
    const folder = FOLDERS[platform];
    const system = createMemorySystem({ platform, folders: [folder] });
    return {
      system,
      folder,
      putFile: async (path, text) => system.setFile(path, text),
      holdLock: async (path) => {
        system.hold(path);
        return async () => system.letGo(path);
      },
      runProgram: async (name) => {
        system.launch(name);
        return async () => system.quit(name);
      },
      program: system.paths.join(folder, 'program'),
      modeOf: async (path) => system.modeOf(path),
      dispose: async () => undefined,
    };
  });

const FILE = '/home/anna/prefs.js';

function replace(system: MemorySystem, more: Partial<ReplaceRequest> = {}) {
  return system.replaceFile({
    path: FILE,
    bytes: Buffer.from('new'),
    expect: fingerprintOf(Buffer.from('old')),
    mode: 0o600,
    temporaryName: '.ours.tmp',
    unlessHeld: [],
    ...more,
  });
}

const start = (machine: MemoryMachine = {}) => createMemorySystem({ files: { [FILE]: 'old' }, ...machine });

describe('what a test can do to a machine in memory', () => {
  it('starts as it is told', async () => {
    const system = createMemorySystem({
      platform: 'darwin',
      homeFolder: null,
      environment: { LANG: 'de' },
      files: { '/a/text': 'grüße', '/a/bytes': Uint8Array.of(0, 255) },
      heldLocks: ['/a/lock'],
    });
    expect(system).toMatchObject({ platform: 'darwin', homeFolder: null, environment: { LANG: 'de' } });
    expect(system.files()['/a/text']).toBe('grüße');
    expect(system.bytesOf('/a/bytes')).toEqual(Uint8Array.of(0, 255));
    expect(await system.isHeld('/a/lock')).toBe(true);
    expect(await system.kindOf('/a')).toBe('folder');
  });

  it('lets the chosen change fail and no other', async () => {
    const system = start();
    system.failAt(2, 'disk-full');
    expect((await system.createFolder('/home/anna/a', 0o700)).ok).toBe(true);
    expect(await replace(system)).toEqual({ ok: false, problem: { kind: 'disk-full', path: FILE } });
    expect(system.files()).toEqual({ [FILE]: 'old' });
    expect((await replace(system)).ok).toBe(true);
    expect(system.mutations()).toBe(3);
  });

  it.each([
    ['before', { [FILE]: 'old' }],
    ['halfway', { '/home/anna/.ours.tmp': 'n', [FILE]: 'old' }],
    ['after', { [FILE]: 'new' }],
  ] as const)('loses power %s a change', async (moment, left) => {
    const system = start();
    system.dieAt(1, moment);
    await expect(replace(system)).rejects.toBeInstanceOf(PowerLost);
    await expect(system.discardTemporary('/home/anna/.ours.tmp')).rejects.toBeInstanceOf(PowerLost);
    expect(system.files()).toEqual(left);
    const restarted = system.survivors();
    expect((await restarted.discardTemporary('/home/anna/.ours.tmp')).ok).toBe(true);
    expect(restarted.files()).toEqual({ [FILE]: moment === 'after' ? 'new' : 'old' });
  });

  it('leaves half a line when the power fails while it is added', async () => {
    const system = start();
    system.dieAt(1, 'halfway');
    await expect(system.appendToFile('/home/anna/journal', Buffer.from('12345678\n'))).rejects.toThrow();
    expect(system.survivors().files()['/home/anna/journal']).toBe('1234');
  });

  it('gives the lock of a wizard that ended to the next', async () => {
    const system = start();
    expect((await system.takeLock('/home/anna/lock')).ok).toBe(true);
    system.dieAt(2, 'before');
    await expect(replace(system)).rejects.toBeInstanceOf(PowerLost);
    expect((await system.survivors().takeLock('/home/anna/lock')).ok).toBe(true);
  });

  it('does not share bytes with the outside', async () => {
    const system = start();
    const bytes = Buffer.from('new');
    await replace(system, { bytes });
    bytes.fill(0);
    system.bytesOf(FILE)?.fill(0);
    expect(system.files()[FILE]).toBe('new');
  });
});
