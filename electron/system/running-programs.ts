import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import type { AbsolutePath } from '../contract/problems';
import type { SystemReader } from './system';

/**
 * Whether this person runs a program with this bare name. When it cannot be told the answer is yes: whoever
 * asks wants the program closed before going on, and goes on waiting then.
 */
export function isRunning(
  name: string,
  { platform, environment }: Pick<SystemReader, 'platform' | 'environment'>,
): Promise<boolean> {
  if (platform === 'linux') return isRunningOnLinux(name, '/proc');
  if (platform === 'darwin')
    return isListed('/bin/ps', ['-x', '-ww', '-o', 'comm='], (list) => isInPaths(name, list));
  const folder = path.win32.join(environment.SystemRoot ?? 'C:\\Windows', 'System32');
  const list = ['/FO', 'CSV', '/NH'];
  return isListed(path.win32.join(folder, 'tasklist.exe'), list, (rows) =>
    isInTaskList(name, rows, process.pid),
  );
}

function isListed(
  program: AbsolutePath,
  options: readonly string[],
  isIn: (list: string) => boolean,
): Promise<boolean> {
  const limits = { encoding: 'utf8', windowsHide: true, timeout: 20_000, maxBuffer: 2 ** 26 } as const;
  return new Promise((resolve) => {
    execFile(program, options, limits, (error, list) => resolve(error === null ? isIn(list) : true));
  });
}

/** What ps of macOS answers for our own processes, not cut off at any width: the path of each executable. */
export function isInPaths(name: string, list: string): boolean {
  return list.split('\n').some((line) => path.posix.basename(line.trimEnd()) === name);
}

/**
 * What tasklist answers: name, process number, session and its number, memory. Others on the same machine
 * have sessions of their own. A list that does not name us is not to be believed.
 */
export function isInTaskList(name: string, list: string, ourselves: number): boolean {
  const rows = list.split('\n').map((line) => [...line.matchAll(/"([^"]*)"/g)].map(([, field]) => field));
  const session = rows.find(([, processNumber]) => processNumber === String(ourselves))?.[3];
  if (session === undefined) return true;
  return rows.some((row) => row[0]?.toLowerCase() === name.toLowerCase() && row[3] === session);
}

export async function isRunningOnLinux(name: string, processes: AbsolutePath): Promise<boolean> {
  const folders = await readdir(processes).catch(() => null);
  if (folders === null) return true;
  const numbers = folders.filter((folder) => /^\d+$/.test(folder));
  const matches = await Promise.all(numbers.map((number) => isOurs(path.join(processes, number), name)));
  return matches.includes(true);
}

/** See proc_pid_status(5); a name in there is cut off after 15 bytes. A process can end while it is looked at. */
async function isOurs(folder: AbsolutePath, name: string): Promise<boolean> {
  const status = await readFile(path.join(folder, 'status'), 'utf8').catch(() => '');
  if (Number(/^Uid:\t(\d+)/m.exec(status)?.[1] ?? Number.NaN) !== process.getuid?.()) return false;
  const executable = await readlink(path.join(folder, 'exe')).catch(() => null);
  if (executable !== null) return path.basename(executable.replace(/ \(deleted\)$/, '')) === name;
  return /^Name:\t(.*)$/m.exec(status)?.[1] === Buffer.from(name).subarray(0, 15).toString();
}
