import { expect, test } from 'vitest';
import type { SettingValue } from '../contract/plan';
import { readAll, shown, writeAll } from './format-properties.fixture';
import { keyFile, sectionsOf } from './key-file';

type Assigned = Readonly<Record<string, SettingValue | null>>;

function read(file: string): Record<string, SettingValue> {
  return Object.fromEntries(readAll(keyFile, Buffer.from(file, 'utf8')));
}

function write(file: string, assigned: Assigned): string {
  return Buffer.from(writeAll(keyFile, Buffer.from(file), new Map(Object.entries(assigned)))).toString(
    'utf8',
  );
}

const profiles =
  '[General]\nStartWithLastProfile=1\nVersion=2\n\n[Profile0]\nName=default\nIsRelative=1\nPath=a.default\n\n';

const accepted: readonly (readonly [string, string, Record<string, string>])[] = [
  ['nothing', '', {}],
  ['keys by their section', '[A]\nx=1\n[B]\nx=2\n', { 'A/x': '1', 'B/x': '2' }],
  ['a byte order mark', '\ufeff[A]\nx=1', { 'A/x': '1' }],
  ['CR and CR LF as line ends', '[A]\r\nx=1\ry=2', { 'A/x': '1', 'A/y': '2' }],
  ['blanks around = as part of key and value', '[A]\nx = 1 \n', { 'A/x ': ' 1 ' }],
  ['indented lines', '  [A]\t\n\t x=1\n', { 'A/x': '1' }],
  ['values with = and no value', '[A]\nx=a=b=\ny=\n', { 'A/x': 'a=b=', 'A/y': '' }],
  ['sections of one name as one', '[A]\nx=1\n[B]\n[A]\ny=2', { 'A/x': '1', 'A/y': '2' }],
  ['the later of equal keys', '[A]\nx=1\n[A]\nx=2\n', { 'A/x': '2' }],
  [
    'names in capitals and small letters as different',
    '[A]\nx=1\nX=2\n[a]\nx=3',
    { 'A/x': '1', 'A/X': '2', 'a/x': '3' },
  ],
  ['letters of all kinds', '[Prófíl 😀]\né=ü', { 'Prófíl 😀/é': 'ü' }],
  ['a section whose bracket is missing', '[A\nx=1', { 'A/x': '1' }],
  ['nothing before the first section', 'x=1\n[A]\n', {}],
  ['nothing under a damaged header', '[A]\n[B] junk\nx=1\n[]\ny=1\n[C[D]\nz=1', {}],
  ['no comments', '[A]\n#x=1\n;y=2\n', {}],
  ['an indented comment as the key it is to the program', '[A]\n #x=1\n', { 'A/#x': '1' }],
  ['no lines without = or without a key', '[A]\nx\n=1\n==2\n=x=3\n', {}],
  ['no section with a slash', '[A/B]\nx=1\n[A]\nB/x=2', { 'A/B/x': '2' }],
];

test.each(accepted)('reads %s', (_, file, settings) => {
  expect(read(file)).toEqual(settings);
});

test.each([
  ['a NUL', Buffer.from('[A]\nx=1\0\n'), 2],
  ['UTF-16', Buffer.from('\ufeff[A]\n', 'utf16le'), 1],
  ['UTF-16 without a NUL', Buffer.from([0xfe, 0xff, 0x5b, 0x41]), 1],
])('does not touch a file with %s', (_, file, line) => {
  const problem = { ok: false, problem: { kind: 'malformed', line } };
  expect(keyFile.read(file)).toEqual(problem);
  expect(keyFile.write(file, new Map([['A/x', '1']]))).toEqual(problem);
});

