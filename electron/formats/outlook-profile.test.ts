import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './format-properties.fixture';
import { fitsOutlookProfile, type OutlookProfile, writeOutlookProfile } from './outlook-profile';
import { accountMappings } from './outlook-profile-mappings';
import { type ProfileFile, readAccounts, readProfileFile } from './outlook-profile-reader.fixture';

const anna: OutlookProfile = {
  name: 'Runbox',
  kind: 'imap',
  values: {
    AccountName: 'anna@example.org',
    DisplayName: 'Anna Example',
    IMAPServer: 'mail.runbox.com',
    IMAPUserName: 'anna%example.org',
    IMAPPort: 993,
  },
};

const nearlyFitting = fc.constantFrom(...`aB0 '"%#:/\\,.@<>&`);

function written(profile: OutlookProfile): Uint8Array {
  const file = writeOutlookProfile(profile);
  if (!file.ok) throw new Error(file.problem.key);
  return file.value;
}

function shapeOf(file: ProfileFile): readonly (readonly [string, readonly string[]])[] {
  return [...file].map(([name, values]) => [name, [...values.keys()]] as const);
}

describe('a profile file for Outlook', () => {
  it('is ASCII, has CR LF after each line and no mark at its beginning', () => {
    const text = Buffer.from(written(anna)).toString('latin1');
    expect(text).toMatch(/^(?:[ -~]*\r\n)+$/);
    expect(text.startsWith(';')).toBe(true);
  });

  it('makes a new profile of its own, which Outlook opens, and copies none', () => {
    expect(Object.fromEntries(readProfileFile(written(anna)).get('general') ?? [])).toEqual({
      custom: '1',
      profilename: 'Runbox',
      defaultprofile: 'Yes',
      overwriteprofile: 'Yes',
      modifydefaultprofileifpresent: 'FALSE',
      backupprofile: 'No',
    });
  });

  it('has all seven sections, and a block for each service that is named', () => {
    const file = readProfileFile(written(anna));
    expect([...file.keys()]).toEqual(
      expect.arrayContaining(['general', 'service list', 'internet account list', 'service1', 'account1']),
    );
    for (const service of file.get('service list')?.values() ?? [])
      expect(file.get(service.toLowerCase())?.get('servicename')).toBe('CONTAB');
    expect(file.get('i_mail')?.get('accounttype')).toBe('POP3');
    expect(file.get('imap_i_mail')?.get('accounttype')).toBe('IMAP');
  });

  it('names no data file and no default store, so that Outlook binds its own', () => {
    const file = readProfileFile(written(anna));
    expect(file.get('general')?.has('defaultstore')).toBe(false);
    expect([...(file.get('service list')?.values() ?? [])]).toEqual(['Outlook Address Book']);
  });

  it('tells Outlook what each value of the account is', () => {
    expect(readAccounts(readProfileFile(written(anna)))).toEqual([
      {
        type: 'IMAP',
        properties: {
          '0x0002': 'anna@example.org',
          '0x000B': 'Anna Example',
          '0x0100': 'mail.runbox.com',
          '0x0101': 'anna%example.org',
          '0x0104': 993,
        },
        unmapped: ['uniqueservice', 'defaultaccount'],
      },
    ]);
  });

  it.each(Object.entries(accountMappings))(
    'has a property of its own for each value of %s',
    (_kind, mappings) => {
      const properties = Object.values(mappings).map(([, property]) => property);
      expect(new Set(properties).size).toBe(properties.length);
      expect(properties.every((property) => /^0x[0-9A-F]{4}$/.test(property))).toBe(true);
    },
  );

  it.each([
    ['another alphabet', 'Zoë'],
    ['a line end', 'Anna\r\nPassword=x'],
    ['a tab', 'Anna\tExample'],
    ['the beginning of a comment', 'Anna; Example'],
    ['the beginning of a section', '[Account2]'],
    ['another value', 'a=b'],
    ['quotes around it', '"Anna"'],
    ['a variable', '%USERNAME%'],
    ['a space at its end', 'Anna '],
    ['more than 255 characters', 'a'.repeat(256)],
  ])('refuses %s by the name of the value', (_what, text) => {
    const file = writeOutlookProfile({ ...anna, kind: 'imap', values: { DisplayName: text } });
    expect(file).toEqual({ ok: false, problem: { kind: 'value-does-not-fit', key: 'DisplayName' } });
    expect(writeOutlookProfile({ ...anna, name: text }).ok).toBe(false);
  });

  it('is refused without a name', () => {
    expect(writeOutlookProfile({ ...anna, name: '' }).ok).toBe(false);
  });

  it('takes one percent sign, quotes inside a name, and 255 characters', () => {
    for (const text of ['anna%example.org', "Anna O'Neil", 'Anna "An" Example', 'a'.repeat(255)])
      expect(fitsOutlookProfile(text)).toBe(true);
  });

  it('has the same lines whatever the values are, or is not written', () => {
    const expected = shapeOf(readProfileFile(written(anna)));
    const text = fc.oneof(anyText, fc.string({ maxLength: 10 }), fc.string({ unit: nearlyFitting }));
    fc.assert(
      fc.property(fc.tuple(text, text, text), ([name, DisplayName, IMAPUserName]) => {
        const values = { ...anna.values, DisplayName, IMAPUserName };
        const file = writeOutlookProfile({ name, kind: 'imap', values });
        if (!file.ok) return;
        const read = readProfileFile(file.value);
        expect(shapeOf(read)).toEqual(expected);
        expect(read.get('general')?.get('profilename')).toBe(name);
        expect(read.get('account1')?.get('displayname')).toBe(DisplayName);
        expect(read.get('account1')?.get('imapusername')).toBe(IMAPUserName);
      }),
      { numRuns: 1000 },
    );
  });
});
