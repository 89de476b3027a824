import type { SettingValue } from '../contract/plan';
import { ok, refuse } from '../contract/result';
import { applyEdits, type ByteEdit, noBytes } from './byte-edits';
import { breakLengthAfter, breakLengthBefore, lineBreakOf } from './line-breaks';
import { literalOf, readText, readValue, textLiteralOf } from './mozilla-prefs-literals';
import { markLength, type PrefStatement, scanPrefs } from './mozilla-prefs-scanner';
import type { SettingsFormat } from './settings-format';

/**
 * Thunderbird's prefs.js (seen with Thunderbird 153). A file that it would complain about is
 * `malformed`, at the line that it would name, for it reads such a file with gaps.
 *
 * Bytes that are not UTF-8 are kept as `decodeText` says. A value that the file cannot hold (a NUL,
 * another lone surrogate, a number that is no 32-bit integer) is a mistake of the caller and thrown as
 * a RangeError.
 */
export const mozillaPrefs: SettingsFormat = {
  read(bytes) {
    const buffer = asBuffer(bytes);
    const settings = new Map<string, SettingValue>();
    const problem = scanPrefs(buffer, (statement) => {
      if (statement.setsValue)
        settings.set(nameOf(buffer, statement), readValue(buffer, statement.valueStart, statement.valueEnd));
    });
    return problem === null ? ok(settings) : refuse(problem);
  },

  write(bytes, assignments) {
    const buffer = asBuffer(bytes);
    const found = new Map<string, PrefStatement[]>();
    const problem = scanPrefs(buffer, (statement) => {
      if (!statement.setsValue) return;
      const name = nameOf(buffer, statement);
      if (!assignments.has(name)) return;
      const earlier = found.get(name);
      if (earlier === undefined) found.set(name, [statement]);
      else earlier.push(statement);
    });
    if (problem !== null) return refuse(problem);
    const edits: ByteEdit[] = [];
    const added: Buffer[] = [];
    for (const [name, value] of assignments) {
      const statements = found.get(name) ?? [];
      const last = statements.at(-1);
      if (value === null) edits.push(...statements.map((statement) => cutStatement(buffer, statement)));
      else if (last === undefined) added.push(statementOf(name, value));
      else edits.push(...replaceValue(buffer, last, name, value));
    }
    if (added.length > 0) edits.push(appendLines(buffer, added));
    return ok(applyEdits(bytes, edits));
  },
};

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function nameOf(bytes: Buffer, statement: PrefStatement): string {
  return readText(bytes, statement.nameStart, statement.nameEnd);
}

function statementOf(name: string, value: SettingValue): Buffer {
  const parts = ['user_pref(', textLiteralOf(name), ', ', literalFor(name, value), ');'];
  return Buffer.concat(parts.map((part) => Buffer.from(part ?? unholdable(name))));
}

function literalFor(name: string, value: SettingValue): Buffer {
  return literalOf(value) ?? unholdable(name);
}

// The value is not named: it may be a secret.
function unholdable(name: string): never {
  throw new RangeError(`prefs.js cannot hold ${JSON.stringify(name)} as it was given`);
}

/** A value that reads the same already keeps the bytes it is written with. */
function replaceValue(
  bytes: Buffer,
  statement: PrefStatement,
  name: string,
  value: SettingValue,
): ByteEdit[] {
  const { valueStart: start, valueEnd: end } = statement;
  return readValue(bytes, start, end) === value ? [] : [{ start, end, bytes: literalFor(name, value) }];
}

/** A file whose last line has no line break still has none afterwards, so that it can be told on removal. */
function appendLines(bytes: Buffer, lines: readonly Buffer[]): ByteEdit {
  const lineBreak = Buffer.from(lineBreakOf(bytes));
  const open = endsOpen(bytes);
  const pieces = lines.flatMap((line) => (open ? [lineBreak, line] : [line, lineBreak]));
  return { start: bytes.length, end: bytes.length, bytes: Buffer.concat(pieces) };
}

function endsOpen(bytes: Buffer): boolean {
  return bytes.length > markLength(bytes) && breakLengthBefore(bytes, bytes.length) === 0;
}

/** With its line, when nothing else stands on it. */
function cutStatement(bytes: Buffer, statement: PrefStatement): ByteEdit {
  let { start, end } = statement;
  while (start > markLength(bytes) && isSpace(bytes[start - 1])) start -= 1;
  while (isSpace(bytes[end])) end += 1;
  const breakBefore = breakLengthBefore(bytes, start);
  const breakAfter = breakLengthAfter(bytes, end);
  const beginsLine = start === markLength(bytes) || breakBefore > 0;
  const endsLine = end === bytes.length || breakAfter > 0;
  if (!beginsLine || !endsLine) return { start: statement.start, end: statement.end, bytes: noBytes };
  // Of two line breaks the one goes that came with the line: see appendLines.
  if (endsOpen(bytes) && breakBefore > 0) return { start: start - breakBefore, end, bytes: noBytes };
  return { start, end: end + breakAfter, bytes: noBytes };
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0b || byte === 0x0c;
}
