import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rolldown } from 'rolldown';
import type { Result } from '../contract/result';

export interface DriverEnd {
  /** What the driver answered; null when it ended before. */
  readonly answer: Result<unknown, { kind: string; path: string; code?: string }> | null;
  /** The signal that ended it. */
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
}

/** The driver as one file that any user may run. */
export interface Driver {
  readonly file: string;
  /** `before` goes in front of node: strace, prlimit or setpriv with their options. */
  run(task: object, before?: readonly string[]): Promise<DriverEnd>;
  remove(): Promise<void>;
}

export async function buildDriver(): Promise<Driver> {
  const folder = await mkdtemp(path.join(tmpdir(), 'driver-'));
  await chmod(folder, 0o755);
  const file = path.join(folder, 'driver.mjs');
  const bundle = await rolldown({
    input: path.join(import.meta.dirname, 'fault-driver.fixture.ts'),
    platform: 'node',
  });
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  await chmod(file, 0o644);
  return {
    file,
    run: (task, before = []) => runToEnd([...before, process.execPath, file, JSON.stringify(task)]),
    remove: () => rm(folder, { recursive: true }),
  };
}

function runToEnd(command: readonly string[]): Promise<DriverEnd> {
  const [program = '', ...rest] = command;
  // With one worker thread strace counts calls the same way in every run.
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };
  const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_code, signal) =>
      resolve({ answer: output === '' ? null : JSON.parse(output), signal, errors }),
    );
  });
}
