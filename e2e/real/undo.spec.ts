import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { expectAccount } from './expected-account';
import { bob, carol } from './mailbox-owners';
import { profileOf, takeSnapshot } from './program-home';
import { test } from './real-test';
import { applySetup, undoSetup, type Wanted } from './setup-command';
import { withThunderbird } from './thunderbird';

const wanted: Wanted = {
  address: bob.addresses[0],
  name: 'Bob',
  protocol: 'imap',
  submission: 465,
  password: bob.password,
};

/** The home as it was, but for the app's own folder of backups and reports. */
function takeHome(home: string): Readonly<Record<string, string>> {
  const entries = Object.entries(takeSnapshot(home));
  return Object.fromEntries(entries.filter(([name]) => !/^\.local(\/|$)/.test(name)));
}

test.describe('Thunderbird was never started', () => {
  test('undo leaves the home as it was, byte for byte', async ({ home }) => {
    const before = takeHome(home);
    applySetup(home, wanted);
    expect(takeHome(home)).not.toEqual(before);
    expect(undoSetup(home)).toMatchObject({
      ok: true,
      value: { programs: [{ outcome: { kind: 'restored' } }] },
    });
    expect(takeHome(home)).toEqual(before);
  });

  test('undo takes the account away again after Thunderbird has used it', async ({ mail, home }) => {
    mail.deliver({ to: bob, subject: 'For Bob' });
    applySetup(home, wanted);
    await withThunderbird({ home, authority: mail.authority }, (one) => one.fetch(bob.loginName, 'For Bob'));
    expect(undoSetup(home).ok).toBe(true);
    await withThunderbird({ home, authority: mail.authority }, async (thunderbird) => {
      const { accounts, outgoing } = await thunderbird.state();
      expect([accounts.filter(({ server }) => server.type !== 'none'), outgoing]).toEqual([[], []]);
      expect(await thunderbird.logins()).toEqual([]);
      expect(await thunderbird.seen()).toEqual({ prompts: [], alerts: [], dialogs: [] });
    });
  });

  test('everything is as it should be at the third start as well', async ({ mail, home }) => {
    applySetup(home, wanted);
    for (const subject of ['One', 'Two', 'Three']) {
      mail.deliver({ to: bob, subject });
      await withThunderbird({ home, authority: mail.authority }, async (thunderbird) => {
        await thunderbird.fetch(bob.loginName, subject);
        expect(await thunderbird.move(bob.loginName, subject, 'cmd_delete')).toBe('Trash');
        const account = expectAccount(await thunderbird.state(), bob, wanted);
        expect(account.server.spamUri).toBe('imap://bob%25example.org@mail.runbox.com/Spam');
        expect(await thunderbird.seen()).toEqual({ prompts: [], alerts: [], dialogs: [] });
      });
    }
    expect(mail.foldersOf(bob)).not.toContain('Junk');
    expect(applySetup(home, wanted)).toMatchObject({
      ok: true,
      value: { programs: [{ outcome: { kind: 'set-up-already' } }] },
    });
  });

  test('archives at Runbox once there is a folder Archive', async ({ mail, home }) => {
    mail.deliver({ to: bob, subject: 'For the archive' });
    applySetup(home, wanted);
    await withThunderbird({ home, authority: mail.authority }, (one) =>
      one.fetch(bob.loginName, 'For the archive'),
    );
    mail.makeFolder(bob, 'Archive');
    await withThunderbird({ home, authority: mail.authority }, async (thunderbird) => {
      const folder = await thunderbird.move(bob.loginName, 'For the archive', 'cmd_archive');
      expect(folder).toMatch(/^Archive\/\d{4}$/);
      await mail.waitForMessage(bob, folder.replace('/', '.'), 'For the archive');
      expect(mail.foldersOf(bob).filter((name) => /archive/i.test(name))).toEqual([
        'Archive',
        folder.replace('/', '.'),
      ]);
    });
  });
});

test.describe('Thunderbird has an account already', () => {
  test('undo leaves the home as it was, byte for byte', async ({ usedHome: { home } }) => {
    const before = takeHome(home);
    applySetup(home, wanted);
    expect(takeHome(home)).not.toEqual(before);
    expect(undoSetup(home)).toMatchObject({
      ok: true,
      value: { programs: [{ outcome: { kind: 'restored' } }] },
    });
    expect(takeHome(home)).toEqual(before);
  });

  test('undo gives the old state back after Thunderbird has used the account', async ({ mail, usedHome }) => {
    const { home, state: before } = usedHome;
    mail.deliver({ to: bob, subject: 'For Bob' });
    mail.deliver({ to: carol, subject: 'Still for Carol' });
    applySetup(home, wanted);
    await withThunderbird({ home, authority: mail.authority }, (one) => one.fetch(bob.loginName, 'For Bob'));
    expect(undoSetup(home).ok).toBe(true);
    await withThunderbird({ home, authority: mail.authority }, async (thunderbird) => {
      await thunderbird.fetch(carol.loginName, 'Still for Carol');
      const { accounts, outgoing, defaultAccount } = await thunderbird.state();
      expect(accounts.map(({ key }) => key)).toEqual(before.accounts.map(({ key }) => key));
      expect([outgoing, defaultAccount]).toEqual([before.outgoing, before.defaultAccount]);
      expect((await thunderbird.logins()).map(({ username }) => username)).toEqual([
        carol.loginName,
        carol.loginName,
      ]);
      expect(await thunderbird.seen()).toEqual({ prompts: [], alerts: [], dialogs: [] });
    });
  });

  test('the second run changes nothing', async ({ usedHome: { home } }) => {
    applySetup(home, wanted);
    const once = takeSnapshot(home);
    expect(applySetup(home, wanted)).toMatchObject({
      ok: true,
      value: { id: null, programs: [{ outcome: { kind: 'set-up-already' } }] },
    });
    expect(takeSnapshot(home)).toEqual(once);
  });

  test('nothing is written while Thunderbird runs', async ({ mail, usedHome: { home } }) => {
    const profile = profileOf(home);
    const readSettings = () =>
      ['prefs.js', 'logins.json', 'key4.db'].map((name) => readFileSync(path.join(profile, name), 'base64'));
    await withThunderbird({ home, authority: mail.authority }, async (thunderbird) => {
      await thunderbird.state();
      const before = readSettings();
      expect(applySetup(home, wanted)).toMatchObject({ ok: false, problem: { kind: 'program-running' } });
      expect(readSettings()).toEqual(before);
    });
    expect(Object.keys(takeSnapshot(home)).filter((name) => name.startsWith('.local'))).toEqual([]);
  });
});
