import type { Outcome } from '../contract/report';
import { formats } from '../formats/all-formats';
import type { System } from '../system/system';
import { isAnyHeld } from './apply-program';
import { appendToJournal, type Intent, type Journal, type JournaledChange } from './journal';
import { reverseChanges } from './reverse-changes';
import { readsAsPlanned } from './setting-edits';

/**
 * Brings runs that were cut short to one of the two ends: everything as planned after all, or
 * everything put back. A program that is running now is left for the next time.
 */
export async function settleInterrupted(journals: readonly Journal[], system: System): Promise<void> {
  for (const journal of journals)
    for (const { place, intent, outcome, undone } of journal.programs) {
      const isSettled = undone !== null || (outcome !== null && outcome.kind !== 'left-half-done');
      if (isSettled || (await isAnyHeld(intent.locks, system))) continue;
      const settled = await settle(intent, journal, system);
      if (settled !== null)
        await appendToJournal(system, journal.folder, { kind: 'outcome', program: place, outcome: settled });
    }
}

/** Null: it could not be put back now either. */
async function settle(intent: Intent, journal: Journal, system: System): Promise<Outcome | null> {
  if (await isAllAsPlanned(intent, system))
    return { kind: 'set-up', effect: intent.effect === 'update' ? 'update' : 'add' };
  const reversed = await reverseChanges(intent, journal.folder, system);
  return reversed.ok ? { kind: 'interrupted' } : null;
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
