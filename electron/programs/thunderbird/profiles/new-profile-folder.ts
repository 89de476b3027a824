import { createHash } from 'node:crypto';
import type { AbsolutePath } from '../../../contract/problems';
import type { SystemReader } from '../../../system/system';
import { newProfileSuffix, profilesFolders } from '../installations/facts';
import type { Installation } from '../installations/installation';
import type { ProfileRoot } from './profile-root';

export interface NewProfile {
  /** As it will stand in the list. */
  readonly name: string;
  readonly folder: AbsolutePath;
  /** Relative to the root, with `/`. */
  readonly serialPath: string;
}

/**
 * The profile that the installation would make for itself at its next start, in a folder that is free.
 * The same machine gives the same name. Null when it could not be made so that the program is sure to
 * open it.
 */
export async function findNewProfile(
  installation: Installation,
  { folder: root, list }: ProfileRoot,
  system: SystemReader,
): Promise<NewProfile | null> {
  const { paths, platform } = system;
  const isFirst = list.profiles.length === 0;
  if (!isFirst && !installation.hashIsCertain) return null;
  if (await wouldTakeOver(installation, system)) return null;
  const suffix = newProfileSuffix(installation.packaging, platform);
  const parent = paths.join(root, profilesFolders[platform]);
  const taken = new Set(await system.listFolder(parent));
  for (const { folder } of list.profiles) taken.add(paths.basename(folder));
  const folderName = freeName((attempt) => `${saltOf(installation, attempt)}.${suffix}`, taken);
  const names = new Set(list.profiles.map(({ name }) => name));
  return {
    name: isFirst ? 'default' : freeName((attempt) => suffix + (attempt === 0 ? '' : `-${attempt}`), names),
    folder: paths.join(parent, folderName),
    serialPath: [profilesFolders[platform], folderName].filter((part) => part !== '').join('/'),
  };
}

async function wouldTakeOver({ root, takesOver }: Installation, system: SystemReader): Promise<boolean> {
  if (takesOver === null || (await system.kindOf(root)) !== 'absent') return false;
  return (await system.kindOf(takesOver)) !== 'absent';
}

function freeName(nameOf: (attempt: number) => string, taken: ReadonlySet<string>): string {
  let attempt = 0;
  while (taken.has(nameOf(attempt))) attempt += 1;
  return nameOf(attempt);
}

/** Eight characters, as the program draws them by lot. */
function saltOf({ root, location }: Installation, attempt: number): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([root, location, attempt]))
    .digest();
  return [...digest.subarray(0, 8)].map((byte) => (byte % 36).toString(36)).join('');
}
