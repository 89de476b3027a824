import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The calls by which anything leaves a process: into files, names, sockets, other programs. */
const leaving = [
  ...['write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'sendto', 'sendmsg', 'sendmmsg', 'execve'],
  ...['openat', 'rename', 'renameat', 'renameat2', 'link', 'linkat', 'symlink', 'symlinkat', 'mkdir'],
  ...['mkdirat', 'unlink', 'unlinkat', 'setxattr', 'fsetxattr', 'lsetxattr', 'prctl', 'memfd_create'],
];

export interface Watched {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** All that a process left anywhere, as it was passed to the kernel. */
  readonly left: Buffer;
  /** Command line, environment and open files, once for each look while it ran. */
  readonly looks: readonly Buffer[];
}

export interface WatchOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly nodeOptions: readonly string[];
  /** The first line of standard input. */
  readonly password: string;
}

/**
 * Runs a command under strace and looks at its process from outside as anybody may, first while it holds all of
 * the password but the end of its line, and then until it ends.
 */
export async function watchCommand(args: readonly string[], options: WatchOptions): Promise<Watched> {
  const { environment, folder, nodeOptions, password } = options;
  const record = path.join(folder, 'calls');
  const watching = [
    '-D',
    '-f',
    '-qq',
    '-xx',
    '-s',
    '10000000',
    '-e',
    `trace=${leaving.join()}`,
    '-o',
    record,
  ];
  const child = spawn('strace', [...watching, process.execPath, ...nodeOptions, ...args], {
    env: environment,
    cwd: folder,
  });
  const [stdout, stderr, looks]: [Buffer[], Buffer[], Buffer[]] = [[], [], []];
  child.stdout.on('data', (bytes) => stdout.push(bytes));
  child.stderr.on('data', (bytes) => stderr.push(bytes));
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  child.stdin.write(password);
  await lookAt(child.pid, looks, 20);
  child.stdin.end('\n');
  await lookAt(child.pid, looks, Number.POSITIVE_INFINITY);
  const status = await ended;
  const left = bytesOf(readFileSync(record, 'latin1'));
  rmSync(record);
  const text = (parts: readonly Buffer[]) => Buffer.concat(parts).toString();
  return { status, stdout: text(stdout), stderr: text(stderr), left, looks };
}

async function lookAt(pid: number | undefined, looks: Buffer[], most: number): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    const seen = look(`/proc/${pid}`);
    if (seen === null) return;
    looks.push(seen);
    await setTimeout(10);
  }
}

/** Null when it is gone. */
function look(folder: string): Buffer | null {
  try {
    const commandLine = readFileSync(`${folder}/cmdline`);
    if (commandLine.length === 0) return null;
    return Buffer.concat([commandLine, readFileSync(`${folder}/environ`), ...openFiles(`${folder}/fd`)]);
  } catch {
    return null;
  }
}

/** Also those that have no name any more. Pipes and sockets are not read: that would take from them. */
function openFiles(folder: string): readonly Buffer[] {
  return readdirSync(folder).map((name) => {
    try {
      const file = path.join(folder, name);
      return statSync(file).isFile() ? readFileSync(file) : Buffer.alloc(0);
    } catch {
      return Buffer.alloc(0);
    }
  });
}

/** Every string of every call, told in hexadecimal. A vector's parts and what one call after the other wrote are joined. */
function bytesOf(calls: string): Buffer {
  const hexadecimal = [...calls.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, text = '']) => text);
  return Buffer.from(hexadecimal.join('').replaceAll('\\x', ''), 'hex');
}
