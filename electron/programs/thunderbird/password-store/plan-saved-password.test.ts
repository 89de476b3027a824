import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Change, SettingEdit } from '../../../contract/plan';
import { Secret } from '../../../contract/secret';
import { mozillaLogins } from '../../../formats/mozilla-logins';
import { formatSavedLogin, parseSavedLogin } from '../../../formats/saved-login';
import type { FileContent } from '../../../system/system';
import { readFixture } from './fixtures/read-fixture';
import { readKeyDatabase, type StoreKey } from './key-database';
import { makeKeyDatabase } from './new-key-database';
import {
  type PasswordStoreFiles,
  planSavedLogins,
  type SavedLoginsPlan,
  type SavedLoginsRequest,
} from './plan-saved-password';
import { openSealedText, sealText } from './sealed-text';

const IMAP = 'imap://mail.runbox.com';
const SMTP = 'smtp://mail.runbox.com';
const NOW = 1_795_373_882_087;
const UUID = /^login:\{[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}\}$/;

const repeated = (size: number) => Buffer.alloc(size, 0x5a);

function fileOf(bytes: Uint8Array): FileContent {
  return { bytes, fingerprint: createHash('sha256').update(bytes).digest('hex') };
}

function keysOf(database: FileContent): readonly StoreKey[] {
  const read = readKeyDatabase(database.bytes, { journalPresent: false });
  return read.ok ? read.value.keys : [];
}

const byThunderbird = fileOf(readFixture('thunderbird-153'));
const byOldNss = fileOf(readFixture('nss-3.87-triple-des'));
const [aes, tripleDes] = [...keysOf(byThunderbird), ...keysOf(byOldNss)];

const untouched: PasswordStoreFiles = {
  keyDatabase: null,
  keyJournalPresent: false,
  logins: null,
  loginsBackupPresent: false,
  isNew: true,
};
const existing: PasswordStoreFiles = { ...untouched, keyDatabase: byThunderbird, isNew: false };

function plan(profile: PasswordStoreFiles, wanted: Partial<SavedLoginsRequest> = {}): SavedLoginsPlan {
  return planSavedLogins({
    profile,
    paths: { keyDatabase: '/profile/key4.db', logins: '/profile/logins.json' },
    origins: [IMAP, SMTP],
    loginName: 'alice',
    password: new Secret('correct horse'),
    now: NOW,
    randomBytes: repeated,
    ...wanted,
  });
}

function changesOf(planned: SavedLoginsPlan): readonly Change[] {
  if (planned.kind === 'left-alone') throw new Error(planned.reason);
  return planned.changes;
}

function editsOf(planned: SavedLoginsPlan): readonly SettingEdit[] {
  return changesOf(planned).flatMap((change) => (change.kind === 'edit-settings' ? change.edits : []));
}

/** What Thunderbird would read after the edits. */
function readableLogins(edits: readonly SettingEdit[], keys: readonly StoreKey[]): unknown[] {
  return edits.map(({ after }) => {
    const saved = parseSavedLogin(String(after));
    const name = openSealedText(saved?.encryptedUsername ?? '', keys);
    const password = openSealedText(saved?.encryptedPassword ?? '', keys);
    return [saved?.origin, name?.text, password?.text, name?.key.cipher, password?.key.cipher];
  });
}

interface Entry {
  readonly guid: string;
  readonly origin: string;
  readonly name: string;
  readonly password: string;
  readonly changed: number;
  readonly key: StoreKey | undefined;
}

function entryText({ guid, origin, name, password, changed, key }: Entry): string {
  if (key === undefined) throw new Error('the fixture has no key');
  return formatSavedLogin({
    origin,
    encryptedUsername: sealText(name, `${guid} a name`, key),
    encryptedPassword: sealText(password, `${guid} a password`, key),
    timeCreated: 1,
    timePasswordChanged: changed,
  });
}

function loginsFile(...entries: readonly Entry[]): FileContent {
  const assignments = new Map(entries.map((entry) => [`login:${entry.guid}`, entryText(entry)]));
  const written = mozillaLogins.write(new Uint8Array(), assignments);
  return fileOf(written.ok ? written.value : new Uint8Array());
}

const other: Entry = {
  guid: '{other}',
  origin: 'imap://mail.example.org',
  name: 'bob',
  password: 'of bob',
  changed: 5,
  key: aes,
};
const ours: Entry = { ...other, guid: '{ours}', origin: IMAP, name: 'alice', password: 'outdated' };

