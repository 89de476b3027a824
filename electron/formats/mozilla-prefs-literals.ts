import type { SettingValue } from '../contract/plan';
import { decodeText, encodeText } from './text-bytes';

const BACKSLASH = 0x5c;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['"', '\\"'],
  ['\n', '\\n'],
  ['\r', '\\r'],
]);

/** The value of a literal that the scanner has found. */
export function readValue(bytes: Buffer, start: number, end: number): SettingValue {
  switch (bytes[start]) {
    case 0x22:
    case 0x27:
      return readText(bytes, start, end);
    case 0x74:
      return true;
    case 0x66:
      return false;
    default:
      return readInteger(bytes, start, end);
  }
}

/** White space and comments may stand between the sign and the digits. */
function readInteger(bytes: Buffer, start: number, end: number): number {
  let digits = end;
  while (digits > start && isDigit(bytes[digits - 1])) digits -= 1;
  const value = Number(bytes.toString('latin1', digits, end));
  return bytes[start] === 0x2d ? 0 - value : value;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** The text of a string literal that the scanner has found. */
export function readText(bytes: Buffer, start: number, end: number): string {
  let high = false;
  for (let at = start + 1; at < end - 1; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === BACKSLASH) return decodeText(unescapeBytes(bytes.subarray(start + 1, end - 1)));
    if (byte >= 0x80) high = true;
  }
  return high ? decodeText(bytes.subarray(start + 1, end - 1)) : bytes.toString('latin1', start + 1, end - 1);
}

function unescapeBytes(escaped: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(escaped.length);
  let length = 0;
  for (let at = 0; at < escaped.length; ) {
    const next = escaped.indexOf(BACKSLASH, at);
    length += escaped.copy(bytes, length, at, next < 0 ? escaped.length : next);
    if (next < 0) break;
    at = next + escapeLength(escaped, next);
    const character = unescapeCharacter(escaped.toString('latin1', next + 1, at));
    length += bytes.write(character, length, encodingOf(escaped, next));
  }
  return bytes.subarray(0, length);
}

function escapeLength(escaped: Buffer, at: number): number {
  switch (escaped[at + 1]) {
    case 0x78:
      return 4;
    case 0x75:
      return isHighSurrogate(escaped, at) ? 12 : 6;
    default:
      return 2;
  }
}

function isHighSurrogate(escaped: Buffer, at: number): boolean {
  const unit = Number.parseInt(escaped.toString('latin1', at + 2, at + 6), 16);
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** `\x` gives a byte, whatever it is; `\u` gives a character. */
function encodingOf(escaped: Buffer, at: number): 'latin1' | 'utf8' {
  return escaped[at + 1] === 0x75 ? 'utf8' : 'latin1';
}

/** What is escaped, without its first backslash. */
function unescapeCharacter(escaped: string): string {
  switch (escaped[0]) {
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 'x':
    case 'u':
      return String.fromCharCode(
        ...(escaped.match(/[\da-f]{4}|[\da-f]{2}/gi) ?? []).map((digits) => Number.parseInt(digits, 16)),
      );
    default:
      return escaped;
  }
}

/** The literal as the program itself writes it; null when it could not read this value back. */
export function literalOf(value: SettingValue): Buffer | null {
  if (typeof value === 'string') return textLiteralOf(value);
  if (typeof value === 'number' && (value | 0) !== value) return null;
  return Buffer.from(String(value));
}

export function textLiteralOf(text: string): Buffer | null {
  if (text.includes('\0')) return null;
  return encodeText(`"${text.replace(/["\\\n\r]/g, (character) => ESCAPES.get(character) ?? character)}"`);
}
