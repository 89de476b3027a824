import type { KeptReports, ReportRemoval, Stayed } from '../contract/kept-reports';
import type { AbsolutePath, RequestProblem } from '../contract/problems';
import { ok, type Result, refuse } from '../contract/result';
import { fingerprintOf } from '../system/fingerprint';
import type { System, SystemReader } from '../system/system';
import { JOURNAL_NAME, readJournals, reportsFolder } from './journal';
import { findOwnReports, isPlainFolder, isReportId, type OwnReport } from './own-reports';
import { isSettled } from './settle-interrupted';

/** What would be deleted; refused as long as a run is not settled, which needs its backups. */
export async function countReports(
  system: SystemReader,
  dataFolder: AbsolutePath,
): Promise<Result<KeptReports, RequestProblem>> {
  const { readable } = await readJournals(system, dataFolder);
  const open = readable.flatMap(({ programs }) => programs).find((program) => !isSettled(program));
  if (open !== undefined) return refuse({ kind: 'set-up-half-done', programName: open.intent.programName });
  return ok(countOf(await findOwnReports(system, dataFolder), system, dataFolder));
}

function countOf(own: readonly OwnReport[], system: SystemReader, dataFolder: AbsolutePath): KeptReports {
  return {
    id: fingerprintOf(Buffer.from(JSON.stringify(own))),
    folder: reportsFolder(system, dataFolder),
    reports: own.length,
    backups: backupsIn(own),
  };
}

function backupsIn(own: readonly OwnReport[]): number {
  return own.flatMap(({ files }) => files).filter(({ isBackup }) => isBackup).length;
}

/**
 * Deletes backups and reports, exactly those that were counted under this id, and says what is gone by
 * looking again. First a list of them is on the disk, so that what is cut short is finished later: of a
 * report whose journal is gone nobody could tell any more which files in it are ours.
 */
export async function removeReports(
  id: string,
  system: System,
  dataFolder: AbsolutePath,
): Promise<Result<ReportRemoval, RequestProblem>> {
  const counted = await countReports(system, dataFolder);
  if (!counted.ok) return counted;
  const own = await findOwnReports(system, dataFolder);
  if (countOf(own, system, dataFolder).id !== id) return refuse({ kind: 'reports-changed' });
  // A full disk has no room for the list, and is no reason to keep the rest.
  await system.replaceFile({
    path: listPath(system, dataFolder),
    bytes: Buffer.from(JSON.stringify(own)),
    expect: null,
    mode: 0o600,
    temporaryName: '.removing.json.part',
    unlessHeld: [],
  });
  await carryOut(own, system, dataFolder);
  const left = await stillThere(own, system, dataFolder);
  return ok({
    reports: own.length - left.length,
    backups: backupsIn(own) - backupsIn(left),
    stayed: await findStayed(left, system, dataFolder),
  });
}

/** Deletes what the person agreed to before an earlier run was cut short. */
export async function finishRemoval(system: System, dataFolder: AbsolutePath): Promise<void> {
  const list = await system.readFile(listPath(system, dataFolder));
  if (list.ok) await carryOut(ownIn(list.value.bytes), system, dataFolder);
}

function listPath(system: SystemReader, dataFolder: AbsolutePath): AbsolutePath {
  return system.paths.join(dataFolder, 'removing.json');
}

/** Ours is whole or not there at all; whatever else lies there names nothing. */
function ownIn(bytes: Uint8Array): readonly OwnReport[] {
  try {
    const list: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return Array.isArray(list) ? list.filter(isOwnReport) : [];
  } catch {
    return [];
  }
}

function isOwnReport(one: unknown): one is OwnReport {
  const { report, files } = Object(one);
  return typeof report === 'string' && Array.isArray(files) && files.every(isOwnFile);
}

function isOwnFile(file: unknown): boolean {
  const { name, fingerprint } = Object(file);
  return typeof name === 'string' && typeof fingerprint === 'string' && !/[\\/]/.test(name);
}

async function carryOut(own: readonly OwnReport[], system: System, dataFolder: AbsolutePath): Promise<void> {
  let done = true;
  for (const one of own) done = (await removeReport(one, system, dataFolder)) && done;
  const path = listPath(system, dataFolder);
  const list = await system.readFile(path);
  if (list.ok && done) await system.removeFile(path, list.value.fingerprint);
  const parent = reportsFolder(system, dataFolder);
  if (await isPlainFolder(dataFolder, system.paths.basename(parent), system))
    await system.removeFolder(parent);
}

/** False: something is left that may go another time. */
async function removeReport(
  { report, files }: OwnReport,
  system: System,
  dataFolder: AbsolutePath,
): Promise<boolean> {
  const folder = await folderOf(report, system, dataFolder);
  if (folder === null) return true;
  let done = true;
  for (const { name, fingerprint } of files) {
    const removed = await system.removeFile(system.paths.join(folder, name), fingerprint);
    if (removed.ok) continue;
    // What somebody has changed since is not what was to be deleted.
    const mayGoLater = removed.problem.kind !== 'changed-meanwhile';
    // As long as the report can be undone, its backups stay.
    if (name === JOURNAL_NAME) return !mayGoLater;
    done = done && !mayGoLater;
  }
  await system.removeFolder(folder);
  return done;
}

/** Null when it is not there, or not a folder of ours. */
async function folderOf(
  report: string,
  system: SystemReader,
  dataFolder: AbsolutePath,
): Promise<AbsolutePath | null> {
  const parent = reportsFolder(system, dataFolder);
  const isOurs =
    isReportId(report) &&
    (await isPlainFolder(dataFolder, system.paths.basename(parent), system)) &&
    (await isPlainFolder(parent, report, system));
  return isOurs ? system.paths.join(parent, report) : null;
}

/** What is left of them. */
async function stillThere(
  own: readonly OwnReport[],
  system: SystemReader,
  dataFolder: AbsolutePath,
): Promise<readonly OwnReport[]> {
  const left: OwnReport[] = [];
  for (const { report, files } of own) {
    const folder = await folderOf(report, system, dataFolder);
    if (folder === null) continue;
    const remaining = [];
    for (const file of files)
      if ((await system.kindOf(system.paths.join(folder, file.name))) !== 'absent') remaining.push(file);
    if (remaining.length > 0) left.push({ report, files: remaining });
  }
  return left;
}

async function findStayed(
  left: readonly OwnReport[],
  system: SystemReader,
  dataFolder: AbsolutePath,
): Promise<readonly Stayed[]> {
  const parent = reportsFolder(system, dataFolder);
  const stayed: Stayed[] = [];
  const names = await system.listFolder(parent);
  for (const report of names) {
    const folder = system.paths.join(parent, report);
    const own = left.find((one) => one.report === report)?.files.map(({ name }) => name) ?? [];
    const inside = (await isPlainFolder(parent, report, system)) ? await system.listFolder(folder) : [];
    if (own.length === 0) stayed.push({ path: folder, reason: 'unknown' });
    else
      for (const name of inside)
        stayed.push({
          path: system.paths.join(folder, name),
          reason: own.includes(name) ? 'not-deleted' : 'unknown',
        });
  }
  return stayed;
}
