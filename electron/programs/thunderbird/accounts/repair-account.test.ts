import { describe, expect, it } from 'vitest';
import type { Account } from '../../../contract/account';
import type { SettingValue } from '../../../contract/plan';
import type { Settings } from '../../../formats/settings-format';
import { servers } from '../../../runbox/servers';
import { draftSettings } from '../settings/draft-settings';
import { findFreeKeys } from './allocate-keys';
import { findMatch } from './match-account';
import { addAccount } from './new-account';
import { readMailSettings } from './read-accounts';
import { repairAccount } from './repair-account';

const imap: Account = {
  fullName: 'Ada Okoye',
  address: 'ada@runbox.com',
  loginName: 'ada',
  incoming: { ...servers.imap, protocol: 'imap' },
  submission: servers.submission[465],
};
const pop: Account = { ...imap, incoming: { ...servers.pop3, protocol: 'pop3', keepOnServer: true } };
const ownDomain: Account = { ...imap, address: 'ada@okoye.example', loginName: 'ada%okoye.example' };

function settingsWith(account: Account, changed: Record<string, SettingValue | null> = {}): Settings {
  const draft = draftSettings(new Map());
  addAccount(draft, findFreeKeys(new Map()), readMailSettings(new Map()), account);
  const settings = new Map(draft.edits().map(({ key, after }) => [key, after]));
  for (const [key, value] of Object.entries(changed)) settings.set(key, value);
  return new Map([...settings].flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
}

/** The edits as `key: after`, or null when the account was not recognised. */
function repair(settings: Settings, account: Account): Record<string, SettingValue | null> | null {
  const mail = readMailSettings(settings);
  const matched = findMatch(mail, account);
  if (matched === null) return null;
  const draft = draftSettings(settings);
  repairAccount(draft, findFreeKeys(settings), mail, matched, account);
  return Object.fromEntries(draft.edits().map(({ key, after }) => [key, after]));
}

const server = (key: string) => `mail.server.server1.${key}`;
const outgoing = (key: string) => `mail.smtpserver.smtp1.${key}`;
const identity = (key: string) => `mail.identity.id1.${key}`;

describe('an account that is right', () => {
  it.each([
    ['as this wizard makes it', imap, {}],
    ['for POP', pop, {}],
    ['for an own domain', ownDomain, {}],
    ['without what has the right default', imap, { [server('port')]: null, [server('authMethod')]: null }],
    ['without an authentication for sending', imap, { [outgoing('authMethod')]: null }],
    ['that sends through the default server', imap, { [identity('smtpServer')]: null }],
    ['whose Archive folder is left to the program', imap, { [identity('archive_folder')]: null }],
    [
      'with the person’s own choices',
      imap,
      {
        [server('name')]: 'Home',
        [server('check_new_mail')]: false,
        [server('login_at_startup')]: false,
        [server('trash_folder_name')]: 'Bin',
        [identity('fcc_folder')]: 'mailbox://nobody@Local%20Folders/Sent',
        [identity('archive_folder')]: 'imap://ada@mail.runbox.com/INBOX/Old',
        [identity('reply_on_top')]: 0,
        [outgoing('description')]: 'My way out',
      },
    ],
  ] as const)('is left alone %s', (_case, account, changed) => {
    expect(repair(settingsWith(account, changed), account)).toEqual({});
  });
});

describe('an account that is not right', () => {
  it.each([
    ['another port', imap, server('port'), 143, 993],
    ['a port that is no number', imap, server('port'), '993', 993],
    ['no encryption', imap, server('socketType'), 0, 3],
    ['encryption left out', imap, server('socketType'), null, 3],
    ['encrypted passwords', imap, server('authMethod'), 4, 3],
    ['POP that deletes', pop, server('leave_on_server'), false, true],
    ['POP that deletes because nothing is said', pop, server('leave_on_server'), null, true],
    ['an old outgoing host', imap, outgoing('hostname'), 'smtp.runbox.com', 'mail.runbox.com'],
    ['an outgoing port that is left out', imap, outgoing('port'), null, 465],
    ['sending without signing in', imap, outgoing('authMethod'), 1, 3],
    ['another name', imap, identity('fullName'), 'A. O.', 'Ada Okoye'],
    ['an old path prefix', imap, server('server_sub_directory'), 'INBOX', null],
    ['an old path prefix with its separator', imap, server('namespace.personal'), '"INBOX."', null],
  ] as const)('is corrected in this one setting: %s', (_case, account, key, wrong, right) => {
    expect(repair(settingsWith(account, { [key]: wrong }), account)).toEqual({ [key]: right });
  });

  it('gets the folders that are missing', () => {
    expect(repair(settingsWith(imap, { [identity('fcc_folder')]: null }), imap)).toEqual({
      [identity('fcc_folder')]: 'imap://ada@mail.runbox.com/Sent',
    });
  });

  it('follows a change of the port for sending', () => {
    expect(repair(settingsWith(imap), { ...imap, submission: servers.submission[587] })).toEqual({
      [outgoing('port')]: 587,
      [outgoing('try_ssl')]: 2,
    });
  });

  it('gets an outgoing server of Runbox when it sends through somebody else’s', () => {
    const edits = repair(settingsWith(imap, { [outgoing('hostname')]: 'smtp.isp.example' }), imap);
    expect(edits).toMatchObject({
      [identity('smtpServer')]: 'smtp2',
      'mail.smtpserver.smtp2.hostname': 'mail.runbox.com',
      'mail.smtpservers': 'smtp1,smtp2',
    });
    expect(edits).not.toHaveProperty([outgoing('hostname')]);
  });

  it('leaves the outgoing server of another person at Runbox to them', () => {
    const settings = settingsWith(imap, {
      [outgoing('username')]: 'bob',
      'mail.accountmanager.accounts': 'account1,account2',
      'mail.account.account2.server': 'server2',
      'mail.account.account2.identities': 'id2',
      'mail.server.server2.type': 'imap',
      'mail.server.server2.hostname': 'mail.runbox.com',
      'mail.server.server2.userName': 'bob',
      'mail.identity.id2.useremail': 'bob@runbox.com',
      'mail.identity.id2.smtpServer': 'smtp1',
    });
    const edits = repair(settings, imap);
    expect(edits).toMatchObject({ [identity('smtpServer')]: 'smtp2' });
    expect(edits).not.toHaveProperty([outgoing('username')]);
  });

  it('gets an identity when it has none', () => {
    const edits = repair(settingsWith(imap, { 'mail.account.account1.identities': null }), imap);
    expect(edits).toMatchObject({
      'mail.account.account1.identities': 'id2',
      'mail.identity.id2.useremail': 'ada@runbox.com',
      'mail.identity.id2.smtpServer': 'smtp1',
    });
  });

  it('keeps the addresses of further identities', () => {
    const edits = repair(
      settingsWith(imap, {
        [identity('useremail')]: 'chess@runbox.com',
        'mail.account.account1.identities': 'id1,id2',
        'mail.identity.id2.useremail': 'ada@runbox.com',
        'mail.identity.id2.fullName': 'Ada Okoye',
      }),
      imap,
    );
    expect(edits).not.toHaveProperty([identity('useremail')]);
    expect(edits).toMatchObject({ 'mail.identity.id2.fcc_folder': 'imap://ada@mail.runbox.com/Sent' });
  });
});

describe('recognising an account', () => {
  it.each([
    ['the user at another of Runbox’s domains', imap, 'ada@runbox.no', 'secure.runbox.com'],
    ['the whole address', imap, 'Ada@Runbox.com', 'MAIL.runbox.com'],
    ['% at an old host', ownDomain, 'ada%okoye.example', 'imap.runbox.com'],
    ['@ instead of %', ownDomain, 'ada@okoye.example', 'pop.runbox.com'],
  ] as const)('knows %s', (_case, account, userName, host) => {
    const settings = settingsWith(account, {
      [server('userName')]: userName,
      [server('hostname')]: host,
      [identity('useremail')]: 'someone@else.example',
    });
    expect(repair(settings, account)).toMatchObject(
      userName === account.loginName ? {} : { [server('userName')]: account.loginName },
    );
  });

  it('knows an account with a wrong login by its address', () => {
    const settings = settingsWith(imap, { [server('userName')]: 'adda' });
    expect(repair(settings, imap)).toMatchObject({ [server('userName')]: 'ada' });
  });

  it('takes no account of somebody else, nor one elsewhere', () => {
    expect(repair(settingsWith({ ...imap, loginName: 'bob', address: 'bob@runbox.com' }), imap)).toBeNull();
    expect(repair(settingsWith(imap, { [server('hostname')]: 'mail.example' }), imap)).toBeNull();
    expect(repair(settingsWith(ownDomain), imap)).toBeNull();
  });
});
