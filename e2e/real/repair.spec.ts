import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { writePreferences } from './handmade-preferences';
import { alice, bob } from './mailbox-owners';
import { makeHome, profileOf } from './program-home';
import { test } from './real-test';
import { repairAccount } from './setup-command';
import { withThunderbird } from './thunderbird';

/** As it was typed years ago: a name that is no longer used, the open ports, and sending without signing in. */
const yearsAgo = [
  'user_pref("mail.server.server1.hostname", "secure.runbox.com");',
  'user_pref("mail.server.server1.port", 143);',
  'user_pref("mail.server.server1.socketType", 0);',
  'user_pref("mail.smtpserver.smtp1.hostname", "secure.runbox.com");',
  'user_pref("mail.smtpserver.smtp1.port", 25);',
  'user_pref("mail.smtpserver.smtp1.try_ssl", 0);',
  'user_pref("mail.smtpserver.smtp1.authMethod", 1);',
  '',
].join('\n');

test('an account that was typed years ago is mended, and Thunderbird fetches and sends encrypted', async ({
  mail,
}) => {
  const home = makeHome();
  await withThunderbird({ home }, (thunderbird) => thunderbird.waitForSetUpDialog());
  const prefs = path.join(profileOf(home), 'prefs.js');
  appendFileSync(prefs, writePreferences(alice, 'imap', 465) + yearsAgo);
  mail.deliver({ to: alice, subject: 'Mended' });
  expect(repairAccount(home)).toMatchObject({
    ok: true,
    value: { programs: [{ outcome: { kind: 'set-up', effect: 'update' } }] },
  });
  const answer = { password: alice.password, remember: true };
  await withThunderbird({ home, authority: mail.authority, answer }, async (thunderbird) => {
    await thunderbird.fetch(alice.loginName, 'Mended');
    await thunderbird.send({ account: alice.loginName, to: bob.addresses[0], subject: 'Mended' });
    const { accounts } = await thunderbird.state();
    expect(accounts.flatMap(({ identities }) => identities.map(({ email }) => email))).toEqual([
      alice.addresses[0],
    ]);
  });
  await mail.waitForMessage(bob, 'INBOX', 'Mended');
  expect(new Set(mail.signIns().map(({ port }) => port))).toEqual(new Set([993, 465]));
});
