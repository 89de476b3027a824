import type { AdapterPlan, Change, PlanNote } from '../../contract/plan';
import type { ProgramProblem } from '../../contract/problems';
import type { DetectedProgram } from '../../contract/programs';
import { ok, type Result } from '../../contract/result';
import type { SystemReader } from '../../system/system';
import { planWithOwnAccount } from '../accounts-in-files/own-account';
import { planFolder, planOwnKeyFile } from '../accounts-in-files/own-key-file';
import { linuxFolders } from '../installations/linux-folders';
import { nothingToDo } from '../nothing-to-do';
import type { AdapterPlanRequest } from '../program-adapter';
import { mailFolder, type SourceIds, type SourcePlaces, sourceEnding, sourceIdsFor } from './facts';
import { readSourceAccounts } from './read-sources';
import { wantedSources } from './wanted-sources';

/**
 * The three files of the account, or what is not right in them; an account for the address that the person
 * made is left alone. Problems: `settings-damaged`, and why a file cannot be read.
 */
export async function plan(
  request: AdapterPlanRequest,
  system: SystemReader,
): Promise<Result<AdapterPlan, ProgramProblem>> {
  const { account, program, profile } = request;
  const ids = sourceIdsFor(account.address);
  const stored = await readSourceAccounts(profile.folder, system);
  const ours = stored.find(({ id }) => id === ids.account);
  const own = ours === undefined ? await planWithOwnAccount('evolution', stored, account, system) : null;
  if (own !== null) return ok(own);
  const turns = ours !== undefined && ours.protocol !== account.incoming.protocol;
  const changes: Change[] = [...(await planFolder(profile.folder, system))];
  for (const source of wantedSources(account, ids, placesOf(request, ids, system))) {
    const change = await planOwnKeyFile({ ...source, turns }, program.name, system);
    if (!change.ok) return change;
    if (change.value !== null) changes.push(change.value);
  }
  if (changes.length === 0) return ok(nothingToDo);
  const effect = ours === undefined ? 'add' : 'update';
  return ok({ ...nothingToDo, effect, changes, ...lookingAgain(program) });
}

function placesOf(
  { program, profile }: AdapterPlanRequest,
  ids: SourceIds,
  system: SystemReader,
): SourcePlaces {
  const { paths, homeFolder } = system;
  const { cache } = linuxFolders(program, homeFolder ?? '', system);
  return {
    pathOf: (id) => paths.join(profile.folder, id + sourceEnding),
    mailFolder: paths.join(cache, mailFolder, ids.account),
  };
}

/** Inside a Flatpak the service that knows the accounts is another one, and not to be reached from here. */
function lookingAgain({ packaging }: DetectedProgram): Pick<AdapterPlan, 'notes' | 'tells'> {
  const notes = (what: 'looking-again' | 'signing-in'): readonly PlanNote[] => [
    { kind: 'program-will-ask-password' },
    { kind: 'shown-after', what },
  ];
  if (packaging === 'flatpak') return { notes: notes('signing-in') };
  return { notes: notes('looking-again'), tells: 'evolution-data-server' };
}
