import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../contract/account';
import { writeOutlookProfile } from '../../formats/outlook-profile';
import {
  type ImportedAccount,
  readAccounts,
  readProfileFile,
} from '../../formats/outlook-profile-reader.fixture';
import { readAccount } from '../../runbox/account';
import { servers } from '../../runbox/servers';
import { anna, annaWithPop } from './machines.fixture';
import { describeProfile, profileValuesOf } from './profile-values';

const with587 = { submission: servers.submission[587] };

const accounts: Readonly<Record<string, Account>> = {
  'imap-465': anna,
  'imap-587': { ...anna, ...with587 },
  'pop3-465': annaWithPop,
  'pop3-587': {
    ...annaWithPop,
    ...with587,
    incoming: { protocol: 'pop3', ...servers.pop3, keepOnServer: false },
  },
};

function fileFor(account: Account): Uint8Array {
  const file = writeOutlookProfile(profileValuesOf(account));
  if (!file.ok) throw new Error(file.problem.key);
  return file.value;
}

function importedFrom(account: Account): ImportedAccount {
  const [imported] = readAccounts(readProfileFile(fileFor(account)));
  if (imported === undefined) throw new Error('no account');
  return imported;
}

/** Properties as in Microsoft's IOlkAccount reference. */
const ofEveryAccount = {
  '0x0002': 'anna@example.org',
  '0x000B': 'Anna Example',
  '0x000C': 'anna@example.org',
  '0x000F': 0,
  '0x0010': 'MyConnection',
  '0x0100': 'mail.runbox.com',
  '0x0101': 'anna%example.org',
  '0x0103': '',
  '0x0105': 1,
  '0x0108': 0,
  '0x0200': 'mail.runbox.com',
  '0x0203': 1,
  '0x0208': 0,
  '0x0209': 60,
};

describe('the account in a profile file for Outlook', () => {
  it.each(Object.entries(accounts))('is written as in fixtures/%s.prf', (name, account) => {
    const golden = readFileSync(path.join(import.meta.dirname, 'fixtures', `${name}.prf`), 'latin1');
    expect(Buffer.from(fileFor(account)).toString('latin1')).toBe(golden);
  });

  it.each([
    ['imap-465', 'IMAP', { '0x0104': 993, '0x0201': 465, '0x020A': 1 }],
    ['imap-587', 'IMAP', { '0x0104': 993, '0x0201': 587, '0x020A': 2 }],
    ['pop3-465', 'POP3', { '0x0104': 995, '0x0201': 465, '0x020A': 1, '0x1000': 1 }],
    ['pop3-587', 'POP3', { '0x0104': 995, '0x0201': 587, '0x020A': 2, '0x1000': 0 }],
  ] as const)('reaches Outlook whole and encrypted as %s', (name, type, properties) => {
    expect(importedFrom(accounts[name] ?? anna)).toEqual({
      type,
      properties: { ...ofEveryAccount, ...properties },
      unmapped: ['uniqueservice', 'defaultaccount'],
    });
  });

  it('shows the address for a name that does not come through', () => {
    const imported = importedFrom({ ...anna, fullName: 'Åse Bjørnø' });
    expect(imported.properties['0x000B']).toBe('anna@example.org');
  });

  it('is refused when the address itself does not fit', () => {
    for (const odd of [{ address: 'a=b@example.org' }, { loginName: 'anna%%example.org' }])
      expect(writeOutlookProfile(profileValuesOf({ ...anna, ...odd })).ok).toBe(false);
  });

  it('holds no password, nor a place for one', () => {
    const account = readProfileFile(fileFor(anna)).get('account1') ?? new Map();
    expect([...account.keys()].filter((key) => /pass|pwd|secret/.test(key))).toEqual([]);
  });

  it('is shown as it is written, nothing left out but what is written empty', () => {
    for (const account of Object.values(accounts)) {
      const file = readProfileFile(fileFor(account));
      const shown = describeProfile(profileValuesOf(account));
      const written = [...(file.get('account1') ?? [])].filter(
        ([key, value]) => key !== 'uniqueservice' && value !== '',
      );
      expect(shown.slice(1).map(({ key }) => key.toLowerCase())).toEqual(written.map(([key]) => key));
      expect(shown.map(({ key, after }) => [key, after])).toContainEqual([
        'SMTPPort',
        account.submission.port,
      ]);
      expect(shown.some(({ secret }) => secret)).toBe(false);
      expect(shown[0]).toMatchObject({ key: 'ProfileName', meaning: 'profile', after: 'Runbox' });
    }
  });

  it('says in words what its numbers stand for', () => {
    const shown = describeProfile(profileValuesOf({ ...annaWithPop, ...with587 }));
    const said = shown.flatMap(({ meaning, after, legend }) =>
      legend === null ? [] : [[meaning, legend[String(after)]]],
    );
    expect(Object.fromEntries(said)).toEqual({
      'incoming-authentication': 'normal-password',
      'incoming-encryption': 'ssl-tls',
      'outgoing-encryption': 'starttls',
      'outgoing-authentication': 'normal-password',
    });
    expect(shown.find(({ meaning }) => meaning === 'keep-on-server')?.after).toBe(true);
  });

  it('fits for every address and login name that the wizard takes, or is refused', () => {
    const part = fc.string({ unit: fc.constantFrom(...`abz09.-_+'=%;[&!~`), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(part, fc.string({ maxLength: 20 }), fc.boolean(), (user, fullName, isPop) => {
        const account = readAccount({
          fullName,
          address: `${user}@example.org`,
          login: { from: 'address' },
          protocol: isPop ? 'pop3' : 'imap',
          keepOnServer: true,
          submissionPort: 465,
        });
        if (!account.ok) return;
        const file = writeOutlookProfile(profileValuesOf(account.value));
        if (!file.ok) return;
        const [imported] = readAccounts(readProfileFile(file.value));
        expect(imported?.properties['0x000C']).toBe(account.value.address);
        expect(imported?.properties['0x0101']).toBe(account.value.loginName);
        expect([account.value.fullName, account.value.address]).toContain(imported?.properties['0x000B']);
      }),
      { numRuns: 500 },
    );
  });
});
