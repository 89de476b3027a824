import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFixture } from './fixtures/read-fixture';
import { readKeyDatabase } from './key-database';
import { readTable } from './sqlite-table';

const read = (bytes: Uint8Array) => readKeyDatabase(bytes, { journalPresent: false });

function ciphersIn(name: string): readonly string[] {
  const database = read(readFixture(name));
  return database.ok ? database.value.keys.map(({ cipher, key }) => `${cipher} ${key.length}`) : [];
}

/** The database with the last byte of this blob changed. */
function withDamaged(bytes: Buffer, blob: unknown): Buffer {
  if (!Buffer.isBuffer(blob)) throw new Error('there is no such blob');
  const at = bytes.indexOf(blob) + blob.length - 1;
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

function valueIn(bytes: Buffer, table: string, idStart: string, column: string): unknown {
  const rows = readTable(bytes, table, ['id', column], false);
  return rows.ok ? rows.value.find(({ id }) => String(id).startsWith(idStart))?.[column] : undefined;
}

describe('finds the keys', () => {
  test('that Thunderbird 153 made', () => {
    expect(ciphersIn('thunderbird-153')).toEqual(['aes-256-cbc 32']);
  });

  test('that older versions made', () => {
    expect(ciphersIn('nss-3.87-triple-des')).toEqual(['des-ede3-cbc 24']);
    expect(ciphersIn('old-scheme')).toEqual(['des-ede3-cbc 24']);
  });
});

describe('leaves alone', () => {
  test('a store with a primary password, whose salt is longer in newer versions', () => {
    for (const name of ['thunderbird-153-primary-password', 'nss-3.87-primary-password'])
      expect(read(readFixture(name))).toEqual({ ok: false, problem: 'primary-password' });
  });

  test('an old store that is hashed in many rounds, as with a primary password', () => {
    const bytes = readFixture('old-scheme');
    const check = valueIn(bytes, 'metaData', 'password', 'item2');
    if (!Buffer.isBuffer(check)) throw new Error('there is no check');
    const oneRound = bytes.indexOf(Buffer.from('020101', 'hex'), bytes.indexOf(check));
    bytes.writeUInt8(2, oneRound + 2);
    expect(read(bytes)).toEqual({ ok: false, problem: 'primary-password' });
  });

  test('a store whose check for the empty password fails in any other way', () => {
    const bytes = readFixture('thunderbird-153');
    const salt = valueIn(bytes, 'metaData', 'password', 'item1');
    expect(read(withDamaged(bytes, salt))).toEqual({ ok: false, problem: 'primary-password' });
  });

  test('a store without a key for saved passwords', () => {
    expect(read(readFixture('nss-3.87-without-key'))).toEqual({ ok: false, problem: 'key-missing' });
  });

  test('a key whose signature is wrong, which NSS would refuse', () => {
    for (const name of ['thunderbird-153', 'nss-3.87-triple-des']) {
      const bytes = readFixture(name);
      const signature = valueIn(bytes, 'metaData', 'sig_key', 'item1');
      expect(read(withDamaged(bytes, signature))).toEqual({ ok: false, problem: 'key-missing' });
    }
  });

  test('a key without a signature', () => {
    const bytes = readFixture('thunderbird-153');
    bytes.write('gone', bytes.indexOf('sig_key_'), 'latin1');
    expect(read(bytes)).toEqual({ ok: false, problem: 'key-missing' });
  });

  test('a store that was never initialised', () => {
    const bytes = readFixture('nss-3.87-without-key');
    for (let at = bytes.indexOf('password'); at >= 0; at = bytes.indexOf('password')) bytes.write('gone', at);
    expect(read(bytes)).toEqual({ ok: false, problem: 'no-store-yet' });
  });

  test('a store whose last transaction was cut short', () => {
    const database = readKeyDatabase(readFixture('thunderbird-153'), { journalPresent: true });
    expect(database).toEqual({ ok: false, problem: 'store-unreadable' });
  });

  test('what is no key database', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('{}'), readFixture('many-pages')])
      expect(read(bytes)).toEqual({ ok: false, problem: 'store-unreadable' });
  });
});

describe('never throws and always ends', () => {
  const problems = ['primary-password', 'no-store-yet', 'key-missing', 'store-unreadable'];
  const answers = (bytes: Uint8Array) => {
    const database = read(bytes);
    if (database.ok) expect(database.value.keys.length).toBeGreaterThan(0);
    else expect(problems).toContain(database.problem);
  };

  test('on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), answers));
  });

  test.each(['thunderbird-153', 'nss-3.87-triple-des', 'old-scheme'])('on a damaged %s', (name) => {
    const sound = readFixture(name);
    // Most of a page is empty, so damage is aimed at bytes that say something.
    const places = [...sound.keys()].filter((at) => sound[at] !== 0);
    const flip = fc.tuple(fc.constantFrom(...places), fc.nat(255));
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 30 }), fc.nat(sound.length), (flips, length) => {
        const damaged = Buffer.from(sound);
        for (const [at, byte] of flips) damaged.writeUInt8(byte, at);
        answers(damaged);
        answers(sound.subarray(0, length));
      }),
    );
  });
});
