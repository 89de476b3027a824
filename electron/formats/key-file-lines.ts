/** Offsets into the text, one character a byte. `end` is that of what the line says, before its break. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

export interface Entry extends Line {
  readonly section: string;
  readonly name: string;
  readonly value: string;
  /** The line with the `[Section]` that it stands under. */
  readonly header: Line;
}

const BYTE_ORDER_MARK = '\xef\xbb\xbf';

/** Where the text begins, behind the byte order mark. */
export function contentStart(text: string): number {
  return text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
}

/** The lines that say anything at all. */
export function linesOf(text: string): readonly Line[] {
  const start = contentStart(text);
  return Array.from(text.slice(start).matchAll(/[^\r\n]+/g), ({ index, 0: content }) => ({
    start: start + index,
    end: start + index + content.length,
  }));
}

export function isHeader(text: string, line: Line): boolean {
  return /^[ \t]*\[/.test(text.slice(line.start, line.end));
}

/** The settings that the program reads, in the order of the file. */
export function entriesOf(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let section: string | null = null;
  let header: Line | null = null;
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end);
    if (/^[#;]/.test(content)) continue;
    if (isHeader(text, line)) {
      section = sectionNamed(content);
      header = line;
      continue;
    }
    const parts = /^[ \t]*([^ \t=][^=]*)=(.*)$/s.exec(content);
    if (parts === null || section === null || header === null) continue;
    const [, name = '', value = ''] = parts;
    entries.push({ ...line, section, name, value, header });
  }
  return entries;
}

/** Null: what follows belongs to no section. The closing bracket may be missing, but not be followed. */
function sectionNamed(content: string): string | null {
  return /^[ \t]*\[([^[\]]+)(?:\][ \t]*)?$/.exec(content)?.[1] ?? null;
}
