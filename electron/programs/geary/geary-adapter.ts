import { detectInFolder } from '../accounts-in-files/detect-in-folder';
import type { ProgramAdapter } from '../program-adapter';
import { name, ownFolder, signs } from './facts';
import { plan } from './plan';
import { readFolderAccounts } from './read-accounts';

const geary = {
  kind: 'geary',
  name,
  signs,
  folder: ownFolder,
  readAccounts: readFolderAccounts,
} as const;

/** Geary, as a package and as a Flatpak. */
export const gearyAdapter: ProgramAdapter = {
  kinds: [geary.kind],
  detect: (system) => detectInFolder(geary, system),
  plan,
};
