import type {
  Change,
  HandOver,
  PlanPreview,
  PreviewFile,
  ProgramPlan,
  ProgramPreview,
  SettingEdit,
  SetupPlan,
} from '../contract/plan';
import type { AbsolutePath, ProgramProblem } from '../contract/problems';
import type { SystemReader } from '../system/system';

/** What a person is shown, and what stands in the way at this moment. No secret value is in it. */
export async function previewPlan(
  plan: SetupPlan,
  system: SystemReader,
  throwAwayFolder: AbsolutePath,
): Promise<PlanPreview> {
  const programs: ProgramPreview[] = [];
  for (const program of plan.programs) {
    const { choice, programName, profileName, effect, notes, changes, handOver } = program;
    const files = [...changes.map(previewFile), ...handedOverFiles(handOver, system, throwAwayFolder)];
    const blockedBy = await obstacle(program, system);
    const handedOver = handOver?.kind ?? null;
    programs.push({
      choice,
      programName,
      profileName,
      effect,
      files,
      notes,
      handOver: handedOver,
      blockedBy,
    });
  }
  return { id: plan.id, account: plan.account, programs };
}

function handedOverFiles(
  handOver: HandOver | null,
  system: SystemReader,
  folder: AbsolutePath,
): readonly PreviewFile[] {
  if (handOver === null || handOver.kind === 'by-hand') return [];
  const path = system.paths.join(folder, handOver.fileName);
  return [{ path, what: 'create', meaning: null, settings: handOver.settings.map(previewSetting) }];
}

async function obstacle(plan: ProgramPlan, system: SystemReader): Promise<ProgramProblem | null> {
  if (plan.problem !== null) return plan.problem;
  if (plan.effect === 'nothing') return null;
  const { handOver, programName } = plan;
  if (handOver?.kind === 'outlook-import' && (await isRunning(handOver.executable, system)))
    return { kind: 'program-running', programName };
  for (const lock of plan.locks)
    if (await system.isHeld(lock)) return { kind: 'program-running', programName };
  return null;
}

function isRunning(executable: AbsolutePath, system: SystemReader): Promise<boolean> {
  return system.isRunning(system.paths.basename(executable));
}

function previewFile(change: Change): PreviewFile {
  const { path } = change;
  if (change.kind === 'create-folder')
    return { path, what: 'create-folder', meaning: 'profile', settings: [] };
  if (change.kind === 'create-file') return { path, what: 'create', meaning: change.meaning, settings: [] };
  const settings = change.edits.map(previewSetting);
  return { path, what: change.basis === null ? 'create' : 'change', meaning: null, settings };
}

function previewSetting({ key, meaning, before, after, legend, secret }: SettingEdit) {
  return {
    key,
    meaning,
    legend,
    before: secret ? null : before,
    after: secret ? null : after,
    secret,
  };
}
