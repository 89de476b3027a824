import type { ProgramPlan } from '../contract/plan';
import type { AbsolutePath, ProgramProblem, WriteProblem } from '../contract/problems';
import type { Outcome, Progress } from '../contract/report';
import { ok, type Result, refuse } from '../contract/result';
import type { System } from '../system/system';
import { handOverProgram } from './hand-over-program';
import { appendToJournal, type Intent, type JournaledChange } from './journal';
import { keepBackup } from './keep-backup';
import { isFile, type Prepared, type PreparedFile, prepareChanges } from './prepare-changes';
import { reverseChanges } from './reverse-changes';
import { sealed } from './setting-edits';
import { tellRunning } from './tell-running';
import type { Transaction } from './transaction';

/**
 * Applies one program's plan: all of its changes, or none. In this order: every byte is computed, the
 * intent is on the disk, the backups are on the disk, the files are written, the files are read back.
 */
export async function applyProgram(plan: ProgramPlan, transaction: Transaction): Promise<Outcome> {
  const { system, reportFolder, program } = transaction;
  if (plan.problem !== null) return leftAsItWas(plan.problem);
  if (plan.effect === 'nothing') return { kind: 'set-up-already' };
  if (await isAnyHeld(plan.locks, system))
    return leftAsItWas({ kind: 'program-running', programName: plan.programName });
  if (plan.handOver !== null) return handOverProgram(plan, plan.handOver, transaction);
  const prepared = await prepareChanges(plan.changes, plan.programName, system);
  if (!prepared.ok) return leftAsItWas(prepared.problem);

  const intent = intentOf(plan, prepared.value, transaction);
  const journaled = await appendToJournal(system, reportFolder, { kind: 'intent', program, intent });
  if (!journaled.ok) return leftAsItWas(journaled.problem);
  const outcome = await carryOut(plan, intent, prepared.value, transaction);
  // Without this line the next run finds out by itself from the files how far this one came.
  await appendToJournal(system, reportFolder, { kind: 'outcome', program, outcome });
  return outcome;
}

async function carryOut(
  plan: ProgramPlan,
  intent: Intent,
  prepared: readonly Prepared[],
  transaction: Transaction,
): Promise<Outcome> {
  const { system, reportFolder } = transaction;
  const tell = (stage: Progress['stage']) =>
    transaction.onProgress({ choice: plan.choice, programName: plan.programName, stage });
  tell('backing-up');
  const backedUp = await backUp(intent, prepared, transaction);
  if (!backedUp.ok) return leftAsItWas(backedUp.problem);
  tell('writing');
  const written = await writeAll(intent, prepared, system);
  tell('reading-back');
  const proven = written.problem === null ? await readBack(prepared, system) : refuse(written.problem);
  const startedMeanwhile = await isAnyHeld(plan.locks, system);
  tell('finished');
  const { programName } = plan;
  if (startedMeanwhile && written.count === 0) return leftAsItWas({ kind: 'program-running', programName });
  if (startedMeanwhile)
    return { kind: 'left-half-done', problem: { kind: 'program-started-meanwhile', programName } };
  if (proven.ok) {
    await tellRunning(intent.tells, system);
    return { kind: 'set-up', effect: plan.effect === 'update' ? 'update' : 'add' };
  }
  const restored = await reverseChanges(intent, reportFolder, system);
  return restored.ok && (await isAsBefore(prepared, system))
    ? leftAsItWas(proven.problem)
    : { kind: 'left-half-done', problem: proven.problem };
}

function leftAsItWas(problem: ProgramProblem): Outcome {
  return { kind: 'left-as-it-was', problem };
}

export async function isAnyHeld(locks: readonly AbsolutePath[], system: System): Promise<boolean> {
  for (const lock of locks) if (await system.isHeld(lock)) return true;
  return false;
}

function intentOf(plan: ProgramPlan, prepared: readonly Prepared[], transaction: Transaction): Intent {
  const { choice, programName, profileName, effect, notes, locks, tells } = plan;
  const changes = prepared.map((one, place) => journaledChange(one, place, transaction));
  const intent = { choice, programName, profileName, effect, notes, locks, changes };
  return tells === undefined ? intent : { ...intent, tells };
}

function journaledChange(
  prepared: Prepared,
  place: number,
  { system, report, program }: Transaction,
): JournaledChange {
  if (!isFile(prepared)) return { kind: 'create-folder', path: prepared.change.path };
  const { change, before, after } = prepared;
  const temporaryName = `.${report}-${program}-${place}.tmp`;
  const { path, keepWhile } = change;
  if (change.kind === 'create-file')
    return { kind: 'create-file', path, after: after.fingerprint, temporaryName, keepWhile };
  const { format, ownedBranches, ownFile } = change;
  return {
    kind: 'edit-settings',
    path,
    format,
    before: before?.fingerprint ?? null,
    after: after.fingerprint,
    temporaryName,
    keepWhile,
    backupName: before === null ? null : `${program}-${place}-${system.paths.basename(path)}`,
    edits: change.edits.map((edit) =>
      edit.secret && edit.after !== null ? { ...edit, after: sealed(edit.after) } : edit,
    ),
    ownedBranches,
    ...(ownFile === undefined ? {} : { ownFile }),
  };
}

async function backUp(
  intent: Intent,
  prepared: readonly Prepared[],
  transaction: Transaction,
): Promise<Result<null, WriteProblem>> {
  for (const [place, change] of intent.changes.entries()) {
    const file = prepared[place];
    if (
      change.kind !== 'edit-settings' ||
      change.backupName === null ||
      !file ||
      !isFile(file) ||
      !file.before
    )
      continue;
    const { backupName: name, temporaryName } = change;
    const copied = await keepBackup({ name, temporaryName, bytes: file.before.bytes }, transaction);
    if (!copied.ok) return copied;
  }
  return ok(null);
}

/** How many changes were made, and what stopped the next one. */
async function writeAll(
  intent: Intent,
  prepared: readonly Prepared[],
  system: System,
): Promise<{ readonly count: number; readonly problem: WriteProblem | null }> {
  for (const [place, one] of prepared.entries()) {
    const written = isFile(one)
      ? await writeOne(one, intent, place, system)
      : await system.createFolder(one.change.path, one.change.mode);
    if (!written.ok) return { count: place, problem: written.problem };
  }
  return { count: prepared.length, problem: null };
}

function writeOne(file: PreparedFile, intent: Intent, place: number, system: System) {
  const journaled = intent.changes[place];
  if (journaled === undefined || journaled.kind === 'create-folder')
    throw new Error('journal and plan differ');
  return system.replaceFile({
    path: file.change.path,
    bytes: file.after.bytes,
    expect: file.before?.fingerprint ?? null,
    mode: file.change.kind === 'create-file' ? file.change.mode : 0o600,
    temporaryName: journaled.temporaryName,
    unlessHeld: intent.locks,
  });
}

async function readBack(
  prepared: readonly Prepared[],
  system: System,
): Promise<Result<null, ProgramProblem>> {
  for (const file of prepared.filter(isFile)) {
    const { path } = file.change;
    const read = await system.readFile(path);
    if (!read.ok || read.value.fingerprint !== file.after.fingerprint)
      return refuse({ kind: 'read-back-differs', path });
  }
  return ok(null);
}

/** Only what is really as it was may be called so. */
async function isAsBefore(prepared: readonly Prepared[], system: System): Promise<boolean> {
  for (const { change, before } of prepared.filter(isFile)) {
    const read = await system.readFile(change.path);
    if ((read.ok ? read.value.fingerprint : null) !== (before?.fingerprint ?? null)) return false;
  }
  return true;
}
