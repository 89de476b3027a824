import type { ProgramPlan, SetupPlan } from '../contract/plan';
import type { AbsolutePath, RequestProblem } from '../contract/problems';
import type { ProgramReport, Progress, SetupReport, UndoReport } from '../contract/report';
import { ok, type Result, refuse } from '../contract/result';
import type { System } from '../system/system';
import { applyProgram } from './apply-program';
import { throwAwayFolder } from './data-folder';
import { appendToJournal, type Journal, readJournals, reportsFolder } from './journal';
import { findPrograms, planSetup } from './plan-setup';
import { previewPlan } from './preview-plan';
import { countReports, finishRemoval, removeReports } from './remove-reports';
import { reportOf, writtenFilesOf } from './report-of-journal';
import { settleInterrupted } from './settle-interrupted';
import type { Setup, SetupParts } from './setup';
import { isUndoable, undoReport } from './undo-program';

/** The verbs over one machine. Applying, undoing and listing first settle what an earlier run left open. */
export function createSetup(parts: SetupParts): Setup {
  const { system, dataFolder, now } = parts;
  return {
    findPrograms: () => findPrograms(parts),
    planSetup: (request) => planSetup(request, parts, now()),
    previewPlan: (plan) => previewPlan(plan, system, throwAwayFolder(system, dataFolder)),
    applyPlan: (plan, onProgress) => alone(parts, () => applyPlan(plan, onProgress, parts)),
    undoSetup: async (report, onProgress) =>
      (await hasReports(parts))
        ? alone(parts, () => undoSetup(report, onProgress, parts))
        : refuse(report === null ? { kind: 'nothing-to-undo' } : { kind: 'report-not-found', report }),
    listReports: () => listReports(parts),
    // Nothing is made by looking: without reports there is nothing to be alone with either.
    countReports: async () =>
      (await hasReports(parts))
        ? alone(parts, () => countReports(system, dataFolder))
        : countReports(system, dataFolder),
    removeReports: (id) => alone(parts, () => removeReports(id, system, dataFolder)),
  };
}

/** Asked first, so that looking leaves no folder behind on a machine where nothing was ever set up. */
async function hasReports({ system, dataFolder }: SetupParts): Promise<boolean> {
  return (await system.kindOf(reportsFolder(system, dataFolder))) !== 'absent';
}

/** Runs the work as the only wizard on the machine, on settled journals. */
async function alone<Value>(
  parts: SetupParts,
  work: () => Promise<Result<Value, RequestProblem>>,
): Promise<Result<Value, RequestProblem>> {
  const { system, dataFolder } = parts;
  const made = await system.ensureFolder(dataFolder, 0o700);
  if (!made.ok) return backupImpossible(dataFolder, made.problem.kind);
  const lock = await system.takeLock(system.paths.join(dataFolder, 'lock'));
  if (!lock.ok)
    return lock.problem.kind === 'in-use'
      ? refuse({ kind: 'another-wizard' })
      : backupImpossible(dataFolder, lock.problem.kind);
  try {
    await finishRemoval(system, dataFolder);
    await settleInterrupted((await readJournals(system, dataFolder)).readable, system);
    return await work();
  } finally {
    await lock.value.release();
  }
}

async function applyPlan(
  plan: SetupPlan,
  onProgress: (progress: Progress) => void,
  { system, adapters, dataFolder, now }: SetupParts,
): Promise<Result<SetupReport, RequestProblem>> {
  // It may tell of a run that was cut short, and what is written now would be in the way of settling it.
  const [unreadable] = (await readJournals(system, dataFolder)).unreadable;
  if (unreadable !== undefined) return refuse({ kind: 'report-unreadable', path: unreadable.path });
  const { account } = plan;
  const madeAt = new Date(now()).toISOString();
  const about = { madeAt, address: account.address, protocol: account.incoming.protocol };
  const begun = plan.programs.some(leavesSomething)
    ? await beginReport(about, { system, dataFolder })
    : ok(null);
  if (!begun.ok) return begun;
  const report = begun.value ?? '';
  const reportFolder = system.paths.join(reportsFolder(system, dataFolder), report);
  const shared = { system, adapters, account, report, reportFolder, onProgress };
  const programs: ProgramReport[] = [];
  for (const [place, program] of plan.programs.entries()) {
    const transaction = { ...shared, throwAwayFolder: throwAwayFolder(system, dataFolder), program: place };
    const outcome = await applyProgram(program, transaction);
    const { choice, programName, profileName, notes } = program;
    programs.push({ choice, programName, profileName, notes, outcome, files: [] });
  }
  const { readable } = await readJournals(system, dataFolder);
  const journal = readable.find((candidate) => candidate.report === begun.value);
  if (journal === undefined || journal.programs.length === 0)
    return ok({ id: null, ...about, programs, undone: false });
  return ok({ id: report, ...about, programs: withFiles(programs, journal, system), undone: false });
}

