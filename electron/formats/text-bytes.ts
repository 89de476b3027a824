import { isUtf8 } from 'node:buffer';

// Bytes 80 to FF that are no UTF-8 stand as U+DC80 to U+DCFF, which no UTF-8 can bring forth.
const ESCAPED_BYTE = 0xdc00;

/**
 * UTF-8 as text. Bytes that are none are kept as lone surrogates, so that no two byte sequences give
 * the same text and `encodeText` gives back exactly these bytes.
 */
export function decodeText(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : decodeDamaged(bytes);
}

function decodeDamaged(bytes: Buffer): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    pieces.push(
      length === 0
        ? String.fromCharCode(ESCAPED_BYTE + (bytes[at] ?? 0))
        : bytes.toString('utf8', at, at + length),
    );
    at += Math.max(length, 1);
  }
  return pieces.join('');
}

function characterLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const character = bytes.subarray(at, at + length);
  return character.length === length && isUtf8(character) ? length : 0;
}

/** The bytes that `decodeText` reads as this text; null when there are none. */
export function encodeText(text: string): Buffer | null {
  const bytes = Buffer.concat(
    text
      .split(/(\p{Surrogate}+)/u)
      .map((piece, index) => (index % 2 === 0 ? Buffer.from(piece, 'utf8') : bytesOfEscapes(piece))),
  );
  return decodeText(bytes) === text ? bytes : null;
}

function bytesOfEscapes(surrogates: string): Buffer {
  return Buffer.from(Array.from(surrogates, (character) => character.charCodeAt(0) - ESCAPED_BYTE));
}
