import type { Protocol } from './account';
import type { PlanEffect, PlanNote } from './plan';
import type { AbsolutePath, ProgramProblem } from './problems';
import type { ProgramChoice, ProgramKind } from './programs';

export type Outcome =
  /** Written, and read back from the disk as planned. */
  | { readonly kind: 'set-up'; readonly effect: Exclude<PlanEffect, 'nothing'> }
  | { readonly kind: 'set-up-already' }
  /** With the system now; it is set up once the person has agreed there. */
  | { readonly kind: 'handed-over'; readonly handOver: 'apple-profile' }
  /** Nothing was done; the person types the values in. */
  | { readonly kind: 'by-hand'; readonly form: ProgramKind }
  | { readonly kind: 'left-as-it-was'; readonly problem: ProgramProblem }
  /** Neither finished nor put back; the next run tries again. The backups are named in `files`. */
  | { readonly kind: 'left-half-done'; readonly problem: ProgramProblem }
  /** The run was cut short, and everything it had written was put back later. */
  | { readonly kind: 'interrupted' };

export interface WrittenFile {
  readonly path: AbsolutePath;
  readonly what: 'create-folder' | 'create' | 'change';
  /** A copy of the file as it was; null when there was none. */
  readonly backup: AbsolutePath | null;
}

export interface ProgramReport {
  readonly choice: ProgramChoice;
  readonly programName: string;
  readonly profileName: string;
  readonly outcome: Outcome;
  readonly files: readonly WrittenFile[];
  readonly notes: readonly PlanNote[];
}

export interface SetupReport {
  /** Null when nothing was to be done, so that there is nothing to undo either. */
  readonly id: string | null;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly address: string;
  readonly protocol: Protocol;
  readonly programs: readonly ProgramReport[];
  readonly undone: boolean;
}

/** What undo left as it found it, and why. */
export interface Kept {
  readonly path: AbsolutePath;
  readonly key: string | null;
  readonly reason: /** The setting or file was changed after us, by the program or the person. */
    | 'changed-since'
    /** The folder holds files that are not ours. */
    | 'folder-in-use'
    /** Mail that the program fetched. It is never deleted. */
    | 'mail';
}

export type UndoOutcome =
  | { readonly kind: 'restored' }
  | { readonly kind: 'partly-restored'; readonly kept: readonly Kept[] }
  /** What the person can take away with a few clicks, and nobody else safely. */
  | { readonly kind: 'yours-to-remove'; readonly handOver: 'apple-profile' | 'outlook-import' }
  | { readonly kind: 'not-restored'; readonly problem: ProgramProblem };

export interface ProgramUndo {
  readonly choice: ProgramChoice;
  readonly programName: string;
  readonly profileName: string;
  readonly outcome: UndoOutcome;
}

export interface UndoReport {
  readonly id: string;
  readonly programs: readonly ProgramUndo[];
}

export interface Progress {
  readonly choice: ProgramChoice;
  readonly programName: string;
  readonly stage:
    | 'backing-up'
    | 'writing'
    | 'reading-back'
    | 'handing-over'
    | 'waiting-for-program'
    | 'undoing'
    | 'finished';
}
