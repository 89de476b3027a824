import { expect } from '@playwright/test';
import { writePreferences } from './handmade-preferences';
import { alice, bob, carol } from './mailbox-owners';
import { writeProfile } from './program-home';
import { test } from './real-test';
import { withThunderbird } from './thunderbird';

test.describe('the mail server and the driver of Thunderbird, with preferences written by hand', () => {
  test('fetches and sends, and asks for the password twice', async ({ mail, home }) => {
    mail.deliver({ to: bob, subject: 'For Bob' });
    writeProfile(home, writePreferences(bob, 'imap', 465));
    await withThunderbird(
      { home, authority: mail.authority, answer: { password: bob.password, remember: true } },
      async (thunderbird) => {
        await thunderbird.fetch(bob.loginName, 'For Bob');
        const sent = await thunderbird.send({
          account: bob.loginName,
          to: alice.addresses[0],
          subject: 'From Bob',
        });
        expect(sent).toBe('Sent');
        const { prompts, alerts, dialogs } = await thunderbird.seen();
        expect(prompts).toHaveLength(2);
        expect([alerts, dialogs]).toEqual([[], []]);
        expect(await thunderbird.logins()).toHaveLength(2);
      },
    );
    await mail.waitForMessage(alice, 'INBOX', 'From Bob');
    expect(mail.messagesOf(bob, 'Sent')).toEqual(['From Bob']);
    const ports = new Set(mail.signIns().map(({ port }) => port));
    expect(ports).toEqual(new Set([993, 465]));
  });

  test('notices a wrong password', async ({ mail, home }) => {
    mail.deliver({ to: carol, subject: 'For Carol' });
    writeProfile(home, writePreferences(carol, 'pop3', 587));
    await withThunderbird(
      { home, authority: mail.authority, answer: { password: 'wrong', remember: false } },
      async (thunderbird) => {
        await expect(thunderbird.fetch(carol.loginName, 'For Carol')).rejects.toThrow(
          /Login|log in|password/i,
        );
      },
    );
    expect(mail.refusedSignIns()).toContain(carol.loginName);
  });

  test('notices a certificate that nobody vouches for', async ({ mail, home }) => {
    mail.deliver({ to: alice, subject: 'For Alice' });
    writeProfile(home, writePreferences(alice, 'imap', 465));
    await withThunderbird({ home }, async (thunderbird) => {
      await expect(thunderbird.fetch(alice.loginName, 'For Alice')).rejects.toThrow(/certificate/i);
    });
  });

  test('sees the dialog that opens when there is no account', async ({ home }) => {
    await withThunderbird({ home }, async (thunderbird) => {
      expect(await thunderbird.waitForSetUpDialog()).toEqual(['account hub']);
    });
  });
});
