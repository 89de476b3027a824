import type { ProgramAdapter } from './program-adapter';
import { thunderbirdAdapter } from './thunderbird/thunderbird-adapter';

/** Every mail program that the wizard can set up. A new one is a folder and a line here. */
export const adapters: readonly ProgramAdapter[] = [thunderbirdAdapter];
