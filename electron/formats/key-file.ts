import type { SettingValue } from '../contract/plan';
import { ok, refuse } from '../contract/result';
import { addEntry, cutEntry, replaceEntry } from './key-file-edits';
import { type Entry, entriesOf } from './key-file-lines';
import type { Settings, SettingsFormat } from './settings-format';
import { decodeText, encodeText } from './text-bytes';

const UTF_16_MARKS = ['\xff\xfe', '\xfe\xff'];

/**
 * Files of `[Section]` and `Key=value`, read as Mozilla's nsINIParser reads profiles.ini and its like:
 * sections of one name are one section, the later of two equal keys counts, blanks around `=` belong to
 * key and value, and lines that are neither are passed over.
 *
 * A setting's key is `Section/Key`; values are always strings. A section with a slash in its name is
 * left alone. Only a file that is no such text at all (a NUL, UTF-16) is `malformed`. A key or value that
 * the file cannot hold is a mistake of the caller and thrown as a RangeError.
 */
export const keyFile: SettingsFormat = {
  read(bytes) {
    const text = Buffer.from(bytes).toString('latin1');
    if (isDamaged(text)) return refuse({ kind: 'malformed', line: lineOfDamage(text) });
    return ok(new Map(readableEntries(text).map((entry) => [keyOf(entry), textOf(entry.value)])));
  },

  write(bytes, assignments) {
    let text = Buffer.from(bytes).toString('latin1');
    if (isDamaged(text)) return refuse({ kind: 'malformed', line: lineOfDamage(text) });
    for (const [key, value] of assignments) text = assign(text, key, value);
    return ok(Buffer.from(text, 'latin1'));
  },
};

/** By section, in the order of the file. */
export function sectionsOf(settings: Settings): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const sections = new Map<string, Map<string, string>>();
  for (const [key, value] of settings) {
    const { section, name } = partsOf(key);
    const entries = sections.get(section) ?? new Map<string, string>();
    sections.set(section, entries.set(name, String(value)));
  }
  return sections;
}

function isDamaged(text: string): boolean {
  return text.includes('\0') || UTF_16_MARKS.some((mark) => text.startsWith(mark));
}

/** The program takes a NUL for the end; of UTF-16 nothing is to be read. */
function lineOfDamage(text: string): number {
  if (UTF_16_MARKS.some((mark) => text.startsWith(mark))) return 1;
  return text.slice(0, text.indexOf('\0')).split(/\r\n|\r|\n/).length;
}

function readableEntries(text: string): readonly Entry[] {
  return entriesOf(text).filter((entry) => !entry.section.includes('/'));
}

function keyOf({ section, name }: Entry): string {
  return `${textOf(section)}/${textOf(name)}`;
}

function textOf(latin1: string): string {
  return decodeText(Buffer.from(latin1, 'latin1'));
}

function partsOf(key: string): { readonly section: string; readonly name: string } {
  const slash = key.indexOf('/');
  return { section: key.slice(0, Math.max(slash, 0)), name: key.slice(slash + 1) };
}

function assign(text: string, key: string, value: SettingValue | null): string {
  const entries = readableEntries(text).filter((entry) => keyOf(entry) === key);
  if (value === null) return entries.toReversed().reduce(cutEntry, text);
  const { section, name } = partsOf(key);
  const last = entries.at(-1);
  const latin1 = holdable(value, /^[^\0\r\n]*$/, key);
  if (last !== undefined) return last.value === latin1 ? text : replaceEntry(text, last, latin1);
  return addEntry(text, {
    section: holdable(section, /^[^\0\r\n[\]]+$/, key),
    name: holdable(name, /^[^\0\r\n=\t #;[][^\0\r\n=]*$/, key),
    value: latin1,
  });
}

/** In the file's own bytes. */
function holdable(part: SettingValue, allowed: RegExp, key: string): string {
  const latin1 = typeof part === 'string' ? encodeText(part)?.toString('latin1') : undefined;
  // The value is not named: it may be a secret.
  if (latin1 === undefined || !allowed.test(latin1))
    throw new RangeError(`a key file cannot hold ${JSON.stringify(key)} as it was given`);
  return latin1;
}
