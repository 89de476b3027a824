import { Buffer } from 'node:buffer';

interface ExportValue {
  readonly type: number;
  readonly bytes: Uint8Array;
}

interface ExportKey {
  /** Whole, such as `HKEY_CURRENT_USER\\Software\\Runbox`. */
  readonly path: string;
  /** By name; the default value has the empty name. */
  readonly values: ReadonlyMap<string, ExportValue>;
}

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/**
 * A file with the extension `.reg` in the format of Windows 2000 and later, with which regedit puts these keys
 * and values back, every bit as they were. Null when a name holds what the format cannot say: NUL or
 * the end of a line.
 */
export function writeRegistryExport(keys: readonly ExportKey[]): Uint8Array | null {
  const names = keys.flatMap(({ path, values }) => [path, ...values.keys()]);
  if (names.some((name) => /[\0\r\n]/.test(name))) return null;
  const blocks = keys.map(({ path, values }) => [`[${path}]`, ...[...values].map(lineOf), '']);
  const lines = ['Windows Registry Editor Version 5.00', '', ...blocks.flat(), ''];
  return Buffer.from(BYTE_ORDER_MARK + lines.join(LINE_END), 'utf16le');
}

function lineOf([name, value]: readonly [string, ExportValue]): string {
  const start = name === '' ? '@=' : `${quoted(name)}=`;
  const text = plainTextOf(value);
  if (text !== null) return start + quoted(text);
  const { type, bytes } = value;
  if (type === NUMBER && bytes.length === 4)
    return `${start}dword:${Buffer.from(bytes).readUInt32LE().toString(16).padStart(8, '0')}`;
  return hexLines(`${start}${type === BINARY ? 'hex:' : `hex(${type.toString(16)}):`}`, bytes);
}

/** Numbers of the types as in winnt.h. */
const TEXT = 1;
const BINARY = 3;
const NUMBER = 4;

/**
 * Null for everything that text between quotes would not bring back as it was: no NUL at the end or
 * another one before, half a character, the end of a line.
 */
function plainTextOf({ type, bytes }: ExportValue): string | null {
  if (type !== TEXT || bytes.length % 2 === 1) return null;
  const text = Buffer.from(bytes).toString('utf16le');
  return text.endsWith('\0') && !/[\p{Cc}\p{Surrogate}]/u.test(text.slice(0, -1)) ? text.slice(0, -1) : null;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

const LONGEST_LINE = 80;
const INDENT = '  ';

/** Lines that go on end in a backslash, as regedit breaks them. */
function hexLines(start: string, bytes: Uint8Array): string {
  let whole = '';
  let line = start;
  for (const [index, byte] of bytes.entries()) {
    const pair = byte.toString(16).padStart(2, '0') + (index === bytes.length - 1 ? '' : ',');
    if (line.length + pair.length >= LONGEST_LINE && index > 0) {
      whole += `${line}\\${LINE_END}`;
      line = INDENT;
    }
    line += pair;
  }
  return whole + line;
}
