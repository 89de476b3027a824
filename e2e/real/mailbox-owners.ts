/** People with a mailbox on the test's mail server, as they would be at Runbox. */
export interface MailboxOwner {
  readonly loginName: string;
  readonly password: string;
  /** The first one is the main address. */
  readonly addresses: readonly [string, ...string[]];
  /** False as long as the account is not validated. */
  readonly maySend?: boolean;
}

export const alice: MailboxOwner = {
  loginName: 'alice',
  password: 'correct horse battery staple',
  addresses: ['alice@runbox.com', 'alice.liddell@runbox.com'],
};

export const bob: MailboxOwner = {
  loginName: 'bob%example.org',
  password: 'pässwörd "q" %',
  addresses: ['bob@example.org', 'robert@example.org'],
};

export const carol: MailboxOwner = {
  loginName: 'carol%sub.example.co.uk',
  password: `it's $HOME\\n & <b> \`x\` 50%25`,
  addresses: ['carol@sub.example.co.uk'],
};

export const dave: MailboxOwner = {
  loginName: 'dave',
  password: 'not validated yet',
  addresses: ['dave@runbox.com'],
  maySend: false,
};

export const mailboxOwners: readonly MailboxOwner[] = [alice, bob, carol, dave];
