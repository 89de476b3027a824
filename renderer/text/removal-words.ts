import type { Stayed } from '../../electron/contract/kept-reports';

/** Deleting what the wizard keeps of earlier set-ups. */
export interface RemovalWords {
  readonly open: string;
  readonly counting: string;
  readonly nothing: string;
  readonly question: string;
  readonly kept: (reports: number, backups: number) => string;
  readonly consequence: string;
  readonly yes: string;
  readonly no: string;
  readonly removing: string;
  readonly done: (reports: number, backups: number) => string;
  /** Before the list of what is still there. */
  readonly stayed: Readonly<Record<Stayed['reason'], string>>;
}
