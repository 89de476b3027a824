import type { ProgramAdapter } from '../program-adapter';
import { detect } from './detect';
import { handOver } from './hand-over';
import { plan } from './plan';

/** Classic Outlook for Windows, 2010 and later. New Outlook takes nothing from outside. */
export const outlookAdapter: ProgramAdapter = { kinds: ['classic-outlook'], detect, plan, handOver };
