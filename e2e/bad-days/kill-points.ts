import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Circumstances, CommandEnd } from './built-command';

/** A system call that changes something: the n-th of its name that a thread makes on the watched paths. */
export interface KillPoint {
  readonly name: string;
  readonly n: number;
}

type Run = (circumstances: Partial<Circumstances>) => Promise<CommandEnd>;

const changingCalls = [
  ...['openat', 'write', 'pwrite64', 'fsync', 'ftruncate', 'fchmod', 'fchown', 'chmod'],
  ...['rename', 'link', 'unlink', 'mkdir', 'rmdir'],
];

/** With one worker thread the calls are counted the same way in every run. */
const oneWorker = (environment: Readonly<Record<string, string>>) => ({
  ...environment,
  UV_THREADPOOL_SIZE: '1',
});

export interface Watched {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly run: Run;
  /** Puts everything back to where the run begins. */
  reset(): void;
}

/** Every changing call below the folder that the run makes, and the paths that they are made on. */
export async function findKillPoints(watched: Watched): Promise<{ points: KillPoint[]; paths: string[] }> {
  const all = await record(watched, ['-y']);
  const paths = new Set<string>();
  for (const line of all) {
    if (line.name === 'openat' && !/O_WRONLY|O_RDWR|O_CREAT/.test(line.text)) continue;
    for (const [found] of line.text.matchAll(/(?<=["<])\/[^"<>]*(?=[">])/g))
      if (`${found}/`.startsWith(`${watched.folder}/`)) paths.add(found);
  }
  const counted = await record(watched, watching([...paths]));
  const counts = new Map<string, number>();
  const points = new Map<string, KillPoint>();
  for (const { thread, name, text } of counted) {
    const n = (counts.get(`${thread} ${name}`) ?? 0) + 1;
    counts.set(`${thread} ${name}`, n);
    if (name === 'openat' && !/O_CREAT|O_RDWR/.test(text)) continue;
    points.set(`${name} ${n}`, { name, n });
  }
  return { points: [...points.values()], paths: [...paths] };
}

interface CalledLine {
  readonly thread: string;
  readonly name: string;
  readonly text: string;
}

async function record(watched: Watched, options: readonly string[]): Promise<CalledLine[]> {
  const { folder, environment, run, reset } = watched;
  const file = path.join(path.dirname(folder), 'record');
  reset();
  const calls = ['-e', `trace=${changingCalls.join(',')}`];
  const before = ['strace', '-f', '-s', '0', '-o', file, ...calls, ...options];
  await run({ before, environment: oneWorker(environment) });
  const lines = readFileSync(file, 'utf8').split('\n');
  rmSync(file);
  return lines.flatMap((text) => {
    const [, thread, name] = /^(\d+) +([a-z0-9_]+)\(/.exec(text) ?? [];
    return thread === undefined || name === undefined ? [] : [{ thread, name, text }];
  });
}

/** As if the power went in the moment before this call. */
export async function runUntil(
  { environment, run, reset }: Watched,
  { name, n }: KillPoint,
  paths: readonly string[],
): Promise<CommandEnd> {
  reset();
  const kill = ['-e', `trace=${name}`, '-e', `inject=${name}:signal=SIGKILL:when=${n}`];
  return run({
    before: ['strace', '-f', '-o', '/dev/null', ...kill, ...watching(paths)],
    environment: oneWorker(environment),
  });
}

function watching(paths: readonly string[]): string[] {
  return paths.flatMap((one) => ['-P', one]);
}

/** Of each kind of call the first, the last and some between, evenly. */
export function sample(points: readonly KillPoint[], most: number): readonly KillPoint[] {
  return [...new Set(points.map(({ name }) => name))].flatMap((name) => {
    const same = points.filter((point) => point.name === name);
    if (same.length <= most) return same;
    const places = Array.from({ length: most }, (_, at) => Math.round((at * (same.length - 1)) / (most - 1)));
    return places.flatMap((place) => same[place] ?? []);
  });
}
