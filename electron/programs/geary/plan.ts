import type { AdapterPlan, Change } from '../../contract/plan';
import type { AbsolutePath, ProgramProblem } from '../../contract/problems';
import type { DetectedProgram } from '../../contract/programs';
import { ok, type Result, refuse } from '../../contract/result';
import type { SystemReader } from '../../system/system';
import { readOnlineAccounts } from '../gnome-online-accounts';
import { linuxFolders } from '../linux-folders';
import { ownAccountThere } from '../own-account-there';
import { planFolder, planOwnKeyFile } from '../own-key-file';
import type { AdapterPlanRequest } from '../program-adapter';
import { isFor, isSetUpFor, type StoredAccount } from '../stored-account';
import { folderNameOf, mark, numberOf, ownFolder, settingsFile } from './facts';
import { readFolderAccounts } from './read-accounts';
import { wantedAccount } from './wanted-account';

const nothingToDo: AdapterPlan = { effect: 'nothing', changes: [], locks: [], notes: [], handOver: null };

/**
 * A folder with the account in it, or what is not right in ours. An account for the address that the person
 * made is left alone: with the right values it is all there has to be, otherwise the person gives it those.
 * Problems: `protocol-not-supported` for POP, `settings-damaged`, and why a file cannot be read.
 */
export async function plan(
  request: AdapterPlanRequest,
  system: SystemReader,
): Promise<Result<AdapterPlan, ProgramProblem>> {
  const { account, program, profile } = request;
  if (account.incoming.protocol !== 'imap')
    return refuse({ kind: 'protocol-not-supported', programName: program.name });
  const stored = await readFolderAccounts(profile.folder, system);
  const ours = stored.find((one) => one.isOurs && isFor(one, account));
  const online = await readOnlineAccounts(system);
  const theirs: readonly StoredAccount[] = [...stored, ...online].filter((one) => isFor(one, account));
  if (ours === undefined && theirs.length > 0)
    return ok(theirs.some((one) => isSetUpFor(one, account)) ? nothingToDo : ownAccountThere('geary'));
  const path = ours?.file ?? (await newFile(request, system));
  const ordinal = 1 + Math.max(0, ...stored.map((one) => one.ordinal));
  const settings = wantedAccount(account, ordinal);
  const accountFolder = system.paths.dirname(path);
  const mailFolder = system.paths.join(mailFolderOf(program, system), system.paths.basename(accountFolder));
  const change = await planOwnKeyFile(
    { path, knownBy: [mark.key], mailFolder, turns: false, settings },
    program.name,
    system,
  );
  if (!change.ok) return change;
  if (change.value === null) return ok(nothingToDo);
  const changes: Change[] = [...(await planFolder(accountFolder, system)), change.value];
  return ok({
    effect: ours === undefined ? 'add' : 'update',
    changes,
    locks: [],
    notes: [{ kind: 'program-will-ask-password' }, { kind: 'shown-after', what: 'quitting' }],
    handOver: null,
  });
}

/** In a folder with the next number, which must be free among the settings and among the mail. */
async function newFile(
  { profile, program }: AdapterPlanRequest,
  system: SystemReader,
): Promise<AbsolutePath> {
  const { folder } = profile;
  const names = [
    ...(await system.listFolder(folder)),
    ...(await system.listFolder(mailFolderOf(program, system))),
  ];
  const taken = names.map(numberOf).filter((number) => number !== null);
  return system.paths.join(folder, folderNameOf(1 + Math.max(0, ...taken)), settingsFile);
}

/** Geary keeps copies of the mail there, in a folder of the same name for each account. */
function mailFolderOf(program: DetectedProgram, system: SystemReader): AbsolutePath {
  return system.paths.join(linuxFolders(program, system.homeFolder ?? '', system).data, ownFolder);
}
