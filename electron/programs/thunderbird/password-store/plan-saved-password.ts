import type { Change, PasswordStoreReason, SettingEdit } from '../../../contract/plan';
import type { AbsolutePath } from '../../../contract/problems';
import { ok, type Result, refuse } from '../../../contract/result';
import type { Secret } from '../../../contract/secret';
import { mozillaLogins } from '../../../formats/mozilla-logins';
import type { FileContent } from '../../../system/system';
import { readKeyDatabase, type StoreKey } from './key-database';
import { makeKeyDatabase } from './new-key-database';
import { type LoginSetting, type OpenedLogin, openLogins, sealLogin, withPassword } from './opened-login';
import { openSealedText } from './sealed-text';

export interface PasswordStoreFiles {
  readonly keyDatabase: FileContent | null;
  /** Whether anything is in `key4.db-journal`. */
  readonly keyJournalPresent: boolean;
  readonly logins: FileContent | null;
  /** Whether there is a `logins-backup.json`. */
  readonly loginsBackupPresent: boolean;
  /** The program has never opened this profile. */
  readonly isNew: boolean;
}

export interface SavedLoginsRequest {
  readonly profile: PasswordStoreFiles;
  readonly paths: { readonly keyDatabase: AbsolutePath; readonly logins: AbsolutePath };
  /** Scheme and host, never a port, as Thunderbird looks them up: `imap://…`, `mailbox://…`, `smtp://…`. */
  readonly origins: readonly string[];
  readonly loginName: string;
  readonly password: Secret;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** For the key of a new profile; everything else follows from the request. */
  readonly randomBytes: (size: number) => Buffer;
}

export type SavedLoginsPlan =
  /** No changes when the password is saved already. */
  | {
      readonly kind: 'will-be-saved';
      readonly changes: readonly Change[];
      /** The program should be told (`signon.reencryptionNeeded`) to go over to its own way of sealing. */
      readonly reencrypt: boolean;
    }
  | { readonly kind: 'left-alone'; readonly reason: PasswordStoreReason };

/** What the logins go into. */
interface Store {
  readonly logins: readonly OpenedLogin[];
  readonly keys: readonly StoreKey[];
  /** Seals new entries. */
  readonly key: StoreKey;
  /** What has to be there first. */
  readonly changes: readonly Change[];
}

/**
 * Plans to put the password into Thunderbird's own store, as Thunderbird 153 would: one entry for each
 * origin. An entry of this origin and login name gets the new password. A key database that is there is
 * never written to, and nothing is planned unless every entry shows that its keys are the right ones.
 */
export function planSavedLogins(request: SavedLoginsRequest): SavedLoginsPlan {
  const isUntouched = isWithoutStore(request.profile);
  const store = isUntouched ? ok(makeStore(request)) : openStore(request.profile);
  if (!store.ok) return { kind: 'left-alone', reason: store.problem };
  const edits = planEdits(store.value, request);
  if (edits === null) return { kind: 'left-alone', reason: 'logins-undecipherable' };
  const changes = edits.length === 0 ? [] : [...store.value.changes, changeLogins(request, edits)];
  return { kind: 'will-be-saved', changes, reencrypt: isUntouched };
}

function isWithoutStore({ isNew, keyDatabase, logins, loginsBackupPresent }: PasswordStoreFiles): boolean {
  return isNew && keyDatabase === null && logins === null && !loginsBackupPresent;
}

function makeStore({ paths, randomBytes }: SavedLoginsRequest): Store {
  const { bytes, key } = makeKeyDatabase(randomBytes);
  const change: Change = {
    kind: 'create-file',
    path: paths.keyDatabase,
    mode: 0o600,
    content: bytes,
    meaning: 'saved-password',
    // Once the program lives in the profile, other things of it are sealed with this file too.
    keepWhile: folderOf(paths.keyDatabase),
  };
  return { logins: [], keys: [key], key, changes: [change] };
}

function openStore(files: PasswordStoreFiles): Result<Store, PasswordStoreReason> {
  if (files.keyDatabase === null) return refuse('no-store-yet');
  const loginsBytes = files.logins?.bytes ?? new Uint8Array();
  // Thunderbird would take its backup, which must not be hidden by a file of ours.
  if (loginsBytes.length === 0 && files.loginsBackupPresent) return refuse('store-unreadable');
  const database = readKeyDatabase(files.keyDatabase.bytes, { journalPresent: files.keyJournalPresent });
  if (!database.ok) return database;
  const settings = mozillaLogins.read(loginsBytes);
  if (!settings.ok) return refuse('store-unreadable');
  const { keys } = database.value;
  const logins = openLogins(settings.value, keys);
  if (logins === null) return refuse('logins-undecipherable');
  const key = chooseKey(logins, keys);
  return key === undefined ? refuse('key-missing') : ok({ logins, keys, key, changes: [] });
}

/**
 * The key of the entry that was changed last, for the program that wrote it reads its cipher. Without
 * entries AES, since a Thunderbird that has made an AES key reads it.
 */
function chooseKey(logins: readonly OpenedLogin[], keys: readonly StoreKey[]): StoreKey | undefined {
  const changedAt = ({ saved }: OpenedLogin) => saved.timePasswordChanged;
  const [newest] = logins.toSorted((a, b) => changedAt(b) - changedAt(a));
  return newest?.key ?? keys.find(({ cipher }) => cipher === 'aes-256-cbc') ?? keys[0];
}

/** Null when an entry that would be changed has a password that does not decrypt. */
function planEdits(store: Store, request: SavedLoginsRequest): readonly SettingEdit[] | null {
  const planned = request.origins.map((origin) => planEdit(store, origin, request));
  return planned.every((edit) => edit !== null) ? planned.flat() : null;
}

/** None when this very password is saved already. */
function planEdit(
  { logins, keys, key }: Store,
  origin: string,
  { loginName, password, now }: SavedLoginsRequest,
): readonly SettingEdit[] | null {
  // Of two entries for the same login Thunderbird takes the first.
  const known = logins.find((login) => login.saved.origin === origin && login.loginName === loginName);
  if (known === undefined) {
    const isTaken = (settingKey: string) => logins.some((login) => login.settingKey === settingKey);
    const draft = { origin, loginName, password: password.reveal(), now };
    return [secretEdit(null, sealLogin(draft, key, isTaken))];
  }
  const current = openSealedText(known.saved.encryptedPassword, keys);
  if (current === null) return null;
  if (current.text === password.reveal()) return [];
  return [secretEdit(known.settingValue, withPassword(known, password.reveal(), now))];
}

function secretEdit(before: string | null, { settingKey, settingValue }: LoginSetting): SettingEdit {
  return {
    key: settingKey,
    meaning: 'saved-password',
    before,
    after: settingValue,
    legend: null,
    listItem: null,
    counter: false,
    secret: true,
  };
}

function changeLogins({ profile, paths }: SavedLoginsRequest, edits: readonly SettingEdit[]): Change {
  const added = edits.filter(({ before }) => before === null);
  return {
    kind: 'edit-settings',
    path: paths.logins,
    format: 'mozilla-logins',
    keepWhile: null,
    basis: profile.logins?.fingerprint ?? null,
    edits,
    // An entry's key is a whole one, so nothing else begins with it; the program may re-seal the value.
    ownedBranches: added.map(({ key }) => ({ prefix: key, mailFolderKey: null })),
  };
}

/** The last part of the path has no separator in it, whichever notation this is. */
function folderOf(path: AbsolutePath): AbsolutePath {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
}
