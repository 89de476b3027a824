const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Bytes of the line break that begins at `at`: 2 for CR LF, 1 for a lone CR or LF, 0 for none. */
export function breakLengthAfter(bytes: Uint8Array, at: number): 0 | 1 | 2 {
  if (bytes[at] === LINE_FEED) return 1;
  if (bytes[at] !== CARRIAGE_RETURN) return 0;
  return bytes[at + 1] === LINE_FEED ? 2 : 1;
}

/** Bytes of the line break that ends at `at`. */
export function breakLengthBefore(bytes: Uint8Array, at: number): 0 | 1 | 2 {
  if (bytes[at - 1] === CARRIAGE_RETURN) return 1;
  if (bytes[at - 1] !== LINE_FEED) return 0;
  return bytes[at - 2] === CARRIAGE_RETURN ? 2 : 1;
}

/** The line break that a file uses: its first one, LF when it has none. */
export function lineBreakOf(bytes: Uint8Array): string {
  const feed = bytes.indexOf(LINE_FEED);
  const upTo = feed < 0 ? bytes : bytes.subarray(0, feed);
  const carriage = upTo.indexOf(CARRIAGE_RETURN);
  if (carriage < 0) return '\n';
  return carriage + 1 === feed ? '\r\n' : '\r';
}

/** The line, counted from 1, that the byte at `at` is on. */
export function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1;
  let next = 0;
  while (next < at) {
    const length = breakLengthAfter(bytes, next);
    if (length > 0) line += 1;
    next += Math.max(length, 1);
  }
  return line;
}
