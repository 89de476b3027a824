import type { OwnFile } from '../contract/plan';
import type { AbsolutePath, ProgramProblem, WriteProblem } from '../contract/problems';
import type { Kept } from '../contract/report';
import { ok, type Result, refuse } from '../contract/result';
import { formats } from '../formats/all-formats';
import type { FileContent, System } from '../system/system';
import type { Intent, JournaledChange } from './journal';
import { reverseEdits } from './setting-edits';

type EditedSettings = Extract<JournaledChange, { kind: 'edit-settings' }>;

/**
 * Takes an intent back, change by change from the last to the first, on files that may have been
 * rewritten since. Running it twice is the same as once, so a run that was cut short is run again.
 * Nothing that is not ours is removed; what stays is named.
 */
export async function reverseChanges(
  intent: Intent,
  reportFolder: AbsolutePath,
  system: System,
): Promise<Result<readonly Kept[], ProgramProblem>> {
  const kept: Kept[] = [];
  const strangers = await foldersWithStrangers(intent, system);
  for (const change of intent.changes.toReversed()) {
    const reversed = await reverseChange(change, intent, reportFolder, strangers, system);
    if (!reversed.ok) return reversed;
    kept.push(...reversed.value);
  }
  const holdsAnother = ({ path, reason }: Kept) =>
    reason === 'folder-in-use' && kept.some((other) => other.path.startsWith(path + system.paths.sep));
  return ok(kept.filter((one) => !holdsAnother(one)));
}

async function reverseChange(
  change: JournaledChange,
  intent: Intent,
  reportFolder: AbsolutePath,
  strangers: ReadonlySet<AbsolutePath>,
  system: System,
): Promise<Result<readonly Kept[], ProgramProblem>> {
  const { path } = change;
  if (change.kind === 'create-folder') {
    const removed = await system.removeFolder(path);
    if (!removed.ok) return removed;
    return ok(removed.value ? [] : [{ path, key: null, reason: 'folder-in-use' }]);
  }
  const leftover = await discardLeftover(change, system);
  if (!leftover.ok) return leftover;
  // The folder itself is named among what is kept, so its files need no lines of their own.
  if (change.keepWhile !== null && strangers.has(change.keepWhile)) return ok([]);
  const current = await system.readFile(path);
  if (!current.ok) return current.problem.kind === 'missing' ? ok([]) : refuse(current.problem);
  const { bytes, fingerprint } = current.value;
  if (change.kind === 'edit-settings' && change.ownFile !== undefined)
    return removeOwnFile(change, change.ownFile, current.value, system);
  if (fingerprint === change.after && (change.kind === 'create-file' || change.before === null))
    return nothingKept(await system.removeFile(path, fingerprint));
  if (change.kind === 'create-file') return ok([{ path, key: null, reason: 'changed-since' }]);
  if (fingerprint === change.before) return ok([]);
  const old = fingerprint === change.after ? await readBackup(change, reportFolder, system) : null;
  if (old !== null) return nothingKept(await replace(change, old, fingerprint, intent, system));
  return reverseInPlace(change, bytes, fingerprint, intent, system);
}

/** Behind a symbolic link the temporary file lay beside the real file. */
export async function discardLeftover(
  { path, temporaryName }: Exclude<JournaledChange, { kind: 'create-folder' }>,
  system: System,
): Promise<Result<null, WriteProblem>> {
  const real = (await system.realPath(path)) ?? path;
  return system.discardTemporary(system.paths.join(system.paths.dirname(real), temporaryName));
}

/** The file as it was, to be put back exactly; null when there is no such copy any more. */
async function readBackup(
  change: EditedSettings,
  reportFolder: AbsolutePath,
  system: System,
): Promise<Uint8Array | null> {
  if (change.backupName === null) return null;
  const backup = await system.readFile(system.paths.join(reportFolder, change.backupName));
  return backup.ok && backup.value.fingerprint === change.before ? backup.value.bytes : null;
}

