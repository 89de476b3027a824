import path from 'node:path';
import type { AbsolutePath, WriteProblem } from '../contract/problems';
import { ok, type Result, refuse } from '../contract/result';
import type { System } from '../system/system';
import type { ReportFileProblem } from './answer';

export interface ReportFiles {
  /** Whether a report could be written there without replacing something. */
  findObstacle(file: string): Promise<ReportFileProblem | null>;
  /** Makes the file, for the person's eyes only (0600); answers where it is. Never replaces a file. */
  write(file: string, text: string): Promise<Result<AbsolutePath, WriteProblem | ReportFileProblem>>;
}

/** Files as they are named on the command line, from the folder that it is run in. */
export function createReportFiles(
  system: Pick<System, 'kindOf' | 'replaceFile'>,
  folder: AbsolutePath,
): ReportFiles {
  return {
    findObstacle: async (file) => {
      const target = path.resolve(folder, file);
      return (await system.kindOf(target)) === 'absent' ? null : taken(target);
    },
    write: async (file, text) => {
      const target = path.resolve(folder, file);
      const written = await system.replaceFile({
        path: target,
        bytes: new TextEncoder().encode(text),
        expect: null,
        mode: 0o600,
        temporaryName: `.${path.basename(target)}.tmp`,
        unlessHeld: [],
      });
      if (written.ok) return ok(target);
      return refuse(problemOf(target, written.problem));
    },
  };
}

function problemOf(target: AbsolutePath, problem: WriteProblem): WriteProblem | ReportFileProblem {
  if (problem.kind === 'changed-meanwhile') return taken(target);
  if (problem.kind !== 'missing') return problem;
  return {
    kind: 'report-folder-missing',
    path: target,
    message: `There is no folder for ${target}. Make it first, or put the report somewhere else.`,
  };
}

function taken(target: AbsolutePath): ReportFileProblem {
  return {
    kind: 'report-file-exists',
    path: target,
    message: `There is something at ${target} already, and it was left as it is. Give the report another name.`,
  };
}
