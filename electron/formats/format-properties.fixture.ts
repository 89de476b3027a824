import fc from 'fast-check';
import { expect } from 'vitest';
import type { SettingValue } from '../contract/plan';
import type { SettingsFormat } from './settings-format';

export type Assignments = ReadonlyMap<string, SettingValue | null>;

/** What breaks naive writers: quotes, ends of statements and lines, marks of direction, great length. */
const awkwardTexts = [
  '',
  ' ',
  '");user_pref("a", 1);//',
  "');",
  '\\',
  '\\"',
  '\r\n',
  '\n[Section]\nKey=',
  '*/',
  '"},{"id":1',
  '\u2028\u2029',
  '\u202eabc\u202c\u200f',
  '\ufeff',
  '😀é',
  '\x01\x1b\x7f',
  '__proto__',
  'constructor',
];

/** Any text without a NUL and without halves of surrogate pairs. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...awkwardTexts) },
  {
    weight: 20,
    arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\0', '\x01')),
  },
  { weight: 20, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constant('"\\'.repeat(5000)) },
);

/** For tests of many runs, on a machine that has other things to do. */
export const unhurried = { timeout: 120_000 };

export const anyLineBreak: fc.Arbitrary<string> = fc.constantFrom('\n', '\r\n', '\r');

export function assignmentsOf(
  key: fc.Arbitrary<string>,
  value: fc.Arbitrary<SettingValue | null>,
): fc.Arbitrary<Assignments> {
  return fc.array(fc.tuple(key, value), { maxLength: 6 }).map((pairs) => new Map(pairs));
}

export function readAll(format: SettingsFormat, bytes: Uint8Array): ReadonlyMap<string, SettingValue> {
  const settings = format.read(bytes);
  if (!settings.ok) throw new Error(`malformed at line ${settings.problem.line}`);
  return settings.value;
}

export function writeAll(format: SettingsFormat, bytes: Uint8Array, assignments: Assignments): Uint8Array {
  const written = format.write(bytes, assignments);
  if (!written.ok) throw new Error(`malformed at line ${written.problem.line}`);
  return written.value;
}

/** As text, in which a difference can be seen. */
export function shown(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

export function expectSettings(
  actual: ReadonlyMap<string, SettingValue>,
  expected: ReadonlyMap<string, SettingValue>,
): void {
  const sorted = (settings: ReadonlyMap<string, SettingValue>) =>
    [...settings].sort(([one], [other]) => (one < other ? -1 : 1));
  expect(sorted(actual)).toEqual(sorted(expected));
}

/** `before` with the assignments made, as a plain map would have them. */
export function assigned(
  before: ReadonlyMap<string, SettingValue>,
  assignments: Assignments,
): Map<string, SettingValue> {
  const after = new Map(before);
  for (const [key, value] of assignments)
    if (value === null) after.delete(key);
    else after.set(key, value);
  return after;
}

/** What every format promises of every file that it reads. */
export function expectFaithful(format: SettingsFormat, bytes: Uint8Array, assignments: Assignments): void {
  const before = readAll(format, bytes);
  expect(shown(writeAll(format, bytes, new Map()))).toBe(shown(bytes));
  const written = writeAll(format, bytes, assignments);
  expectSettings(readAll(format, written), assigned(before, assignments));
  expect(shown(writeAll(format, written, assignments))).toBe(shown(written));
}

/** Adding settings and taking them out again gives the old bytes back. */
export function expectReversible(format: SettingsFormat, bytes: Uint8Array, assignments: Assignments): void {
  const before = readAll(format, bytes);
  const added = new Map([...assignments].filter(([key, value]) => value !== null && !before.has(key)));
  const written = writeAll(format, bytes, added);
  const removals = new Map([...added.keys()].map((key) => [key, null]));
  expect(shown(writeAll(format, written, removals))).toBe(shown(bytes));
}

/** A file that is not read is not written either, with the same reason; one that is read stays as it is. */
export function expectNoHarm(format: SettingsFormat, bytes: Uint8Array): void {
  const settings = format.read(bytes);
  const written = format.write(bytes, new Map());
  if (settings.ok) expect(written.ok && shown(written.value)).toBe(shown(bytes));
  else expect(written).toEqual(settings);
}
