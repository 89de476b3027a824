import { execFile } from 'node:child_process';
import { constants, open, readFile, readlink, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { AbsolutePath } from '../contract/problems';
import { codeOf } from './file-problems';
import type { SystemReader } from './system';

/**
 * Whether a process holds its lock on the file. The file's presence says nothing: Thunderbird 153 leaves
 * it there when it ends.
 */
export async function isHeld(lock: AbsolutePath, platform: SystemReader['platform']): Promise<boolean> {
  if (platform === 'win32') return isKeptFromSharing(lock);
  if (platform === 'darwin') return isOpenSomewhere(lock, '/usr/sbin/lsof');
  return isLockedOnLinux(lock, () => readFile('/proc/locks', 'utf8'));
}

/** Programs on Windows keep their lock file open without sharing it (seen in Mozilla's nsProfileLock). */
async function isKeptFromSharing(lock: AbsolutePath): Promise<boolean> {
  try {
    await (await open(lock, constants.O_RDWR)).close();
    return false;
  } catch (error) {
    return ['EBUSY', 'EACCES', 'EPERM'].includes(codeOf(error) ?? '');
  }
}

/** lsof ends with 0 when somebody has the file open, with 1 when nobody has. */
export function isOpenSomewhere(lock: AbsolutePath, lsof: AbsolutePath): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(lsof, ['-t', '--', lock], { encoding: 'utf8' }, (error, holders) => {
      if (error === null) resolve(holders.trim() !== '');
      else resolve(error.code === 1 ? false : isNamedByLiveLink(lock));
    });
  });
}

/**
 * The kernel gives its table out in pieces and counts lines between them, so one look can miss a lock while
 * other programs take and free theirs: 199 of 41,739 looks did on a busy machine with Linux 6, and none missed
 * it three times in a row.
 */
const looks = 3;

export async function isLockedOnLinux(
  lock: AbsolutePath,
  readTable: () => Promise<string>,
): Promise<boolean> {
  try {
    const { ino, dev } = await stat(lock, { bigint: true });
    for (let look = 1; look <= looks; look += 1) {
      const locks = await readTable();
      // Nearly always nobody holds it, and then the file system need not be asked for.
      if (!isInLockTable(locks, ino, null)) continue;
      return isInLockTable(locks, ino, (await namesDevicesDifferently(lock)) ? null : dev);
    }
    return false;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !(await isFileThere(lock))) return false;
    return isNamedByLiveLink(lock);
  }
}

async function isFileThere(file: AbsolutePath): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/**
 * Whether a table such as /proc/locks (proc_locks(5)) names a writer's lock on the file. Lines with `->`
 * are of processes that still wait for it. A null device matches every one.
 */
export function isInLockTable(table: string, inode: bigint, device: bigint | null): boolean {
  return table.split('\n').some((line) => {
    const found = /^\d+: (?:POSIX|OFDLCK|FLOCK) +\S+ +WRITE +\S+ ([0-9a-f]+):([0-9a-f]+):(\d+) /.exec(line);
    if (found === null || BigInt(found[3] ?? '') !== inode) return false;
    return device === null || deviceOf(found[1] ?? '', found[2] ?? '') === device;
  });
}

/** As glibc's makedev puts the two together. */
function deviceOf(majorText: string, minorText: string): bigint {
  const major = BigInt(`0x${majorText}`);
  const minor = BigInt(`0x${minorText}`);
  return (
    ((major & 0xfff_ff000n) << 32n) |
    ((major & 0xfffn) << 8n) |
    ((minor & 0xfff_fff00n) << 12n) |
    (minor & 0xffn)
  );
}

/** statfs(2) types of file systems where stat(2) tells another device than the kernel's own lists do. */
const BTRFS = 0x9123683e;
const OVERLAY = 0x794c7630;

async function namesDevicesDifferently(file: AbsolutePath): Promise<boolean> {
  const { type } = await statfs(file);
  return type === BTRFS || type === OVERLAY;
}

/**
 * Beside the lock file Mozilla programs put a link `lock` to `127.0.0.1:+4711`, the holder's process
 * number. Less sure than the lock itself: the number can belong to another process by now.
 */
async function isNamedByLiveLink(lock: AbsolutePath): Promise<boolean> {
  const target = await readlink(path.join(path.dirname(lock), 'lock')).catch(() => '');
  const processNumber = /:\+?(\d+)$/.exec(target)?.[1];
  return processNumber !== undefined && isAlive(Number(processNumber));
}

function isAlive(processNumber: number): boolean {
  try {
    process.kill(processNumber, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
