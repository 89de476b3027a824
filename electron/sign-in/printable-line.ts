const mostCharacters = 200;

/** What a server said, fit to be shown: no control, formatting or line-breaking characters, at most 200 long. */
export function printableLine(text: string): string {
  const printable = text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return [...printable].slice(0, mostCharacters).join('');
}
