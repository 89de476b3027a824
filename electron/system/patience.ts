import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './file-problems';
import type { SystemReader } from './system';

/** Milliseconds between attempts; 2 s in all. */
const PAUSES = [10, 20, 40, 80, 160, 320, 640, 730] as const;

/**
 * On Windows a virus scanner, indexer or OneDrive can have the file open for a moment, and then
 * renaming or removing fails as if it were not permitted. Elsewhere one attempt is enough.
 */
export async function withPatience<Value>(
  platform: SystemReader['platform'],
  attempt: () => Value | Promise<Value>,
  pauses: readonly number[] = PAUSES,
): Promise<Value> {
  for (const milliseconds of platform === 'win32' ? pauses : []) {
    try {
      return await attempt();
    } catch (error) {
      if (!PASSING.has(codeOf(error) ?? '')) throw error;
      await pause(milliseconds);
    }
  }
  return attempt();
}

const PASSING = new Set(['EPERM', 'EBUSY', 'EACCES']);
