import type { AbsolutePath } from './problems';

/** What the wizard keeps of earlier set-ups, counted. */
export interface KeptReports {
  /** Of exactly this state of the folder. */
  readonly id: string;
  readonly folder: AbsolutePath;
  readonly reports: number;
  readonly backups: number;
}

/** Something in the wizard's folder that is still there, and why. */
export interface Stayed {
  readonly path: AbsolutePath;
  readonly reason: /** Not known to be of the wizard's making. */
    | 'unknown'
    /** It could not be deleted; the next start of the wizard tries again. */
    | 'not-deleted';
}

/** What was deleted, by looking afterwards. */
export interface ReportRemoval {
  readonly reports: number;
  readonly backups: number;
  readonly stayed: readonly Stayed[];
}
