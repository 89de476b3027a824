import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { type DesktopProgram, type KeptPassword, withDesktopProgram } from './desktop-program';
import type { MailService } from './mail-service';
import { alice, bob, type MailboxOwner } from './mailbox-owners';
import { takeSnapshot } from './program-home';
import { test } from './real-test';
import { applySetup, undoSetup, type Wanted } from './setup-command';

const settingsOf = (home: string, number: string) =>
  path.join(home, `.config/geary/account_${number}/geary.ini`);

/** One for each account: what it sends through takes that of the incoming server. */
function passwordsOf(...owners: readonly MailboxOwner[]): readonly KeptPassword[] {
  return owners.map(({ loginName, password }) => ({
    password,
    attributes: { 'xdg:schema': 'org.gnome.Geary', proto: 'IMAP', host: 'mail.runbox.com', login: loginName },
  }));
}

function wantedFor(owner: MailboxOwner, submission: 465 | 587, name = 'Ådne'): Wanted {
  return { program: 'geary', address: owner.addresses[0], name, protocol: 'imap', submission };
}

function withGeary<Value>(
  home: string,
  { authority }: MailService,
  owners: readonly MailboxOwner[],
  use: (geary: DesktopProgram) => Promise<Value>,
): Promise<Value> {
  return withDesktopProgram({ home, authority, command: ['geary'], passwords: passwordsOf(...owners) }, use);
}

const mailOf = (number: string) => `.local/share/geary/account_${number}`;

test('Geary just opens and fetches for two accounts, whatever the names', async ({ mail, home }) => {
  mail.deliver({ to: bob, subject: 'Welcome, Bob' });
  mail.deliver({ to: alice, subject: 'Welcome, Alice' });
  for (const wanted of [wantedFor(bob, 465), wantedFor(alice, 587, 'Ådne "A" O’Neil; \\ the 1st, <x>')])
    expect(applySetup(home, wanted)).toMatchObject({
      ok: true,
      value: { programs: [{ outcome: { kind: 'set-up', effect: 'add' } }] },
    });
  await withGeary(home, mail, [bob, alice], async (geary) => {
    await geary.waitForText('Welcome, Bob', mailOf('01'));
    await geary.waitForText('Welcome, Alice', mailOf('02'));
  });
  const signIns = mail.signIns();
  expect(new Set(signIns.map(({ loginName }) => loginName))).toEqual(
    new Set([bob.loginName, alice.loginName]),
  );
  expect(new Set(signIns.map(({ port }) => port))).toEqual(new Set([993]));
  for (const { encryption } of signIns) expect(encryption).toMatch(/^TLSv1\.[23] /);
  expect(mail.refusedSignIns()).toEqual([]);
  expect(applySetup(home, wantedFor(alice, 587))).toMatchObject({
    value: { id: null, programs: [{ outcome: { kind: 'set-up-already' } }] },
  });
  expect([undoSetup(home).ok, undoSetup(home).ok]).toEqual([true, true]);
  expect(['01', '02'].map((number) => existsSync(settingsOf(home, number)))).toEqual([false, false]);
});

/** Bob receives a message and sends one under the same subject. */
function useGeary(home: string, mail: MailService, subject: string): Promise<void> {
  return withGeary(home, mail, [bob], async (geary) => {
    await geary.waitForText(subject, mailOf('01'));
    const isThere = () => mail.messagesOf(alice, 'INBOX').includes(subject);
    await geary.send({ to: alice.addresses[0], subject, isThere });
    await mail.waitForMessage(bob, 'Sent', subject);
  });
}

test('Geary sends, and the port of an account that it has used is corrected', async ({ mail, home }) => {
  mail.deliver({ to: bob, subject: 'First' });
  applySetup(home, wantedFor(bob, 465));
  await useGeary(home, mail, 'First');
  expect(applySetup(home, wantedFor(bob, 587))).toMatchObject({
    value: { programs: [{ outcome: { kind: 'set-up', effect: 'update' } }] },
  });
  expect(readFileSync(settingsOf(home, '01'), 'utf8')).toContain('port=587\ntransport_security=start-tls\n');
  mail.deliver({ to: bob, subject: 'Second' });
  await useGeary(home, mail, 'Second');
  const ports = mail.signIns().map(({ port }) => port);
  expect(new Set(ports)).toEqual(new Set([993, 465, 587]));
  expect(ports.indexOf(465)).toBeLessThan(ports.indexOf(587));
});

test('undo leaves the home as it was, byte for byte, when Geary was not started', async ({ home }) => {
  const takeHome = () => Object.entries(takeSnapshot(home)).filter(([name]) => !/^\.local(\/|$)/.test(name));
  const before = takeHome();
  applySetup(home, wantedFor(bob, 465));
  expect(takeHome()).not.toEqual(before);
  expect(undoSetup(home)).toMatchObject({
    ok: true,
    value: { programs: [{ outcome: { kind: 'restored' } }] },
  });
  expect(takeHome()).toEqual(before);
});
