import type { ProgramProblem } from '../../electron/contract/problems';
import type { FoundProgram, ProgramKind } from '../../electron/contract/programs';
import type { ProgramReport } from '../../electron/contract/report';
import { formOf } from './ready-programs';

/** What a reported program means to the person: it is set up, it waits for them, or it did not work. */
export type Standing = 'done' | 'yours' | 'failed';

export function standingOf({ outcome }: ProgramReport): Standing {
  switch (outcome.kind) {
    case 'set-up':
    case 'set-up-already':
      return 'done';
    case 'handed-over':
    case 'by-hand':
      return 'yours';
    default:
      return 'failed';
  }
}

const handOverProblems: ReadonlySet<ProgramProblem['kind']> = new Set([
  'hand-over-failed',
  'import-not-seen',
  'import-differs',
]);

/** The form that helps on where the program was not set up by itself; null where trying again does. */
export function formInstead(report: ProgramReport, found: readonly FoundProgram[]): ProgramKind | null {
  const { outcome, choice } = report;
  if (outcome.kind === 'by-hand') return outcome.form;
  if (!('problem' in outcome)) return null;
  return handOverProblems.has(outcome.problem.kind) ? formOf(choice, found) : null;
}

/** The program has read a file of ours and made the account itself. */
export function isImported({ outcome, notes }: ProgramReport): boolean {
  return (
    outcome.kind === 'set-up' &&
    notes.some((note) => note.kind === 'you-will-finish' && note.handOver === 'outlook-import')
  );
}

/** Undo cannot take these out again; the person can. */
export function isYoursToRemove({ outcome, notes }: ProgramReport): boolean {
  return (
    (outcome.kind === 'set-up' || outcome.kind === 'handed-over') &&
    notes.some(({ kind }) => kind === 'you-will-finish')
  );
}
