import type { Protocol } from '../contract/account';
import type {
  Fingerprint,
  FormatId,
  HandOver,
  OwnedBranch,
  OwnFile,
  PlanEffect,
  PlanNote,
  RunningService,
  SettingEdit,
} from '../contract/plan';
import type { AbsolutePath, WriteProblem } from '../contract/problems';
import type { ProgramChoice } from '../contract/programs';
import type { Outcome, UndoOutcome } from '../contract/report';
import type { Result } from '../contract/result';
import type { System, SystemReader } from '../system/system';

/** One change as the journal keeps it: enough to take it back, nothing secret. */
export type JournaledChange =
  | { readonly kind: 'create-folder'; readonly path: AbsolutePath }
  | {
      readonly kind: 'create-file';
      readonly path: AbsolutePath;
      readonly after: Fingerprint;
      readonly temporaryName: string;
      readonly keepWhile: AbsolutePath | null;
    }
  | {
      readonly kind: 'edit-settings';
      readonly path: AbsolutePath;
      readonly format: FormatId;
      readonly before: Fingerprint | null;
      readonly after: Fingerprint;
      readonly temporaryName: string;
      readonly keepWhile: AbsolutePath | null;
      /** Bare name in the report's folder; null when there was no file. */
      readonly backupName: string | null;
      readonly edits: readonly SettingEdit[];
      readonly ownedBranches: readonly OwnedBranch[];
      readonly ownFile?: OwnFile;
    };

export interface Intent {
  readonly choice: ProgramChoice;
  readonly programName: string;
  readonly profileName: string;
  readonly effect: PlanEffect;
  readonly notes: readonly PlanNote[];
  readonly locks: readonly AbsolutePath[];
  readonly changes: readonly JournaledChange[];
  /** To be told after undo as well. */
  readonly tells?: RunningService;
  /** There are no changes then. Absent: the files were written, as in every journal of version 1.0 or before. */
  readonly handOver?: Exclude<HandOver['kind'], 'by-hand'>;
}

/** A copy that an adapter keeps while it hands something over. */
export interface JournaledCopy {
  readonly of: string;
  /** Bare name in the report's folder. */
  readonly backupName: string;
}

export type JournalLine =
  | {
      readonly kind: 'begin';
      readonly version: 1;
      readonly madeAt: string;
      readonly address: string;
      readonly protocol: Protocol;
    }
  /** On disk before anything of the program's is touched, even a temporary file. */
  | { readonly kind: 'intent'; readonly program: number; readonly intent: Intent }
  /** On disk before the copy is. */
  | ({ readonly kind: 'copying'; readonly program: number } & JournaledCopy)
  | { readonly kind: 'outcome'; readonly program: number; readonly outcome: Outcome }
  /** On disk before undo touches anything. */
  | { readonly kind: 'undoing'; readonly program: number }
  | { readonly kind: 'undone'; readonly program: number; readonly outcome: UndoOutcome };

export interface JournaledProgram {
  /** The program's number in the journal's lines. */
  readonly place: number;
  readonly intent: Intent;
  readonly copies: readonly JournaledCopy[];
  /** Null while it is being written, and for ever when the run was cut short. */
  readonly outcome: Outcome | null;
  /** An undo has begun and has not ended. */
  readonly undoing: boolean;
  readonly undone: UndoOutcome | null;
}

export interface Journal {
  readonly report: string;
  readonly folder: AbsolutePath;
  readonly madeAt: string;
  readonly address: string;
  readonly protocol: Protocol;
  /** Those of which something was going to be changed, in the order of writing. */
  readonly programs: readonly JournaledProgram[];
}

/** In the report's folder, beside the backups. */
export const JOURNAL_NAME = 'journal.jsonl';

export function reportsFolder(system: SystemReader, dataFolder: AbsolutePath): AbsolutePath {
  return system.paths.join(dataFolder, 'reports');
}

