import { expect, test } from 'vitest';
import type { SettingValue } from '../contract/plan';
import { readAll, writeAll } from './format-properties.fixture';
import { mozillaLogins } from './mozilla-logins';
import { formatSavedLogin, type SavedLogin } from './saved-login';

const imap: SavedLogin = {
  origin: 'imap://mail.runbox.com',
  encryptedUsername: 'MEIEEPgA',
  encryptedPassword: 'MFMEEPgA',
  timeCreated: 1795373882087,
  timePasswordChanged: 1795373882099,
};
const smtp: SavedLogin = { ...imap, origin: 'smtp://mail.runbox.com' };

const empty = '{"nextId":1,"logins":[],"potentiallyVulnerablePasswords":[],"version":3}';

function entry(id: number, guid: string, origin: string): string {
  return `{"id":${id},"hostname":"${origin}","httpRealm":"${origin}","formSubmitURL":null,"usernameField":"","passwordField":"","encryptedUsername":"MEIEEPgA","encryptedPassword":"MFMEEPgA","guid":"${guid}","encType":1,"timeCreated":1795373882087,"timeLastUsed":1795373882087,"timePasswordChanged":1795373882099,"timesUsed":1}`;
}

function fileOf(nextId: number, ...entries: readonly string[]): string {
  return `{"nextId":${nextId},"logins":[${entries.join(',')}],"potentiallyVulnerablePasswords":[],"version":3}`;
}

const imapEntry = entry(1, '{a}', imap.origin);
const smtpEntry = entry(2, '{b}', smtp.origin);
const webEntry =
  '{"id":7,"hostname":"https://example.org","httpRealm":null,"formSubmitURL":"","guid":"{w}","encryptedUsername":"x","encryptedPassword":"y","timeCreated":1,"timePasswordChanged":1}';
const tombstone = '{"guid":"{t}","id":3,"deleted":true,"syncCounter":2}';

function read(file: string): Record<string, SettingValue> {
  return Object.fromEntries(readAll(mozillaLogins, Buffer.from(file)));
}

function write(file: string, assigned: Readonly<Record<string, SavedLogin | null>>): string {
  const values = Object.entries(assigned).map(
    ([key, login]) => [key, login === null ? null : formatSavedLogin(login)] as const,
  );
  return Buffer.from(writeAll(mozillaLogins, Buffer.from(file), new Map(values))).toString('utf8');
}

test('reads the logins of mail servers and no others', () => {
  const odd = ['null', '7', '[]', '{}', '{"guid":"{x}"}', webEntry, tombstone];
  expect(read(fileOf(9, ...odd, imapEntry, smtpEntry))).toEqual({
    'login:{a}': formatSavedLogin(imap),
    'login:{b}': formatSavedLogin(smtp),
  });
});

test('gives a value in one certain form', () => {
  expect(read(fileOf(2, imapEntry))['login:{a}']).toBe(
    '{"origin":"imap://mail.runbox.com","encryptedUsername":"MEIEEPgA","encryptedPassword":"MFMEEPgA","timeCreated":1795373882087,"timePasswordChanged":1795373882099}',
  );
});

test('of two logins with one guid the first counts, and both are taken out', () => {
  const twice = fileOf(3, imapEntry, entry(2, '{a}', smtp.origin));
  expect(read(twice)).toEqual({ 'login:{a}': formatSavedLogin(imap) });
  expect(write(twice, { 'login:{a}': null })).toBe(empty);
});

test('takes no bytes for a file without logins', () => {
  expect(read('')).toEqual({});
  expect(write('', { 'login:{a}': null })).toBe('');
});

test('makes a new file as Thunderbird does', () => {
  expect(write('', { 'login:{a}': imap, 'login:{b}': smtp })).toBe(fileOf(3, imapEntry, smtpEntry));
});

test('adds behind the others, with numbers that nobody has', () => {
  expect(write(fileOf(5, webEntry), { 'login:{a}': imap })).toBe(
    fileOf(9, webEntry, entry(8, '{a}', imap.origin)),
  );
  expect(write(fileOf(20, webEntry), { 'login:{a}': imap })).toBe(
    fileOf(21, webEntry, entry(20, '{a}', imap.origin)),
  );
});