/** With what the program has written into it since. Another file that lies there by now stays. */
async function removeOwnFile(
  { path, format, edits, after }: EditedSettings,
  { knownBy, mailFolder }: OwnFile,
  { bytes, fingerprint }: FileContent,
  system: System,
): Promise<Result<readonly Kept[], ProgramProblem>> {
  const settings = formats[format].read(bytes);
  const telling = edits.filter(({ key }) => knownBy.includes(key));
  const isKnown = settings.ok && telling.some((edit) => settings.value.get(edit.key) === edit.after);
  if (fingerprint !== after && !isKnown) return ok([{ path, key: null, reason: 'changed-since' }]);
  const removed = await system.removeFile(path, fingerprint);
  return removed.ok ? ok(await mailLeftIn(mailFolder === null ? [] : [mailFolder], system)) : removed;
}

/** Rewritten by the program since, or without a backup: entry by entry, and every other entry stays. */
async function reverseInPlace(
  change: EditedSettings,
  bytes: Uint8Array,
  fingerprint: string,
  intent: Intent,
  system: System,
): Promise<Result<readonly Kept[], ProgramProblem>> {
  const { path } = change;
  const format = formats[change.format];
  const damaged = (line: number) =>
    refuse({ kind: 'settings-damaged', programName: intent.programName, path, line } as const);
  const settings = format.read(bytes);
  if (!settings.ok) return damaged(settings.problem.line);
  const reversal = reverseEdits(settings.value, change.edits, change.ownedBranches);
  const written = format.write(bytes, reversal.assignments);
  if (!written.ok) return damaged(written.problem.line);
  const replaced = await replace(change, written.value, fingerprint, intent, system);
  if (!replaced.ok) return replaced;
  const kept: Kept[] = reversal.keptKeys.map((key) => ({ path, key, reason: 'changed-since' }));
  return ok([...kept, ...(await mailLeftIn(reversal.mailFolders, system))]);
}

async function mailLeftIn(folders: readonly AbsolutePath[], system: System): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  for (const folder of folders)
    if ((await system.listFolder(folder)).length > 0) kept.push({ path: folder, key: null, reason: 'mail' });
  return kept;
}

function replace(
  change: EditedSettings,
  bytes: Uint8Array,
  expect: string,
  intent: Intent,
  system: System,
): Promise<Result<string, WriteProblem>> {
  const { path, temporaryName } = change;
  return system.replaceFile({ path, bytes, expect, mode: 0o600, temporaryName, unlessHeld: intent.locks });
}

function nothingKept(result: Result<unknown, WriteProblem>): Result<readonly Kept[], ProgramProblem> {
  return result.ok ? ok([]) : result;
}

/**
 * Folders of ours that hold anything we did not put there, or that we put there and somebody changed:
 * the program has moved in, so its profile, key store and the list that names it must stay.
 */
async function foldersWithStrangers(intent: Intent, system: System): Promise<ReadonlySet<AbsolutePath>> {
  const strangers = new Set<AbsolutePath>();
  for (const change of intent.changes) {
    if (change.kind !== 'create-folder') continue;
    for (const name of await system.listFolder(change.path))
      if (!(await isOurs(system.paths.join(change.path, name), intent, system))) strangers.add(change.path);
  }
  return strangers;
}

async function isOurs(path: AbsolutePath, intent: Intent, system: System): Promise<boolean> {
  const change = intent.changes.find((candidate) => candidate.path === path);
  if (change === undefined) {
    return intent.changes.some(
      (candidate) =>
        candidate.kind !== 'create-folder' &&
        system.paths.join(system.paths.dirname(candidate.path), candidate.temporaryName) === path,
    );
  }
  if (change.kind === 'create-folder') return true;
  const file = await system.readFile(path);
  return !file.ok || file.value.fingerprint === change.after;
}
