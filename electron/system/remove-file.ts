import { unlinkSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { Fingerprint } from '../contract/plan';
import type { AbsolutePath, WriteProblem } from '../contract/problems';
import type { Result } from '../contract/result';
import { answering, codeOf, Refusal } from './file-problems';
import { type OpenFolder, openFolder } from './folder-sync';
import { withPatience } from './patience';
import { isUntouched, readSnapshot, type Snapshot } from './snapshot';
import type { SystemReader } from './system';
import { writeNewFile } from './temporary-file';

/** A link where we put a file is a change that somebody made, so it stays. */
export function removeFile(
  file: AbsolutePath,
  expect: Fingerprint,
  platform: SystemReader['platform'],
): Promise<Result<null, WriteProblem>> {
  return answering(file, async () => {
    const found = await snapshotOfPlainFile(file);
    if (found === null) return null;
    if (found.fingerprint !== expect) throw new Refusal({ kind: 'changed-meanwhile', path: file });
    const folder = await openFolder(path.dirname(file), platform);
    try {
      await withPatience(platform, () => {
        if (!isUntouched(file, found)) throw new Refusal({ kind: 'changed-meanwhile', path: file });
        unlinkSync(file);
      });
      await settle(file, found, folder);
    } finally {
      await folder.close();
    }
    return null;
  });
}

async function snapshotOfPlainFile(file: AbsolutePath): Promise<Snapshot | null> {
  try {
    if ((await lstat(file)).isSymbolicLink()) throw new Refusal({ kind: 'changed-meanwhile', path: file });
    return await readSnapshot(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** When it may come back after a power cut, it must not look as if it were gone for good. */
async function settle(file: AbsolutePath, { bytes, stats }: Snapshot, folder: OpenFolder): Promise<void> {
  try {
    await folder.sync();
  } catch (error) {
    const owner = { uid: Number(stats.uid), gid: Number(stats.gid) };
    const looks = { mode: Number(stats.mode) & 0o7777, owner, attributesOf: null };
    await writeNewFile(file, bytes, looks, { synced: false });
    throw error;
  }
}
