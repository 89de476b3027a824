import type { RequestProblem } from '../contract/problems';
import { refuse } from '../contract/result';
import type { Setup } from '../setup/setup';

/** Stands where a setup cannot be made: every verb says why. */
export function refusingSetup(problem: RequestProblem): Setup {
  const refused = async () => refuse(problem);
  return {
    findPrograms: refused,
    planSetup: refused,
    previewPlan: async ({ id, account }) => ({ id, account, programs: [] }),
    applyPlan: refused,
    undoSetup: refused,
    listReports: refused,
    countReports: refused,
    removeReports: refused,
  };
}
