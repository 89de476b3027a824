import { memberSpans, type Span } from './json-spans';
import type { LoginEntry, LoginsFile } from './mozilla-logins-file';
import type { SavedLogin } from './saved-login';

/** Puts `text` in the place of what stands from `start` up to `end`. */
export interface LoginEdit extends Span {
  readonly text: string;
}

/** What is asked of the list: which of its entries go, and which logins come, by guid. */
export interface ListChange {
  readonly removed: ReadonlySet<LoginEntry>;
  readonly added: ReadonlyMap<string, SavedLogin>;
}

/** All edits at once; their offsets are those of the text as given, and they do not overlap. */
export function applyLoginEdits(json: string, edits: readonly LoginEdit[]): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const { start, end, text } of edits.toSorted(
    (one, other) => one.start - other.start || one.end - other.end,
  )) {
    pieces.push(json.slice(copied, start), text);
    copied = end;
  }
  return pieces.join('') + json.slice(copied);
}

/** Only the fields that differ; how often and when the login was used stays. */
export function replaceLogin(file: LoginsFile, entry: LoginEntry, login: SavedLogin): readonly LoginEdit[] {
  const spans = memberSpans(file.json, entry);
  const { origin, ...fields } = login;
  return Object.entries({ hostname: origin, httpRealm: origin, ...fields }).flatMap(([name, value]) => {
    const span = spans.get(name);
    if (span === undefined || JSON.parse(file.json.slice(span.start, span.end)) === value) return [];
    return [{ ...span, text: JSON.stringify(value) }];
  });
}

/**
 * New logins stand behind the others and take the numbers from `nextId` on. The number that was given out
 * last comes back when its login is removed, so that removing undoes adding to the byte.
 */
export function changeList(file: LoginsFile, { removed, added }: ListChange): readonly LoginEdit[] {
  const kept = file.entries.filter((entry) => !removed.has(entry));
  const firstId = Math.max(nextIdWithout(file, removed), ...kept.map(({ id }) => (id ?? 0) + 1));
  const nextId = added.size === 0 ? nextIdWithout(file, removed) : firstId + added.size;
  const entries = Array.from(added, ([guid, login], index) => entryOf(firstId + index, guid, login));
  const end = file.entries.at(-1)?.end ?? file.listSpan.start + 1;
  const comma = kept.length > 0 && entries.length > 0 ? ',' : '';
  return [
    ...cutEntries(file, removed),
    { start: end, end, text: comma + entries.join(',') },
    ...(nextId === file.nextId ? [] : [{ ...file.nextIdSpan, text: String(nextId) }]),
  ];
}

function nextIdWithout(file: LoginsFile, removed: ReadonlySet<LoginEntry>): number {
  return Array.from(removed, ({ id }) => id ?? 0)
    .sort((one, other) => other - one)
    .reduce((nextId, id) => (id > 0 && id === nextId - 1 ? id : nextId), file.nextId);
}

/** Each with the comma before it; those at the head of the list with the one behind. */
function cutEntries({ entries }: LoginsFile, removed: ReadonlySet<LoginEntry>): readonly LoginEdit[] {
  const firstKept = entries.findIndex((entry) => !removed.has(entry));
  return entries.flatMap((entry, index) => {
    if (!removed.has(entry)) return [];
    const atHead = firstKept < 0 || index < firstKept;
    const start = atHead ? entry.start : (entries[index - 1]?.end ?? entry.start);
    const end = atHead ? (entries[index + 1]?.start ?? entry.end) : entry.end;
    return [{ start, end, text: '' }];
  });
}

/** What Thunderbird 153 needs; it adds the rest by itself. */
function entryOf(id: number, guid: string, login: SavedLogin): string {
  return JSON.stringify({
    id,
    hostname: login.origin,
    httpRealm: login.origin,
    formSubmitURL: null,
    usernameField: '',
    passwordField: '',
    encryptedUsername: login.encryptedUsername,
    encryptedPassword: login.encryptedPassword,
    guid,
    encType: 1,
    timeCreated: login.timeCreated,
    timeLastUsed: login.timeCreated,
    timePasswordChanged: login.timePasswordChanged,
    timesUsed: 1,
  });
}
