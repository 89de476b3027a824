import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdWithFlock } from './lock-holder.fixture';
import { createNodeSystem } from './node-system';
import { describeSystem } from './system-contract.fixture';

describeSystem('the real machine', async () => {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'system-')));
  return {
    system: createNodeSystem(),
    folder,
    putFile: async (file, text) => {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    },
    holdLock: holdWithFlock,
    runProgram: (name) => runCopyOfSleep(path.join(folder, name)),
    program: '/usr/bin/true',
    modeOf: async (file) => (await stat(file)).mode & 0o7777,
    dispose: () => rm(folder, { recursive: true }),
  };
});

async function runCopyOfSleep(file: string): Promise<() => Promise<void>> {
  await copyFile('/usr/bin/sleep', file);
  const child = spawn(file, ['60'], { stdio: 'ignore' });
  await once(child, 'spawn');
  return async () => {
    child.kill();
    await once(child, 'exit');
  };
}

describe('where the person is at home', () => {
  it('is what the environment says', () => {
    expect(createNodeSystem({ platform: 'linux', environment: { HOME: '/home/anna' } }).homeFolder).toBe(
      '/home/anna',
    );
    expect(
      createNodeSystem({ platform: 'win32', environment: { USERPROFILE: 'C:\\Users\\Anna', HOME: '/x' } })
        .homeFolder,
    ).toBe('C:\\Users\\Anna');
  });

  it.each([{}, { HOME: '' }, { HOME: 'relative' }])(
    'is what the list of users says otherwise',
    (environment) => {
      const home = createNodeSystem({ platform: 'linux', environment }).homeFolder;
      expect(home !== null && path.isAbsolute(home)).toBe(true);
    },
  );

  it('is found without any options', () => {
    expect(createNodeSystem().homeFolder).toBe(homedir());
  });
});
