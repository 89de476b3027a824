import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PropertyListValue, writePropertyList } from './property-list';
import { type PropertyListContent, unread } from './property-list-content';
import { readPropertyList } from './read-property-list';

// Python's plistlib wrote both of them from the same dictionary.
const binary = Buffer.from(
  [
    'YnBsaXN0MDDcAQIDBAUGBwgJCgsMDQ4PEBESJCUmJygpVWFzY2lpU2RheVVlbXB0eVRoYWxmVWxhcmdlVG1hbnlVbWludXNSbm9U',
    'bm9uZVNyYXdUdGV4dFN5ZXNfEBI8cGxhaW4+ICYgInNpbXBsZSIzQceDoQAAAADQIz/gAAAAAAAAEgABEXCvEBETFBUWFxgZGhsc',
    'HR4fICEiIxAAEAEQAhADEAQQBRAGEAcQCBAJEAoQCxAMEA0QDhAPEBAT//////////0IoEIAAWoARwByAPwA3wBlACAnCQAg2D3e',
    'AAkIIScrMTY8QUdKT1NYXHF6e4SJnZ+ho6Wnqautr7Gztbe5u72/yMnKzeIAAAAAAAABAQAAAAAAAAAqAAAAAAAAAAAAAAAAAAAA',
    '4w==',
  ].join(''),
  'base64',
);
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>ascii</key>
	<string>&lt;plain&gt; &amp; "simple"</string>
	<key>day</key>
	<date>2026-01-02T00:00:00Z</date>
	<key>empty</key>
	<dict/>
	<key>half</key>
	<real>0.5</real>
	<key>large</key>
	<integer>70000</integer>
	<key>many</key>
	<array>
		<integer>0</integer>
		<integer>1</integer>
		<integer>2</integer>
		<integer>3</integer>
		<integer>4</integer>
		<integer>5</integer>
		<integer>6</integer>
		<integer>7</integer>
		<integer>8</integer>
		<integer>9</integer>
		<integer>10</integer>
		<integer>11</integer>
		<integer>12</integer>
		<integer>13</integer>
		<integer>14</integer>
		<integer>15</integer>
		<integer>16</integer>
	</array>
	<key>minus</key>
	<integer>-3</integer>
	<key>no</key>
	<false/>
	<key>none</key>
	<array/>
	<key>raw</key>
	<data>
	AAE=
	</data>
	<key>text</key>
	<string>Grüße ✉ 😀</string>
	<key>yes</key>
	<true/>
</dict>
</plist>
`;

const content = new Map<string, PropertyListContent>([
  ['ascii', '<plain> & "simple"'],
  ['day', unread],
  ['empty', new Map()],
  ['half', 0.5],
  ['large', 70000],
  ['many', Array.from({ length: 17 }, (_, index) => index)],
  ['minus', -3],
  ['no', false],
  ['none', []],
  ['raw', unread],
  ['text', 'Grüße ✉ 😀'],
  ['yes', true],
]);

it.each([
  ['binary', binary],
  ['XML', Buffer.from(xml)],
  ['XML with a byte order mark', Buffer.from(`\uFEFF${xml}`)],
])('reads everything that a %s list holds', (_notation, bytes) => {
  expect(readPropertyList(bytes)).toEqual(content);
});

describe('an XML list', () => {
  const read = (inner: string) => readPropertyList(Buffer.from(`<plist version="1.0">${inner}</plist>`));

  it('may have comments, blanks and characters as numbers', () => {
    const inner =
      '<!-- <string>no</string> -->\n<array><string> a &#38; &#x26; </string >\n<string/></array>\n';
    expect(read(inner)).toEqual([' a & & ', '']);
  });

  it.each([
    '',
    '<string>a',
    '<string>&unknown;</string>',
    '<string>&constructor;</string>',
    '<true/><!-- without an end',
    '<true/><?without an end',
    '<string>a & b</string>',
    '<string>a<b/></string>',
    '<integer>many</integer>',
    '<dict><string>no key</string></dict>',
    '<dict><key>no value</key></dict>',
    '<array><true/>text</array>',
    '<true/><true/>',
    '<other/>',
    '<string>]]> is fine, < is not</string>',
  ])('is damaged when it holds %j', (inner) => {
    expect(read(inner)).toBeNull();
  });

  it('is not followed into ever deeper nesting', () => {
    expect(read('<array>'.repeat(60) + '</array>'.repeat(60))).not.toBeNull();
    expect(read('<array>'.repeat(100_000) + '</array>'.repeat(100_000))).toBeNull();
  });

  it.each(['<?', '<!--', '<!DOCTYPE', '<!DOCTYPE ['])(
    'is not searched anew for the end of each %s',
    (note) => {
      expect(readPropertyList(Buffer.from(note.repeat(300_000)))).toBeNull();
    },
  );

  it('gives back what was written, whatever that was', () => {
    const { value } = fc.letrec<{ value: PropertyListValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.stringMatching(/^[\t\n\r\u0020-\uD7FF]*$/),
        fc.integer(),
        fc.boolean(),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[ -~]{1,8}$/), tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, (written) => {
        expect(readPropertyList(Buffer.from(writePropertyList(written)))).toEqual(asRead(written));
      }),
    );
  });
});

function asRead(value: PropertyListValue): PropertyListContent {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(asRead);
  return new Map(Object.entries(value).map(([key, entry]) => [key, asRead(entry)]));
}

describe('a binary list', () => {
  it('that was cut off anywhere is damaged', () => {
    for (let length = 0; length < binary.length; length += 1)
      expect(readPropertyList(binary.subarray(0, length))).toBeNull();
  });

  it('with any byte changed is read or refused, and never anything else', () => {
    fc.assert(
      fc.property(fc.nat(binary.length - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(binary);
        changed[at] = byte;
        expect(() => readPropertyList(changed)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it('that contains itself is damaged', () => {
    expect(readPropertyList(listOf([0xa1, 0x00]))).toBeNull();
  });

  it('that would grow without end while it is read stays as small as it is', () => {
    // Each list holds the next one twice: 2 to the power of 30 when every one were read anew.
    const lists = Array.from({ length: 30 }, (_, index) => [0xa2, index + 1, index + 1]);
    expect(readPropertyList(listOf(...lists, [0x09]))).not.toBeNull();
  });

  it('whose objects all lie in the same place is damaged', () => {
    // Sixty lists of sixty parts, all made of the same bytes; in a large file they would fill the memory.
    const many = Array.from({ length: 60 }, (_, index) => index + 2);
    const shared = [0xaf, 0x10, 60, ...many.map(() => 1)];
    const others = many.slice(1).map(() => []);
    const bytes = listOf([0xaf, 0x10, 60, ...many], [0x09], shared, ...others);
    const offsets = bytes.subarray(-32 - 62, -32);
    offsets.fill(offsets[2] ?? 0, 3);
    expect(readPropertyList(bytes)).toBeNull();
  });
});

/** A list of these objects, each with its marker; the first is on top. */
function listOf(...objects: readonly (readonly number[])[]): Buffer {
  const head = Buffer.from('bplist00');
  const offsets = objects.map((_, index) => head.length + objects.slice(0, index).flat().length);
  const trailer = Buffer.alloc(32);
  trailer.writeUInt8(1, 6);
  trailer.writeUInt8(1, 7);
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(head.length + objects.flat().length), 24);
  return Buffer.concat([head, Buffer.from(objects.flat()), Buffer.from(offsets), trailer]);
}
