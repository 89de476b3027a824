import { contentStart, type Entry, entriesOf, isHeader, type Line, linesOf } from './key-file-lines';

const LINE_BREAK = /\r\n|\r|\n/;
const BREAK_AT_END = /(?:\r\n|\r|\n)$/;
const TWO_BREAKS_AT_END = /(?:\r\n|\r|\n){1,2}$/;
const BREAK_AT_START = /^(?:\r\n|\r|\n)/;
const BREAKS_AT_START = /^(?:\r\n|\r|\n){1,2}/;

export function replaceEntry(text: string, entry: Entry, value: string): string {
  return splice(text, entry.end - entry.value.length, entry.end, value);
}

/** Behind the last setting of its section; the first setting of a section brings the section with it. */
export function addEntry(
  text: string,
  { section, name, value }: Pick<Entry, 'section' | 'name' | 'value'>,
): string {
  const line = `${name}=${value}`;
  const neighbour = entriesOf(text).findLast((entry) => entry.section === section);
  return neighbour === undefined ? addSection(text, section, line) : addLine(text, neighbour.end, line);
}

function addLine(text: string, at: number, line: string): string {
  const lineBreak = BREAK_AT_START.exec(text.slice(at))?.[0] ?? lineBreakOf(text);
  return splice(text, at, at, lineBreak + line);
}

/** Before the line breaks that end the file, so that it ends as before; a blank line sets it off. */
function addSection(text: string, section: string, line: string): string {
  const lineBreak = lineBreakOf(text);
  const start = contentStart(text);
  const end = linesOf(text).at(-1)?.end ?? start;
  const block = `[${section}]${lineBreak}${line}`;
  return splice(text, end, end, end === start ? block + lineBreak : lineBreak + lineBreak + block);
}

/** Takes the line out, and its section when nothing else is left of it. */
export function cutEntry(text: string, entry: Entry): string {
  if (isAlone(text, entry)) return cutSection(text, entry);
  const lineBreak = BREAK_AT_END.exec(text.slice(0, entry.start))?.[0] ?? '';
  return splice(text, entry.start - lineBreak.length, entry.end, '');
}

function isAlone(text: string, entry: Entry): boolean {
  const lines = linesOf(text);
  const at = lines.findIndex((line) => line.start === entry.header.start);
  const next = lines[at + 2];
  return lines[at + 1]?.start === entry.start && (next === undefined || isHeader(text, next));
}

/** With the blank line that set it off. */
function cutSection(text: string, { header, end }: Entry): string {
  const before = TWO_BREAKS_AT_END.exec(text.slice(0, header.start))?.[0] ?? '';
  if (before !== '') return splice(text, header.start - before.length, end, '');
  const rest = text.slice(end);
  const after = (isLast(text, end) ? BREAK_AT_START : BREAKS_AT_START).exec(rest)?.[0] ?? '';
  return splice(text, header.start, end + after.length, '');
}

function isLast(text: string, end: number): boolean {
  return linesOf(text).every((line: Line) => line.start < end);
}

function lineBreakOf(text: string): string {
  return LINE_BREAK.exec(text)?.[0] ?? '\n';
}

function splice(text: string, start: number, end: number, inserted: string): string {
  return text.slice(0, start) + inserted + text.slice(end);
}
