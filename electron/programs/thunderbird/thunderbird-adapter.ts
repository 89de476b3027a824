import type { ProgramAdapter } from '../program-adapter';
import { detect } from './detect';
import { products } from './installations/facts';
import { plan } from './plan';

/** Thunderbird and Betterbird, in whichever way they are installed. */
export const thunderbirdAdapter: ProgramAdapter = {
  kinds: products.map(({ kind }) => kind),
  detect,
  plan,
};
