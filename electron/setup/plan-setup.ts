import { createHash } from 'node:crypto';
import type { ProgramPlan, SetupPlan } from '../contract/plan';
import type { ProgramProblem, RequestProblem } from '../contract/problems';
import type { DetectedProgram, FoundProfile, FoundProgram, ProgramChoice } from '../contract/programs';
import { ok, type Result, refuse } from '../contract/result';
import type { ProgramAdapter } from '../programs/program-adapter';
import type { SystemReader } from '../system/system';
import { prepareChanges } from './prepare-changes';
import type { SetupParts, SetupRequest } from './setup';

interface Found {
  readonly choice: ProgramChoice;
  readonly program: FoundProgram;
  readonly profile: FoundProfile;
}

export type Finding = Pick<SetupParts, 'adapters' | 'findDefaultMailProgram' | 'system'>;

export async function findPrograms({
  adapters,
  findDefaultMailProgram,
  system,
}: Finding): Promise<Result<readonly FoundProgram[], RequestProblem>> {
  const { homeFolder } = system;
  // A home that is not there is none: making one up is not for us to do.
  if (homeFolder === null || (await system.kindOf(homeFolder)) !== 'folder')
    return refuse({ kind: 'home-unknown' });
  const [opener, ...found] = await Promise.all([
    findDefaultMailProgram(system),
    ...adapters.map((adapter) => adapter.detect(system)),
  ]);
  return ok(withOpener(found.flat(), opener));
}

/** Of two installations of one program nothing says which of them it is, so neither is called so. */
function withOpener(
  programs: readonly DetectedProgram[],
  opener: FoundProgram['kind'] | null,
): readonly FoundProgram[] {
  const isOnlyOne = programs.filter(({ kind }) => kind === opener).length === 1;
  return programs.map((program) => ({ ...program, opensMailLinks: isOnlyOne && program.kind === opener }));
}

/** Looks at the machine afresh, plans each chosen program and tries the plan out in memory. */
export async function planSetup(
  request: SetupRequest,
  finding: Finding,
  now: number,
): Promise<Result<SetupPlan, RequestProblem>> {
  const { adapters, system } = finding;
  const programs = await findPrograms(finding);
  if (!programs.ok) return programs;
  const chosen = findChosen(request.choices, programs.value);
  if (!chosen.ok) return chosen;
  const plans: ProgramPlan[] = [];
  for (const found of chosen.value) plans.push(await planProgram(found, request, adapters, system, now));
  return ok({ id: planIdOf(request, plans), account: request.account, programs: plans });
}

function findChosen(
  choices: readonly ProgramChoice[],
  programs: readonly FoundProgram[],
): Result<readonly Found[], RequestProblem> {
  if (choices.length === 0) return refuse({ kind: 'nothing-chosen' });
  const chosen = new Map<string, Found>();
  for (const choice of choices) {
    const program = programs.find(({ id }) => id === choice.program);
    if (program === undefined) return refuse({ kind: 'program-not-found', program: choice.program });
    const profile = program.profiles.find(({ id }) => id === choice.profile);
    if (profile === undefined) return refuse({ kind: 'profile-not-found', ...choice });
    // Two installations may open the same profile: it is set up once.
    const settings = program.way === 'automatic' ? profile.folder : program.id;
    if (!chosen.has(settings)) chosen.set(settings, { choice, program, profile });
  }
  return ok([...chosen.values()]);
}

async function planProgram(
  { choice, program, profile }: Found,
  { account, password }: SetupRequest,
  adapters: readonly ProgramAdapter[],
  system: SystemReader,
  now: number,
): Promise<ProgramPlan> {
  const names = { choice, kind: program.kind, programName: program.name, profileName: profile.name };
  const blocked = (problem: ProgramProblem): ProgramPlan => ({
    ...names,
    effect: 'nothing',
    changes: [],
    locks: [],
    notes: [],
    handOver: null,
    problem,
  });
  if (profile.problem !== null) return blocked(profile.problem);
  const adapter = adapters.find(({ kinds }) => kinds.includes(program.kind));
  if (adapter === undefined) throw new Error(`no adapter for ${program.kind}`);
  const planned = await adapter.plan({ account, program, profile, password, now }, system);
  if (!planned.ok) return blocked(planned.problem);
  const tried = await prepareChanges(planned.value.changes, program.name, system);
  return tried.ok ? { ...names, ...planned.value, problem: null } : blocked(tried.problem);
}

function planIdOf(request: SetupRequest, plans: readonly ProgramPlan[]): string {
  const known = JSON.stringify([request.account, plans.map(planned)]);
  return createHash('sha256').update(known).digest('hex').slice(0, 32);
}

function planned({ choice, changes, handOver }: ProgramPlan) {
  return [choice, changes, handOver];
}
