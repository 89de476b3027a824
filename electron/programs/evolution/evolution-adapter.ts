import type { ProgramAdapter } from '../program-adapter';
import { detect } from './detect';
import { plan } from './plan';

/** Evolution, as a package and as a Flatpak. */
export const evolutionAdapter: ProgramAdapter = { kinds: ['evolution'], detect, plan };
