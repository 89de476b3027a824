import { expect, it } from 'vitest';
import { PowerLost } from './memory-faults';
import { createMemorySystem } from './memory-system';

const OUTLOOK = 'C:\\Program Files\\Office\\OUTLOOK.EXE';

it('names of programs have no case on Windows, and one elsewhere', async () => {
  const running = ['OUTLOOK.EXE'];
  expect(await createMemorySystem({ platform: 'win32', running }).isRunning('outlook.exe')).toBe(true);
  expect(await createMemorySystem({ platform: 'linux', running }).isRunning('outlook.exe')).toBe(false);
});

it('a restarted machine has the same disk and runs nothing', async () => {
  const system = createMemorySystem({ platform: 'win32', running: ['OUTLOOK.EXE'] });
  await system.start([OUTLOOK]);
  const restarted = system.survivors();
  expect(await restarted.isRunning('OUTLOOK.EXE')).toBe(false);
  expect(restarted.started()).toEqual([]);
});

it('notes what was started', async () => {
  const system = createMemorySystem({ platform: 'win32' });
  expect(await system.start([OUTLOOK, '/importprf', 'C:\\a.prf'])).toBe(true);
  expect(await system.start(['OUTLOOK.EXE'])).toBe(false);
  expect(system.started()).toEqual([[OUTLOOK, '/importprf', 'C:\\a.prf']]);
});

it('starts nothing where nothing can be started', async () => {
  const system = createMemorySystem({ platform: 'win32', startsPrograms: false });
  expect(await system.start([OUTLOOK])).toBe(false);
  expect(system.started()).toEqual([]);
});

it('starting is a change that can fail or be the last', async () => {
  const system = createMemorySystem({ platform: 'win32' });
  system.failAt(1, 'missing');
  expect(await system.start([OUTLOOK])).toBe(false);
  system.dieAt(2, 'after');
  await expect(system.start([OUTLOOK])).rejects.toBeInstanceOf(PowerLost);
  expect(system.started()).toEqual([[OUTLOOK]]);
});

it('others act while the wizard pauses, which takes no time', async () => {
  const system = createMemorySystem({
    platform: 'win32',
    onPause: () =>
      system.addToRegistry({ 'HKEY_CURRENT_USER\\Software\\Runbox': { Turns: system.pauses().length } }),
  });
  await system.pause(60_000);
  await system.pause(500);
  expect(system.pauses()).toEqual([60_000, 500]);
  const key = { hive: 'HKEY_CURRENT_USER', path: 'Software\\Runbox', view: '64-bit' } as const;
  expect((await system.readRegistry(key))?.values.get('Turns')?.bytes[0]).toBe(2);
});
