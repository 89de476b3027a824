import { deepestNesting, type PropertyListContent, unread } from './property-list-content';

/** Apple's XML notation (PropertyList-1.0 DTD), as UTF-8; null when it is damaged or something else. */
export function readXmlPropertyList(text: string): PropertyListContent | null {
  const reader = new TokenReader(tokensOf(text.replace(/^\uFEFF/, '')));
  if (!reader.take('<plist>')) return null;
  const content = readContent(reader, 0);
  return content !== null && reader.take('</plist>') && reader.atEnd ? content : null;
}

/**
 * Notes to other readers. One without an end goes on to the end of the text, so that the rest is not searched
 * for the end of each that follows. Apple's document type has nothing between brackets.
 */
const notes = /<(?:\?[\s\S]*?(?:\?>|($))|!--[\s\S]*?(?:-->|($))|!DOCTYPE[^<>[]*>)/g;

/** `<name>`, `</name>` and `<name/>` without attributes; a bare text otherwise, with its first letter `=`. */
function tokensOf(text: string): readonly string[] {
  const withoutNotes = text.replace(notes, (_note, ...ends) => (ends.slice(0, 2).includes('') ? '<' : ''));
  const tokens: string[] = [];
  for (const [, closing = '', name, empty = '', bare] of withoutNotes.matchAll(
    /<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>|([^<]+|<)/g,
  )) {
    if (name !== undefined) tokens.push(`<${closing}${name}${empty}>`);
    else if (bare !== undefined) tokens.push(`=${bare}`);
  }
  return tokens;
}

class TokenReader {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    this.#skipBlanks();
    return this.#next === this.#tokens.length;
  }

  /** Blanks between elements mean nothing. */
  element(): string | null {
    this.#skipBlanks();
    const token = this.#tokens[this.#next];
    this.#next += 1;
    return token === undefined || token.startsWith('=') ? null : token;
  }

  take(token: string): boolean {
    this.#skipBlanks();
    if (this.#tokens[this.#next] !== token) return false;
    this.#next += 1;
    return true;
  }

  /** The text up to this end of an element, which is passed; null when something else comes. */
  textUntil(end: string): string | null {
    const token = this.#tokens[this.#next];
    const text = token?.startsWith('=') ? token.slice(1) : '';
    if (token?.startsWith('=')) this.#next += 1;
    if (this.#tokens[this.#next] !== end) return null;
    this.#next += 1;
    return resolved(text);
  }

  #skipBlanks(): void {
    while (/^=\s*$/.test(this.#tokens[this.#next] ?? '')) this.#next += 1;
  }
}

function readContent(reader: TokenReader, depth: number): PropertyListContent | null {
  if (depth > deepestNesting) return null;
  switch (reader.element()) {
    case '<string>':
      return reader.textUntil('</string>');
    case '<string/>':
      return '';
    case '<true/>':
      return true;
    case '<false/>':
      return false;
    case '<integer>':
      return numberIn(reader.textUntil('</integer>'));
    case '<real>':
      return numberIn(reader.textUntil('</real>'));
    case '<date>':
      return reader.textUntil('</date>') === null ? null : unread;
    case '<data>':
      return reader.textUntil('</data>') === null ? null : unread;
    case '<data/>':
      return unread;
    case '<array>':
      return readArray(reader, depth);
    case '<array/>':
      return [];
    case '<dict>':
      return readDictionary(reader, depth);
    case '<dict/>':
      return new Map();
    default:
      return null;
  }
}

function readArray(reader: TokenReader, depth: number): PropertyListContent | null {
  const parts: PropertyListContent[] = [];
  while (!reader.take('</array>')) {
    const part = readContent(reader, depth + 1);
    if (part === null) return null;
    parts.push(part);
  }
  return parts;
}

function readDictionary(reader: TokenReader, depth: number): PropertyListContent | null {
  const entries = new Map<string, PropertyListContent>();
  while (!reader.take('</dict>')) {
    const key = reader.take('<key>') ? reader.textUntil('</key>') : null;
    const value = key === null ? null : readContent(reader, depth + 1);
    if (key === null || value === null) return null;
    entries.set(key, value);
  }
  return entries;
}

function numberIn(text: string | null): number | null {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function resolved(text: string): string | null {
  let isWhole = true;
  const plain = text.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([a-z]+));|&/g,
    (_all, decimal, hex, name) => {
      const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      const character = name === undefined ? characterAt(point) : named.get(name);
      isWhole &&= character !== undefined;
      return character ?? '';
    },
  );
  return isWhole ? plain : null;
}

function characterAt(point: number): string | undefined {
  return point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
