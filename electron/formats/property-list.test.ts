import fc from 'fast-check';
import { parse } from 'plist';
import { expect, test } from 'vitest';
import { type PropertyListValue, writePropertyList } from './property-list';

test('writes what an independent reader reads back', () => {
  const text = fc.stringMatching(/^[a-zA-Z&<>"'%@ æøå€😀]+$/u);
  const { value } = fc.letrec<{ value: PropertyListValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.integer(),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-zA-Z&<]+$/), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(value, (written) => {
      expect(parse(writePropertyList(written))).toEqual(written);
    }),
  );
});

test('indents with tabs and keeps the order of keys', () => {
  expect(writePropertyList({ b: [1, true], a: 'x & <y>' })).toContain(
    '<dict>\n\t<key>b</key>\n\t<array>\n\t\t<integer>1</integer>\n\t\t<true/>\n\t</array>\n\t<key>a</key>\n\t<string>x &amp; &lt;y&gt;</string>\n</dict>\n',
  );
});

test('leaves out characters that XML cannot hold', () => {
  expect(parse(writePropertyList('a\u0000b\ud800c\u001bd'))).toBe('abcd');
});
