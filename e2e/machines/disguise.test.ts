import { mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { createNodeSystem } from '../../electron/system/node-system';
import type { System } from '../../electron/system/system';
import { describeSystem } from '../../electron/system/system-contract.fixture';
import { macMachine } from './mac';
import { type Machine, type MachineDescription, makeMachine } from './machine';
import { windowsMachine } from './windows';

const require = createRequire(import.meta.url);
const { openMachine } = require('./disguise/machine.cjs');
const { surroundingsOn } = require('./disguise/surroundings.cjs');

let script: string;
const folders: string[] = [];

beforeAll(async () => {
  const input = path.resolve(import.meta.dirname, '../../electron/system/node-system.ts');
  const bundle = await rolldown({ input, platform: 'node' });
  script = (await bundle.generate({ format: 'cjs' })).output[0].code;
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The app's own system, which takes the machine for the one it runs on. */
function start(description: MachineDescription): { machine: Machine; system: System } {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'machine-')));
  folders.push(folder);
  const machine = makeMachine(folder, description);
  const surroundings = surroundingsOn(openMachine(folder, import.meta.dirname), { require });
  const exports: { createNodeSystem?: typeof createNodeSystem } = {};
  new Function('require', 'process', '__dirname', 'exports', script)(...surroundings, exports);
  if (exports.createNodeSystem === undefined) throw new Error('The system was not bundled');
  return { machine, system: exports.createNodeSystem() };
}

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the system that the app works on', () => {
  for (const { name, description, folder, program, executable } of [
    {
      name: 'a machine with Windows',
      description: windowsMachine(),
      folder: 'C:\\Users\\Anna Bø\\Desktop',
      program: 'C:\\Windows\\explorer.exe',
      executable: (bare: string) => bare,
    },
    {
      name: 'a machine with macOS',
      description: macMachine(),
      folder: '/Users/anna/Desktop',
      program: '/usr/bin/open',
      executable: (bare: string) => `/Applications/${bare}.app/Contents/MacOS/${bare}`,
    },
  ])
    describeSystem(name, async () => {
      const { machine, system } = start(description);
      await mkdir(machine.here(folder), { recursive: true });
      return {
        system,
        folder,
        program,
        putFile: async (there, text) => {
          await mkdir(path.dirname(machine.here(there)), { recursive: true });
          await writeFile(machine.here(there), text);
        },
        holdLock: async (lock) => {
          machine.goesOn({ held: [lock] });
          return async () => machine.goesOn({});
        },
        runProgram: async (bare) => {
          machine.goesOn({ running: [executable(bare)] });
          return async () => machine.goesOn({});
        },
        modeOf: async (there) =>
          machine.platform === 'win32' ? null : statSync(machine.here(there)).mode & 0o7777,
        dispose: async () => {},
      };
    });
});

onLinux('a disguised machine', () => {
  it('finds names in any case and tells how they are spelled', async () => {
    const { system } = start(windowsMachine({ files: { 'C:\\Users\\Anna Bø\\Notes.txt': 'x' } }));
    expect(await system.kindOf('c:\\users\\ANNA BØ\\notes.TXT')).toBe('file');
    expect(await system.realPath('c:\\users\\ANNA BØ\\notes.TXT')).toBe('C:\\Users\\Anna Bø\\Notes.txt');
  });

  it.each(['a:b', 'a?', 'nul', 'a.', '\\\\server\\share'])('has no file %s on Windows', async (name) => {
    const { system } = start(windowsMachine());
    const file = system.paths.join('C:\\Users\\Anna Bø', name);
    expect(await system.createFolder(file, 0o700)).toEqual({
      ok: false,
      problem: { kind: 'missing', path: file },
    });
  });

  it('starts nothing that is not on it, and notes it', async () => {
    const { system, machine } = start(macMachine());
    expect(await system.start(['/bin/sh', '-c', 'exit'])).toBe(false);
    expect(machine.started()).toEqual([{ command: ['/bin/sh', '-c', 'exit'], found: false }]);
  });

  it('has a registry in which classes are those of the person and of the machine', async () => {
    const { system, machine } = start(
      windowsMachine({
        registry: {
          'HKEY_CURRENT_USER\\Software\\Classes\\mailto': { '': 'ours' },
          'HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes\\mailto\\shell': { '': 'open' },
          'HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Runbox': { Number: 7 },
        },
      }),
    );
    const classes = { hive: 'HKEY_CLASSES_ROOT', path: 'Mailto', view: '64-bit' } as const;
    const own = { hive: 'HKEY_LOCAL_MACHINE', path: 'Software\\Runbox', view: '32-bit' } as const;
    expect(await system.readRegistry(classes)).toEqual({
      values: new Map([['', { type: 1, bytes: Uint8Array.from(Buffer.from('ours\0', 'utf16le')) }]]),
      subkeys: ['shell'],
    });
    expect(await system.readRegistry({ ...own, view: '64-bit' })).toBeNull();
    expect((await system.readRegistry(own))?.values.get('Number')?.bytes).toEqual(Uint8Array.of(7, 0, 0, 0));
    expect(await system.removeRegistryValue(own, 'number')).toBe(true);
    expect(machine.registry()['HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Runbox']).toEqual({});
  });
});
