import type { AdapterPlan, Change, PlanNote } from '../../contract/plan';
import type { ProgramProblem } from '../../contract/problems';
import { ok, type Result } from '../../contract/result';
import type { SystemReader } from '../../system/system';
import { readOnlineAccounts } from '../gnome-online-accounts';
import { linuxFolders } from '../linux-folders';
import { ownAccountThere } from '../own-account-there';
import { planFolder, planOwnKeyFile } from '../own-key-file';
import type { AdapterPlanRequest } from '../program-adapter';
import { isFor, isSetUpFor, type StoredAccount } from '../stored-account';
import { mailFolder, readAnewCommand, type SourcePlaces, sourceEnding, sourceIdsFor } from './facts';
import { readSourceAccounts } from './read-sources';
import { wantedSources } from './wanted-sources';

const nothingToDo: AdapterPlan = { effect: 'nothing', changes: [], locks: [], notes: [], handOver: null };

/**
 * The three files of the account, or what is not right in them. An account for the address that the person
 * made is left alone: with the right values it is all there has to be, otherwise the person gives it those.
 * Problems: `settings-damaged`, and why a file cannot be read.
 */
export async function plan(
  { account, program, profile: { folder } }: AdapterPlanRequest,
  system: SystemReader,
): Promise<Result<AdapterPlan, ProgramProblem>> {
  const ids = sourceIdsFor(account.address);
  const stored = await readSourceAccounts(folder, system);
  const ours = stored.find(({ id }) => id === ids.account);
  const theirs: readonly StoredAccount[] = [...stored, ...(await readOnlineAccounts(system))].filter((one) =>
    isFor(one, account),
  );
  if (ours === undefined && theirs.length > 0)
    return ok(theirs.some((one) => isSetUpFor(one, account)) ? nothingToDo : ownAccountThere('evolution'));
  const places: SourcePlaces = {
    pathOf: (id) => system.paths.join(folder, id + sourceEnding),
    mailFolder: system.paths.join(
      linuxFolders(program, system.homeFolder ?? '', system).cache,
      mailFolder,
      ids.account,
    ),
  };
  const turns = ours !== undefined && ours.protocol !== account.incoming.protocol;
  const changes: Change[] = [...(await planFolder(folder, system))];
  for (const source of wantedSources(account, ids, places)) {
    const change = await planOwnKeyFile({ ...source, turns }, program.name, system);
    if (!change.ok) return change;
    if (change.value !== null) changes.push(change.value);
  }
  if (changes.length === 0) return ok(nothingToDo);
  const effect = ours === undefined ? 'add' : 'update';
  return ok({ effect, changes, locks: [], handOver: null, ...lookingAgain(program.packaging) });
}

/** Inside a Flatpak the service that knows the accounts is another one, and not to be reached from here. */
function lookingAgain(packaging: string): Pick<AdapterPlan, 'notes' | 'afterwards'> {
  const notes = (what: 'looking-again' | 'signing-in'): readonly PlanNote[] => [
    { kind: 'program-will-ask-password' },
    { kind: 'shown-after', what },
  ];
  if (packaging === 'flatpak') return { notes: notes('signing-in') };
  return { notes: notes('looking-again'), afterwards: [readAnewCommand] };
}
