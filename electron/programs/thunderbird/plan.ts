import type { Account } from '../../contract/account';
import type { AdapterPlan, Change, OwnedBranch, PlanNote } from '../../contract/plan';
import type { ProgramProblem } from '../../contract/problems';
import { ok, type Result, refuse } from '../../contract/result';
import type { Settings } from '../../formats/settings-format';
import type { SystemReader } from '../../system/system';
import type { AdapterPlanRequest } from '../program-adapter';
import { findFreeKeys } from './accounts/allocate-keys';
import { convertAccount, stopFetching } from './accounts/convert-account';
import { hasFetchedMail } from './accounts/has-fetched-mail';
import { findMatch } from './accounts/match-account';
import { addAccount } from './accounts/new-account';
import { readMailSettings } from './accounts/read-accounts';
import { hasOurForm, repairAccount } from './accounts/repair-account';
import { findInstallations } from './installations/find-installations';
import { planPassword } from './password-store/plan-password';
import { type MailSettingsFile, readMailSettingsFile } from './profiles/mail-settings-file';
import { type NewProfileChanges, planNewProfile } from './profiles/new-profile';
import { findNewProfile } from './profiles/new-profile-folder';
import { findOverridden } from './profiles/overriding-file';
import { readProfileRoot } from './profiles/profile-root';
import { lockPathOf } from './profiles/profile-state';
import { draftSettings, type SettingsDraft } from './settings/draft-settings';

/**
 * What has to change in a profile, or to make one, so that the account works in it. Reads only, and
 * knows no time but the request's; the one thing that is not the same each time is the random material
 * of a new key database, when a password is to be saved in a new profile.
 *
 * Problems: `settings-damaged` for a file that the program itself would not read to its end, and why a
 * file cannot be read; `settings-overridden` when the person's own user.js would undo an edit at every
 * start; `changed-meanwhile` when the profile that was to be made cannot be made now.
 */
export async function plan(
  request: AdapterPlanRequest,
  system: SystemReader,
): Promise<Result<AdapterPlan, ProgramProblem>> {
  const { account, profile, program } = request;
  const made = profile.state === 'new' ? await planProfile(request, system) : ok(null);
  if (!made.ok) return made;
  const file = await readMailSettingsFile(profile.folder, program.name, system);
  if (!file.ok) return file;
  const draft = draftSettings(file.value.settings);
  const done = await planAccount(draft, account, file.value.settings, profile.folder, system);
  const overridden = await findOverridden(draft.edits(), profile.folder, program.name, system);
  if (overridden !== null) return refuse(overridden);
  const saving = await planPassword(request, system);
  if (saving.reencrypt) draft.assign('signon.reencryptionNeeded', true, 'saved-password');
  const changes = [
    ...(made.value?.before ?? []),
    ...settingsChange(draft, file.value, done.ownedBranches),
    ...saving.changes,
    ...(made.value?.after ?? []),
  ];
  const effect = changes.length === 0 ? 'nothing' : done.effect;
  const profileNotes: readonly PlanNote[] = made.value === null ? [] : [{ kind: 'profile-will-be-made' }];
  return ok({
    effect,
    changes,
    locks: [lockPathOf(profile.folder, system)],
    notes: [...profileNotes, ...done.notes, ...saving.notes(effect)],
    handOver: null,
  });
}

async function planProfile(
  { profile, program }: AdapterPlanRequest,
  system: SystemReader,
): Promise<Result<NewProfileChanges, ProgramProblem>> {
  const changed = refuse({ kind: 'changed-meanwhile', path: profile.folder } as const);
  const installations = system.homeFolder === null ? [] : await findInstallations(system.homeFolder, system);
  const installation = installations.find(({ id }) => id === program.id);
  if (installation === undefined) return changed;
  const root = await readProfileRoot(installation.root, program.name, system);
  if (!root.ok) return root;
  const planned = await findNewProfile(installation, root.value, system);
  if (planned?.folder !== profile.folder) return changed;
  return ok(await planNewProfile(planned, installation, root.value, system));
}

function settingsChange(
  draft: SettingsDraft,
  { path, file }: MailSettingsFile,
  ownedBranches: readonly OwnedBranch[],
): readonly Change[] {
  const edits = draft.edits();
  if (edits.length === 0) return [];
  const basis = file?.fingerprint ?? null;
  return [
    { kind: 'edit-settings', path, format: 'mozilla-prefs', keepWhile: null, basis, edits, ownedBranches },
  ];
}

interface PlannedAccount {
  readonly effect: 'add' | 'update';
  readonly ownedBranches: readonly OwnedBranch[];
  readonly notes: readonly PlanNote[];
}

async function planAccount(
  draft: SettingsDraft,
  account: Account,
  settings: Settings,
  profileFolder: string,
  system: SystemReader,
): Promise<PlannedAccount> {
  const mail = readMailSettings(settings);
  const keys = findFreeKeys(settings);
  const matched = findMatch(mail, account);
  if (matched === null)
    return { effect: 'add', ownedBranches: addAccount(draft, keys, mail, account), notes: [] };
  const { protocol } = account.incoming;
  const turns = matched.server.type !== protocol;
  if (turns && protocol === 'imap' && (await hasFetchedMail(matched, settings, profileFolder, system))) {
    const ownedBranches = addAccount(draft, keys, mail, account);
    stopFetching(draft, matched);
    const note: PlanNote = { kind: 'pop-account-kept', accountName: matched.server.name };
    return { effect: 'add', ownedBranches, notes: [note] };
  }
  const isOurs = hasOurForm(draft, mail, matched, account);
  if (turns) convertAccount(draft, settings, matched, protocol);
  const ownedBranches = repairAccount(draft, keys, mail, matched, account);
  const isRight = isOurs || draft.edits().length === 0;
  const note: PlanNote = { kind: 'own-account-repaired', accountName: matched.server.name };
  return { effect: 'update', ownedBranches, notes: isRight ? [] : [note] };
}
