import type { Outcome, ProgramUndo, Progress, UndoOutcome } from '../contract/report';
import type { System } from '../system/system';
import { isAnyHeld } from './apply-program';
import { appendToJournal, type Intent, type Journal, type JournaledProgram } from './journal';
import { reverseChanges } from './reverse-changes';
import { tellRunning } from './tell-running';

/** Whether there is anything of ours left to take back. */
export function isUndoable({ outcome, undone }: JournaledProgram): boolean {
  return hasWritten(outcome) && !isTakenBack(undone);
}

function hasWritten(outcome: Outcome | null): boolean {
  return (
    outcome === null ||
    outcome.kind === 'set-up' ||
    outcome.kind === 'handed-over' ||
    outcome.kind === 'left-half-done'
  );
}

function isTakenBack(undone: UndoOutcome | null): boolean {
  return undone !== null && undone.kind !== 'not-restored';
}

/** Undoes every program of one report; each on its own, the rest goes on when one cannot be undone. */
export async function undoReport(
  journal: Journal,
  system: System,
  onProgress: (progress: Progress) => void,
): Promise<readonly ProgramUndo[]> {
  const undone: ProgramUndo[] = [];
  // Last written, first undone, so that two changes to one file come apart in the right order.
  for (const journaled of journal.programs.toReversed()) {
    if (!isUndoable(journaled)) continue;
    const { choice, programName, profileName } = journaled.intent;
    onProgress({ choice, programName, stage: 'undoing' });
    const outcome = await undoProgram(journaled, journal, system);
    onProgress({ choice, programName, stage: 'finished' });
    undone.unshift({ choice, programName, profileName, outcome });
  }
  return undone;
}

async function undoProgram(
  { intent, place }: JournaledProgram,
  journal: Journal,
  system: System,
): Promise<UndoOutcome> {
  if (await isAnyHeld(intent.locks, system))
    return { kind: 'not-restored', problem: { kind: 'program-running', programName: intent.programName } };
  const begun = await appendToJournal(system, journal.folder, { kind: 'undoing', program: place });
  if (!begun.ok) return { kind: 'not-restored', problem: begun.problem };
  const outcome = await takeBack(intent, journal, system);
  // Without this line the next run takes the rest back, or finds that there is none.
  await appendToJournal(system, journal.folder, { kind: 'undone', program: place, outcome });
  return outcome;
}

export async function takeBack(intent: Intent, journal: Journal, system: System): Promise<UndoOutcome> {
  if (intent.handOver !== undefined) return { kind: 'yours-to-remove', handOver: intent.handOver };
  const reversed = await reverseChanges(intent, journal.folder, system);
  if (!reversed.ok) return { kind: 'not-restored', problem: reversed.problem };
  await tellRunning(intent.tells, system);
  return reversed.value.length === 0
    ? { kind: 'restored' }
    : { kind: 'partly-restored', kept: reversed.value };
}
