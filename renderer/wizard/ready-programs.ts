import type { PlanPreview, ProgramPreview } from '../../electron/contract/plan';
import type { FoundProgram, ProgramChoice, ProgramKind } from '../../electron/contract/programs';

/** The programs that something is done for when the plan is carried out now. */
export function readyPrograms(preview: PlanPreview): readonly ProgramPreview[] {
  return preview.programs.filter(
    ({ effect, handOver, blockedBy }) => effect !== 'nothing' && handOver !== 'by-hand' && blockedBy === null,
  );
}

export function isAllSetUp({ programs }: PlanPreview): boolean {
  return (
    programs.length > 0 &&
    programs.every(({ effect, blockedBy }) => effect === 'nothing' && blockedBy === null)
  );
}

export function isAllByHand({ programs }: PlanPreview): boolean {
  return programs.length > 0 && programs.every(({ handOver }) => handOver === 'by-hand');
}

/** Where the values of a program that is set up by hand are shown. */
export type ValuesPlace = 'next-page' | 'own-button' | 'main-button';

/** Nothing is carried out without a program that is ready, so no page comes next then. */
export function valuesPlace(preview: PlanPreview): ValuesPlace {
  if (readyPrograms(preview).length > 0) return 'next-page';
  return programsByHand(preview).length > 1 ? 'own-button' : 'main-button';
}

export function programsByHand({ programs }: PlanPreview): readonly ProgramPreview[] {
  return programs.filter(({ handOver }) => handOver === 'by-hand');
}

/** The form that shows a program's values, in the words of that program. */
export function formOf(choice: ProgramChoice, found: readonly FoundProgram[]): ProgramKind | null {
  return found.find(({ id }) => id === choice.program)?.kind ?? null;
}
