import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFixture } from './fixtures/read-fixture';
import { readTable } from './sqlite-table';

const manyPages = readFixture('many-pages');
const PAGE = 512;

function changed(bytes: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}

const readKinds = (bytes: Uint8Array) => readTable(bytes, 'kinds', ['id', 'whole'], false);

describe('a sound database', () => {
  test('gives every kind of value', () => {
    const rows = readTable(manyPages, 'kinds', ['whole', 'real', 'words', 'bytes', 'late'], false);
    expect(
      rows.ok && rows.value.map(({ whole, real, words, bytes, late }) => [whole, real, words, bytes, late]),
    ).toEqual([
      [0, 1.5, 'Grüße', Buffer.from([0, 255]), null],
      [1, -2.25, '', Buffer.alloc(0), null],
      [-128, null, null, null, null],
      [32767, 0.1, 'four', Buffer.from([4]), null],
      [-8388608, 0.1, 'five', Buffer.from([5]), null],
      [2147483647, 0.1, 'six', Buffer.from([6]), null],
      [-140737488355328, 0.1, 'seven', Buffer.from([7]), null],
      [4503599627370496, 0.1, 'eight', Buffer.from([8]), null],
      [9, 9.5, 'nine', Buffer.from([9]), 'came later'],
    ]);
  });

  test('gives all rows of a table of many pages, with what overflows them', () => {
    const rows = readTable(manyPages, 'many', ['number', 'bytes'], false);
    const read = rows.ok ? rows.value : [];
    expect(read.map(({ number }) => number)).toEqual(Array.from({ length: 400 }, (_, index) => index));
    for (const [index, { bytes }] of read.entries())
      expect(Buffer.alloc(index < 300 ? 400 + index : 4 * index, index % 256).equals(bytes as Buffer)).toBe(
        true,
      );
  });

  test('is read from the middle of a larger buffer too', () => {
    const around = Buffer.concat([Buffer.alloc(13, 1), manyPages, Buffer.alloc(7, 1)]);
    expect(readKinds(around.subarray(13, 13 + manyPages.length))).toEqual(readKinds(manyPages));
  });

  test('has null for a column that it does not have', () => {
    const rows = readTable(manyPages, 'many', ['number', 'absent'], false);
    expect(rows.ok && rows.value[1]).toEqual({ number: 1, absent: null });
  });
});

describe('refuses', () => {
  test('a database whose last transaction was cut short', () => {
    expect(readTable(manyPages, 'kinds', ['id'], true)).toEqual({ ok: false, problem: 'interrupted' });
  });

  test('a write-ahead log, whose newest rows are in another file', () => {
    for (const at of [18, 19])
      expect(readKinds(changed(manyPages, (copy) => copy.writeUInt8(2, at)))).toEqual({
        ok: false,
        problem: 'unsupported',
      });
  });

  test('text that is not UTF-8', () => {
    const utf16 = changed(manyPages, (copy) => copy.writeUInt32BE(2, 56));
    expect(readKinds(utf16)).toEqual({ ok: false, problem: 'unsupported' });
  });

  test('tables that are more than a plain list of columns', () => {
    for (const table of ['quoted', 'short'])
      expect(readTable(manyPages, table, ['one'], false)).toEqual({ ok: false, problem: 'unsupported' });
  });

  test('a table that is not there', () => {
    expect(readTable(manyPages, 'absent', ['one'], false)).toEqual({ ok: false, problem: 'no-such-table' });
  });

  test('other files', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('SQLite format 3'), Buffer.alloc(4096, 'text')])
      expect(readKinds(bytes)).toEqual({ ok: false, problem: 'not-a-database' });
  });

  test('page sizes that SQLite does not have', () => {
    for (const size of [0, 2, 256, 513])
      expect(readKinds(changed(manyPages, (copy) => copy.writeUInt16BE(size, 16)))).toEqual({
        ok: false,
        problem: 'damaged',
      });
  });

  test('a file that is cut off', () => {
    const rows = readTable(manyPages.subarray(0, 20 * PAGE), 'many', ['number'], false);
    expect(rows).toEqual({ ok: false, problem: 'damaged' });
  });

  test('pages that lead back to one another', () => {
    const loop = changed(manyPages, (copy) => {
      copy.writeUInt8(5, 100);
      copy.writeUInt16BE(0, 103);
      copy.writeUInt32BE(1, 108);
    });
    expect(readKinds(loop)).toEqual({ ok: false, problem: 'damaged' });
  });

  test('overflow that leads back to itself', () => {
    const marker = Buffer.alloc(PAGE - 4, 390 % 256);
    const at = manyPages.indexOf(marker) - 4;
    expect(at % PAGE).toBe(0);
    const loop = changed(manyPages, (copy) => copy.writeUInt32BE(at / PAGE + 1, at));
    expect(readTable(loop, 'many', ['bytes'], false)).toEqual({ ok: false, problem: 'damaged' });
  });

  test('more rows than the file has room for, since they share their bytes', () => {
    const small = manyPages.subarray(0, 2 * PAGE);
    expect(readKinds(small).ok).toBe(true);
    const shared = changed(small, (copy) => {
      const cell = copy.readUInt16BE(PAGE + 8);
      copy.writeUInt16BE(200, PAGE + 3);
      for (let index = 0; index < 200; index += 1) copy.writeUInt16BE(cell, PAGE + 8 + 2 * index);
    });
    expect(readKinds(shared)).toEqual({ ok: false, problem: 'damaged' });
  });
});

describe('never throws and always ends', () => {
  const answers = (bytes: Uint8Array) => {
    for (const table of ['kinds', 'many'])
      expect(typeof readTable(bytes, table, ['bytes'], false).ok).toBe('boolean');
  };

  test('on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), answers));
  });

  test('on any bytes behind a sound header', () => {
    const header = manyPages.subarray(0, 100);
    fc.assert(
      fc.property(
        fc.constantFrom(5, 13),
        fc.uint8Array({ minLength: 412, maxLength: 2048 }),
        (type, rest) => {
          answers(Buffer.concat([header, Buffer.from([type]), rest]));
        },
      ),
    );
  });

  test('on a damaged database', () => {
    const flip = fc.tuple(fc.nat(manyPages.length - 1), fc.nat(255));
    fc.assert(
      fc.property(
        fc.array(flip, { minLength: 1, maxLength: 40 }),
        fc.nat(manyPages.length),
        (flips, length) => {
          answers(
            changed(manyPages, (copy) => {
              for (const [at, byte] of flips) copy.writeUInt8(byte, at);
            }),
          );
          answers(manyPages.subarray(0, length));
        },
      ),
    );
  });

  test('on damage where the structure is', () => {
    const flip = fc.tuple(fc.nat(manyPages.length / PAGE - 1), fc.nat(15), fc.nat(255));
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 20 }), (flips) => {
        answers(
          changed(manyPages, (copy) => {
            for (const [page, at, byte] of flips)
              copy.writeUInt8(byte, page * PAGE + (page === 0 ? 100 : 0) + at);
          }),
        );
      }),
    );
  });
});
