import { createHash } from 'node:crypto';
import type { Fingerprint } from '../contract/plan';

export function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return createHash('sha256').update(bytes).digest('hex');
}
