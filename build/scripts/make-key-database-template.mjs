// Prints electron/programs/thunderbird/password-store/key-database-template.ts: an initialised key4.db with one
// triple DES key for saved passwords, whose secret parts are filler. Needs certutil (Debian: libnss3-tools),
// so that the tables are NSS's own, and sqlite3.
//   node build/scripts/make-key-database-template.mjs > electron/programs/…/key-database-template.ts
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';

const LINE = 100;
const EMPTY_VALUE = 'a5005a';
const STORE_KEY_ID = 'f8000000000000000000000000000001';

/** Lengths of what new-key-database.ts puts in place of the filler. */
const places = {
  salt: { length: 20, filler: 'a1' },
  passwordCheck: { length: 132, filler: 'a2' },
  key: { length: 148, filler: 'a3' },
  signature: { length: 131, filler: 'a4' },
};

/** What NSS stores for a triple DES token key that PK11SDR_Encrypt made: PKCS #11 attributes and their values. */
const attributes = {
  a0: '00000004',
  a1: '01',
  a2: '01',
  a3: EMPTY_VALUE,
  a11: fill(places.key),
  a100: '00000015',
  a102: STORE_KEY_ID,
  a103: '00',
  a104: '01',
  a105: '01',
  a106: '01',
  a107: '01',
  a108: '01',
  a10a: '00',
  a110: EMPTY_VALUE,
  a111: EMPTY_VALUE,
  a162: '01',
  a163: '00',
  a164: '00',
  a165: '01',
  a170: '01',
};

/** @param {{ length: number, filler: string }} place */
function fill({ length, filler }) {
  return filler.repeat(length);
}

/** @param {string} hexadecimal */
function blob(hexadecimal) {
  return `X'${hexadecimal}'`;
}

function statements() {
  const columns = Object.keys(attributes).join(', ');
  const values = Object.values(attributes).map(blob).join(', ');
  return [
    'DELETE FROM metaData',
    `INSERT INTO metaData VALUES ('password', ${blob(fill(places.salt))}, ${blob(fill(places.passwordCheck))})`,
    `INSERT INTO metaData VALUES ('sig_key_00000001_00000011', ${blob(fill(places.signature))}, NULL)`,
    `INSERT INTO nssPrivate (id, ${columns}) VALUES (1, ${values})`,
    'VACUUM',
  ].join(';');
}

function makeDatabase() {
  const folder = mkdtempSync(path.join(tmpdir(), 'key-database-'));
  try {
    execFileSync('certutil', ['-N', '-d', `sql:${folder}`, '--empty-password']);
    const file = path.join(folder, 'key4.db');
    execFileSync('sqlite3', [file, statements()]);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {Buffer} database
 * @param {{ length: number, filler: string }} place
 */
function offsetOf(database, place) {
  const filler = Buffer.from(fill(place), 'hex');
  const at = database.indexOf(filler);
  if (at < 0 || database.lastIndexOf(filler) !== at)
    throw new Error(`${place.filler} does not stand there once`);
  return at;
}

const database = makeDatabase();
const text = deflateRawSync(database, { level: 9 }).toString('base64');
const lines = text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
const entries = Object.entries(places);

process.stdout.write(`// Made by build/scripts/make-key-database-template.mjs.

/** A \`key4.db\` as NSS makes it, raw deflate in base64. What stands at the places is filler. */
export const keyDatabaseTemplate = {
  deflated: [
${lines.map((line) => `    '${line}',`).join('\n')}
  ].join(''),
  places: {
${entries.map(([name, place]) => `    ${name}: { at: ${offsetOf(database, place)}, length: ${place.length} },`).join('\n')}
  },
} as const;
`);
