import type { Account } from '../contract/account';
import type { AbsolutePath } from '../contract/problems';
import type { Progress } from '../contract/report';
import type { ProgramAdapter } from '../programs/program-adapter';
import type { System } from '../system/system';

export interface Transaction {
  readonly system: System;
  readonly report: string;
  readonly reportFolder: AbsolutePath;
  /** Files that are handed over lie here until they have been read. */
  readonly throwAwayFolder: AbsolutePath;
  readonly adapters: readonly ProgramAdapter[];
  readonly account: Account;
  /** Place of the program in the report. */
  readonly program: number;
  readonly onProgress: (progress: Progress) => void;
}
