import type { Outcome } from '../contract/report';
import { formats } from '../formats/all-formats';
import type { System } from '../system/system';
import { isAnyHeld } from './apply-program';
import {
  appendToJournal,
  type Intent,
  type Journal,
  type JournaledChange,
  type JournaledProgram,
  type JournalLine,
} from './journal';
import { discardLeftover } from './reverse-changes';
import { readsAsPlanned } from './setting-edits';
import { takeBack } from './undo-program';

/**
 * Brings runs that were cut short to one of the two ends: everything as planned after all, or
 * everything put back. An undo that was begun is finished. A program that is running now is left for
 * the next time.
 */
export async function settleInterrupted(journals: readonly Journal[], system: System): Promise<void> {
  for (const journal of journals)
    for (const program of journal.programs) {
      if (isSettled(program) || (await isAnyHeld(program.intent.locks, system))) continue;
      const line = await settle(program, journal, system);
      if (line !== null) await appendToJournal(system, journal.folder, line);
    }
}

/** Whether the next run has nothing to do about it; until then the backups are needed. */
export function isSettled({ intent, outcome, undoing, undone }: JournaledProgram): boolean {
  if (undoing) return false;
  // What the program made of it can be put back by nobody but the person.
  if (intent.handOver !== undefined && outcome !== null) return true;
  return undone !== null || (outcome !== null && outcome.kind !== 'left-half-done');
}

/** What is known now; null: it could not be put back now either. */
async function settle(
  { intent, place: program, undoing }: JournaledProgram,
  journal: Journal,
  system: System,
): Promise<JournalLine | null> {
  if (!undoing && intent.handOver !== undefined)
    return { kind: 'outcome', program, outcome: unknownEnd(intent.programName, intent.handOver) };
  if (!undoing && (await isAllAsPlanned(intent, system))) {
    const tidy = await discardLeftovers(intent, system);
    return tidy ? { kind: 'outcome', program, outcome: setUp(intent) } : null;
  }
  const outcome = await takeBack(intent, journal, system);
  if (outcome.kind === 'not-restored') return null;
  return undoing
    ? { kind: 'undone', program, outcome }
    : { kind: 'outcome', program, outcome: { kind: 'interrupted' } };
}

/** The wizard ended while the file was handed over; whether it was read is not known. */
function unknownEnd(programName: string, handOver: NonNullable<Intent['handOver']>): Outcome {
  return handOver === 'apple-profile'
    ? { kind: 'handed-over', handOver }
    : { kind: 'left-half-done', problem: { kind: 'import-not-seen', programName } };
}

function setUp({ effect }: Intent): Outcome {
  return { kind: 'set-up', effect: effect === 'update' ? 'update' : 'add' };
}

async function discardLeftovers({ changes }: Intent, system: System): Promise<boolean> {
  for (const change of changes)
    if (change.kind !== 'create-folder' && !(await discardLeftover(change, system)).ok) return false;
  return true;
}

async function isAllAsPlanned(intent: Intent, system: System): Promise<boolean> {
  for (const change of intent.changes) if (!(await isAsPlanned(change, system))) return false;
  return true;
}

async function isAsPlanned(change: JournaledChange, system: System): Promise<boolean> {
  if (change.kind === 'create-folder') return (await system.kindOf(change.path)) === 'folder';
  const file = await system.readFile(change.path);
  if (!file.ok) return false;
  if (file.value.fingerprint === change.after) return true;
  if (change.kind === 'create-file') return false;
  const settings = formats[change.format].read(file.value.bytes);
  return settings.ok && readsAsPlanned(settings.value, change.edits);
}
