import { appleMailAdapter } from './apple-mail/apple-mail-adapter';
import { byHandAdapter } from './by-hand/by-hand-adapter';
import { evolutionAdapter } from './evolution/evolution-adapter';
import { gearyAdapter } from './geary/geary-adapter';
import { outlookAdapter } from './outlook/outlook-adapter';
import type { ProgramAdapter } from './program-adapter';
import { thunderbirdAdapter } from './thunderbird/thunderbird-adapter';

/** Every mail program that the wizard knows. A new one is a folder and a line here. */
export const adapters: readonly ProgramAdapter[] = [
  thunderbirdAdapter,
  appleMailAdapter,
  outlookAdapter,
  evolutionAdapter,
  gearyAdapter,
  byHandAdapter,
];
