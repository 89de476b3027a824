/** Blobs are buffers. Whole numbers beyond 2^53 lose their last digits. */
export type RecordValue = number | string | Buffer | null;

export interface Varint {
  readonly value: number;
  /** Where the byte behind it is. */
  readonly end: number;
}

/** SQLite's number of one to nine bytes; null when the bytes end before it does. */
export function readVarint(bytes: Buffer, at: number): Varint | null {
  let value = 0;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return null;
    if (index === 8) return { value: value * 256 + byte, end: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + index + 1 };
  }
  return null;
}

/**
 * The values at these places of a record; null for a place that it does not have, as in rows that are older
 * than the column. The whole answer is null when the record's own lengths do not fit it.
 */
export function decodeRecord(record: Buffer, places: readonly number[]): readonly RecordValue[] | null {
  const headerLength = readVarint(record, 0);
  if (headerLength === null || headerLength.value > record.length) return null;
  const values = new Map<number, RecordValue>();
  let contentAt = headerLength.value;
  let place = 0;
  for (let at = headerLength.end; at < headerLength.value; place += 1) {
    const type = readVarint(record, at);
    const length = type === null ? null : contentLength(type.value);
    if (type === null || length === null || contentAt + length > record.length) return null;
    if (places.includes(place))
      values.set(place, decodeValue(record.subarray(contentAt, contentAt + length), type.value));
    contentAt += length;
    at = type.end;
  }
  return places.map((wanted) => values.get(wanted) ?? null);
}

const NUMBER_LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function contentLength(type: number): number | null {
  return type >= 12 ? Math.floor((type - 12) / 2) : (NUMBER_LENGTHS[type] ?? null);
}

function decodeValue(content: Buffer, type: number): RecordValue {
  if (type >= 12) return type % 2 === 0 ? content : content.toString('utf8');
  if (type === 0) return null;
  if (type === 6) return Number(content.readBigInt64BE(0));
  if (type === 7) return content.readDoubleBE(0);
  if (type >= 8) return type - 8;
  return content.readIntBE(0, content.length);
}
