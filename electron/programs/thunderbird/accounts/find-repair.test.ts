import { describe, expect, it } from 'vitest';
import type { Account } from '../../../contract/account';
import type { SettingValue } from '../../../contract/plan';
import type { AccountFault } from '../../../contract/programs';
import type { Settings } from '../../../formats/settings-format';
import { readAccount } from '../../../runbox/account';
import { servers } from '../../../runbox/servers';
import { draftSettings } from '../settings/draft-settings';
import { findFreeKeys } from './allocate-keys';
import { findRepair } from './find-repair';
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
const pop: Account = { ...imap, incoming: { ...servers.pop3, protocol: 'pop3', keepOnServer: false } };
const ownDomain: Account = { ...imap, address: 'ada@okoye.example', loginName: 'ada%okoye.example' };
const submission587: Account = { ...imap, submission: servers.submission[587] };

type Changed = Readonly<Record<string, SettingValue | null>>;

function change(settings: Settings, changed: Changed): Settings {
  const all = new Map<string, SettingValue | null>([...settings, ...Object.entries(changed)]);
  return new Map([...all].flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
}

function settingsWith(account: Account, changed: Changed = {}): Settings {
  const draft = draftSettings(new Map());
  addAccount(draft, findFreeKeys(new Map()), readMailSettings(new Map()), account);
  return change(new Map(), {
    ...Object.fromEntries(draft.edits().map(({ key, after }) => [key, after])),
    ...changed,
  });
}

function repairIn(settings: Settings) {
  const mail = readMailSettings(settings);
  const [account] = mail.accounts.filter(({ key }) => key === 'account1');
  return account === undefined ? null : findRepair(account, mail, settings);
}

/** The settings after the repair that is offered. */
function mend(settings: Settings): Settings {
  const answers = repairIn(settings)?.answers;
  const account = answers === undefined ? null : readAccount(answers);
  if (account === null || !account.ok) throw new Error('no repair is offered');
  const mail = readMailSettings(settings);
  const matched = findMatch(mail, account.value);
  if (matched === null) throw new Error('the account is not recognised');
  const draft = draftSettings(settings);
  repairAccount(draft, findFreeKeys(settings), mail, matched, account.value);
  return change(settings, Object.fromEntries(draft.edits().map(({ key, after }) => [key, after])));
}

const server = (key: string) => `mail.server.server1.${key}`;
const outgoing = (key: string) => `mail.smtpserver.smtp1.${key}`;

const outdated = (side: 'incoming' | 'outgoing', host: string): AccountFault => ({
  kind: 'outdated-server',
  server: side,
  host,
});
const port = (side: 'incoming' | 'outgoing', number: number): AccountFault => ({
  kind: 'wrong-port',
  server: side,
  port: number,
});

const faulty: readonly (readonly [string, Account, Changed, readonly AccountFault[]])[] = [
  ...['secure.runbox.com', 'imap.runbox.com', 'pop.runbox.com', 'runbox.com'].map(
    (host) => [host, imap, { [server('hostname')]: host }, [outdated('incoming', host)]] as const,
  ),
  ...['secure.runbox.com', 'smtp.runbox.com'].map(
    (host) =>
      [`sending by ${host}`, imap, { [outgoing('hostname')]: host }, [outdated('outgoing', host)]] as const,
  ),
  ...[25, 26, 2525].map(
    (number) =>
      [
        `sending by port ${number}`,
        imap,
        { [outgoing('port')]: number },
        [port('outgoing', number)],
      ] as const,
  ),
  ['port 143', imap, { [server('port')]: 143 }, [port('incoming', 143)]],
  ['port 110', pop, { [server('port')]: 110 }, [port('incoming', 110)]],
  ['no encryption', imap, { [server('socketType')]: 0 }, [{ kind: 'not-encrypted', server: 'incoming' }]],
  [
    'encryption left out',
    pop,
    { [server('socketType')]: null },
    [{ kind: 'not-encrypted', server: 'incoming' }],
  ],
  [
    'STARTTLS if available',
    imap,
    { [server('socketType')]: 1 },
    [{ kind: 'maybe-encrypted', server: 'incoming' }],
  ],
  [
    'sending without encryption',
    imap,
    { [outgoing('try_ssl')]: 0 },
    [{ kind: 'not-encrypted', server: 'outgoing' }],
  ],
  [
    'sending with STARTTLS if available',
    submission587,
    { [outgoing('try_ssl')]: 1 },
    [{ kind: 'maybe-encrypted', server: 'outgoing' }],
  ],
  [
    'sending without signing in',
    imap,
    { [outgoing('authMethod')]: 1 },
    [{ kind: 'sends-without-signing-in' }],
  ],
  [
    'STARTTLS at 993',
    imap,
    { [server('socketType')]: 2 },
    [{ kind: 'mismatched-encryption', server: 'incoming', port: 993 }],
  ],
  [
    'TLS at once at 587',
    submission587,
    { [outgoing('try_ssl')]: 3 },
    [{ kind: 'mismatched-encryption', server: 'outgoing', port: 587 }],
  ],
  [
    'an INBOX prefix',
    imap,
    { [server('server_sub_directory')]: 'INBOX' },
    [{ kind: 'path-prefix', prefix: 'INBOX' }],
  ],
  [
    '@ in the login name beside something certain',
    ownDomain,
    { [server('userName')]: 'ada@okoye.example', [server('port')]: 143 },
    [port('incoming', 143), { kind: 'login-with-at', loginName: 'ada@okoye.example' }],
  ],
];

describe('an account at Runbox that is out of date or broken', () => {
  it.each(faulty)('is found and explained: %s', (_case, account, changed, faults) => {
    expect(repairIn(settingsWith(account, changed))?.faults).toEqual(faults);
  });

  it.each(faulty)('is right again after the repair, and not offered twice: %s', (_case, account, changed) => {
    const mended = mend(settingsWith(account, changed));
    expect(mended).toEqual(settingsWith(account));
    expect(repairIn(mended)).toBeNull();
  });

  it('keeps the person’s own choices', () => {
    const settings = settingsWith(
      { ...pop, ...{ submission: servers.submission[587] } },
      { [server('port')]: 110 },
    );
    expect(repairIn(settings)?.answers).toEqual({
      fullName: 'Ada Okoye',
      address: 'ada@runbox.com',
      login: { from: 'address' },
      protocol: 'pop3',
      keepOnServer: false,
      submissionPort: 587,
    });
  });

  it('keeps a login name that may be the older Runbox address of an own domain', () => {
    const settings = settingsWith({ ...ownDomain, loginName: 'ada' }, { [server('port')]: 143 });
    expect(repairIn(settings)).toMatchObject({
      answers: { login: { from: 'typed', loginName: 'ada' } },
      faults: [port('incoming', 143)],
    });
  });
});

describe('an account that is not mentioned', () => {
  it.each([
    ['a healthy one', imap, {}],
    ['a healthy one for POP', pop, {}],
    ['a healthy one that sends by 587', submission587, {}],
    ['a healthy one that sends by STARTTLS without a port', submission587, { [outgoing('port')]: null }],
    ['ports left to the encryption', imap, { [server('port')]: null }],
    ['only @ in the login name, which may work', ownDomain, { [server('userName')]: 'ada@okoye.example' }],
    ['one elsewhere', imap, { [server('hostname')]: 'mail.example', [server('port')]: 143 }],
    [
      'one that sends through somebody else',
      imap,
      { [outgoing('hostname')]: 'smtp.isp.example', [outgoing('port')]: 25 },
    ],
    ['one without a name', imap, { [server('port')]: 143, 'mail.identity.id1.fullName': null }],
  ] as const)('%s', (_case, account, changed) => {
    expect(repairIn(settingsWith(account, changed))).toBeNull();
  });
});