/** Whether something will be there afterwards that can be undone. */
function leavesSomething({ effect, problem, handOver }: ProgramPlan): boolean {
  return effect !== 'nothing' && problem === null && handOver?.kind !== 'by-hand';
}

/** The report's id, once its folder and the first line of its journal are on the disk. */
async function beginReport(
  about: Pick<SetupReport, 'madeAt' | 'address' | 'protocol'>,
  { system, dataFolder }: Pick<SetupParts, 'system' | 'dataFolder'>,
): Promise<Result<string, RequestProblem>> {
  const report = await newReportId(about.madeAt, { system, dataFolder });
  const folder = system.paths.join(reportsFolder(system, dataFolder), report);
  const made = await system.ensureFolder(folder, 0o700);
  if (!made.ok) return backupImpossible(folder, made.problem.kind);
  const begun = await appendToJournal(system, folder, { kind: 'begin', version: 1, ...about });
  return begun.ok ? ok(report) : backupImpossible(folder, begun.problem.kind);
}

function withFiles(programs: readonly ProgramReport[], journal: Journal, system: System) {
  return programs.map((program, place) => {
    const journaled = journal.programs.find((one) => one.place === place);
    return journaled === undefined
      ? program
      : { ...program, files: writtenFilesOf(journaled, journal.folder, system) };
  });
}

async function undoSetup(
  wanted: string | null,
  onProgress: (progress: Progress) => void,
  { system, dataFolder }: SetupParts,
): Promise<Result<UndoReport, RequestProblem>> {
  const { readable, unreadable } = await readJournals(system, dataFolder);
  const isOpen = (journal: Journal) => journal.programs.some(isUndoable);
  const journal = readable.find((one) => (wanted === null ? isOpen(one) : one.report === wanted));
  // The latest may be one that cannot be read, and then an older one is not what is meant.
  const inTheWay = unreadable.find(({ report }) =>
    wanted === null ? report > (journal?.report ?? '') : report === wanted,
  );
  if (inTheWay !== undefined) return refuse({ kind: 'report-unreadable', path: inTheWay.path });
  if (journal === undefined)
    return refuse(
      wanted === null ? { kind: 'nothing-to-undo' } : { kind: 'report-not-found', report: wanted },
    );
  if (!isOpen(journal)) return refuse({ kind: 'nothing-to-undo' });
  return ok({ id: journal.report, programs: await undoReport(journal, system, onProgress) });
}

async function listReports(parts: SetupParts): Promise<Result<readonly SetupReport[], RequestProblem>> {
  const { system, dataFolder } = parts;
  if (!(await hasReports(parts))) return ok([]);
  // Where it cannot be done now, it is left for the next time.
  await alone(parts, async () => ok(null));
  const { readable, unreadable } = await readJournals(system, dataFolder);
  const [first] = unreadable;
  if (first !== undefined && readable.length === 0)
    return refuse({ kind: 'report-unreadable', path: first.path });
  const begun = readable.filter(({ programs }) => programs.length > 0);
  return ok(begun.map((journal) => reportOf(journal, system)));
}

/** Sorts by time; the tail keeps two runs in one millisecond apart. */
async function newReportId(
  madeAt: string,
  { system, dataFolder }: Pick<SetupParts, 'system' | 'dataFolder'>,
): Promise<string> {
  const time = madeAt.replaceAll(/[-:.Z]/g, '').replace('T', '-');
  const taken = new Set(await system.listFolder(reportsFolder(system, dataFolder)));
  for (let number = 1; ; number += 1) {
    const id = `${time}-${String(number).padStart(2, '0')}`;
    if (!taken.has(id)) return id;
  }
}

function backupImpossible(
  path: AbsolutePath,
  cause: Extract<RequestProblem, { kind: 'backup-impossible' }>['cause'],
): { readonly ok: false; readonly problem: RequestProblem } {
  return refuse({ kind: 'backup-impossible', path, cause });
}