/** Adds one line and waits until it is on the disk. */
export function appendToJournal(
  system: System,
  folder: AbsolutePath,
  line: JournalLine,
): Promise<Result<null, WriteProblem>> {
  const path = system.paths.join(folder, JOURNAL_NAME);
  return system.appendToFile(path, Buffer.from(`${JSON.stringify(line)}\n`));
}

/** What is known of earlier set-ups, newest first. */
export interface Journals {
  readonly readable: readonly Journal[];
  /** Those that may not be read, or in which lines are missing that were once there. */
  readonly unreadable: readonly UnreadableJournal[];
}

export interface UnreadableJournal {
  readonly report: string;
  readonly path: AbsolutePath;
}

/** A folder without a beginning of a journal holds nothing that was started, and counts as not there. */
export async function readJournals(system: SystemReader, dataFolder: AbsolutePath): Promise<Journals> {
  const parent = reportsFolder(system, dataFolder);
  const readable: Journal[] = [];
  const unreadable: UnreadableJournal[] = [];
  for (const report of (await system.listFolder(parent)).toReversed()) {
    const folder = system.paths.join(parent, report);
    const path = system.paths.join(folder, JOURNAL_NAME);
    const file = await system.readFile(path);
    if (!file.ok && file.problem.kind === 'missing') continue;
    const journal = file.ok ? readJournal(report, folder, file.value.bytes) : 'damaged';
    if (journal === 'damaged') unreadable.push({ report, path });
    else if (journal !== null) readable.push(journal);
  }
  return { readable, unreadable };
}

function readJournal(report: string, folder: AbsolutePath, bytes: Uint8Array): Journal | 'damaged' | null {
  const lines = Buffer.from(bytes).toString('utf8').split('\n').map(lineOf);
  const journal = fold(
    report,
    folder,
    lines.filter((line) => line !== null),
  );
  if (journal === 'damaged') return journal;
  // After a beginning or an intent that the power cut off, nothing is ever added.
  const hasLostLine = lines.slice(0, -1).includes(null);
  return hasLostLine && (journal === null || journal.programs.length === 0) ? 'damaged' : journal;
}

/** Null for a line that the power cut off in the middle: it was never acted upon. */
function lineOf(text: string): JournalLine | null {
  try {
    const line: unknown = JSON.parse(text);
    // Our own lines, in a folder only the person can write to.
    return typeof line === 'object' && line !== null && 'kind' in line ? (line as JournalLine) : null;
  } catch {
    return null;
  }
}

function fold(
  report: string,
  folder: AbsolutePath,
  [begin, ...lines]: readonly JournalLine[],
): Journal | 'damaged' | null {
  if (begin === undefined) return null;
  if (begin.kind !== 'begin') return 'damaged';
  if (begin.version !== 1) return null;
  const programs: JournaledProgram[] = [];
  for (const line of lines) {
    const program = line.kind === 'begin' ? undefined : add(line, programs);
    if (program === undefined) return 'damaged';
    programs[program.place] = program;
  }
  const { madeAt, address, protocol } = begin;
  return { report, folder, madeAt, address, protocol, programs: programs.filter(Boolean) };
}

/** Undefined when the line is about a program whose intent is missing. */
function add(
  line: Exclude<JournalLine, { kind: 'begin' }>,
  programs: readonly JournaledProgram[],
): JournaledProgram | undefined {
  const place = line.program;
  if (line.kind === 'intent')
    return { place, intent: line.intent, copies: [], outcome: null, undoing: false, undone: null };
  const program = programs[place];
  if (program === undefined) return undefined;
  switch (line.kind) {
    case 'copying': {
      const { of, backupName } = line;
      return { ...program, copies: [...program.copies, { of, backupName }] };
    }
    case 'outcome':
      return { ...program, outcome: line.outcome };
    case 'undoing':
      return { ...program, undoing: true };
    case 'undone':
      return { ...program, undoing: false, undone: line.outcome };
  }
}
