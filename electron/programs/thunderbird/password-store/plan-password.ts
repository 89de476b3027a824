import { randomBytes } from 'node:crypto';
import type { Change, PasswordStoreReason, PlanEffect, PlanNote } from '../../../contract/plan';
import type { AbsolutePath } from '../../../contract/problems';
import type { FileContent, SystemReader } from '../../../system/system';
import type { AdapterPlanRequest } from '../../program-adapter';
import { passwordOrigins } from '../accounts/wanted-servers';
import { isMissing } from '../profiles/profile-root';
import { planSavedLogins } from './plan-saved-password';

export interface PlannedPassword {
  readonly changes: readonly Change[];
  /** The program is to re-encrypt what was written, in the way of its version. */
  readonly reencrypt: boolean;
  notes(effect: PlanEffect): readonly PlanNote[];
}

/**
 * Puts the password into the program's own store if the person asked for that. A new key database needs
 * secrets nobody can foretell, so randomness is allowed here and nowhere else in planning.
 */
export async function planPassword(
  { account, profile, password, now }: AdapterPlanRequest,
  system: SystemReader,
): Promise<PlannedPassword> {
  if (password === null)
    return {
      changes: [],
      reencrypt: false,
      notes: (effect) => (effect === 'nothing' ? [] : [{ kind: 'program-will-ask-password' }]),
    };
  const store = await readStore(profile.folder, system);
  if (store === null) return leftAlone('store-unreadable');
  const planned = planSavedLogins({
    profile: { ...store.files, isNew: profile.state === 'new' },
    paths: store.paths,
    origins: passwordOrigins(account),
    loginName: account.loginName,
    password,
    now,
    randomBytes,
  });
  if (planned.kind === 'left-alone') return leftAlone(planned.reason);
  const { changes, reencrypt } = planned;
  return {
    changes,
    reencrypt: reencrypt && changes.length > 0,
    notes: () => (changes.length === 0 ? [] : [{ kind: 'password-will-be-saved' }]),
  };
}

function leftAlone(reason: PasswordStoreReason): PlannedPassword {
  return { changes: [], reencrypt: false, notes: () => [{ kind: 'password-store-left-alone', reason }] };
}

interface Store {
  readonly paths: { readonly keyDatabase: AbsolutePath; readonly logins: AbsolutePath };
  readonly files: {
    readonly keyDatabase: FileContent | null;
    readonly keyJournalPresent: boolean;
    readonly logins: FileContent | null;
    readonly loginsBackupPresent: boolean;
  };
}

/** Null when one of the files is there and cannot be read. */
async function readStore(profileFolder: AbsolutePath, system: SystemReader): Promise<Store | null> {
  const pathOf = (name: string) => system.paths.join(profileFolder, name);
  const [keyDatabase, logins, journal, backup] = await Promise.all([
    system.readFile(pathOf('key4.db')),
    system.readFile(pathOf('logins.json')),
    system.readFile(pathOf('key4.db-journal')),
    system.kindOf(pathOf('logins-backup.json')),
  ]);
  if (!keyDatabase.ok && !isMissing(keyDatabase.problem)) return null;
  if (!logins.ok && !isMissing(logins.problem)) return null;
  return {
    paths: { keyDatabase: pathOf('key4.db'), logins: pathOf('logins.json') },
    files: {
      keyDatabase: keyDatabase.ok ? keyDatabase.value : null,
      logins: logins.ok ? logins.value : null,
      keyJournalPresent: journal.ok ? journal.value.bytes.length > 0 : !isMissing(journal.problem),
      loginsBackupPresent: backup !== 'absent',
    },
  };
}
