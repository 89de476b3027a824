/** Takes out the bytes from `start` up to `end` and puts `bytes` in their place. */
export interface ByteEdit {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

export const noBytes = new Uint8Array();

/** All edits at once; their offsets are those of the bytes as given. Cuts may overlap. */
export function applyEdits(bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  if (edits.length === 0) return bytes;
  const pieces: Uint8Array[] = [];
  let copied = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    if (edit.start > copied) pieces.push(bytes.subarray(copied, edit.start));
    pieces.push(edit.bytes);
    copied = Math.max(copied, edit.end);
  }
  pieces.push(bytes.subarray(copied));
  return Buffer.concat(pieces);
}
