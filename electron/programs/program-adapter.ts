import type { Account } from '../contract/account';
import type { AdapterPlan } from '../contract/plan';
import type { ProgramProblem } from '../contract/problems';
import type { FoundProfile, FoundProgram, ProgramKind } from '../contract/programs';
import type { Result } from '../contract/result';
import type { Secret } from '../contract/secret';
import type { SystemReader } from '../system/system';

export interface AdapterPlanRequest {
  readonly account: Account;
  readonly program: FoundProgram;
  readonly profile: FoundProfile;
  /** For the program's own store, when the person asked for that; null: the program will ask. */
  readonly password: Secret | null;
  /** Milliseconds since 1970; the only time a plan may know. */
  readonly now: number;
}

/**
 * One mail program, or a family that keeps its settings alike. It looks and plans; applying and
 * undoing is the engine's work, the same for all.
 */
export interface ProgramAdapter {
  readonly kinds: readonly ProgramKind[];
  /** All installations and their profiles; none when the program is absent. */
  detect(system: SystemReader): Promise<readonly FoundProgram[]>;
  /**
   * What has to change so that the account works. Same request and same files, same plan, byte for
   * byte. When everything is as it should be, the plan has no changes.
   */
  plan(request: AdapterPlanRequest, system: SystemReader): Promise<Result<AdapterPlan, ProgramProblem>>;
}
