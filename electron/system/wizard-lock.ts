import { createHash } from 'node:crypto';
import { constants, open, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { AbsolutePath, WriteProblem } from '../contract/problems';
import type { Result } from '../contract/result';
import { answering, codeOf, Refusal } from './file-problems';
import type { SystemReader } from './system';

export interface WizardLock {
  /** Gives it back; once more does nothing. */
  release(): Promise<void>;
}

/**
 * Each way is one call into the system's kernel, which also gives the lock back when the process ends.
 * So there is nothing that could go stale and no moment in which two could both get it.
 */
export function takeLock(
  lock: AbsolutePath,
  platform: SystemReader['platform'],
): Promise<Result<WizardLock, WriteProblem>> {
  return answering(lock, () => (platform === 'linux' ? takeName(lock) : takeFile(lock, platform)));
}

/**
 * Linux: a name in the kernel's list of abstract sockets (unix(7)), made from the folder's own number.
 * Nothing is ever sent through it.
 */
async function takeName(lock: AbsolutePath): Promise<WizardLock> {
  const folder = await stat(path.dirname(lock), { bigint: true });
  const identity = `${folder.dev}:${folder.ino}:${path.basename(lock)}`;
  const name = createHash('sha256').update(identity).digest('hex');
  const server = createServer((stranger) => stranger.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(`\0runbox-mail-setup-${name}`, resolve);
  }).catch((error) => {
    throw codeOf(error) === 'EADDRINUSE' ? new Refusal({ kind: 'in-use', path: lock }) : error;
  });
  server.unref();
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

/**
 * Elsewhere: the file opened for oneself alone. Node passes these bits on but has no names for them.
 * macOS: O_EXLOCK and O_NONBLOCK of open(2). Windows: libuv's UV_FS_O_EXLOCK, no sharing.
 */
const ALONE = { darwin: 0x20 | 0x4, win32: 0x10000000 } as const;

async function takeFile(lock: AbsolutePath, platform: 'darwin' | 'win32'): Promise<WizardLock> {
  const { O_RDWR, O_CREAT } = constants;
  try {
    const handle = await open(lock, O_RDWR | O_CREAT | ALONE[platform], 0o600);
    return { release: () => handle.close() };
  } catch (error) {
    throw HELD.has(codeOf(error) ?? '') ? new Refusal({ kind: 'in-use', path: lock }) : error;
  }
}

const HELD = new Set(['EAGAIN', 'EWOULDBLOCK', 'EBUSY']);
