import { ok, type Result, refuse } from '../../../contract/result';
import { openDatabase, readRecords } from './sqlite-pages';
import { decodeRecord, type RecordValue } from './sqlite-record';

/**
 * `interrupted`: a transaction was cut short and only SQLite can roll it back. `unsupported`: a write-ahead
 * log, another encoding than UTF-8, or a table that is more than a plain list of columns.
 */
export type TableProblem = 'not-a-database' | 'interrupted' | 'unsupported' | 'no-such-table' | 'damaged';

export type TableRow<Column extends string> = Readonly<Record<Column, RecordValue>>;

/**
 * The rows of one table in an SQLite database file, in the order of their rowids. A column that the table
 * does not have is null throughout, as is one declared INTEGER PRIMARY KEY. Takes any bytes whatever, and
 * the time it needs follows from their number.
 *
 * @param journalPresent whether a `-journal` with anything in it lies beside the file
 */
export function readTable<Column extends string>(
  bytes: Uint8Array,
  table: string,
  columns: readonly Column[],
  journalPresent: boolean,
): Result<readonly TableRow<Column>[], TableProblem> {
  if (journalPresent) return refuse('interrupted');
  const database = openDatabase(bytes);
  if (!database.ok) return database;
  // Page 1 is the root of the table of tables: type, name, name of the table, root page, SQL text.
  const schema = decodeAll(readRecords(database.value, 1), [0, 1, 3, 4]);
  if (schema === null) return refuse('damaged');
  const [, , root, definition] = schema.find(([type, name]) => type === 'table' && name === table) ?? [];
  if (typeof root !== 'number' || typeof definition !== 'string') return refuse('no-such-table');
  const names = columnNames(definition);
  if (names === null) return refuse('unsupported');
  const places = columns.map((column) => names.indexOf(column));
  const rows = decodeAll(readRecords(database.value, root), places);
  return rows === null ? refuse('damaged') : ok(rows.map((values) => toTableRow(columns, values)));
}

/** `ALTER TABLE … ADD COLUMN` adds to this text, so it always names all columns. */
function columnNames(definition: string): readonly string[] | null {
  const list = /^[^(]*\(([^()"'`[\]]*)\)\s*$/.exec(definition)?.[1];
  return list?.split(',').map((column) => column.trim().split(/\s/, 1)[0] ?? '') ?? null;
}

function decodeAll(
  records: readonly Buffer[] | null,
  places: readonly number[],
): readonly (readonly RecordValue[])[] | null {
  if (records === null) return null;
  const rows: (readonly RecordValue[])[] = [];
  for (const record of records) {
    const row = decodeRecord(record, places);
    if (row === null) return null;
    rows.push(row);
  }
  return rows;
}

function toTableRow<Column extends string>(
  columns: readonly Column[],
  values: readonly RecordValue[],
): TableRow<Column> {
  const entries = columns.map((column, place) => [column, values[place] ?? null] as const);
  return Object.fromEntries(entries) as Record<Column, RecordValue>;
}
