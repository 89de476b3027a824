import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDriver, type Driver } from './driver-process.fixture';
import { takeLock } from './wizard-lock';

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the lock of the wizard, among processes', { timeout: 30_000 }, () => {
  let driver: Driver;
  let folder: string;
  const started: ChildProcess[] = [];

  beforeAll(async () => {
    driver = await buildDriver();
  });
  afterAll(() => driver.remove());
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lock-'));
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map(kill));
    await rm(folder, { recursive: true });
  });

  async function startTaker(): Promise<{ child: ChildProcess; hasIt: boolean }> {
    const task = JSON.stringify({ call: 'holdLock', path: path.join(folder, 'lock') });
    const child = spawn(process.execPath, [driver.file, task], { stdio: ['ignore', 'pipe', 'inherit'] });
    started.push(child);
    const [answer] = await once(child.stdout, 'data');
    return { child, hasIt: JSON.parse(String(answer)).ok };
  }

  it('is had by exactly one of several that want it at once', async () => {
    const takers = await Promise.all(Array.from({ length: 6 }, startTaker));
    expect(takers.filter(({ hasIt }) => hasIt)).toHaveLength(1);
    expect(await takeLock(path.join(folder, 'lock'), 'linux')).toMatchObject({ problem: { kind: 'in-use' } });
  });

  it('is free again at once when its holder is killed', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { child, hasIt } = await startTaker();
      expect(hasIt).toBe(true);
      await kill(child);
    }
    const taken = await takeLock(path.join(folder, 'lock'), 'linux');
    expect(taken.ok).toBe(true);
    if (taken.ok) await taken.value.release();
  });

  it('is another one in another folder', async () => {
    const { hasIt } = await startTaker();
    const other = await takeLock(path.join(tmpdir(), 'lock'), 'linux');
    expect([hasIt, other.ok]).toEqual([true, true]);
    if (other.ok) await other.value.release();
  });

  it('leaves nothing behind in the folder', async () => {
    const taken = await takeLock(path.join(folder, 'lock'), 'linux');
    if (taken.ok) await taken.value.release();
    await rm(folder, { recursive: true });
    expect(await takeLock(path.join(folder, 'lock'), 'linux')).toMatchObject({
      problem: { kind: 'missing' },
    });
    folder = await mkdtemp(path.join(tmpdir(), 'lock-'));
  });
});

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
