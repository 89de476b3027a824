/** What `mozillaLogins` tells of one saved login. Times are milliseconds since 1970. */
export interface SavedLogin {
  readonly origin: string;
  readonly encryptedUsername: string;
  readonly encryptedPassword: string;
  readonly timeCreated: number;
  readonly timePasswordChanged: number;
}

/** A setting's value: JSON of exactly these fields in this order. */
export function formatSavedLogin(login: SavedLogin): string {
  const { origin, encryptedUsername, encryptedPassword, timeCreated, timePasswordChanged } = login;
  return JSON.stringify({
    origin,
    encryptedUsername,
    encryptedPassword,
    timeCreated,
    timePasswordChanged,
  } satisfies SavedLogin);
}

/** Null unless it is as `formatSavedLogin` writes it. */
export function parseSavedLogin(text: string): SavedLogin | null {
  const login = savedLoginOf(parseJson(text));
  return login !== null && formatSavedLogin(login) === text ? login : null;
}

function savedLoginOf(value: unknown): SavedLogin | null {
  if (!isRecord(value)) return null;
  const { origin, encryptedUsername, encryptedPassword, timeCreated, timePasswordChanged } = value;
  if (typeof origin !== 'string') return null;
  if (typeof encryptedUsername !== 'string' || typeof encryptedPassword !== 'string') return null;
  if (!isTime(timeCreated) || !isTime(timePasswordChanged)) return null;
  return { origin, encryptedUsername, encryptedPassword, timeCreated, timePasswordChanged };
}

/** An entry of logins.json that is a mail server's: its realm is its origin. */
export function mailLoginOf(entry: unknown): { readonly guid: string; readonly login: SavedLogin } | null {
  if (!isRecord(entry) || typeof entry.guid !== 'string') return null;
  if (entry.hostname !== entry.httpRealm) return null;
  const login = savedLoginOf({ ...entry, origin: entry.hostname });
  return login === null ? null : { guid: entry.guid, login };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