describe('a profile that was never opened', () => {
  const planned = plan(untouched);

  test('gets a key database and both logins, in triple DES that every version reads', () => {
    const [database, logins, more] = changesOf(planned);
    const content = database?.kind === 'create-file' ? Buffer.from(database.content) : null;
    expect(content?.equals(makeKeyDatabase(repeated).bytes)).toBe(true);
    expect(database).toMatchObject({
      kind: 'create-file',
      path: '/profile/key4.db',
      mode: 0o600,
      meaning: 'saved-password',
      keepWhile: '/profile',
    });
    expect(logins).toMatchObject({ path: '/profile/logins.json', format: 'mozilla-logins', basis: null });
    expect(more).toBeUndefined();
    expect(readableLogins(editsOf(planned), [makeKeyDatabase(repeated).key])).toEqual([
      [IMAP, 'alice', 'correct horse', 'des-ede3-cbc', 'des-ede3-cbc'],
      [SMTP, 'alice', 'correct horse', 'des-ede3-cbc', 'des-ede3-cbc'],
    ]);
  });

  test('is to be re-encrypted by a program that can do better', () => {
    expect(planned).toMatchObject({ kind: 'will-be-saved', reencrypt: true });
  });

  test('keeps the key database of a Windows profile while the profile is used', () => {
    const paths = { keyDatabase: 'C:\\A/B\\Profile\\key4.db', logins: 'C:\\A/B\\Profile\\logins.json' };
    expect(changesOf(plan(untouched, { paths }))[0]).toMatchObject({ keepWhile: 'C:\\A/B\\Profile' });
  });

  test('counts as opened as soon as a file of the store is there', () => {
    const reasons = [
      plan({ ...untouched, logins: loginsFile() }),
      plan({ ...untouched, loginsBackupPresent: true }),
      plan({ ...untouched, isNew: false }),
    ];
    for (const reason of reasons) expect(reason).toEqual({ kind: 'left-alone', reason: 'no-store-yet' });
    expect(plan({ ...existing, isNew: true })).toMatchObject({ kind: 'will-be-saved', reencrypt: false });
  });
});

describe('a profile with a key database', () => {
  test('gets both logins and keeps its database', () => {
    const planned = plan({ ...existing, logins: loginsFile(other) });
    expect(changesOf(planned)).toEqual([
      expect.objectContaining({
        kind: 'edit-settings',
        basis: loginsFile(other).fingerprint,
        keepWhile: null,
      }),
    ]);
    expect(planned).toMatchObject({ reencrypt: false });
    expect(readableLogins(editsOf(planned), keysOf(byThunderbird))).toEqual([
      [IMAP, 'alice', 'correct horse', 'aes-256-cbc', 'aes-256-cbc'],
      [SMTP, 'alice', 'correct horse', 'aes-256-cbc', 'aes-256-cbc'],
    ]);
  });

  test('gets its first logins when there is no file of them', () => {
    expect(changesOf(plan(existing))).toMatchObject([{ path: '/profile/logins.json', basis: null }]);
  });

  test('hides what is written, and owns what it adds', () => {
    const [change] = changesOf(plan(existing));
    const edits = editsOf(plan(existing));
    for (const edit of edits) {
      expect(edit).toMatchObject({ meaning: 'saved-password', secret: true, before: null, counter: false });
      expect(edit.key).toMatch(UUID);
    }
    const ownedBranches = edits.map(({ key }) => ({ prefix: key, mailFolderKey: null }));
    expect(change).toMatchObject({ ownedBranches });
    expect(new Set(edits.map(({ key }) => key)).size).toBe(2);
  });

  test('gets the same bytes whenever it is planned', () => {
    for (const profile of [existing, untouched])
      expect(JSON.stringify(plan(profile))).toBe(JSON.stringify(plan(profile)));
  });

  test('has what the format can write and read back', () => {
    const edits = editsOf(plan({ ...existing, logins: loginsFile(other) }));
    const written = mozillaLogins.write(
      loginsFile(other).bytes,
      new Map(edits.map(({ key, after }) => [key, after])),
    );
    const read = written.ok ? mozillaLogins.read(written.value) : written;
    expect(read.ok && [...read.value.keys()]).toEqual(['login:{other}', ...edits.map(({ key }) => key)]);
  });
});

describe('the cipher', () => {
  const bothKeys = fileOf(readFixture('thunderbird-153-both-keys'));
  const [oldKey, newKey] = keysOf(bothKeys);

  const ciphersFor = (keyDatabase: FileContent, ...entries: readonly Entry[]) =>
    editsOf(plan({ ...existing, keyDatabase, logins: loginsFile(...entries) })).map(({ after }) => {
      const saved = parseSavedLogin(String(after));
      return openSealedText(saved?.encryptedPassword ?? '', keysOf(keyDatabase))?.key.cipher;
    });

  test('is triple DES where the older version has made no other key', () => {
    expect(ciphersFor(byOldNss)).toEqual(['des-ede3-cbc', 'des-ede3-cbc']);
  });

  test('is AES where the newer version has made its key', () => {
    expect([oldKey?.cipher, newKey?.cipher]).toEqual(['des-ede3-cbc', 'aes-256-cbc']);
    expect(ciphersFor(bothKeys)).toEqual(['aes-256-cbc', 'aes-256-cbc']);
  });

  test('is the one of the entry that was changed last', () => {
    const sealed = (guid: string, changed: number, key: StoreKey | undefined) => ({
      ...other,
      guid,
      changed,
      key,
    });
    expect(ciphersFor(bothKeys, sealed('{1}', 2, oldKey), sealed('{2}', 1, newKey))).toEqual([
      'des-ede3-cbc',
      'des-ede3-cbc',
    ]);
    expect(ciphersFor(bothKeys, sealed('{1}', 1, oldKey), sealed('{2}', 2, newKey))).toEqual([
      'aes-256-cbc',
      'aes-256-cbc',
    ]);
  });

  test('of a new password is the one of its login name', () => {
    const entries = [
      { ...ours, key: oldKey, changed: 1 },
      { ...other, key: newKey, changed: 2 },
    ];
    expect(ciphersFor(bothKeys, ...entries)).toEqual(['des-ede3-cbc', 'aes-256-cbc']);
  });
});

