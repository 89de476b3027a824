import { setTimeout as pause } from 'node:timers/promises';
import { readdirSync, existsSync } from 'node:fs';
import { writePreferences } from './handmade-preferences';
import { alice, bob } from './mailbox-owners';
import { writeProfile } from './program-home';
import { test } from './real-test';
import { withThunderbird } from './thunderbird';
const variants: Record<string, Record<string, unknown>> = {
  plain: {},
  'moveOnSpam only': { 'mail.server.server1.moveOnSpam': true },
  'target folder': { 'mail.server.server1.moveOnSpam': true, 'mail.server.server1.moveTargetMode': 1, 'mail.server.server1.spamActionTargetFolder': 'imap://bob%25example.org@mail.runbox.com/Spam', 'mail.server.server1.spamActionTargetAccount': 'imap://bob%25example.org@mail.runbox.com' },
  'account mode + manualMark': { 'mail.spam.manualMark': true, 'mail.server.server1.moveOnSpam': true, 'mail.server.server1.moveTargetMode': 0, 'mail.server.server1.spamActionTargetAccount': 'imap://bob%25example.org@mail.runbox.com' },
  'folder mode + manualMark': { 'mail.spam.manualMark': true, 'mail.server.server1.moveOnSpam': true, 'mail.server.server1.moveTargetMode': 1, 'mail.server.server1.spamActionTargetFolder': 'imap://bob%25example.org@mail.runbox.com/Spam', 'mail.server.server1.spamActionTargetAccount': 'imap://bob%25example.org@mail.runbox.com' },
  'archive Archive': { 'mail.identity.id1.archive_folder': 'imap://bob%25example.org@mail.runbox.com/Archive', 'mail.identity.id1.archives_folder_picker_mode': '0', 'mail.identity.id1.archive_granularity': 0 },
  'archive Archive, granularity default': { 'mail.identity.id1.archive_folder': 'imap://bob%25example.org@mail.runbox.com/Archive', 'mail.identity.id1.archives_folder_picker_mode': '0' },
};
for (const protocol of ['imap', 'pop3'] as const)
for (const [name, extra] of Object.entries(variants))
  test(`${protocol} ${name}`, async ({ mail, home }) => {
    for (const s of ['stay', 'junk', 'trash', 'old']) mail.deliver({ to: bob, subject: s });
    const p = writeProfile(home, writePreferences(bob, protocol, 465) + Object.entries(extra).map(([k, v]) => `user_pref(${JSON.stringify(k)}, ${JSON.stringify(typeof v === 'string' && protocol === 'pop3' ? v.replace('imap:', 'mailbox:') : v)});\n`).join(''));
    const out: unknown[] = [];
    for (const run of [1, 2])
    await withThunderbird({ home, authority: mail.authority, answer: { password: bob.password, remember: true } }, async (tb) => {
      await tb.fetch(bob.loginName, 'stay');
      if (run === 1) {
      for (const [s, by] of [['junk', 'cmd_markAsJunk'], ['trash', 'cmd_delete'], ['old', 'cmd_archive']] as const)
        out.push([s, await tb.move(bob.loginName, s, by).catch((e) => String(e.message).slice(0, 200))]);
      out.push(await tb.send({ account: bob.loginName, to: alice.addresses[0], subject: 'hi' }));
      await pause(1500);
      }
      const st = await tb.state();
      const a = st.accounts.find((x) => x.server.username === bob.loginName);
      out.push(a?.server.folders.map((f) => `${f.path}[${f.uses}]${f.messages}`).join(' '), a?.server.spamUri, a?.server.trashName);
      if (run === 2) out.push({ ...(await tb.preferences('mail.identity.id1.')), ...(await tb.preferences('mail.server.server1.')) });
      out.push((await tb.seen()).prompts.length);
    });
    console.log(`### ${protocol} ${name}`, JSON.stringify(out, null, 1), mail.foldersOf(bob).map((f) => `${f}:${mail.messagesOf(bob, f)}`), mail.messagesOf(bob, 'INBOX'), existsSync(`${p}/ImapMail/mail.runbox.com`) ? readdirSync(`${p}/ImapMail/mail.runbox.com`) : '', existsSync(`${p}/Mail/mail.runbox.com`) ? readdirSync(`${p}/Mail/mail.runbox.com`) : '');
  });
