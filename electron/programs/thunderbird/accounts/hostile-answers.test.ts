import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../contract/account';
import { mozillaPrefs } from '../../../formats/mozilla-prefs';
import type { Settings } from '../../../formats/settings-format';
import { servers } from '../../../runbox/servers';
import { draftSettings } from '../settings/draft-settings';
import { findFreeKeys } from './allocate-keys';
import { parseFolderUri } from './folder-uris';
import { addAccount } from './new-account';
import { readMailSettings } from './read-accounts';

const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('"', '\\', "'", '%', '\n', '\r', ';', '/*', 'ß', '𝄞'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
  })
  .filter((value) => !value.includes('\0'));

const account: fc.Arbitrary<Account> = fc
  .record({ fullName: text, address: text, loginName: text, isImap: fc.boolean() })
  .map(({ isImap, ...answers }) => ({
    ...answers,
    incoming: isImap
      ? { ...servers.imap, protocol: 'imap' as const }
      : { ...servers.pop3, protocol: 'pop3' as const, keepOnServer: true },
    submission: servers.submission[465],
  }));

function settingsOf(bytes: Uint8Array): Settings {
  const read = mozillaPrefs.read(bytes);
  if (!read.ok) throw new Error(`line ${read.problem.line}`);
  return read.value;
}

function afterAdding(bytes: Uint8Array, one: Account): Uint8Array {
  const settings = settingsOf(bytes);
  const draft = draftSettings(settings);
  addAccount(draft, findFreeKeys(settings), readMailSettings(settings), one);
  const written = mozillaPrefs.write(bytes, new Map(draft.edits().map(({ key, after }) => [key, after])));
  if (!written.ok) throw new Error(`line ${written.problem.line}`);
  return written.value;
}

describe('answers with characters that nobody expects', () => {
  it('come out of the settings as they went in', () => {
    fc.assert(
      fc.property(account, (one) => {
        const settings = settingsOf(afterAdding(new Uint8Array(), one));
        expect(settings.get('mail.identity.id1.fullName')).toBe(one.fullName);
        expect(settings.get('mail.identity.id1.useremail')).toBe(one.address);
        expect(settings.get('mail.server.server1.userName')).toBe(one.loginName);
        expect(settings.get('mail.smtpserver.smtp1.username')).toBe(one.loginName);
        const sent = parseFolderUri(String(settings.get('mail.identity.id1.fcc_folder')));
        expect(sent).toMatchObject({ userName: one.loginName, host: 'mail.runbox.com', path: '/Sent' });
      }),
    );
  });

  it('never touch what an account added before has', () => {
    fc.assert(
      fc.property(account, account, (one, other) => {
        const bytes = afterAdding(new Uint8Array(), one);
        const before = settingsOf(bytes);
        const after = settingsOf(afterAdding(bytes, other));
        const lists =
          /^mail\.(smtpservers|accountmanager\.accounts|account\.lastKey|smtpserver\.smtp1\.username)$/;
        for (const [key, value] of before) if (!lists.test(key)) expect(after.get(key)).toBe(value);
        expect(after.get('mail.accountmanager.accounts')).toBe('account1,account2');
      }),
    );
  });
});
