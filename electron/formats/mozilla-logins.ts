import type { SettingValue } from '../contract/plan';
import { ok, refuse } from '../contract/result';
import { applyLoginEdits, changeList, type LoginEdit, replaceLogin } from './mozilla-logins-edits';
import { EMPTY_FILE, type LoginEntry, parseLogins } from './mozilla-logins-file';
import { formatSavedLogin, parseSavedLogin, type SavedLogin } from './saved-login';
import type { SettingsFormat } from './settings-format';

const KEY_PREFIX = 'login:';

/**
 * Thunderbird's logins.json (seen with Thunderbird 153). A setting is `login:` and the login's guid, braces
 * included; its value is what `formatSavedLogin` gives. Only logins of mail servers are read, and all else
 * is kept to the byte. Of two logins with one guid the first counts, as for the program.
 *
 * `malformed` when it is not JSON or not of the one version that is known; always at line 1, for the
 * program writes one line only and reads nothing of a broken file. Anything but a saved login as a value
 * is a mistake of the caller and thrown as a RangeError.
 */
export const mozillaLogins: SettingsFormat = {
  read(bytes) {
    if (bytes.length === 0) return ok(new Map());
    const file = parseLogins(bytes);
    if (file === null) return refuse({ kind: 'malformed', line: 1 });
    const settings = new Map<string, SettingValue>();
    for (const { mail } of file.entries) {
      if (mail === null) continue;
      const key = KEY_PREFIX + mail.guid;
      if (!settings.has(key)) settings.set(key, formatSavedLogin(mail.login));
    }
    return ok(settings);
  },

  write(bytes, assignments) {
    const adds = [...assignments.values()].some((value) => value !== null);
    if (bytes.length === 0 && !adds) return ok(bytes);
    const file = parseLogins(bytes.length === 0 ? Buffer.from(EMPTY_FILE) : bytes);
    if (file === null) return refuse({ kind: 'malformed', line: 1 });

    const removed = new Set(file.entries.filter((entry) => assignments.get(keyOf(entry) ?? '') === null));
    const edits: LoginEdit[] = [];
    const added = new Map<string, SavedLogin>();
    for (const [key, value] of assignments) {
      if (value === null) continue;
      const login = savedLoginOf(key, value);
      const entry = file.entries.find((candidate) => keyOf(candidate) === key);
      if (entry === undefined) added.set(key.slice(KEY_PREFIX.length), login);
      else edits.push(...replaceLogin(file, entry, login));
    }
    edits.push(...changeList(file, { removed, added }));
    return ok(Buffer.from(applyLoginEdits(file.json, edits)));
  },
};

function keyOf({ mail }: LoginEntry): string | null {
  return mail === null ? null : KEY_PREFIX + mail.guid;
}

function savedLoginOf(key: string, value: SettingValue): SavedLogin {
  const login = typeof value === 'string' && key.startsWith(KEY_PREFIX) ? parseSavedLogin(value) : null;
  // The value is not named: it is a secret.
  if (login === null) throw new RangeError(`logins.json cannot hold ${JSON.stringify(key)} as it was given`);
  return login;
}
