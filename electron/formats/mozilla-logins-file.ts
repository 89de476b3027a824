import { isUtf8 } from 'node:buffer';
import { itemSpans, memberSpans, rootSpan, type Span } from './json-spans';
import { isRecord, mailLoginOf, parseJson, type SavedLogin } from './saved-login';

/** One entry of the list. `mail` is null for what is not a mail server's login. */
export interface LoginEntry extends Span {
  readonly id: number | null;
  readonly mail: { readonly guid: string; readonly login: SavedLogin } | null;
}

export interface LoginsFile {
  readonly json: string;
  readonly nextId: number;
  readonly nextIdSpan: Span;
  readonly listSpan: Span;
  readonly entries: readonly LoginEntry[];
}

/** As Thunderbird 153 makes it before the first login is saved. */
export const EMPTY_FILE = '{"nextId":1,"logins":[],"potentiallyVulnerablePasswords":[],"version":3}';

/** The only one that was seen: with Thunderbird 140 and 153. */
const VERSION = 3;

/** Null when it is not JSON, or not of the version that is known. */
export function parseLogins(bytes: Uint8Array): LoginsFile | null {
  if (!isUtf8(bytes)) return null;
  const json = Buffer.from(bytes).toString('utf8');
  const root = parseJson(json);
  if (!isRecord(root) || root.version !== VERSION || !Array.isArray(root.logins)) return null;
  const { nextId } = root;
  const members = memberSpans(json, rootSpan(json));
  const nextIdSpan = members.get('nextId');
  const listSpan = members.get('logins');
  if (typeof nextId !== 'number' || !Number.isSafeInteger(nextId)) return null;
  if (nextIdSpan === undefined || listSpan === undefined) return null;
  const logins: readonly unknown[] = root.logins;
  const entries = itemSpans(json, listSpan).map((span, index) => entryOf(span, logins[index]));
  return { json, nextId, nextIdSpan, listSpan, entries };
}

function entryOf(span: Span, entry: unknown): LoginEntry {
  const id = isRecord(entry) && Number.isSafeInteger(entry.id) ? Number(entry.id) : null;
  return { ...span, id, mail: mailLoginOf(entry) };
}
