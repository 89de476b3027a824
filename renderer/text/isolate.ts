/**
 * Keeps an address, a name or a path together and in its own direction inside a sentence
 * (Unicode Bidirectional Algorithm, first strong isolate).
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
