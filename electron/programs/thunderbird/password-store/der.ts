/** One element of DER (ITU-T X.690): its tag, its content, and all its bytes with tag and length. */
export interface DerElement {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

export const derTags = { integer: 0x02, octetString: 0x04, objectIdentifier: 0x06, sequence: 0x30 } as const;

/** The one element that fills the bytes from the first to the last; null when they are anything else. */
export function readDer(bytes: Buffer): DerElement | null {
  const element = readElementAt(bytes, 0);
  return element?.whole.length === bytes.length ? element : null;
}

/** The elements inside a sequence; null when it is not one, or does not hold whole elements. */
export function readSequence(element: DerElement | null | undefined): readonly DerElement[] | null {
  if (element?.tag !== derTags.sequence) return null;
  const parts: DerElement[] = [];
  for (let at = 0; at < element.content.length; ) {
    const part = readElementAt(element.content, at);
    if (part === null) return null;
    parts.push(part);
    at += part.whole.length;
  }
  return parts;
}

export function readOctets(element: DerElement | null | undefined): Buffer | null {
  return element?.tag === derTags.octetString ? element.content : null;
}

/** The content octets in hexadecimal, which is how `objectIdentifiers` names them. */
export function readObjectIdentifier(element: DerElement | null | undefined): string | null {
  return element?.tag === derTags.objectIdentifier ? element.content.toString('hex') : null;
}

/** A whole number from 0 to 2^47 - 1; null for any other. */
export function readNumber(element: DerElement | null | undefined): number | null {
  if (element?.tag !== derTags.integer) return null;
  const { content } = element;
  if (content.length < 1 || content.length > 6) return null;
  const value = content.readIntBE(0, content.length);
  return value < 0 ? null : value;
}

export function writeSequence(...parts: readonly Buffer[]): Buffer {
  return writeElement(derTags.sequence, Buffer.concat(parts));
}

export function writeOctets(octets: Buffer): Buffer {
  return writeElement(derTags.octetString, octets);
}

export function writeObjectIdentifier(hexadecimal: string): Buffer {
  return writeElement(derTags.objectIdentifier, Buffer.from(hexadecimal, 'hex'));
}

/** For whole numbers from 0 to 2^47 - 1. */
export function writeNumber(value: number): Buffer {
  const wide = Buffer.alloc(6);
  wide.writeIntBE(value, 0, 6);
  let from = 0;
  while (from < 5 && wide[from] === 0 && (wide[from + 1] ?? 0) < 0x80) from += 1;
  return writeElement(derTags.integer, wide.subarray(from));
}

function readElementAt(bytes: Buffer, at: number): DerElement | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return null;
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  const start = at + 2 + lengthBytes;
  // 0x80 alone is the indefinite length of BER, which DER does not have.
  if (first === 0x80 || lengthBytes > 4 || start > bytes.length) return null;
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(at + 2, lengthBytes);
  const end = start + length;
  if (end > bytes.length) return null;
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) };
}

function writeElement(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(content.length)]), content]);
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 + octets.length, ...octets];
}
