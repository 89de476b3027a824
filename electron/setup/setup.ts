import type { Account } from '../contract/account';
import type { KeptReports, ReportRemoval } from '../contract/kept-reports';
import type { PlanPreview, SetupPlan } from '../contract/plan';
import type { AbsolutePath, RequestProblem } from '../contract/problems';
import type { FoundProgram, ProgramChoice, ProgramKind } from '../contract/programs';
import type { Progress, SetupReport, UndoReport } from '../contract/report';
import type { Result } from '../contract/result';
import type { Secret } from '../contract/secret';
import type { ProgramAdapter } from '../programs/program-adapter';
import type { System, SystemReader } from '../system/system';

export interface SetupRequest {
  readonly account: Account;
  readonly choices: readonly ProgramChoice[];
  /** To be put into each program's own store; null: the programs will ask. */
  readonly password: Secret | null;
}

/** The verbs, the same for every program, for the window and for the terminal. */
export interface Setup {
  findPrograms(): Promise<Result<readonly FoundProgram[], RequestProblem>>;
  /** Reads, never writes. */
  planSetup(request: SetupRequest): Promise<Result<SetupPlan, RequestProblem>>;
  /** What a person is shown of a plan, computed from the plan itself; says what stands in its way now. */
  previewPlan(plan: SetupPlan): Promise<PlanPreview>;
  /** Each program is its own transaction: set up as planned, or left as it was. */
  applyPlan(
    plan: SetupPlan,
    onProgress: (progress: Progress) => void,
  ): Promise<Result<SetupReport, RequestProblem>>;
  /** Null: the newest report that is not undone. */
  undoSetup(
    report: string | null,
    onProgress: (progress: Progress) => void,
  ): Promise<Result<UndoReport, RequestProblem>>;
  /** Newest first. */
  listReports(): Promise<Result<readonly SetupReport[], RequestProblem>>;
  countReports(): Promise<Result<KeptReports, RequestProblem>>;
  /** Deletes exactly what was counted under this id; nothing of it can be undone afterwards. */
  removeReports(id: KeptReports['id']): Promise<Result<ReportRemoval, RequestProblem>>;
}

export interface SetupParts {
  readonly system: System;
  readonly adapters: readonly ProgramAdapter[];
  /** The program that opens a link to a mail address; null when the machine does not say. */
  readonly findDefaultMailProgram: (system: SystemReader) => Promise<ProgramKind | null>;
  /** Backups and journal; made when it is first needed. */
  readonly dataFolder: AbsolutePath;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
