import type { AbsolutePath } from '../contract/problems';
import type { ProgramReport, SetupReport, WrittenFile } from '../contract/report';
import type { SystemReader } from '../system/system';
import type { Journal, JournaledProgram } from './journal';
import { isUndoable } from './undo-program';

/** A report as it stands now, from its journal. */
export function reportOf(journal: Journal, system: SystemReader): SetupReport {
  const { report, folder, madeAt, address, protocol } = journal;
  const programs = journal.programs.map((program) => programReportOf(program, folder, system));
  return { id: report, madeAt, address, protocol, programs, undone: !journal.programs.some(isUndoable) };
}

function programReportOf(
  program: JournaledProgram,
  folder: AbsolutePath,
  system: SystemReader,
): ProgramReport {
  const { intent, outcome } = program;
  const { choice, programName, profileName, notes } = intent;
  // No outcome yet: it is being written now, or could not be settled because the program is running.
  const known = outcome ?? {
    kind: 'left-half-done' as const,
    problem: { kind: 'program-started-meanwhile' as const, programName },
  };
  const files = writtenFilesOf(program, folder, system);
  return { choice, programName, profileName, notes, outcome: known, files };
}

/** What was written, and what an adapter has kept a copy of before it handed something over. */
export function writtenFilesOf(
  { intent, copies, outcome }: JournaledProgram,
  folder: AbsolutePath,
  system: SystemReader,
): readonly WrittenFile[] {
  const kept = outcome?.kind === 'left-as-it-was' ? [] : copies;
  const files = intent.changes.map((change): WrittenFile => {
    const { path } = change;
    if (change.kind === 'create-folder') return { path, what: 'create-folder', backup: null };
    if (change.kind === 'create-file' || change.backupName === null)
      return { path, what: 'create', backup: null };
    return { path, what: 'change', backup: system.paths.join(folder, change.backupName) };
  });
  return [
    ...files,
    ...kept.map(
      ({ of, backupName }): WrittenFile => ({
        path: of,
        what: 'change',
        backup: system.paths.join(folder, backupName),
      }),
    ),
  ];
}
