import type { Account } from '../contract/account';
import type { AdapterPlan, HandOver } from '../contract/plan';
import type { AbsolutePath, ProgramProblem } from '../contract/problems';
import type { DetectedProgram, FoundProfile, ProgramKind } from '../contract/programs';
import type { Outcome, Progress } from '../contract/report';
import type { Result } from '../contract/result';
import type { Secret } from '../contract/secret';
import type { System, SystemReader } from '../system/system';

export interface AdapterPlanRequest {
  readonly account: Account;
  readonly program: DetectedProgram;
  readonly profile: FoundProfile;
  /** For the program's own store, when the person asked for that; null: the program will ask. */
  readonly password: Secret | null;
  /** Milliseconds since 1970; the only time a plan may know. */
  readonly now: number;
}

/** Settings that lie in no file of their own, as a file that puts them back. */
export interface SettingsCopy {
  /** Where they are, as a person finds them, such as a key of the registry. */
  readonly of: string;
  /** Bare name of the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What carrying out a hand-over may use. */
export interface HandOverRequest {
  readonly handOver: HandOver;
  readonly account: Account;
  readonly programName: string;
  readonly system: System;
  /** Of ours; emptied when the wizard ends and when it starts. */
  readonly throwAwayFolder: AbsolutePath;
  /** Keeps a copy of what is there now among the backups, reads it back, and names it in the report. */
  readonly keepCopy: (copy: SettingsCopy) => Promise<Result<null, ProgramProblem>>;
  readonly onStage: (stage: Progress['stage']) => void;
}

/**
 * One mail program, or a family that keeps its settings alike. It looks and plans; applying and
 * undoing is the engine's work, the same for all. Only one that hands a file over knows how that is done.
 */
export interface ProgramAdapter {
  readonly kinds: readonly ProgramKind[];
  /** All installations and their profiles; none when the program is absent. */
  detect(system: SystemReader): Promise<readonly DetectedProgram[]>;
  /**
   * What has to change so that the account works. Same request and same files, same plan, byte for
   * byte. When everything is as it should be, the plan has no changes.
   */
  plan(request: AdapterPlanRequest, system: SystemReader): Promise<Result<AdapterPlan, ProgramProblem>>;
  /**
   * Carries out the hand-over of a plan of its own and says what came of it. What it wrote for that is gone
   * afterwards, unless somebody else still has to read it. Absent: nothing is ever handed over.
   */
  handOver?(request: HandOverRequest): Promise<Outcome>;
}
