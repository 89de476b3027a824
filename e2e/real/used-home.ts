import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { writePreferences } from './handmade-preferences';
import type { MailService } from './mail-service';
import { carol } from './mailbox-owners';
import { makeHome, profileOf } from './program-home';
import { type ThunderbirdState, withThunderbird } from './thunderbird';

/** The home of a person who has used Thunderbird for a while, and how Thunderbird sees it. */
export interface UsedHome {
  readonly home: string;
  readonly state: ThunderbirdState;
}

/** Thunderbird makes the profile itself, then gets Carol's account, receives, sends and saves the passwords. */
export async function makeUsedHome(mail: MailService): Promise<UsedHome> {
  const home = makeHome();
  await withThunderbird({ home }, (thunderbird) => thunderbird.waitForSetUpDialog());
  appendFileSync(path.join(profileOf(home), 'prefs.js'), writePreferences(carol, 'imap', 465));
  mail.deliver({ to: carol, subject: 'For Carol' });
  const answer = { password: carol.password, remember: true };
  const state = await withThunderbird({ home, authority: mail.authority, answer }, async (thunderbird) => {
    await thunderbird.fetch(carol.loginName, 'For Carol');
    await thunderbird.send({ account: carol.loginName, to: carol.addresses[0], subject: 'From Carol' });
    return thunderbird.state();
  });
  return { home, state };
}