const edited: readonly (readonly [string, string, Assigned, string])[] = [
  ['writes a new file', '', { 'A/x': '1', 'A/y': '2', 'B/x': '3' }, '[A]\nx=1\ny=2\n\n[B]\nx=3\n'],
  ['keeps the byte order mark first', '\ufeff', { 'A/x': '1' }, '\ufeff[A]\nx=1\n'],
  [
    'adds a key behind the others of its section',
    profiles,
    { 'General/x': '1' },
    profiles.replace('2\n', '2\nx=1\n'),
  ],
  [
    'adds a section as the program would',
    profiles,
    { 'InstallF/Default': 'a', 'InstallF/Locked': '1' },
    `${profiles}[InstallF]\nDefault=a\nLocked=1\n\n`,
  ],
  ['sets a section off by a blank line', '[A]\nx=1\n', { 'B/x': '1' }, '[A]\nx=1\n\n[B]\nx=1\n'],
  [
    'leaves a file without a last line end so',
    '[A]\r\nx=1',
    { 'A/y': '2', 'B/x': '3' },
    '[A]\r\nx=1\r\ny=2\r\n\r\n[B]\r\nx=3',
  ],
  [
    'adds to the last part of a section in parts',
    '[A]\nx=1\n[B]\ny=1\n[A]\nz=1\n',
    { 'A/w': '1' },
    '[A]\nx=1\n[B]\ny=1\n[A]\nz=1\nw=1\n',
  ],
  ['replaces nothing but the value', '[A]\n  x=1\n; mine\n', { 'A/x': '2' }, '[A]\n  x=2\n; mine\n'],
  ['replaces the key that counts', '[A]\nx=1\nx=2\n', { 'A/x': '3' }, '[A]\nx=1\nx=3\n'],
  ['empties a value', '[A]\nx=1\n', { 'A/x': '' }, '[A]\nx=\n'],
  ['takes every occurrence out', '[A]\nx=1\ny=1\n[A]\nx=2\nz=1\n', { 'A/x': null }, '[A]\ny=1\n[A]\nz=1\n'],
  [
    'takes an empty section out with its blank line',
    profiles,
    { 'General/StartWithLastProfile': null, 'General/Version': null },
    '[Profile0]\nName=default\nIsRelative=1\nPath=a.default\n\n',
  ],
  [
    'takes a section out between others',
    '[A]\nx=1\n\n[B]\nx=1\n\n[C]\nx=1\n',
    { 'B/x': null },
    '[A]\nx=1\n\n[C]\nx=1\n',
  ],
  ['keeps a section that holds a comment', '[A]\n; mine\nx=1\n', { 'A/x': null }, '[A]\n; mine\n'],
  ['takes nothing out that is not there', profiles, { 'General/x': null, 'X/y': null, z: null }, profiles],
];

test.each(edited)('%s', (_, before, assigned, after) => {
  expect(write(before, assigned)).toBe(after);
});

test('keeps bytes that are no UTF-8', () => {
  const file = Buffer.from('[A\xff]\nx=\xc3\ny=\xe9\n', 'latin1');
  const copied = writeAll(keyFile, new Uint8Array(), readAll(keyFile, file));
  expect(shown(copied)).toBe(shown(file));
});

const unholdable: readonly (readonly [string, string, SettingValue])[] = [
  ['a line end in a value', 'A/x', '1\n[B]'],
  ['a NUL in a value', 'A/x', '\0'],
  ['half a surrogate pair', 'A/x', '\ud83d'],
  ['a number', 'A/x', 1],
  ['a key without a section', 'x', '1'],
  ['an empty section', '/x', '1'],
  ['an empty key', 'A/', '1'],
  ['a bracket in a section', 'A]/x', '1'],
  ['= in a key', 'A/x=y', '1'],
  ['a key that would be a comment', 'A/;x', '1'],
  ['a key that would be a section', 'A/[x', '1'],
  ['a key with a blank before it', 'A/ x', '1'],
];

test.each(unholdable)('never writes %s, which could not be read back', (_, key, value) => {
  expect(() => keyFile.write(new Uint8Array(), new Map([[key, value]]))).toThrow(RangeError);
});

test('does not name the value that it cannot write', () => {
  expect(() => write('', { 'A/x': 'hunter2\n' })).toThrow(/^(?!.*hunter2).*$/s);
});

test('tells the sections apart, in their order', () => {
  const sections = sectionsOf(readAll(keyFile, Buffer.from('[B]\nx=1\n[A]\nx=2\n[B]\ny/z=3\n')));
  expect([...sections]).toEqual([
    [
      'B',
      new Map([
        ['x', '1'],
        ['y/z', '3'],
      ]),
    ],
    ['A', new Map([['x', '2']])],
  ]);
});
