import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { writeRegistryExport } from './registry-export';
import { readRegistryExport } from './registry-export-reader.fixture';

const PATH = 'HKEY_CURRENT_USER\\Software\\Setup';
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));

const write = (values: readonly (readonly [name: string, type: number, bytes: Uint8Array])[], path = PATH) =>
  writeRegistryExport([
    { path, values: new Map(values.map(([name, type, bytes]) => [name, { type, bytes }])) },
  ]);

/** The line of the only value. */
function lineOf(name: string, type: number, bytes: Uint8Array): string | undefined {
  const text = Buffer.from(write([[name, type, bytes]]) ?? []).toString('utf16le');
  return /^.*\]\r\n(.*)\r\n\r\n$/s.exec(text)?.[1];
}

test('the file looks as regedit writes it', () => {
  const file = write([
    ['', 1, utf16('default\0')],
    ['Port', 4, Uint8Array.of(0xe1, 3, 0, 0)],
  ]);
  expect(Buffer.from(file ?? []).subarray(0, 2)).toEqual(Buffer.of(0xff, 0xfe));
  expect(Buffer.from(file ?? []).toString('utf16le')).toBe(
    '\ufeffWindows Registry Editor Version 5.00\r\n\r\n' +
      '[HKEY_CURRENT_USER\\Software\\Setup]\r\n@="default"\r\n"Port"=dword:000003e1\r\n\r\n',
  );
});

describe('a value', () => {
  it.each([
    ['text', 1, utf16('C:\\a "b"\0'), '"V"="C:\\\\a \\"b\\""'],
    ['no text', 1, utf16('\0'), '"V"=""'],
    ['nothing', 0, Uint8Array.of(), '"V"=hex(0):'],
    ['text with variables', 2, utf16('%A\0'), '"V"=hex(2):25,00,41,00,00,00'],
    ['bytes', 3, Uint8Array.of(0, 10, 255), '"V"=hex:00,0a,ff'],
    ['a number that is too short', 4, Uint8Array.of(1), '"V"=hex(4):01'],
    ['several texts', 7, utf16('a\0\0'), '"V"=hex(7):61,00,00,00,00,00'],
    ['a long number', 11, Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 128), '"V"=hex(b):01,00,00,00,00,00,00,80'],
    ['a type that nobody knows', 0x80000001, Uint8Array.of(1), '"V"=hex(80000001):01'],
  ])('of %s is written so that regedit knows its type', (_what, type, bytes, line) => {
    expect(lineOf('V', type, bytes)).toBe(line);
  });

  it.each([
    ['without a NUL at its end', utf16('a')],
    ['with two', utf16('a\0\0')],
    ['with lines', utf16('a\r\nb\0')],
    ['with half a character', utf16('\ud83d\0')],
    ['of an odd length', Uint8Array.of(97, 0, 0)],
    ['of no length', Uint8Array.of()],
  ])('of text %s is written byte by byte', (_what, bytes) => {
    expect(lineOf('V', 1, bytes)).toMatch(/^"V"=hex\(1\):/);
  });

  it('has a name in which nothing is lost', () => {
    expect(lineOf('a "\\ü', 4, Uint8Array.of(1, 0, 0, 0))).toBe('"a \\"\\\\ü"=dword:00000001');
  });
});

test('long lines are broken where regedit breaks them', () => {
  const lines = (lineOf('Blob', 3, new Uint8Array(100)) ?? '').split('\r\n');
  expect(lines.length).toBe(5);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^.{76,79},\\$/);
  for (const line of lines.slice(1)) expect(line).toMatch(/^ {2}(00,)*00/);
});

test('a name that the format cannot say is not written at all', () => {
  for (const name of ['a\r', 'a\n', 'a\0']) {
    expect(write([[name, 3, Uint8Array.of()]])).toBeNull();
    expect(write([], `${PATH}\\${name}`)).toBeNull();
  }
});

const name = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\0\r\n]/g, ''));
const value = fc.record({
  type: fc.oneof(fc.integer({ min: 0, max: 11 }), fc.nat({ max: 0xffffffff })),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 50 }).map((text) => utf16(`${text}\0`)),
    fc.uint8Array({ minLength: 4, maxLength: 4 }),
  ),
});
const key = fc.record({
  path: name.map((last) => `${PATH}\\${last}`),
  values: fc.array(fc.tuple(name, value)).map((entries) => new Map(entries)),
});

test('every key, name, type and byte comes back', () => {
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      expect(readRegistryExport(writeRegistryExport(keys) ?? new Uint8Array())).toEqual(keys);
    }),
  );
});
