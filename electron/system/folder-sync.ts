import { constants, type FileHandle, open } from 'node:fs/promises';
import type { AbsolutePath } from '../contract/problems';
import { codeOf } from './file-problems';
import { closeQuietly } from './snapshot';
import type { SystemReader } from './system';

// Some network and FUSE file systems cannot do it, and a folder without read permission cannot be opened.
const NOT_OFFERED = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES', 'EBADF']);

/** A folder opened before its names change, so that afterwards less can go wrong. */
export interface OpenFolder {
  /**
   * Waits until the folder's names are on the disk: without it a rename that succeeded is gone after a
   * power cut. Windows has no such call; NTFS journals names itself.
   */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export async function openFolder(
  folder: AbsolutePath,
  platform: SystemReader['platform'],
): Promise<OpenFolder> {
  const handle = platform === 'win32' ? null : await openIfOffered(folder);
  return {
    sync: () => (handle === null ? Promise.resolve() : handle.sync().catch(ignoreNotOffered)),
    close: () => (handle === null ? Promise.resolve() : closeQuietly(handle)),
  };
}

export async function syncFolder(folder: AbsolutePath, platform: SystemReader['platform']): Promise<void> {
  const opened = await openFolder(folder, platform);
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

async function openIfOffered(folder: AbsolutePath): Promise<FileHandle | null> {
  try {
    return await open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  } catch (error) {
    ignoreNotOffered(error);
    return null;
  }
}

function ignoreNotOffered(error: unknown): void {
  if (!NOT_OFFERED.has(codeOf(error) ?? '')) throw error;
}
