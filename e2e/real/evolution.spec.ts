import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { sourceIdsFor } from '../../electron/programs/evolution/facts';
import { type DesktopProgram, type KeptPassword, withDesktopProgram } from './desktop-program';
import type { MailService } from './mail-service';
import { alice, bob, type MailboxOwner } from './mailbox-owners';
import { takeSnapshot } from './program-home';
import { test } from './real-test';
import { applySetup, undoSetup, type Wanted } from './setup-command';

const sources = '.config/evolution/sources';

/** Both servers ask for it by the file that names them. */
function passwordsOf(...owners: readonly MailboxOwner[]): readonly KeptPassword[] {
  return owners.flatMap(({ addresses: [address], password }) => {
    const { account, transport } = sourceIdsFor(address);
    return [account, transport].map((id) => ({
      password,
      attributes: {
        'xdg:schema': 'org.gnome.Evolution.Data.Source',
        'e-source-uid': id,
        'eds-origin': 'evolution-data-server',
      },
    }));
  });
}

function wantedFor(owner: MailboxOwner, choices: Pick<Wanted, 'protocol' | 'submission'>): Wanted {
  return { program: 'evolution', address: owner.addresses[0], name: 'Ådne "A" \\ O’Neil', ...choices };
}

function withEvolution<Value>(
  home: string,
  { authority }: MailService,
  owners: readonly MailboxOwner[],
  use: (evolution: DesktopProgram) => Promise<Value>,
): Promise<Value> {
  const command = ['evolution', '--component=mail'] as const;
  return withDesktopProgram(
    { home, authority, command: [...command], passwords: passwordsOf(...owners) },
    use,
  );
}

/** What it keeps of mail that it has fetched. */
const mailFolders = { imap: '.cache/evolution/mail', pop3: '.local/share/evolution/mail' } as const;

/** Evolution would ask whether the keys were meant. */
function putSettings(home: string): void {
  const folder = path.join(home, '.config/glib-2.0/settings');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'keyfile'), '[org/gnome/evolution/mail]\nprompt-on-accel-send=false\n');
}

function ourFiles(home: string): readonly string[] {
  const folder = path.join(home, sources);
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('runbox-')) : [];
}

function expectSignIns(mail: MailService, owner: MailboxOwner, ports: readonly number[]): void {
  const signIns = mail.signIns().filter(({ loginName }) => loginName === owner.loginName);
  expect(new Set(signIns.map((signIn) => signIn.port))).toEqual(new Set(ports));
  for (const { encryption } of signIns) expect(encryption).toMatch(/^TLSv1\.[23] /);
  expect(mail.refusedSignIns()).toEqual([]);
}

const cases = [
  { owner: bob, other: alice, choices: { protocol: 'imap', submission: 465 }, port: 993 },
  { owner: alice, other: bob, choices: { protocol: 'pop3', submission: 587 }, port: 995 },
] as const;

for (const { owner, other, choices, port } of cases)
  test(`Evolution just opens, fetches and sends: ${owner.addresses[0]}, ${choices.protocol}`, async ({
    mail,
    home,
  }) => {
    mail.deliver({ to: owner, subject: 'Welcome' });
    putSettings(home);
    expect(applySetup(home, wantedFor(owner, choices))).toMatchObject({
      ok: true,
      value: { programs: [{ outcome: { kind: 'set-up', effect: 'add' } }] },
    });
    expect(ourFiles(home)).toHaveLength(3);
    await withEvolution(home, mail, [owner], async (evolution) => {
      await evolution.waitForText('Welcome', mailFolders[choices.protocol]);
      const isThere = () => mail.messagesOf(other, 'INBOX').length > 0;
      await evolution.send({ to: other.addresses[0], subject: 'Answer', isThere });
      expect(mail.messagesOf(other, 'INBOX')).toEqual(['Answer']);
    });
    expect(mail.messagesOf(owner, 'Sent')).toEqual(choices.protocol === 'imap' ? ['Answer'] : []);
    expectSignIns(mail, owner, [port, choices.submission]);
    expect(mail.messagesOf(owner, 'INBOX')).toEqual(['Welcome']);
    expect(applySetup(home, wantedFor(owner, choices))).toMatchObject({
      value: { id: null, programs: [{ outcome: { kind: 'set-up-already' } }] },
    });
    const identity = readFileSync(
      path.join(home, sources, `${sourceIdsFor(owner.addresses[0]).identity}.source`),
      'utf8',
    );
    expect(identity).toContain('Name=Ådne "A" \\\\ O’Neil\n');
    expect(undoSetup(home).ok).toBe(true);
    expect(ourFiles(home)).toEqual([]);
  });

test('undo leaves the home as it was, byte for byte, when Evolution was not started', async ({ home }) => {
  const takeHome = () => Object.entries(takeSnapshot(home)).filter(([name]) => !/^\.local(\/|$)/.test(name));
  const before = takeHome();
  applySetup(home, wantedFor(bob, { protocol: 'imap', submission: 465 }));
  expect(takeHome()).not.toEqual(before);
  expect(undoSetup(home)).toMatchObject({
    ok: true,
    value: { programs: [{ outcome: { kind: 'restored' } }] },
  });
  expect(takeHome()).toEqual(before);
});

test('an account that is added while Evolution runs is used at once', async ({ mail, home }) => {
  mail.deliver({ to: alice, subject: 'For Alice' });
  const hasSignedIn = () => mail.signIns().some(({ loginName }) => loginName === bob.loginName);
  applySetup(home, wantedFor(alice, { protocol: 'imap', submission: 587 }));
  await withEvolution(home, mail, [alice, bob], async (evolution) => {
    await evolution.waitForText('For Alice', mailFolders.imap);
    applySetup(home, wantedFor(bob, { protocol: 'imap', submission: 465 }), evolution.session);
    await evolution.waitUntil(hasSignedIn, 'signed in for Bob');
  });
  for (const owner of [alice, bob]) expectSignIns(mail, owner, [993]);
});
