import { type BigIntStats, statSync } from 'node:fs';
import { constants, type FileHandle, open } from 'node:fs/promises';
import type { AbsolutePath } from '../contract/problems';
import { codeOf, Refusal } from './file-problems';
import { fingerprintOf } from './fingerprint';
import type { FileContent } from './system';

/** A file's content and how it stood at that moment. */
export interface Snapshot extends FileContent {
  readonly stats: BigIntStats;
}

/** Null when there is no file. Follows symbolic links; never waits for the other end of a pipe. */
export async function takeSnapshot(path: AbsolutePath): Promise<Snapshot | null> {
  try {
    return await readSnapshot(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

export async function readSnapshot(path: AbsolutePath): Promise<Snapshot> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await handle.stat({ bigint: true });
    if (!stats.isFile()) throw new Refusal({ kind: 'not-a-file', path });
    const bytes = await handle.readFile();
    return { bytes, fingerprint: fingerprintOf(bytes), stats };
  } finally {
    await closeQuietly(handle);
  }
}

/** Nothing is lost by a close that fails: what was written is synced before. */
export async function closeQuietly(handle: FileHandle): Promise<void> {
  await handle.close().catch(() => undefined);
}

/** Whether it is still the same file, untouched. Does not let go of the thread, so a rename can follow at once. */
export function isUntouched(path: AbsolutePath, snapshot: Snapshot | null): boolean {
  const now = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (now === undefined || snapshot === null) return now === undefined && snapshot === null;
  return TRACES.every((trace) => now[trace] === snapshot.stats[trace]);
}

const TRACES = ['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const;
