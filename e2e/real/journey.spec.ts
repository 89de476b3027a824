import { expect } from '@playwright/test';
import { expectAccount } from './expected-account';
import { alice, bob, type MailboxOwner } from './mailbox-owners';
import { test } from './real-test';
import { applySetup, type Wanted } from './setup-command';
import { type Thunderbird, withThunderbird } from './thunderbird';

interface Case {
  readonly owner: MailboxOwner;
  readonly other: MailboxOwner;
  readonly wanted: Wanted;
}

const cases: readonly Case[] = [
  { owner: alice, other: bob },
  { owner: bob, other: alice },
].flatMap(({ owner, other }) =>
  (['imap', 'pop3'] as const).flatMap((protocol) =>
    ([465, 587] as const).map((submission) => {
      const wanted = { address: owner.addresses[0], name: 'Ådne "A" O’Neil', protocol, submission };
      return { owner, other, wanted };
    }),
  ),
);

const nothing = { prompts: [], alerts: [], dialogs: [] };

/** Receives a message and sends one, both under this subject. */
async function exchangeMail(
  thunderbird: Thunderbird,
  { owner, other }: Case,
  subject: string,
): Promise<void> {
  await thunderbird.fetch(owner.loginName, subject);
  const copy = await thunderbird.send({ account: owner.loginName, to: other.addresses[0], subject });
  expect(copy).toBe('Sent');
}

for (const each of cases) {
  const { owner, other, wanted } = each;
  const title = `${wanted.address}, ${wanted.protocol}, ${wanted.submission}`;
  const incomingPort = wanted.protocol === 'imap' ? 993 : 995;

  test(`${title}: a new person with the password saved just opens Thunderbird`, async ({ mail, home }) => {
    mail.deliver({ to: owner, subject: 'Welcome' });
    expect(applySetup(home, { ...wanted, password: owner.password })).toMatchObject({
      ok: true,
      value: { programs: [{ outcome: { kind: 'set-up', effect: 'add' } }] },
    });
    await withThunderbird({ home, authority: mail.authority }, async (thunderbird) => {
      await exchangeMail(thunderbird, each, 'Welcome');
      const state = await thunderbird.state();
      const account = expectAccount(state, owner, wanted);
      expect([state.defaultAccount, state.defaultOutgoing]).toEqual([
        account.key,
        account.identities[0]?.outgoing,
      ]);
      expect(await thunderbird.seen()).toEqual(nothing);
    });
    await mail.waitForMessage(other, 'INBOX', 'Welcome');
    expect(mail.messagesOf(owner, 'INBOX')).toEqual(['Welcome']);
    expect(mail.messagesOf(owner, 'Sent')).toEqual(wanted.protocol === 'imap' ? ['Welcome'] : []);
    const signIns = mail.signIns();
    expect(new Set(signIns.map(({ port }) => port))).toEqual(new Set([incomingPort, wanted.submission]));
    for (const { loginName, encryption } of signIns) {
      expect(loginName).toBe(owner.loginName);
      expect(encryption).toMatch(/^TLSv1\.[23] /);
    }
  });

  test(`${title}: beside an older account, Thunderbird asks twice for the password and never again`, async ({
    mail,
    usedHome: { home, state: before },
  }) => {
    mail.deliver({ to: owner, subject: 'First' });
    mail.deliver({ to: owner, subject: 'Second' });
    expect(applySetup(home, wanted).ok).toBe(true);
    const answer = { password: owner.password, remember: true };
    await withThunderbird({ home, authority: mail.authority, answer }, async (thunderbird) => {
      await exchangeMail(thunderbird, each, 'First');
      const state = await thunderbird.state();
      expectAccount(state, owner, wanted);
      expect(state.accounts.map(({ identities }) => identities.map(({ email }) => email))).toEqual([
        ['carol@sub.example.co.uk'],
        [wanted.address],
        [],
      ]);
      expect([state.defaultAccount, state.defaultOutgoing]).toEqual([
        before.defaultAccount,
        before.defaultOutgoing,
      ]);
      const { prompts, alerts, dialogs } = await thunderbird.seen();
      expect(prompts.map(({ answered }) => answered)).toEqual([true, true]);
      expect([alerts, dialogs]).toEqual([[], []]);
    });
    await withThunderbird({ home, authority: mail.authority }, async (thunderbird) => {
      await exchangeMail(thunderbird, each, 'Second');
      expect(await thunderbird.seen()).toEqual(nothing);
    });
    expect(mail.messagesOf(owner, 'INBOX')).toEqual(['First', 'Second']);
  });
}
