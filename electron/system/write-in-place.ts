import { constants, type FileHandle, open } from 'node:fs/promises';
import type { AbsolutePath } from '../contract/problems';
import { Refusal } from './file-problems';
import { closeQuietly, isUntouched, type Snapshot } from './snapshot';
import { proveContent, writeAll } from './temporary-file';

/**
 * Writes the bytes into the file itself, which keeps hard links, owner and access list. A failure puts
 * the old bytes back. All bytes go in one call and nothing is cut off before, so that only a process or
 * machine that ends within that call leaves a mixture.
 */
export async function writeInPlace(
  file: AbsolutePath,
  before: Snapshot,
  bytes: Uint8Array,
  lastCheck: () => Promise<void>,
): Promise<void> {
  const handle = await open(file, constants.O_RDWR | constants.O_NOFOLLOW);
  try {
    await lastCheck();
    if (!isUntouched(file, before)) throw new Refusal({ kind: 'changed-meanwhile', path: file });
    try {
      await fill(handle, bytes, before.bytes.length);
      await handle.sync();
      await proveContent(handle, bytes, file);
    } catch (error) {
      await restore(handle, before.bytes);
      throw error;
    }
  } finally {
    await closeQuietly(handle);
  }
}

async function fill(handle: FileHandle, bytes: Uint8Array, lengthBefore: number): Promise<void> {
  await writeAll(handle, bytes, 0);
  if (bytes.length < lengthBefore) await handle.truncate(bytes.length);
}

async function restore(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  await writeAll(handle, bytes, 0);
  await handle.truncate(bytes.length);
  try {
    await handle.sync();
  } catch {
    // The bytes are back for every reader; why the disk refuses is told by the first failure.
  }
}
