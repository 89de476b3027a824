import type { Change, Fingerprint } from '../contract/plan';
import type { ProgramProblem } from '../contract/problems';
import { ok, type Result, refuse } from '../contract/result';
import { formats } from '../formats/all-formats';
import { fingerprintOf } from '../system/fingerprint';
import type { SystemReader } from '../system/system';
import { assignmentsOf, readsAsPlanned } from './setting-edits';

/** A file change with its bytes: what is there, and what will be. */
export interface PreparedFile {
  readonly change: Exclude<Change, { kind: 'create-folder' }>;
  readonly before: { readonly bytes: Uint8Array; readonly fingerprint: Fingerprint } | null;
  readonly after: { readonly bytes: Uint8Array; readonly fingerprint: Fingerprint };
}

export interface PreparedFolder {
  readonly change: Extract<Change, { kind: 'create-folder' }>;
}

export type Prepared = PreparedFile | PreparedFolder;

export function isFile(prepared: Prepared): prepared is PreparedFile {
  return prepared.change.kind !== 'create-folder';
}

/**
 * Computes every byte that will be written, before anything is written, and reads the result back in
 * memory. Refuses with `changed-meanwhile` when a file is not what it was when it was planned on.
 */
export async function prepareChanges(
  changes: readonly Change[],
  programName: string,
  system: SystemReader,
): Promise<Result<readonly Prepared[], ProgramProblem>> {
  const prepared: Prepared[] = [];
  for (const change of changes) {
    const one = await prepareChange(change, programName, system);
    if (!one.ok) return one;
    prepared.push(one.value);
  }
  return ok(prepared);
}

async function prepareChange(
  change: Change,
  programName: string,
  system: SystemReader,
): Promise<Result<Prepared, ProgramProblem>> {
  const { path } = change;
  if (change.kind === 'create-folder') {
    const free = (await system.kindOf(path)) === 'absent';
    return free ? ok({ change }) : refuse({ kind: 'changed-meanwhile', path });
  }
  const file = await system.readFile(path);
  if (!file.ok && file.problem.kind !== 'missing') return refuse(file.problem);
  const before = file.ok ? file.value : null;
  const expected = change.kind === 'edit-settings' ? change.basis : null;
  if ((before?.fingerprint ?? null) !== expected) return refuse({ kind: 'changed-meanwhile', path });
  const bytes = bytesAfter(change, before?.bytes ?? new Uint8Array());
  if (!bytes.ok) return refuse({ kind: 'settings-damaged', programName, path, line: bytes.problem.line });
  return ok({ change, before, after: { bytes: bytes.value, fingerprint: fingerprintOf(bytes.value) } });
}

function bytesAfter(
  change: PreparedFile['change'],
  before: Uint8Array,
): Result<Uint8Array, { readonly line: number }> {
  if (change.kind === 'create-file') return ok(change.content);
  const format = formats[change.format];
  const written = format.write(before, assignmentsOf(change.edits));
  if (!written.ok) return written;
  const read = format.read(written.value);
  if (!read.ok) return read;
  if (!readsAsPlanned(read.value, change.edits))
    throw new Error(`${change.format} does not read back what it wrote`);
  return written;
}
