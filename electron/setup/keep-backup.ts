import type { WriteProblem } from '../contract/problems';
import type { Result } from '../contract/result';
import type { Transaction } from './transaction';

/** Writes a copy into the report's folder, for this person only; answers its fingerprint. */
export function keepBackup(
  { name, temporaryName, bytes }: Record<'name' | 'temporaryName', string> & { readonly bytes: Uint8Array },
  { system, reportFolder }: Pick<Transaction, 'system' | 'reportFolder'>,
): Promise<Result<string, WriteProblem>> {
  const path = system.paths.join(reportFolder, name);
  return system.replaceFile({ path, bytes, expect: null, mode: 0o600, temporaryName, unlessHeld: [] });
}
