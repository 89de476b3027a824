import { linkSync, lstatSync, renameSync } from 'node:fs';
import { access, constants, lstat, realpath, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Fingerprint } from '../contract/plan';
import type { AbsolutePath, WriteProblem } from '../contract/problems';
import type { Result } from '../contract/result';
import { answering, codeOf, Refusal } from './file-problems';
import { fingerprintOf } from './fingerprint';
import { type OpenFolder, openFolder } from './folder-sync';
import { withPatience } from './patience';
import { isUntouched, type Snapshot, takeSnapshot } from './snapshot';
import type { ReplaceRequest, SystemReader } from './system';
import { discardLeftover, type Looks, temporaryPath, writeNewFile } from './temporary-file';
import { writeInPlace } from './write-in-place';

export type Machine = Pick<SystemReader, 'platform' | 'isHeld'>;

/** One replacement on its way. `target` is where the links lead. */
interface Replacement extends ReplaceRequest {
  readonly target: AbsolutePath;
  readonly temporary: AbsolutePath;
  readonly before: Snapshot | null;
}

/**
 * Replaces a file, or makes a new one, by the POSIX recipe: a complete and synced temporary file beside
 * it takes its place in one step, and then the folder is synced. Where that step would break something –
 * a hard link, an owner that only the administrator can give, a folder that may not be written to –
 * the bytes are written into the file itself; cut short there, the file can be a mixture, and the
 * caller's own copy of the old bytes is what helps.
 *
 * A program that keeps none of the locks and replaces the file between the last look at it and the
 * rename – microseconds on an idle disk – is not seen: POSIX has no rename that compares first.
 */
export function safeReplace(
  request: ReplaceRequest,
  machine: Machine,
): Promise<Result<Fingerprint, WriteProblem>> {
  return answering(request.path, async () => {
    const target = await findTarget(request.path);
    const temporary = temporaryPath(path.dirname(target), request.temporaryName);
    await discardLeftover(temporary);
    const before = await expectedSnapshot(target, request);
    await refuseWhenHeld(request, machine);
    const replacement = { ...request, target, temporary, before };
    if (before === null || before.stats.nlink === 1n) await replaceOrWriteInto(replacement, machine);
    else await writeInto(before, replacement, machine);
    return fingerprintOf(request.bytes);
  });
}

/** A link that leads nowhere is `missing`: making up the file it should lead to could surprise. */
async function findTarget(file: AbsolutePath): Promise<AbsolutePath> {
  try {
    return await realpath(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  if (await isThere(file)) throw new Refusal({ kind: 'missing', path: file });
  return path.join(await realpath(path.dirname(file)), path.basename(file));
}

async function isThere(file: AbsolutePath): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch {
    return false;
  }
}

async function expectedSnapshot(target: AbsolutePath, request: ReplaceRequest): Promise<Snapshot | null> {
  const snapshot = await takeSnapshot(target);
  if ((snapshot?.fingerprint ?? null) !== request.expect) throw changedMeanwhile(request);
  // A file that its owner made read-only is left alone, although its folder would let it be replaced.
  if (snapshot !== null) await access(target, constants.W_OK);
  return snapshot;
}

async function refuseWhenHeld(request: ReplaceRequest, machine: Machine): Promise<void> {
  for (const lock of request.unlessHeld)
    if (await machine.isHeld(lock)) throw new Refusal({ kind: 'in-use', path: request.path });
}

async function replaceOrWriteInto(replacement: Replacement, machine: Machine): Promise<void> {
  const { before } = replacement;
  const prepared = await prepareTemporary(replacement);
  if (prepared) return takePlace(replacement, machine);
  if (before === null) throw new Refusal({ kind: 'not-permitted', path: replacement.path });
  return writeInto(before, replacement, machine);
}

/** False when a new file in this folder is not allowed, or cannot be given to the old one's owner. */
async function prepareTemporary({ target, temporary, before, bytes, mode }: Replacement): Promise<boolean> {
  try {
    const looks = before === null ? { mode, owner: null, attributesOf: null } : looksOf(before, target);
    await tidyingUp(temporary, () => writeNewFile(temporary, bytes, looks));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM') return false;
    throw error;
  }
}

function looksOf({ stats }: Snapshot, file: AbsolutePath): Looks {
  const owner = { uid: Number(stats.uid), gid: Number(stats.gid) };
  return { mode: Number(stats.mode) & 0o7777, owner, attributesOf: file };
}

async function takePlace(replacement: Replacement, machine: Machine): Promise<void> {
  const folder = await tidyingUp(replacement.temporary, () =>
    openFolder(path.dirname(replacement.target), machine.platform),
  );
  try {
    await tidyingUp(replacement.temporary, () => putInPlace(replacement, machine));
    await settle(replacement, folder, machine);
  } finally {
    await folder.close();
  }
}

/** A step before which nothing has changed: when it fails, the temporary file goes. */
async function tidyingUp<Value>(temporary: AbsolutePath, step: () => Promise<Value>): Promise<Value> {
  try {
    return await step();
  } catch (error) {
    await discardQuietly(temporary);
    throw error;
  }
}

async function putInPlace(replacement: Replacement, machine: Machine): Promise<void> {
  const { target, temporary, before } = replacement;
  const latest = await expectedSnapshot(target, replacement);
  await refuseWhenHeld(replacement, machine);
  await withPatience(machine.platform, () => {
    if (!isUntouched(target, latest)) throw changedMeanwhile(replacement);
    if (before === null) putNew(replacement);
    else renameSync(temporary, target);
  });
}

async function settle(replacement: Replacement, folder: OpenFolder, machine: Machine): Promise<void> {
  const { temporary, before } = replacement;
  try {
    if (before === null) await withPatience(machine.platform, () => discardLeftover(temporary));
    await folder.sync();
  } catch (error) {
    await putBack(replacement);
    throw error;
  }
}

/** A hard link, unlike a rename, fails when somebody else made the file in this very moment. */
function putNew(replacement: Replacement): void {
  const { target, temporary } = replacement;
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw changedMeanwhile(replacement);
    if (!WITHOUT_HARD_LINKS.has(codeOf(error) ?? '')) throw error;
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) throw changedMeanwhile(replacement);
    renameSync(temporary, target);
  }
}

// What file systems without hard links answer, such as FAT; EISDIR is libuv's word for it on Windows.
const WITHOUT_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR']);

/** The new file may not survive a power cut, so it must not look as if it were there for good. */
async function putBack({ target, temporary, before }: Replacement): Promise<void> {
  if (before === null) {
    await discardQuietly(target);
    return discardQuietly(temporary);
  }
  try {
    await writeNewFile(temporary, before.bytes, looksOf(before, target), { synced: false });
    renameSync(temporary, target);
  } catch {
    await discardQuietly(temporary);
  }
}

async function writeInto(before: Snapshot, replacement: Replacement, machine: Machine): Promise<void> {
  const { target, bytes } = replacement;
  await writeInPlace(target, before, bytes, () => refuseWhenHeld(replacement, machine));
}

async function discardQuietly(file: AbsolutePath): Promise<void> {
  try {
    await unlink(file);
  } catch {
    // What is told is why it came to this; the leftover is discarded on recovery.
  }
}

function changedMeanwhile(request: ReplaceRequest): Refusal {
  return new Refusal({ kind: 'changed-meanwhile', path: request.path });
}
