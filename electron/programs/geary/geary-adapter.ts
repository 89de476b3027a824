import type { ProgramAdapter } from '../program-adapter';
import { detect } from './detect';
import { plan } from './plan';

/** Geary, as a package and as a Flatpak. */
export const gearyAdapter: ProgramAdapter = { kinds: ['geary'], detect, plan };
