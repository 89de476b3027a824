import { expect, test } from 'vitest';
import type { SettingValue } from '../contract/plan';
import { mozillaPrefs } from './mozilla-prefs';

type Assigned = Readonly<Record<string, SettingValue | null>>;

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}

function read(file: Uint8Array | string): Record<string, SettingValue> | { malformedAt: number } {
  const settings = mozillaPrefs.read(typeof file === 'string' ? bytesOf(file) : file);
  return settings.ok ? Object.fromEntries(settings.value) : { malformedAt: settings.problem.line };
}

function write(file: Uint8Array | string, assigned: Assigned): string {
  const bytes = typeof file === 'string' ? bytesOf(file) : file;
  const written = mozillaPrefs.write(bytes, new Map(Object.entries(assigned)));
  if (!written.ok) throw new Error(`malformed at line ${written.problem.line}`);
  return Buffer.from(written.value).toString('utf8');
}

const accepted: readonly (readonly [string, string, Record<string, SettingValue>])[] = [
  ['nothing', '', {}],
  [
    'the three kinds of value',
    'user_pref("a", "x"); user_pref("b", 1); user_pref("c", true);',
    { a: 'x', b: 1, c: true },
  ],
  ['every kind of comment', '# a\n// b\n/* c\n ** /* d **/user_pref(/**/"a"/**/,1)//\n;#', { a: 1 }],
  ['CR and CR LF as line ends', '# a\ruser_pref("a",\r\n1);\r\n', { a: 1 }],
  ['every kind of white space', '\tuser_pref\v(\f"a" , 1 ) ;', { a: 1 }],
  ['a byte order mark', '\ufeffuser_pref("a", 1);', { a: 1 }],
  ['single quotes', `user_pref('a"', 'it\\'s');`, { 'a"': "it's" }],
  ['the escapes', String.raw`user_pref("a", "\"\'\\\n\r\x41\u00e9\uD83D\ude00");`, { a: '"\'\\\n\rAé😀' }],
  ['an escaped byte pair as UTF-8', String.raw`user_pref("a", "\xc3\xa9");`, { a: 'é' }],
  ['raw tabs, line ends and letters in a text', 'user_pref("a", "\t\r\n é😀");', { a: '\t\r\n é😀' }],
  ['signs, and comments behind them', 'user_pref("a", - /* 7 */ 05);user_pref("b",+6);', { a: -5, b: 6 }],
  [
    'the outermost integers',
    'user_pref("a", 2147483647);user_pref("b", -2147483648);',
    { a: 2147483647, b: -2147483648 },
  ],
  ['the later of two', 'user_pref("a", 1);user_pref("b", 2);user_pref("a", "3");', { a: '3', b: 2 }],
  ['names with anything in them', 'user_pref("", 1);user_pref("é\\n\\"", 2);', { '': 1, 'é\n"': 2 }],
  ['the defaults of others as none of ours', 'pref("a", 1);sticky_pref("a", 2);user_pref("b", 3);', { b: 3 }],
];

test.each(accepted)('reads %s', (_, file, settings) => {
  expect(read(file)).toEqual(settings);
});

