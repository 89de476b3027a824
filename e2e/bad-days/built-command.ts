import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rolldown } from 'rolldown';

/** What `--json` prints. */
export type Told =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: { readonly kind: string; readonly message: string } };

export interface CommandEnd {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Null when it ended without a word. */
  readonly told: Told | null;
  readonly errors: string;
}

export interface Circumstances {
  /** Nothing of the test's own environment is passed on. */
  readonly environment: Readonly<Record<string, string>>;
  /** Put in front of node: strace, prlimit or setpriv with their options. */
  readonly before?: readonly string[];
  /** Options of node itself. */
  readonly nodeOptions?: readonly string[];
  readonly input?: string;
}

/** The report of the first set-up under a stopped clock. */
export const firstReport = '20261125-120000000-01';

/** The command line as it is shipped, in a folder that any user may read. */
export interface BuiltCommand {
  readonly file: string;
  /** Options of node under which the day and time, and with them the names of reports, are always the same. */
  readonly stoppedClock: readonly string[];
  run(args: readonly string[], circumstances: Circumstances): Promise<CommandEnd>;
  remove(): Promise<void>;
}

export async function buildCommand(): Promise<BuiltCommand> {
  const folder = await mkdtemp(path.join(tmpdir(), 'command-'));
  await chmod(folder, 0o755);
  const file = path.join(folder, 'cli.js');
  const bundle = await rolldown({
    input: path.join(import.meta.dirname, '../../electron/cli/index.ts'),
    platform: 'node',
  });
  await bundle.write({ file, format: 'cjs', codeSplitting: false });
  await bundle.close();
  await chmod(file, 0o644);
  const clock = path.join(folder, 'clock.cjs');
  await writeFile(clock, `Date.now = () => ${Date.UTC(2026, 10, 25, 12)};\n`, { mode: 0o644 });
  return {
    file,
    stoppedClock: ['--require', clock],
    run: (args, circumstances) => runToEnd([file, ...args, '--json'], circumstances),
    remove: () => rm(folder, { recursive: true }),
  };
}

function runToEnd(args: readonly string[], circumstances: Circumstances): Promise<CommandEnd> {
  const { environment, before = [], nodeOptions = [], input = '' } = circumstances;
  const [program = '', ...rest] = [...before, process.execPath, ...nodeOptions, ...args];
  const child = spawn(program, rest, { env: { ...environment }, stdio: 'pipe', cwd: '/' });
  const [output, errors]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (data) => output.push(data));
  child.stderr.on('data', (data) => errors.push(data));
  // A command that ends without reading its input closes the pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) =>
      resolve({
        status,
        signal,
        told: output.length === 0 ? null : JSON.parse(Buffer.concat(output).toString()),
        errors: Buffer.concat(errors).toString(),
      }),
    );
  });
}
