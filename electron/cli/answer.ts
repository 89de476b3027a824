import type { NetworkVerdict } from '../contract/network';
import type { Problem } from '../contract/problems';
import { type Result, refuse } from '../contract/result';
import type { SignInDiagnosis } from '../contract/sign-in';

/** The command line itself is not understood, or a confirmation is missing. Nothing was looked at. */
export interface UsageProblem {
  readonly kind: 'usage';
  readonly message: string;
}

/** The person was asked and said no. */
export interface Declined {
  readonly kind: 'not-confirmed';
  readonly message: string;
}

/** What a check showed: the network's verdict, or what signing in means. */
export interface CheckTrouble {
  readonly kind: NetworkVerdict['kind'] | SignInDiagnosis['kind'];
  readonly message: string;
}

/** The report is written to a new file in a folder that is there. */
export interface ReportFileProblem {
  readonly kind: 'report-file-exists' | 'report-folder-missing';
  readonly path: string;
  readonly message: string;
}

export type CliProblem = Problem | UsageProblem | Declined | CheckTrouble | ReportFileProblem;

/** What a verb has to say: as data for `--json`, and the same as lines for a person. */
export interface Answer {
  readonly value: unknown;
  readonly lines: readonly string[];
}

export interface Refusal {
  readonly problem: CliProblem;
  /** What else belongs to the problem: as data, and as lines. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly lines?: readonly string[];
}

export type VerbResult = Result<Answer, Refusal>;

export function refuseWith(problem: CliProblem): { readonly ok: false; readonly problem: Refusal } {
  return refuse({ problem });
}

export function usage(message: string): UsageProblem {
  return { kind: 'usage', message };
}
