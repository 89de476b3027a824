import type { SettingValue } from '../contract/plan';

/*
 * Values of key files as GLib's GKeyFile writes them (g_key_file_parse_string_as_value in its source, 2.74):
 * a backslash, a line end and blanks at the beginning are escaped, nothing else is.
 */

const escapes: Readonly<Record<string, string>> = {
  ' ': '\\s',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\\': '\\\\',
  ';': '\\;',
};

function escaped(text: string, pattern: RegExp): string {
  return text.replace(pattern, (part) => [...part].map((character) => escapes[character] ?? '').join(''));
}

/** The text as it stands behind `Key=`. */
export function escapeText(text: string): string {
  return escaped(text, /^[ \t]+|[\n\r\\]/g);
}

/** What GKeyFile reads; null for a value that it refuses. */
export function unescapeText(value: string): string | null {
  return readPieces(value, false)?.[0] ?? null;
}

/** The text of a value; empty where there is none, or none that GKeyFile reads. */
export function textOfValue(value: SettingValue | undefined): string {
  return unescapeText(String(value ?? '')) ?? '';
}

/** Each text ends with a semicolon, the last one too. */
export function escapeList(texts: readonly string[]): string {
  return texts.map((text) => `${escaped(text, /^[ \t]+|(?<=;)[ \t]+|[\n\r\\;]/g)};`).join('');
}

/** The texts of a list; null for a value that GKeyFile refuses. */
export function unescapeList(value: string): readonly string[] | null {
  return readPieces(value, true);
}

const meanings = new Map(
  Object.entries(escapes).map(([character, [, letter = ''] = '']) => [letter, character]),
);

function readPieces(value: string, isList: boolean): readonly string[] | null {
  const pieces: string[] = [];
  let piece = '';
  let isEscaped = false;
  for (const character of value) {
    if (isEscaped) {
      const meant = character === ';' && !isList ? undefined : meanings.get(character);
      if (meant === undefined) return null;
      piece += meant;
      isEscaped = false;
    } else if (character === '\\') isEscaped = true;
    else if (character === ';' && isList) {
      pieces.push(piece);
      piece = '';
    } else piece += character;
  }
  if (isEscaped) return null;
  // What stands behind the last semicolon is an entry too, unless it is nothing.
  return piece !== '' || !isList ? [...pieces, piece] : pieces;
}
