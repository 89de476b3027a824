import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readDer,
  readNumber,
  readObjectIdentifier,
  readOctets,
  readSequence,
  writeNumber,
  writeObjectIdentifier,
  writeOctets,
  writeSequence,
} from './der';

const bytesOf = (hexadecimal: string) => Buffer.from(hexadecimal, 'hex');

test('writes numbers as short as DER wants them', () => {
  const written = [0, 1, 127, 128, 255, 256, 10_000, 2 ** 31].map((value) =>
    writeNumber(value).toString('hex'),
  );
  expect(written).toEqual([
    '020100',
    '020101',
    '02017f',
    '02020080',
    '020200ff',
    '02020100',
    '02022710',
    '02050080000000',
  ]);
});

test('reads back every number it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 47 - 1 }), (value) => {
      expect(readNumber(readDer(writeNumber(value)))).toBe(value);
    }),
  );
});

test('reads back octets of every length', () => {
  for (const length of [0, 1, 127, 128, 255, 256, 65_535, 65_536]) {
    const octets = Buffer.alloc(length, 7);
    expect(readOctets(readDer(writeOctets(octets)))?.equals(octets)).toBe(true);
  }
});

test('reads the elements of a sequence in their order', () => {
  const written = writeSequence(writeObjectIdentifier('2a8648'), writeSequence(), writeOctets(bytesOf('01')));
  const [name, inner, octets, more] = readSequence(readDer(written)) ?? [];
  expect(readObjectIdentifier(name)).toBe('2a8648');
  expect(readSequence(inner)).toEqual([]);
  expect(readOctets(octets)).toEqual(bytesOf('01'));
  expect(more).toBeUndefined();
});

test.each([
  ['nothing', ''],
  ['a tag alone', '30'],
  ['less than it announces', '0405010203'],
  ['more than it announces', '040101ff'],
  ['an indefinite length', '3080020101' + '0000'],
  ['a length of five bytes', '04850000000001ff'],
  ['a length that is cut off', '0482ff'],
])('takes %s for no element', (_, hexadecimal) => {
  expect(readDer(bytesOf(hexadecimal))).toBeNull();
});

test('takes an element of another kind for none', () => {
  const octets = readDer(writeOctets(bytesOf('0001')));
  expect([readNumber(octets), readObjectIdentifier(octets), readSequence(octets)]).toEqual([
    null,
    null,
    null,
  ]);
  expect(readOctets(readDer(writeNumber(1)))).toBeNull();
  expect(readNumber(readDer(bytesOf('0201ff')))).toBeNull();
  expect(readNumber(readDer(bytesOf('020700000000000001')))).toBeNull();
  expect(readSequence(readDer(bytesOf('3003020201')))).toBeNull();
});

test('finds only what lies within the bytes, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const element = readDer(Buffer.from(bytes));
      for (const part of readSequence(element) ?? [])
        expect(element?.content.includes(part.whole) ?? false).toBe(true);
      if (element !== null) expect(element.whole).toEqual(Buffer.from(bytes));
    }),
  );
});
