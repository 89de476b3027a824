import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listIn, readStrictly, textIn } from './glib-key-file.fixture';
import { keyFile } from './key-file';
import { escapeList, escapeText, unescapeList, unescapeText } from './key-file-values';

test.each([
  ['bob%example.org', 'bob%example.org'],
  [' two  blanks', '\\stwo  blanks'],
  ['\tÅdne "A" \\ O’Neil', '\\tÅdne "A" \\\\ O’Neil'],
  ['a;b=[c]#', 'a;b=[c]#'],
  ['one\ntwo\r', 'one\\ntwo\\r'],
  ['', ''],
])('a text stands in the file as GLib writes it: %j', (text, value) => {
  expect(escapeText(text)).toBe(value);
});

test('the entries of a list are kept apart', () => {
  expect(escapeList(['"Doe, Älice; the \\"1st\\"" <alice@runbox.com>', 'b'])).toBe(
    '"Doe, Älice\\;\\sthe \\\\"1st\\\\"" <alice@runbox.com>;b;',
  );
  expect(escapeList([])).toBe('');
});

test.each(['\\', 'a\\x', 'end\\', '\\;'])('a value that GLib refuses is not read: %j', (value) => {
  expect(unescapeText(value)).toBeNull();
  if (value !== '\\;') expect(unescapeList(value)).toBeNull();
});

test('the last entry of a list may be without its semicolon', () => {
  expect(unescapeList('a;b')).toEqual(['a', 'b']);
  expect(unescapeList('a;;')).toEqual(['a', '']);
});

const anyText = fc
  .string({
    unit: fc.oneof(fc.constantFrom(...' \t\n\r\\;s="#[]%é😀'), fc.string({ unit: 'binary', maxLength: 1 })),
  })
  .map((text) => text.replaceAll('\0', ''));

/** The file as the engine writes it, and as another reader than ours sees it. */
function written(value: string): ReadonlyMap<string, string> {
  const file = keyFile.write(new Uint8Array(), new Map([['Mail Identity/Name', value]]));
  if (!file.ok) throw new Error('not written');
  return readStrictly(file.value);
}

test('any text comes out of the file as it went in', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(textIn(written(escapeText(text)), 'Mail Identity/Name')).toBe(text);
      expect(unescapeText(escapeText(text))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('so do any texts of a list', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
      expect(listIn(written(escapeList(texts)), 'Mail Identity/Name')).toEqual(texts);
      expect(unescapeList(escapeList(texts))).toEqual(texts);
    }),
    { numRuns: 500 },
  );
});
