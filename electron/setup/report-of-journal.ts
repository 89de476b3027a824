import type { AbsolutePath } from '../contract/problems';
import type { ProgramReport, SetupReport, WrittenFile } from '../contract/report';
import type { SystemReader } from '../system/system';
import type { Intent, Journal, JournaledProgram } from './journal';
import { isUndoable } from './undo-program';

/** A report as it stands now, from its journal. */
export function reportOf(journal: Journal, system: SystemReader): SetupReport {
  const { report, folder, madeAt, address, protocol } = journal;
  const programs = journal.programs.map((program) => programReportOf(program, folder, system));
  return { id: report, madeAt, address, protocol, programs, undone: !journal.programs.some(isUndoable) };
}

function programReportOf(
  { intent, outcome }: JournaledProgram,
  folder: AbsolutePath,
  system: SystemReader,
): ProgramReport {
  const { choice, programName, profileName, notes } = intent;
  // No outcome yet: it is being written now, or could not be settled because the program is running.
  const known = outcome ?? {
    kind: 'left-half-done' as const,
    problem: { kind: 'program-started-meanwhile' as const, programName },
  };
  const files = writtenFilesOf(intent, folder, system);
  return { choice, programName, profileName, notes, outcome: known, files };
}

export function writtenFilesOf(
  intent: Intent,
  folder: AbsolutePath,
  system: SystemReader,
): readonly WrittenFile[] {
  return intent.changes.map((change) => {
    const { path } = change;
    if (change.kind === 'create-folder') return { path, what: 'create-folder', backup: null };
    if (change.kind === 'create-file' || change.backupName === null)
      return { path, what: 'create', backup: null };
    return { path, what: 'change', backup: system.paths.join(folder, change.backupName) };
  });
}
