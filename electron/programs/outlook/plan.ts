import type { Account } from '../../contract/account';
import type { AdapterPlan, ByHandReason, OfficeVersion, PlanNote } from '../../contract/plan';
import type { ProgramProblem } from '../../contract/problems';
import { ok, type Result } from '../../contract/result';
import { fitsOutlookProfile, writeOutlookProfile } from '../../formats/outlook-profile';
import type { SystemReader } from '../../system/system';
import { isFor, isSetUpFor } from '../accounts-in-files/stored-account';
import { nothingToDo } from '../nothing-to-do';
import type { AdapterPlanRequest } from '../program-adapter';
import { describeProfile, profileValuesOf } from './profile-values';
import { type OutlookState, readOutlook } from './read-outlook';
import { wayForOutlook } from './way-for-outlook';

const fileName = 'runbox-outlook.prf';

/** An import where Outlook has no profile yet, the values to type in where it has, and nothing where all is right. */
export async function plan(
  { account }: AdapterPlanRequest,
  system: SystemReader,
): Promise<Result<AdapterPlan, ProgramProblem>> {
  const state = await readOutlook(system);
  if (state === null) return ok(planByHand(null, 'add'));
  const accounts = state.profiles.flatMap((profile) => profile.accounts);
  if (accounts.some((stored) => isSetUpFor(stored, account))) return ok(nothingToDo);
  const isThere = accounts.some(
    (stored) => isFor(stored, account) && stored.protocol === account.incoming.protocol,
  );
  const way = wayForOutlook(state);
  return ok(
    way.way === 'by-hand'
      ? planByHand(way.reason, isThere ? 'update' : 'add')
      : planImport(account, state, way.officeVersion),
  );
}

function planByHand(reason: ByHandReason | null, effect: 'add' | 'update'): AdapterPlan {
  return {
    ...nothingToDo,
    effect,
    notes: reason === null ? [] : [{ kind: 'by-hand-because', reason }],
    handOver: { kind: 'by-hand', form: 'classic-outlook' },
  };
}

function planImport(
  account: Account,
  { executable }: OutlookState,
  officeVersion: OfficeVersion,
): AdapterPlan {
  const profile = profileValuesOf(account);
  const content = writeOutlookProfile(profile);
  if (!content.ok) return planByHand('value-does-not-fit', 'add');
  return {
    ...nothingToDo,
    effect: 'add',
    notes: notesFor(officeVersion, account),
    handOver: {
      kind: 'outlook-import',
      fileName,
      content: content.value,
      settings: describeProfile(profile),
      executable,
      officeVersion,
      profile: profile.name,
    },
  };
}

/** Microsoft describes the import for 2010 and 2013; of later versions it only says that it advises against it. */
function notesFor(version: OfficeVersion, { fullName }: Account): readonly PlanNote[] {
  return [
    { kind: 'profile-will-be-made' },
    { kind: 'you-will-finish', handOver: 'outlook-import' },
    ...(fitsOutlookProfile(fullName) ? [] : [{ kind: 'not-in-profile', what: 'full-name' } as const]),
    ...(version === '16.0' ? [{ kind: 'experimental' } as const] : []),
  ];
}
