import { createHash } from 'node:crypto';
import { formatSavedLogin, parseSavedLogin, type SavedLogin } from '../../../formats/saved-login';
import type { Settings } from '../../../formats/settings-format';
import type { StoreKey } from './key-database';
import { openSealedText, sealText } from './sealed-text';

/** A setting of `logins.json`: `login:` with the entry's guid, and the entry as text. */
export interface LoginSetting {
  readonly settingKey: string;
  readonly settingValue: string;
}

/** A saved login whose login name could be read. The password stays sealed until it is asked for. */
export interface OpenedLogin extends LoginSetting {
  readonly saved: SavedLogin;
  readonly loginName: string;
  /** The key of its login name. */
  readonly key: StoreKey;
}

/** Null when one of the login names does not decrypt: then these keys are not the ones the file goes with. */
export function openLogins(settings: Settings, keys: readonly StoreKey[]): readonly OpenedLogin[] | null {
  const opened: OpenedLogin[] = [];
  for (const [settingKey, settingValue] of settings) {
    const saved = parseSavedLogin(String(settingValue));
    const name = saved && openSealedText(saved.encryptedUsername, keys);
    if (saved === null || name === null) return null;
    opened.push({
      settingKey,
      settingValue: String(settingValue),
      saved,
      loginName: name.text,
      key: name.key,
    });
  }
  return opened;
}

/** What a new entry is made of; `now` in milliseconds since 1970. */
export interface LoginDraft {
  readonly origin: string;
  readonly loginName: string;
  readonly password: string;
  readonly now: number;
}

/** A new entry. The same login gets the same guid, as long as no other entry has it. */
export function sealLogin(
  { origin, loginName, password, now }: LoginDraft,
  key: StoreKey,
  isTaken: (settingKey: string) => boolean,
): LoginSetting {
  let attempt = 0;
  while (isTaken(settingKeyOf(origin, loginName, attempt))) attempt += 1;
  const settingKey = settingKeyOf(origin, loginName, attempt);
  const settingValue = formatSavedLogin({
    origin,
    encryptedUsername: sealText(loginName, `${settingKey} username`, key),
    encryptedPassword: sealPassword(password, settingKey, key),
    timeCreated: now,
    timePasswordChanged: now,
  });
  return { settingKey, settingValue };
}

/** The entry with another password, sealed like its login name so that who reads one reads both. */
export function withPassword(
  { settingKey, saved, key }: OpenedLogin,
  password: string,
  now: number,
): LoginSetting {
  const encryptedPassword = sealPassword(password, settingKey, key);
  return {
    settingKey,
    settingValue: formatSavedLogin({ ...saved, encryptedPassword, timePasswordChanged: now }),
  };
}

function sealPassword(password: string, settingKey: string, key: StoreKey): string {
  return sealText(password, `${settingKey} password`, key);
}

/** The guid is a UUID of version 8 (RFC 9562), the one for ids made from a hash, in the braces of Gecko. */
function settingKeyOf(origin: string, loginName: string, attempt: number): string {
  const known = JSON.stringify(['saved login', origin, loginName, attempt]);
  const hash = createHash('sha256').update(known).digest('hex');
  const groups = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(12, 15)}`,
    `a${hash.slice(15, 18)}`,
    hash.slice(18, 30),
  ];
  return `login:{${groups.join('-')}}`;
}
