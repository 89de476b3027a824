import type { AdapterPlan, Change } from '../../contract/plan';
import type { AbsolutePath, ProgramProblem } from '../../contract/problems';
import { ok, type Result, refuse } from '../../contract/result';
import type { SystemReader } from '../../system/system';
import { planWithOwnAccount } from '../accounts-in-files/own-account';
import { planFolder, planOwnKeyFile } from '../accounts-in-files/own-key-file';
import { isFor } from '../accounts-in-files/stored-account';
import { linuxFolders } from '../installations/linux-folders';
import { nothingToDo } from '../nothing-to-do';
import type { AdapterPlanRequest } from '../program-adapter';
import { folderNameOf, mark, numberOf, ownFolder, settingsFile, signs } from './facts';
import { type FolderAccount, readFolderAccounts } from './read-accounts';
import { wantedAccount } from './wanted-account';

/**
 * A folder with the account in it, or what is not right in ours; an account for the address that the person
 * made is left alone. Problems: `protocol-not-supported` for POP, `program-running` when ours has to be
 * corrected, `settings-damaged`, and why a file cannot be read.
 */
export async function plan(
  request: AdapterPlanRequest,
  system: SystemReader,
): Promise<Result<AdapterPlan, ProgramProblem>> {
  const { account, profile } = request;
  const programName = request.program.name;
  if (account.incoming.protocol !== 'imap') return refuse({ kind: 'protocol-not-supported', programName });
  const stored = await readFolderAccounts(profile.folder, system);
  const ours = stored.find((one) => one.isOurs && isFor(one, account));
  const own = ours === undefined ? await planWithOwnAccount('geary', stored, account, system) : null;
  if (own !== null) return ok(own);
  const changes = await planAccount(request, stored, ours, system);
  if (!changes.ok) return changes;
  if (changes.value.length === 0) return ok(nothingToDo);
  // It would write back what it knows. A new account is not known to it yet.
  if (ours !== undefined && (await isRunning(system)))
    return refuse({ kind: 'program-running', programName });
  return ok({
    ...nothingToDo,
    effect: ours === undefined ? 'add' : 'update',
    changes: changes.value,
    notes: [{ kind: 'program-will-ask-password' }, { kind: 'shown-after', what: 'quitting' }],
  });
}

async function planAccount(
  { account, program, profile: { folder } }: AdapterPlanRequest,
  stored: readonly FolderAccount[],
  ours: FolderAccount | undefined,
  system: SystemReader,
): Promise<Result<readonly Change[], ProgramProblem>> {
  const { paths, homeFolder } = system;
  const mail = paths.join(linuxFolders(program, homeFolder ?? '', system).data, ownFolder);
  const folderName = ours?.folderName ?? (await freeFolderName([folder, mail], system));
  const own = {
    path: paths.join(folder, folderName, settingsFile),
    knownBy: [mark.key],
    mailFolder: paths.join(mail, folderName),
    turns: false,
    settings: wantedAccount(account, 1 + Math.max(0, ...stored.map(({ ordinal }) => ordinal))),
  };
  const change = await planOwnKeyFile(own, program.name, system);
  if (!change.ok) return change;
  if (change.value === null) return ok([]);
  return ok([...(await planFolder(paths.join(folder, folderName), system)), change.value]);
}

/** With the next number; it must be free among the settings and among the mail. */
async function freeFolderName(folders: readonly AbsolutePath[], system: SystemReader): Promise<string> {
  const names = await Promise.all(folders.map((folder) => system.listFolder(folder)));
  const taken = names.flat().map(numberOf);
  return folderNameOf(1 + Math.max(0, ...taken.filter((number) => number !== null)));
}

async function isRunning(system: SystemReader): Promise<boolean> {
  const [executable = ''] = signs.executables;
  return system.isRunning(executable);
}
