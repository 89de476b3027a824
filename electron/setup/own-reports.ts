import type { Fingerprint } from '../contract/plan';
import type { AbsolutePath } from '../contract/problems';
import type { SystemReader } from '../system/system';
import { JOURNAL_NAME, type Journal, readJournals, reportsFolder } from './journal';

/** A file of ours in a report's folder, as it was when it was looked at. */
export interface OwnFile {
  readonly name: string;
  readonly fingerprint: Fingerprint;
  readonly isBackup: boolean;
}

/** A report's folder and what of ours is in it, the journal first: once that is gone, nothing offers to undo. */
export interface OwnReport {
  readonly report: string;
  readonly files: readonly OwnFile[];
}

/** As `create-setup.ts` makes them. */
export function isReportId(name: string): boolean {
  return /^\d{8}-\d{9}-\d{2,}$/.test(name);
}

/** Whether what lies there is a folder right there, and no link to another place. */
export async function isPlainFolder(
  parent: AbsolutePath,
  name: string,
  system: SystemReader,
): Promise<boolean> {
  const path = system.paths.join(parent, name);
  return (await system.kindOf(path)) === 'folder' && (await isRightThere(parent, name, system));
}

async function isRightThere(parent: AbsolutePath, name: string, system: SystemReader): Promise<boolean> {
  const real = await system.realPath(parent);
  if (real === null || system.paths.basename(name) !== name) return false;
  return (await system.realPath(system.paths.join(parent, name))) === system.paths.join(real, name);
}

/** What the wizard made, as its journals tell. A report whose journal cannot be read is not among them. */
export async function findOwnReports(
  system: SystemReader,
  dataFolder: AbsolutePath,
): Promise<readonly OwnReport[]> {
  const parent = reportsFolder(system, dataFolder);
  if (!(await isPlainFolder(dataFolder, system.paths.basename(parent), system))) return [];
  const { readable } = await readJournals(system, dataFolder);
  const own: OwnReport[] = [];
  for (const report of await system.listFolder(parent)) {
    if (!isReportId(report) || !(await isPlainFolder(parent, report, system))) continue;
    const journal = readable.find((one) => one.report === report);
    const folder = system.paths.join(parent, report);
    if (journal !== undefined)
      own.push({ report, files: await filesOf(namesIn(journal, system), folder, system) });
    else if (await neverBegan(folder, system))
      own.push({ report, files: await filesOf([[JOURNAL_NAME, false]], folder, system) });
  }
  return own;
}

type Name = readonly [name: string, isBackup: boolean];

function namesIn({ programs }: Journal, system: SystemReader): readonly Name[] {
  const ofCopies = programs.flatMap(({ copies }) =>
    copies.flatMap(({ backupName }): readonly Name[] => [
      [backupName, true],
      [`.${backupName}.tmp`, false],
    ]),
  );
  const ofBackups = programs
    .flatMap(({ intent }) => intent.changes)
    .flatMap((change): readonly Name[] =>
      change.kind === 'edit-settings' && change.backupName !== null
        ? [
            [change.backupName, true],
            [change.temporaryName, false],
          ]
        : [],
    );
  const isBare = ([name]: Name) => system.paths.basename(name) === name;
  return [[JOURNAL_NAME, false], ...[...ofBackups, ...ofCopies].filter(isBare)];
}

async function filesOf(
  names: readonly Name[],
  folder: AbsolutePath,
  system: SystemReader,
): Promise<readonly OwnFile[]> {
  const files: OwnFile[] = [];
  for (const [name, isBackup] of names) {
    const file = await system.readFile(system.paths.join(folder, name));
    if (file.ok && (await isRightThere(folder, name, system)))
      files.push({ name, fingerprint: file.value.fingerprint, isBackup });
  }
  return files;
}

/** The power went before the first line of the journal was whole, so nothing else was done. */
async function neverBegan(folder: AbsolutePath, system: SystemReader): Promise<boolean> {
  if ((await system.listFolder(folder)).some((name) => name !== JOURNAL_NAME)) return false;
  const journal = await system.readFile(system.paths.join(folder, JOURNAL_NAME));
  return journal.ok ? !journal.value.bytes.includes(0x0a) : journal.problem.kind === 'missing';
}
