import { Buffer } from 'node:buffer';
import { deepestNesting, type PropertyListContent, unread } from './property-list-content';

const magic = Buffer.from('bplist00');
const trailerSize = 32;

export function isBinaryPropertyList(bytes: Uint8Array): boolean {
  return magic.equals(bytes.subarray(0, magic.length));
}

/** Apple's binary notation, version 00 (as in CFBinaryPList.c of CoreFoundation); null when it is damaged. */
export function readBinaryPropertyList(bytes: Uint8Array): PropertyListContent | null {
  if (!isBinaryPropertyList(bytes) || bytes.length < magic.length + trailerSize) return null;
  const buffer = Buffer.from(bytes);
  const trailer = buffer.subarray(-trailerSize);
  const [offsetSize, referenceSize] = [trailer.readUInt8(6), trailer.readUInt8(7)];
  const count = unsigned(trailer, 8, 8);
  const top = unsigned(trailer, 16, 8);
  const table = unsigned(trailer, 24, 8);
  if (count === null || top === null || table === null) return null;
  const objects = new BinaryObjects(buffer, table, count, offsetSize, referenceSize);
  return objects.read(top, 0) ?? null;
}

/** A big-endian number of up to eight bytes; null when it is not there or too large to be exact. */
function unsigned(buffer: Buffer, start: number, size: number): number | null {
  if (size < 1 || size > 8 || start < 0 || start + size > buffer.length) return null;
  let value = 0;
  for (const byte of buffer.subarray(start, start + size)) value = value * 256 + byte;
  return Number.isSafeInteger(value) ? value : null;
}

/** By marker. Of other sizes, which hardly occur, it is only told that there is a number. */
const numberReaders: Readonly<Record<number, (bytes: Buffer) => number>> = {
  16: (bytes) => bytes.readUInt8(),
  17: (bytes) => bytes.readUInt16BE(),
  18: (bytes) => bytes.readUInt32BE(),
  19: (bytes) => Number(bytes.readBigInt64BE()),
  34: (bytes) => bytes.readFloatBE(),
  35: (bytes) => bytes.readDoubleBE(),
};

interface Marked {
  readonly type: number;
  /** Bytes of a number as a power of two, otherwise how many parts or characters follow. */
  readonly size: number;
  /** Where the content begins. */
  readonly start: number;
}

/**
 * Objects refer to each other by number, and each is read once. Together they take no more bytes than there
 * are, since none lies in another: so no list can grow while it is read.
 */
class BinaryObjects {
  readonly #known = new Map<number, PropertyListContent | undefined>();
  #bytesLeft: number;

  constructor(
    readonly buffer: Buffer,
    readonly table: number,
    readonly count: number,
    readonly offsetSize: number,
    readonly referenceSize: number,
  ) {
    this.#bytesLeft = buffer.length;
  }

  /** Undefined: damaged, or an object that contains itself. */
  read(index: number, depth: number): PropertyListContent | undefined {
    if (this.#known.has(index)) return this.#known.get(index);
    if (index >= this.count || depth > deepestNesting) return undefined;
    this.#known.set(index, undefined);
    const marked = this.#markedAt(
      unsigned(this.buffer, this.table + index * this.offsetSize, this.offsetSize),
    );
    const content = marked === null ? undefined : this.#contentOf(marked, depth);
    this.#known.set(index, content);
    return content;
  }

  #markedAt(offset: number | null): Marked | null {
    const marker = offset === null ? null : unsigned(this.buffer, offset, 1);
    if (offset === null || marker === null) return null;
    const [type, size] = [marker >> 4, marker & 0x0f];
    const isCounted = type >= 0x4 && type !== 0x8;
    if (!isCounted || size < 0x0f) return { type, size, start: offset + 1 };
    const width = 2 ** ((unsigned(this.buffer, offset + 1, 1) ?? 0) & 0x0f);
    const count = unsigned(this.buffer, offset + 2, width);
    return count === null ? null : { type, size: count, start: offset + 2 + width };
  }

  #contentOf({ type, size, start }: Marked, depth: number): PropertyListContent | undefined {
    switch (type) {
      case 0x0:
        return size === 0x8 ? false : size === 0x9 ? true : undefined;
      case 0x1:
      case 0x2:
        return this.#numberAt(start, type, size);
      case 0x3:
      case 0x4:
      case 0x8:
        return unread;
      case 0x5:
        return this.#bytesAt(start, size)?.toString('latin1');
      case 0x6:
        return this.#bytesAt(start, size * 2)
          ?.swap16()
          .toString('utf16le');
      case 0xa:
        return this.#partsAt(start, size, depth);
      case 0xd:
        return this.#dictionaryAt(start, size, depth);
      default:
        return undefined;
    }
  }

  #numberAt(start: number, type: number, size: number): PropertyListContent | undefined {
    const bytes = this.#bytesAt(start, 2 ** size);
    return bytes && (numberReaders[(type << 4) | size]?.(bytes) ?? unread);
  }

  /** A copy. */
  #bytesAt(start: number, size: number): Buffer | undefined {
    return this.#take(size) && start + size <= this.buffer.length
      ? Buffer.from(this.buffer.subarray(start, start + size))
      : undefined;
  }

  #take(size: number): boolean {
    this.#bytesLeft -= size;
    return this.#bytesLeft >= 0;
  }

  #partsAt(start: number, count: number, depth: number): PropertyListContent[] | undefined {
    if (!this.#take(count * this.referenceSize)) return undefined;
    const parts: PropertyListContent[] = [];
    for (let at = 0; at < count; at += 1) {
      const index = unsigned(this.buffer, start + at * this.referenceSize, this.referenceSize);
      const part = index === null ? undefined : this.read(index, depth + 1);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return parts;
  }

  #dictionaryAt(start: number, count: number, depth: number): PropertyListContent | undefined {
    const keys = this.#partsAt(start, count, depth);
    const values = this.#partsAt(start + count * this.referenceSize, count, depth);
    if (keys === undefined || values === undefined) return undefined;
    const entries = new Map<string, PropertyListContent>();
    for (const [at, value] of values.entries()) {
      const key = keys[at];
      if (typeof key !== 'string') return undefined;
      entries.set(key, value);
    }
    return entries;
  }
}
