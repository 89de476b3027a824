import type { PlanPreview, ProgramPreview } from '../../electron/contract/plan';

/** The programs that the plan changes when it is carried out now. */
export function readyPrograms(preview: PlanPreview): readonly ProgramPreview[] {
  return preview.programs.filter(({ effect, blockedBy }) => effect !== 'nothing' && blockedBy === null);
}
