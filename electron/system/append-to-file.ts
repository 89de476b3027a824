import { constants, type FileHandle, open, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { AbsolutePath, WriteProblem } from '../contract/problems';
import type { Result } from '../contract/result';
import { answering, codeOf, Refusal } from './file-problems';
import { syncFolder } from './folder-sync';
import { closeQuietly } from './snapshot';
import type { SystemReader } from './system';
import { writeAll } from './temporary-file';

const { O_RDWR, O_APPEND, O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK } = constants;
const LINE_FEED = 0x0a;

/** Adds a line. One that was cut off in the middle by an earlier crash is ended first, so that they do not merge. */
export function appendToFile(
  file: AbsolutePath,
  bytes: Uint8Array,
  platform: SystemReader['platform'],
): Promise<Result<null, WriteProblem>> {
  return answering(file, async () => {
    const { handle, isNew } = await openForAdding(file);
    try {
      if (isNew) await handle.chmod(0o600); // The umask may have taken bits away.
      await add(handle, bytes, file);
      if (isNew) await syncFolder(path.dirname(file), platform);
    } catch (error) {
      if (isNew) await unlink(file).catch(() => undefined);
      throw error;
    } finally {
      await closeQuietly(handle);
    }
    return null;
  });
}

async function openForAdding(file: AbsolutePath): Promise<{ handle: FileHandle; isNew: boolean }> {
  const flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK;
  try {
    return { handle: await open(file, flags), isNew: false };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  return { handle: await open(file, flags | O_CREAT | O_EXCL, 0o600), isNew: true };
}

async function add(handle: FileHandle, bytes: Uint8Array, file: AbsolutePath): Promise<void> {
  const before = await handle.stat();
  if (!before.isFile()) throw new Refusal({ kind: 'not-a-file', path: file });
  const torn = before.size > 0 && (await byteAt(handle, before.size - 1)) !== LINE_FEED;
  try {
    await writeAll(handle, torn ? Buffer.concat([Buffer.of(LINE_FEED), bytes]) : bytes, null);
    await handle.sync();
  } catch (error) {
    await handle.truncate(before.size);
    throw error;
  }
}

async function byteAt(handle: FileHandle, position: number): Promise<number | undefined> {
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, position);
  return buffer[0];
}
