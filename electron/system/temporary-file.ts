import { createHash } from 'node:crypto';
import { constants, type FileHandle, lstat, open, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { AbsolutePath } from '../contract/problems';
import { codeOf, Refusal } from './file-problems';
import { copyAttributes } from './kept-attributes';
import { closeQuietly } from './snapshot';

/** How a new file is to look. */
export interface Looks {
  readonly mode: number;
  /** Null: whoever makes it. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** A file whose access list and extended attributes it is to have too; null: those of its folder. */
  readonly attributesOf: AbsolutePath | null;
}

/** The longest file name on ext4, xfs, btrfs, APFS (in bytes) and NTFS (in UTF-16 units). */
const LONGEST_NAME = 255;

/** Where the temporary file lies. A name that is too long for the disk becomes a shorter one, always the same. */
export function temporaryPath(folder: AbsolutePath, name: string): AbsolutePath {
  if (Buffer.byteLength(name) <= LONGEST_NAME) return path.join(folder, name);
  return path.join(folder, `.${createHash('sha256').update(name).digest('hex').slice(0, 32)}.tmp`);
}

/** Removes a leftover. Only a plain file can be one: anything else there is `not-a-file` and stays. */
export async function discardLeftover(temporary: AbsolutePath): Promise<boolean> {
  try {
    if (!(await lstat(temporary)).isFile()) throw new Refusal({ kind: 'not-a-file', path: temporary });
    await unlink(temporary);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Makes the file, which must not be there, and returns when its bytes are on the disk and read back. */
export async function writeNewFile(
  file: AbsolutePath,
  bytes: Uint8Array,
  looks: Looks,
  { synced } = { synced: true },
): Promise<void> {
  const { O_RDWR, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
  const handle = await open(file, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    await writeAll(handle, bytes, 0);
    await takeOn(handle, looks);
    if (looks.attributesOf !== null) await copyAttributes(looks.attributesOf, file);
    if (synced) await handle.sync();
    await proveContent(handle, bytes, file);
  } finally {
    await closeQuietly(handle);
  }
}

/** The system may take fewer bytes than it was given; the rest follows until all are written. */
export async function writeAll(
  handle: FileHandle,
  bytes: Uint8Array,
  position: number | null,
): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const at = position === null ? null : position + written;
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, at);
    written += bytesWritten;
  }
}

/** Reads what was written back through the same handle: `write-failed` with EIO when it differs. */
export async function proveContent(handle: FileHandle, bytes: Uint8Array, file: AbsolutePath): Promise<void> {
  const { size } = await handle.stat();
  const found = Buffer.alloc(bytes.length);
  let read = 0;
  while (read < found.length) {
    const { bytesRead } = await handle.read(found, read, found.length - read, read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  if (size !== bytes.length || !found.equals(bytes))
    throw new Refusal({ kind: 'write-failed', path: file, code: 'EIO' });
}

/** The owner goes first: changing it takes special mode bits away. Windows has neither of the two. */
async function takeOn(handle: FileHandle, { mode, owner }: Looks): Promise<void> {
  if (process.platform === 'win32') return;
  const now = await handle.stat();
  if (owner !== null && (owner.uid !== now.uid || owner.gid !== now.gid))
    await handle.chown(owner.uid, owner.gid);
  await handle.chmod(mode);
}
