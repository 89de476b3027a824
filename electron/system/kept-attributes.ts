import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import type { AbsolutePath } from '../contract/problems';

const COPY = '/bin/cp';

/**
 * Gives `to` the access list and extended attributes of `from`, for which Node has no call. GNU cp does
 * it without touching content; where it is another cp, the file goes without them.
 */
export async function copyAttributes(from: AbsolutePath, to: AbsolutePath): Promise<void> {
  if (process.platform !== 'linux') return;
  try {
    await access(COPY, constants.X_OK);
  } catch {
    return;
  }
  await new Promise<void>((resolve) => {
    execFile(COPY, ['--attributes-only', '--preserve=mode,xattr', '--', from, to], () => resolve());
  });
}