test('replaces the fields that differ and keeps how the login was used', () => {
  const used = imapEntry.replace('"timesUsed":1}', '"timesUsed":17,"encryptedUnknownFields":"z"}');
  expect(
    write(fileOf(2, used), { 'login:{a}': { ...smtp, encryptedPassword: 'MMMM', timePasswordChanged: 5 } }),
  ).toBe(
    fileOf(
      2,
      used.replaceAll(imap.origin, smtp.origin).replace('MFMEEPgA', 'MMMM').replace('1795373882099', '5'),
    ),
  );
});

test('takes logins out wherever they stand, and gives their numbers back', () => {
  const file = fileOf(3, imapEntry, tombstone, smtpEntry);
  expect(write(file, { 'login:{a}': null })).toBe(fileOf(3, tombstone, smtpEntry));
  expect(write(file, { 'login:{b}': null })).toBe(fileOf(2, imapEntry, tombstone));
  expect(write(file, { 'login:{a}': null, 'login:{b}': null })).toBe(fileOf(1, tombstone));
});

test('adds and takes out at once', () => {
  expect(write(fileOf(2, imapEntry), { 'login:{a}': null, 'login:{b}': smtp })).toBe(
    fileOf(2, entry(1, '{b}', smtp.origin)),
  );
});

test('leaves the login of a web page alone, whatever is asked', () => {
  expect(write(fileOf(9, webEntry), { 'login:{w}': null })).toBe(fileOf(9, webEntry));
});

test('keeps white space, escapes and fields that it does not know', () => {
  const indented =
    ' {\r\n "x\\u0079": {"logins": "]}\\""},\n "nextId" : 4 , "logins" : [ ] , "version":3.0}\n';
  const written = write(indented, { 'login:{a}': imap });
  expect(written).toBe(indented.replace('4', '5').replace('[ ]', `[${entry(4, '{a}', imap.origin)} ]`));
  expect(write(written, { 'login:{a}': null })).toBe(indented);
});

test.each([
  ['broken JSON', '{"nextId":1,'],
  ['another version', empty.replace('"version":3', '"version":4')],
  ['no version', '{"nextId":1,"logins":[]}'],
  ['no list of logins', '{"nextId":1,"logins":{},"version":3}'],
  ['no number to go on with', '{"nextId":"1","logins":[],"version":3}'],
  ['a list at the top', '[]'],
  ['null', 'null'],
  ['a byte order mark', `\ufeff${empty}`],
  ['white space only', ' '],
])('does not touch a file with %s', (_, file) => {
  const problem = { ok: false, problem: { kind: 'malformed', line: 1 } };
  expect(mozillaLogins.read(Buffer.from(file))).toEqual(problem);
  expect(mozillaLogins.write(Buffer.from(file), new Map([['login:{a}', formatSavedLogin(imap)]]))).toEqual(
    problem,
  );
});

test('does not touch a file that is no UTF-8', () => {
  const file = Buffer.from(fileOf(2, imapEntry.replace('MEIEEPgA', '\xff')), 'latin1');
  expect(mozillaLogins.read(file)).toEqual({ ok: false, problem: { kind: 'malformed', line: 1 } });
});

test.each([
  ['a number', 'login:{a}', 1],
  ['no JSON', 'login:{a}', 'hunter2'],
  [
    'fields in another order',
    'login:{a}',
    JSON.stringify(Object.fromEntries(Object.entries(imap).reverse())),
  ],
  ['a field too many', 'login:{a}', JSON.stringify({ ...imap, password: 'hunter2' })],
  ['a time that is none', 'login:{a}', JSON.stringify({ ...imap, timeCreated: 1.5 })],
  ['white space', 'login:{a}', JSON.stringify(imap, null, 1)],
  ['a key of another kind', '{a}', formatSavedLogin(imap)],
])('never writes %s, and does not name it', (_, key, value) => {
  const attempt = () => mozillaLogins.write(new Uint8Array(), new Map([[key, value]]));
  expect(attempt).toThrow(RangeError);
  expect(attempt).toThrow(/^(?!.*hunter2).*$/s);
});
