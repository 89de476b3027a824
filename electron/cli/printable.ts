const isolates = /[\u2066-\u2069]/g;
/** Controls, invisible and bidirectional marks, surrogate halves, line ends; not the joiners inside names and emoji. */
const harmful = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * One line of text that a terminal shows and never obeys: names and paths of files may hold any
 * character, escape sequences among them. Isolates, which keep sentences in order in a window, are left out.
 */
export function printable(line: string): string {
  return line.replaceAll(isolates, '').replaceAll(harmful, escaped);
}

/** One line of JSON (RFC 8259) with the same characters escaped; it reads as the same value. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(harmful, escapedUnits);
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function escapedUnits(character: string): string {
  return [...Array(character.length).keys()]
    .map((place) => `\\u${character.charCodeAt(place).toString(16).padStart(4, '0')}`)
    .join('');
}