describe('an entry of the same login', () => {
  test('gets the new password and keeps everything else', () => {
    const [edit, added] = editsOf(plan({ ...existing, logins: loginsFile(other, ours) }));
    expect(edit).toMatchObject({ key: 'login:{ours}', before: entryText(ours), secret: true });
    const before = parseSavedLogin(entryText(ours));
    const after = parseSavedLogin(String(edit?.after));
    expect(after).toEqual({
      ...before,
      encryptedPassword: after?.encryptedPassword,
      timePasswordChanged: NOW,
    });
    expect(openSealedText(after?.encryptedPassword ?? '', keysOf(byThunderbird))?.text).toBe('correct horse');
    expect(added).toMatchObject({ before: null });
  });

  test('is not a branch of ours, so that undo puts the old password back', () => {
    const [change] = changesOf(plan({ ...existing, logins: loginsFile(ours) }, { origins: [IMAP] }));
    expect(change).toMatchObject({ ownedBranches: [] });
  });

  test('stays as it is when it has this password already', () => {
    const saved = [ours, { ...ours, guid: '{submission}', origin: SMTP }];
    const logins = loginsFile(...saved.map((entry) => ({ ...entry, password: 'correct horse' })));
    expect(plan({ ...existing, logins })).toEqual({ kind: 'will-be-saved', changes: [], reencrypt: false });
  });

  test('of which there are two is changed in the first, which is the one that counts', () => {
    const logins = loginsFile(ours, { ...ours, guid: '{second}' });
    const edits = editsOf(plan({ ...existing, logins }, { origins: [IMAP] }));
    expect(edits.map(({ key }) => key)).toEqual(['login:{ours}']);
  });

  test('is told from one with another login name, even if that took our guid', () => {
    const [first] = editsOf(plan(existing, { origins: [IMAP] }));
    const guid = String(first?.key).replace('login:', '');
    const logins = loginsFile({ ...ours, guid, name: 'Alice' });
    const [edit] = editsOf(plan({ ...existing, logins }, { origins: [IMAP] }));
    expect(edit?.before).toBeNull();
    expect(edit?.key).toMatch(UUID);
    expect(edit?.key).not.toBe(first?.key);
  });
});

describe('leaves alone', () => {
  test.each([
    ['no-store-yet', { ...existing, keyDatabase: null }],
    [
      'primary-password',
      { ...existing, keyDatabase: fileOf(readFixture('thunderbird-153-primary-password')) },
    ],
    ['key-missing', { ...existing, keyDatabase: fileOf(readFixture('nss-3.87-without-key')) }],
    ['store-unreadable', { ...existing, keyDatabase: fileOf(Buffer.from('no database')) }],
    ['store-unreadable', { ...existing, keyJournalPresent: true }],
    ['store-unreadable', { ...existing, loginsBackupPresent: true }],
    ['store-unreadable', { ...existing, loginsBackupPresent: true, logins: fileOf(new Uint8Array()) }],
    ['store-unreadable', { ...existing, logins: fileOf(Buffer.from('{"logins":[')) }],
    ['logins-undecipherable', { ...existing, logins: loginsFile(other, { ...ours, key: tripleDes }) }],
    ['logins-undecipherable', { ...existing, keyDatabase: byOldNss, logins: loginsFile(other) }],
  ] as const)('%s', (reason, profile) => {
    expect(plan(profile)).toEqual({ kind: 'left-alone', reason });
  });

  test('an entry of ours whose password alone does not decrypt', () => {
    const login = parseSavedLogin(entryText(ours));
    if (login === null) throw new Error('not a login');
    const value = formatSavedLogin({ ...login, encryptedPassword: 'AAAA' });
    const written = mozillaLogins.write(new Uint8Array(), new Map([['login:{ours}', value]]));
    const logins = fileOf(written.ok ? written.value : new Uint8Array());
    expect(plan({ ...existing, logins })).toEqual({ kind: 'left-alone', reason: 'logins-undecipherable' });
  });
});
