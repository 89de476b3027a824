const mostCharacters = 200;

/** Without the marks on one letter that no language has so many of: stacked, they paint over what stands above. */
export function withoutStackedMarks(text: string): string {
  return text.replaceAll(/(\p{M}{4})\p{M}+/gu, '$1');
}

/** What a server said, fit to be shown: no control, formatting or line-breaking characters, at most 200 long. */
export function printableLine(text: string): string {
  const printable = text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return [...withoutStackedMarks(printable)].slice(0, mostCharacters).join('');
}
