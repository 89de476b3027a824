import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Driver, DriverEnd } from './driver-process.fixture';

/** The n-th call of that name, counted in each thread. */
export interface FaultPoint {
  readonly name: string;
  readonly n: number;
}

/** The calls that change something, and those that give the change back its ground. */
const CHANGING_CALLS = [
  ...['openat', 'write', 'pwrite64', 'fsync', 'close', 'ftruncate'],
  ...['rename', 'link', 'unlink', 'fchmod', 'fchown'],
];

/** Fails with the way to get it. */
export function requireStrace(): void {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
  } catch {
    throw new Error('These tests need strace. On Debian: apt-get install strace');
  }
}

/** A task of the driver, and the paths that its system calls are watched on. */
export interface WatchedTask {
  readonly driver: Driver;
  readonly task: object;
  readonly paths: readonly string[];
}

/** Every changing system call that the task makes on the watched paths, by a run in which nothing is done to it. */
export async function findFaultPoints(watched: WatchedTask): Promise<FaultPoint[]> {
  const record = `${watched.driver.file}-record-${path.basename(watched.paths[0] ?? '')}`;
  await watched.driver.run(watched.task, [
    'strace',
    '-f',
    '-o',
    record,
    ...watching(watched, CHANGING_CALLS),
  ]);
  const lines = (await readFile(record, 'utf8')).split('\n');
  await rm(record);
  const most = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const line of lines) {
    const [, thread, name] = /^(\d+) +([a-z0-9_]+)\(/.exec(line) ?? [];
    if (thread === undefined || name === undefined) continue;
    const count = (counts.get(`${thread} ${name}`) ?? 0) + 1;
    counts.set(`${thread} ${name}`, count);
    most.set(name, Math.max(most.get(name) ?? 0, count));
  }
  return [...most].flatMap(([name, last]) => Array.from({ length: last }, (_, at) => ({ name, n: at + 1 })));
}

/** Runs the task with one fault: `signal=SIGKILL` or `error=EIO`, say. */
export function runWithFault(
  watched: WatchedTask,
  { name, n }: FaultPoint,
  fault: string,
): Promise<DriverEnd> {
  const inject = `inject=${name}:${fault}:when=${n}`;
  return watched.driver.run(watched.task, [
    'strace',
    '-f',
    '-o',
    '/dev/null',
    '-e',
    inject,
    ...watching(watched, [name]),
  ]);
}

function watching({ paths }: WatchedTask, calls: readonly string[]): string[] {
  return ['-e', `trace=${calls.join(',')}`, ...paths.flatMap((file) => ['-P', file])];
}