const malformed: readonly (readonly [string, string, number])[] = [
  ['a missing semicolon', 'user_pref("a", 1)\nuser_pref("b", 2);\n', 2],
  ['a missing semicolon at the end', 'user_pref("a", 1)\n', 2],
  ['a semicolon too many', 'user_pref("a", 1);\n;', 2],
  ['an unknown word', '\r\rlock_pref("a", 1);', 3],
  ['a word that goes on', 'user_prefs("a", 1);', 1],
  ['a number in the word', 'user_pref2("a", 1);', 1],
  ['a float', 'user_pref("a", 1.5);', 1],
  ['a hexadecimal number', '\nuser_pref("a", 0x10);', 2],
  ['null', 'user_pref("a", null);', 1],
  ['no value', 'user_pref("a", );', 1],
  ['a name without quotes', 'user_pref(a, 1);', 1],
  ['a number that is too great', 'user_pref("a",\n2147483648);', 2],
  ['a number that is too small', 'user_pref("a", -2147483649);', 1],
  ['a number of many digits', `user_pref("a", ${'9'.repeat(400)});`, 1],
  ['two signs', 'user_pref("a", --1);', 1],
  ['a signed text', 'user_pref("a", -"1");', 1],
  ['an attribute', 'user_pref("a", 1, sticky);', 1],
  ['an attribute of a default', 'pref("a", 1, locked);', 1],
  ['a text that does not end', 'user_pref("a", "b);\n\n', 3],
  ['a text that ends in a backslash', 'user_pref("a", "b\\', 1],
  ['a comment that does not end', 'user_pref("a", 1);\n/* b *\n/', 3],
  ['a comment that only seems to end', '/*/ user_pref("a", 1);', 1],
  ['a lone slash', 'user_pref("a", 1);\n/', 2],
  ['an escaped tab', '\nuser_pref("a",\n"\\t");', 3],
  ['an escaped line end', 'user_pref("a", "\\\n");', 1],
  ['an escaped NUL byte', 'user_pref("a", "\\x00");', 1],
  ['an escaped NUL character', 'user_pref("a", "\\u0000");', 1],
  ['an escape with too few digits', 'user_pref("a", "\\x4");', 1],
  ['half a surrogate pair', 'user_pref("a", "\\ud83d");', 1],
  ['the second half first', 'user_pref("a", "\\ude00\\ud83d");', 1],
  ['the first half twice', 'user_pref("a", "\\ud83d\\ud83d");', 1],
  ['a byte order mark further on', 'user_pref("a", 1);\n\ufeff', 2],
  ['a letter outside of a text', 'é', 1],
  ['a NUL', 'user_pref("a", 1);\n# \0\n', 2],
  ['a NUL in a text', 'user_pref("a",\n"\0");\n', 2],
];

test.each(malformed)('does not touch a file with %s', (_, file, line) => {
  expect(read(file)).toEqual({ malformedAt: line });
  expect(mozillaPrefs.write(bytesOf(file), new Map([['b', 1]]))).toEqual({
    ok: false,
    problem: { kind: 'malformed', line },
  });
});

test('does not touch a file in UTF-16', () => {
  const utf16 = Buffer.from('\ufeffuser_pref("a", 1);', 'utf16le');
  expect(read(utf16)).toEqual({ malformedAt: 1 });
});

