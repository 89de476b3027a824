import { ok, type Result, refuse } from '../../../contract/result';
import { readVarint } from './sqlite-record';

export interface Database {
  readonly bytes: Buffer;
  readonly pageSize: number;
  /** Page size without the bytes at the end of each page that are reserved for extensions. */
  readonly usableSize: number;
}

interface Page {
  readonly bytes: Buffer;
  /** Where the b-tree's own header is: behind the file's header on page 1. */
  readonly headerAt: number;
}

const SIGNATURE = 'SQLite format 3\0';
const FILE_HEADER_LENGTH = 100;
const LEAF = 13;
const INTERIOR = 5;

/** Checks the header as far as reading depends on it. Format: https://sqlite.org/fileformat2.html */
export function openDatabase(
  bytes: Uint8Array,
): Result<Database, 'not-a-database' | 'unsupported' | 'damaged'> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < FILE_HEADER_LENGTH || file.toString('latin1', 0, 16) !== SIGNATURE)
    return refuse('not-a-database');
  const pageSize = file.readUInt16BE(16) === 1 ? 65536 : file.readUInt16BE(16);
  const usableSize = pageSize - file.readUInt8(20);
  const isPowerOfTwo = (pageSize & (pageSize - 1)) === 0;
  if (!isPowerOfTwo || pageSize < 512 || usableSize < 480) return refuse('damaged');
  const usesRollbackJournal = file.readUInt8(18) === 1 && file.readUInt8(19) === 1;
  const isUtf8 = file.readUInt32BE(56) === 1;
  return usesRollbackJournal && isUtf8 ? ok({ bytes: file, pageSize, usableSize }) : refuse('unsupported');
}

/**
 * The records of the table that begins on page `root`; null when the pages are not as they should be. Visits
 * no page twice and gives out no more bytes than the file has, so no file keeps it busy for long.
 */
export function readRecords(database: Database, root: number): readonly Buffer[] | null {
  const leaves = findLeaves(database, root);
  if (leaves === null) return null;
  const records: Buffer[] = [];
  const overflow = new Set<number>();
  let left = database.bytes.length;
  for (const leaf of leaves) {
    for (const cellAt of leaf.cells) {
      const record = readRecord(database, leaf.page, cellAt, overflow);
      if (record === null || record.length > left) return null;
      // Cells of a sound file do not overlap.
      left -= record.length;
      records.push(record);
    }
  }
  return records;
}

interface Leaf {
  readonly page: Buffer;
  readonly cells: readonly number[];
}

function findLeaves(database: Database, root: number): readonly Leaf[] | null {
  const leaves: Leaf[] = [];
  const visited = new Set<number>();
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const page = visited.has(number) ? null : findPage(database, number);
    const cells = page && readCellPointers(page);
    if (page === null || cells === null) return null;
    visited.add(number);
    if (page.bytes[page.headerAt] === LEAF) leaves.push({ page: page.bytes, cells });
    else waiting.push(...childrenOf(page, cells).reverse());
  }
  return leaves;
}

function findPage({ bytes, pageSize, usableSize }: Database, number: number): Page | null {
  const start = (number - 1) * pageSize;
  if (!Number.isSafeInteger(number) || number < 1 || start + pageSize > bytes.length) return null;
  return {
    bytes: bytes.subarray(start, start + usableSize),
    headerAt: number === 1 ? FILE_HEADER_LENGTH : 0,
  };
}

/** Null when it is no page of a table. Every pointer has room for four bytes behind it. */
function readCellPointers({ bytes, headerAt }: Page): readonly number[] | null {
  const type = bytes[headerAt];
  if (type !== LEAF && type !== INTERIOR) return null;
  const count = bytes.readUInt16BE(headerAt + 3);
  const start = headerAt + (type === LEAF ? 8 : 12);
  if (start + 2 * count > bytes.length) return null;
  const pointers = Array.from({ length: count }, (_, index) => bytes.readUInt16BE(start + 2 * index));
  return pointers.every((pointer) => pointer + 4 <= bytes.length) ? pointers : null;
}

/** The rightmost child stands in the page's header, the others in its cells. */
function childrenOf({ bytes, headerAt }: Page, cells: readonly number[]): number[] {
  return [...cells.map((cell) => bytes.readUInt32BE(cell)), bytes.readUInt32BE(headerAt + 8)];
}

function readRecord(database: Database, page: Buffer, cellAt: number, overflow: Set<number>): Buffer | null {
  const length = readVarint(page, cellAt);
  const rowId = length && readVarint(page, length.end);
  if (length === null || rowId === null || length.value > database.bytes.length) return null;
  const localLength = localLengthOf(length.value, database.usableSize);
  const localEnd = rowId.end + localLength;
  const local = page.subarray(rowId.end, localEnd);
  if (localLength === length.value) return local.length === localLength ? local : null;
  if (localEnd + 4 > page.length) return null;
  const rest = readOverflow(database, page.readUInt32BE(localEnd), length.value - localLength, overflow);
  return rest && Buffer.concat([local, ...rest]);
}

/** How much of a record lies on the leaf itself; the formula is section 1.6 of the file format. */
function localLengthOf(length: number, usableSize: number): number {
  const most = usableSize - 35;
  if (length <= most) return length;
  const least = Math.floor(((usableSize - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (usableSize - 4));
  return fitting <= most ? fitting : least;
}

function readOverflow(
  database: Database,
  first: number,
  length: number,
  visited: Set<number>,
): readonly Buffer[] | null {
  const parts: Buffer[] = [];
  let left = length;
  for (let number = first; left > 0; ) {
    const page = visited.has(number) ? null : findPage(database, number);
    if (page === null) return null;
    visited.add(number);
    const part = page.bytes.subarray(4, 4 + left);
    parts.push(part);
    left -= part.length;
    number = page.bytes.readUInt32BE(0);
  }
  return parts;
}
