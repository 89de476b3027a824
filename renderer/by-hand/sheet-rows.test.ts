import { expect, test } from 'vitest';
import { readAccount } from '../../electron/runbox/account';
import { languages } from '../text/languages';
import { sheetParts } from './sheet-rows';

function sheet(id: 'en' | 'nb', protocol: 'imap' | 'pop3', submissionPort: 465 | 587, keepOnServer = true) {
  const account = readAccount({
    fullName: 'Kari Nordmann',
    address: 'kari@example.org',
    login: { from: 'address' },
    protocol,
    keepOnServer,
    submissionPort,
  });
  if (!account.ok) throw new Error(account.problem.kind);
  return sheetParts(account.value, languages[id].byHand);
}

test.each([
  ['en', 'imap', 465],
  ['nb', 'pop3', 587],
] as const)('in %s, with %s and %i: every value, and what each means', (id, protocol, port) => {
  const parts = sheet(id, protocol, port);
  const values = parts.flatMap(({ rows }) => rows.map(({ value }) => value));
  for (const value of ['Kari Nordmann', 'kari@example.org', 'kari%example.org', 'mail.runbox.com', `${port}`])
    expect(values).toContain(value);
  expect(values).toContain(protocol === 'imap' ? '993' : '995');
  expect(values.filter((value) => value === 'kari%example.org')).toHaveLength(2);
  for (const { rows } of parts)
    for (const { name, meaning } of rows) expect([name, meaning]).not.toContain('');
});

test('the encryption is told for each server', () => {
  const told = (port: 465 | 587) =>
    sheet('en', 'imap', port).map(({ rows }) => rows.find(({ name }) => name === 'Encryption')?.value);
  expect(told(465)).toEqual([
    undefined,
    expect.stringMatching(/^SSL\/TLS/),
    expect.stringMatching(/^SSL\/TLS/),
  ]);
  expect(told(587)).toEqual([
    undefined,
    expect.stringMatching(/^SSL\/TLS/),
    expect.stringMatching(/^STARTTLS/),
  ]);
});

test('with POP it is told whether a copy stays at Runbox', () => {
  const told = (keep: boolean) => sheet('en', 'pop3', 465, keep)[1]?.rows[0]?.value;
  expect(told(true)).toBe('POP, a copy stays at Runbox');
  expect(told(false)).toBe('POP, fetched mail is removed from Runbox');
});

test('no name stands twice in one part, so that each line is told apart', () => {
  for (const { rows } of sheet('nb', 'imap', 465)) {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  }
});