const edited: readonly (readonly [string, string, Assigned, string])[] = [
  [
    'writes a new file without a header',
    '',
    { a: 'x', b: -1, c: false },
    'user_pref("a", "x");\nuser_pref("b", -1);\nuser_pref("c", false);\n',
  ],
  [
    'appends in the order given',
    'user_pref("m", 1);\n',
    { z: 1, a: 2 },
    'user_pref("m", 1);\nuser_pref("z", 1);\nuser_pref("a", 2);\n',
  ],
  ['uses the line ends of the file', '# a\r\n', { b: 1 }, '# a\r\nuser_pref("b", 1);\r\n'],
  ['uses CR where the file does', '# a\r', { b: 1 }, '# a\ruser_pref("b", 1);\r'],
  ['ends a last comment before it appends', '# a\r\n# b', { c: 1 }, '# a\r\n# b\r\nuser_pref("c", 1);'],
  ['keeps the byte order mark first', '\ufeff', { a: 1 }, '\ufeffuser_pref("a", 1);\n'],
  [
    'replaces nothing but the value',
    ' user_pref( "a" ,\'1\' ) ; // mine\n',
    { a: 2 },
    ' user_pref( "a" ,2 ) ; // mine\n',
  ],
  ['replaces a sign with its number', 'user_pref("a", - 1);', { a: -2 }, 'user_pref("a", -2);'],
  [
    'replaces the occurrence that counts',
    'user_pref("a", 1);user_pref("a", 2);',
    { a: 3 },
    'user_pref("a", 1);user_pref("a", 3);',
  ],
  [
    'leaves an equal value as it is written',
    `user_pref('a', '\\x41');user_pref("b", +07);`,
    { a: 'A', b: 7 },
    `user_pref('a', '\\x41');user_pref("b", +07);`,
  ],
  [
    'finds a name however it is written',
    String.raw`user_pref('\x61', 1);`,
    { a: 2 },
    String.raw`user_pref('\x61', 2);`,
  ],
  ['leaves the defaults of others alone', 'pref("a", 1);\n', { a: 2 }, 'pref("a", 1);\nuser_pref("a", 2);\n'],
  [
    'escapes as Thunderbird does',
    '',
    { 'n"\\': '\r\n\t"\\\'é😀' },
    'user_pref("n\\"\\\\", "\\r\\n\t\\"\\\\\'é😀");\n',
  ],
  ['takes a setting out with its line', '# a\n  user_pref("b", 1);\t\n# c\n', { b: null }, '# a\n# c\n'],
  [
    'takes out every occurrence',
    'user_pref("a", 1);\nuser_pref("b", 1);\nuser_pref("a", 2);\n',
    { a: null },
    'user_pref("b", 1);\n',
  ],
  ['takes a setting out across lines', 'user_pref(\n"a"\n, 1\n);\n# b\n', { a: null }, '# b\n'],
  ['keeps a comment that stands beside', 'user_pref("a", 1); // mine\n', { a: null }, ' // mine\n'],
  [
    'keeps a setting that stands beside',
    'user_pref("a", 1);user_pref("b", 2);\n',
    { a: null },
    'user_pref("b", 2);\n',
  ],
  ['takes the last line out of an open file', '# a\nuser_pref("b", 1);', { b: null }, '# a'],
  ['takes the first line out of an open file', 'user_pref("b", 1);\n# a', { b: null }, '# a'],
  ['takes the only line out', 'user_pref("b", 1);', { b: null }, ''],
  ['takes nothing out that is not there', 'pref("a", 1);', { a: null }, 'pref("a", 1);'],
];

test.each(edited)('%s', (_, before, assigned, after) => {
  expect(write(before, assigned)).toBe(after);
});

test('keeps bytes that are no UTF-8, and tells them apart', () => {
  const file = Buffer.from(
    'user_pref("a", "\xff");user_pref("a\xff", "\xc3");user_pref("a\xfe", "\xc3\xa9");',
    'latin1',
  );
  const settings = mozillaPrefs.read(file);
  if (!settings.ok) throw new Error('malformed');
  expect(new Set(settings.value.values()).size).toBe(3);
  const copied = mozillaPrefs.write(new Uint8Array(), settings.value);
  if (!copied.ok) throw new Error('malformed');
  expect(Buffer.from(copied.value).toString('latin1')).toBe(
    'user_pref("a", "\xff");\nuser_pref("a\xff", "\xc3");\nuser_pref("a\xfe", "\xc3\xa9");\n',
  );
});

const unholdable: readonly (readonly [string, string, SettingValue])[] = [
  ['a NUL', 'a', 'b\0c'],
  ['a NUL in a name', 'a\0', 1],
  ['half a surrogate pair', 'a', '\ud83d'],
  ['bytes in disguise that would read as a letter', 'a', '\udcc3\udca9'],
  ['a fraction', 'a', 1.5],
  ['a number of more than 32 bits', 'a', 2 ** 31],
  ['no number', 'a', Number.NaN],
];

test.each(unholdable)('never writes %s, which could not be read back', (_, key, value) => {
  expect(() => mozillaPrefs.write(new Uint8Array(), new Map([[key, value]]))).toThrow(RangeError);
});

test('does not name the value that it cannot write', () => {
  expect(() => write('', { a: 'hunter2\0' })).toThrow(/^(?!.*hunter2).*$/s);
});
