import type { Protocol } from '../contract/account';
import type { Fingerprint, FormatId, OwnedBranch, PlanEffect, PlanNote, SettingEdit } from '../contract/plan';
import type { AbsolutePath, WriteProblem } from '../contract/problems';
import type { ProgramChoice } from '../contract/programs';
import type { Outcome, UndoOutcome } from '../contract/report';
import { ok, type Result, refuse } from '../contract/result';
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
    };

export interface Intent {
  readonly choice: ProgramChoice;
  readonly programName: string;
  readonly profileName: string;
  readonly effect: PlanEffect;
  readonly notes: readonly PlanNote[];
  readonly locks: readonly AbsolutePath[];
  readonly changes: readonly JournaledChange[];
}

type JournalLine =
  | {
      readonly kind: 'begin';
      readonly version: 1;
      readonly madeAt: string;
      readonly address: string;
      readonly protocol: Protocol;
    }
  /** On disk before anything of the program's is touched, even a temporary file. */
  | { readonly kind: 'intent'; readonly program: number; readonly intent: Intent }
  | { readonly kind: 'outcome'; readonly program: number; readonly outcome: Outcome }
  | { readonly kind: 'undone'; readonly program: number; readonly outcome: UndoOutcome };

export interface JournaledProgram {
  /** The program's number in the journal's lines. */
  readonly place: number;
  readonly intent: Intent;
  /** Null while it is being written, and for ever when the run was cut short. */
  readonly outcome: Outcome | null;
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

const JOURNAL_NAME = 'journal.jsonl';

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

/** All journals, newest first. A folder without a readable beginning holds nothing that was started. */
export async function readJournals(
  system: SystemReader,
  dataFolder: AbsolutePath,
): Promise<Result<readonly Journal[], { readonly kind: 'report-unreadable'; readonly path: AbsolutePath }>> {
  const parent = reportsFolder(system, dataFolder);
  const journals: Journal[] = [];
  for (const report of (await system.listFolder(parent)).toReversed()) {
    const folder = system.paths.join(parent, report);
    const path = system.paths.join(folder, JOURNAL_NAME);
    const file = await system.readFile(path);
    if (!file.ok && file.problem.kind === 'missing') continue;
    if (!file.ok) return refuse({ kind: 'report-unreadable', path });
    const journal = fold(report, folder, linesOf(file.value.bytes));
    if (journal !== null) journals.push(journal);
  }
  return ok(journals);
}

/** A line that the power cut off in the middle was never acted upon, so it counts as not there. */
function linesOf(bytes: Uint8Array): JournalLine[] {
  return Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .flatMap((text) => {
      try {
        return [JSON.parse(text) as JournalLine]; // Our own lines, in a folder only the person can write to.
      } catch {
        return [];
      }
    });
}

function fold(report: string, folder: AbsolutePath, lines: readonly JournalLine[]): Journal | null {
  const programs: JournaledProgram[] = [];
  let begin: Extract<JournalLine, { kind: 'begin' }> | null = null;
  for (const line of lines) {
    if (line.kind === 'begin') begin = line;
    else if (line.kind === 'intent')
      programs[line.program] = { place: line.program, intent: line.intent, outcome: null, undone: null };
    else {
      const program = programs[line.program];
      if (program === undefined) continue;
      programs[line.program] =
        line.kind === 'outcome'
          ? { ...program, outcome: line.outcome }
          : { ...program, undone: line.outcome };
    }
  }
  if (begin === null || begin.version !== 1) return null;
  const { madeAt, address, protocol } = begin;
  return { report, folder, madeAt, address, protocol, programs: programs.filter(Boolean) };
}
