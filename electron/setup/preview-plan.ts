import type {
  Change,
  PlanPreview,
  PreviewFile,
  ProgramPlan,
  ProgramPreview,
  SetupPlan,
} from '../contract/plan';
import type { ProgramProblem } from '../contract/problems';
import type { SystemReader } from '../system/system';

/** What a person is shown, and what stands in the way at this moment. No secret value is in it. */
export async function previewPlan(plan: SetupPlan, system: SystemReader): Promise<PlanPreview> {
  const programs: ProgramPreview[] = [];
  for (const program of plan.programs) programs.push(await previewProgram(program, system));
  return { id: plan.id, account: plan.account, programs };
}

async function previewProgram(plan: ProgramPlan, system: SystemReader): Promise<ProgramPreview> {
  const { choice, programName, profileName, effect, notes } = plan;
  const files = plan.changes.map(previewFile);
  return { choice, programName, profileName, effect, files, notes, blockedBy: await obstacle(plan, system) };
}

async function obstacle(plan: ProgramPlan, system: SystemReader): Promise<ProgramProblem | null> {
  if (plan.problem !== null) return plan.problem;
  if (plan.effect === 'nothing') return null;
  for (const lock of plan.locks)
    if (await system.isHeld(lock)) return { kind: 'program-running', programName: plan.programName };
  return null;
}

function previewFile(change: Change): PreviewFile {
  const { path } = change;
  if (change.kind === 'create-folder')
    return { path, what: 'create-folder', meaning: 'profile', settings: [] };
  if (change.kind === 'create-file') return { path, what: 'create', meaning: change.meaning, settings: [] };
  const settings = change.edits.map(({ key, meaning, before, after, legend, secret }) => ({
    key,
    meaning,
    legend,
    before: secret ? null : before,
    after: secret ? null : after,
    secret,
  }));
  return { path, what: change.basis === null ? 'create' : 'change', meaning: null, settings };
}
