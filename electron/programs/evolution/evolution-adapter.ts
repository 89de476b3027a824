import { detectInFolder } from '../accounts-in-files/detect-in-folder';
import type { ProgramAdapter } from '../program-adapter';
import { name, signs, sourcesFolder } from './facts';
import { plan } from './plan';
import { readSourceAccounts } from './read-sources';

const evolution = {
  kind: 'evolution',
  name,
  signs,
  folder: sourcesFolder,
  readAccounts: readSourceAccounts,
} as const;

/** Evolution, as a package and as a Flatpak. */
export const evolutionAdapter: ProgramAdapter = {
  kinds: [evolution.kind],
  detect: (system) => detectInFolder(evolution, system),
  plan,
};
