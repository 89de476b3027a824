import { lineAt } from './line-breaks';
import { PrefTokens, tokens } from './mozilla-prefs-tokens';
import type { Malformed } from './settings-format';

/** Offsets into the bytes. Ends are exclusive, and literals include their quotes or sign. */
export interface PrefStatement {
  /** `pref` and `sticky_pref` are accepted in a profile's file but set nothing (seen with Thunderbird 153). */
  readonly setsValue: boolean;
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

const GREATEST_INTEGER = 2 ** 31 - 1;

/** Length of the byte order mark, which the program skips at the very beginning only. */
export function markLength(bytes: Uint8Array): 0 | 3 {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/**
 * Visits each statement in turn. Returns the first place that the program would complain about, with
 * the line it would name. At a NUL the program stops reading without a word, so that is one as well.
 */
export function scanPrefs(bytes: Uint8Array, visit: (statement: PrefStatement) => void): Malformed | null {
  const nul = bytes.indexOf(0);
  const readable = nul < 0 ? bytes : bytes.subarray(0, nul);
  const damagedAt = scanStatements(readable, visit);
  const at = damagedAt ?? (nul < 0 ? null : nul);
  return at === null ? null : { kind: 'malformed', line: lineAt(bytes, at) };
}

function scanStatements(bytes: Uint8Array, visit: (statement: PrefStatement) => void): number | null {
  const source = new PrefTokens(bytes, markLength(bytes));
  for (;;) {
    const token = source.next();
    if (token === tokens.end) return null;
    const begins = token === tokens.userPref || token === tokens.defaultPref;
    const statement = begins ? scanStatement(source, token === tokens.userPref) : null;
    if (statement === null) return source.end;
    visit(statement);
  }
}

function scanStatement(source: PrefTokens, setsValue: boolean): PrefStatement | null {
  const { start } = source;
  if (source.next() !== tokens.open || source.next() !== tokens.text) return null;
  const { start: nameStart, end: nameEnd } = source;
  if (source.next() !== tokens.comma) return null;
  const valueStart = scanValue(source);
  if (valueStart === null) return null;
  const valueEnd = source.end;
  if (source.next() !== tokens.close || source.next() !== tokens.semicolon) return null;
  return { setsValue, start, end: source.end, nameStart, nameEnd, valueStart, valueEnd };
}

/** Where the value begins; null when it is none that the program knows. */
function scanValue(source: PrefTokens): number | null {
  const first = source.next();
  const { start } = source;
  if (first === tokens.text || first === tokens.boolean) return start;
  const signed = first === tokens.minus || first === tokens.plus;
  if ((signed ? source.next() : first) !== tokens.integer) return null;
  const greatest = first === tokens.minus ? GREATEST_INTEGER + 1 : GREATEST_INTEGER;
  return source.integer <= greatest ? start : null;
}
