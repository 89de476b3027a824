export const leftOut = '[left out]';

/** Shorter words would be found inside others, so they count only where they stand alone. */
const leastInside = 3;

/**
 * The text without these words, however a server may write them: in any case, composed or decomposed, in
 * UTF-8 read as Latin-1, percent-encoded, escaped or in Base64. A line that was cut may end with the
 * beginning of one.
 */
export function leaveOut(text: string, words: readonly string[]): string {
  const forms = [...new Set(words.flatMap(formsOf))].sort((a, b) => b.length - a.length);
  if (forms.length === 0) return text;
  const pattern = new RegExp(forms.map(patternOf).join('|'), 'giu');
  return withoutBeginning(text.normalize('NFC').replaceAll(pattern, leftOut), forms);
}

function formsOf(word: string): readonly string[] {
  const composed = word.normalize('NFC');
  const bytes = String.fromCharCode(...new TextEncoder().encode(composed));
  const percent = new URLSearchParams([['', composed]]).toString().slice(1);
  return [
    composed,
    bytes,
    percent,
    percent.replaceAll('+', '%20'),
    composed.replaceAll(/["\\]/g, '\\$&'),
    btoa(bytes).replace(/=+$/, ''),
  ];
}

function patternOf(form: string): string {
  const escaped = form.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, (character) => `\\u{${hexadecimal(character)}}`);
  return form.length < leastInside ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped;
}

function hexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}

function withoutBeginning(text: string, forms: readonly string[]): string {
  const folded = text.toLowerCase();
  const longest = Math.max(...forms.map((form) => overlap(folded, form.toLowerCase())));
  return longest < leastInside ? text : `${text.slice(0, -longest)}${leftOut}`;
}

/** How many characters at the end of the text begin the form. */
function overlap(text: string, form: string): number {
  for (let length = Math.min(text.length, form.length); length > 0; length -= 1)
    if (text.endsWith(form.slice(0, length))) return length;
  return 0;
}
