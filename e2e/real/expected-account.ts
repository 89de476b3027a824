import { expect } from '@playwright/test';
import type { MailboxOwner } from './mailbox-owners';
import type { Wanted } from './setup-command';
import type { AccountState, Folder, ThunderbirdState } from './thunderbird';

/** The account as Thunderbird has it, after a check of everything that a person would have had to type. */
export function expectAccount(state: ThunderbirdState, owner: MailboxOwner, wanted: Wanted): AccountState {
  const found = state.accounts.filter(({ server }) => server.username === owner.loginName);
  expect(found).toHaveLength(1);
  const account = found[0] as AccountState;
  expect(account.server).toMatchObject({
    type: wanted.protocol,
    hostname: 'mail.runbox.com',
    port: wanted.protocol === 'imap' ? 993 : 995,
    socketType: 3,
    authMethod: 3,
    prettyName: wanted.address,
    loginAtStartUp: true,
    leaveOnServer: wanted.protocol === 'pop3' ? true : null,
  });
  expect(account.identities).toHaveLength(1);
  expect(account.identities[0]).toMatchObject({ email: wanted.address, fullName: wanted.name });
  expect(state.outgoing.find(({ key }) => key === account.identities[0]?.outgoing)).toMatchObject({
    hostname: 'mail.runbox.com',
    port: wanted.submission,
    socketType: wanted.submission === 465 ? 3 : 2,
    authMethod: 3,
    username: owner.loginName,
  });
  expectFolders(account, wanted.protocol);
  return account;
}

/** Each folder once, and used for what its name says. */
function expectFolders({ server }: AccountState, protocol: 'imap' | 'pop3'): void {
  const folders = server.folders.map(({ path, uses }) => `${path}: ${uses.join()}`).sort();
  if (protocol === 'imap') {
    expect(folders).toEqual([
      'Drafts: Drafts',
      'INBOX: Inbox',
      'Sent: Sent',
      'Spam: Junk',
      'Templates: Templates',
      'Trash: Trash',
    ]);
    return;
  }
  expect(folders).toEqual(expect.arrayContaining(['Inbox: Inbox', 'Trash: Trash']));
  expect(server.folders.filter(isStray)).toEqual([]);
}

function isStray({ path, uses }: Folder): boolean {
  return uses.length !== 1 || /-\d+$/.test(path);
}
