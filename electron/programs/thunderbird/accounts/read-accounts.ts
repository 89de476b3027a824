import type { Settings } from '../../../formats/settings-format';

/** One account of the list `mail.accountmanager.accounts`. */
export interface MailAccount {
  readonly key: string;
  /** Null: the list names an account that has no server; the program drops it. */
  readonly server: MailServer | null;
  /** The first is the default one. */
  readonly identities: readonly Identity[];
}

export interface MailServer {
  readonly key: string;
  /** `imap`, `pop3`, `none` (Local Folders), `nntp`, `rss`, ... */
  readonly type: string;
  readonly host: string;
  readonly userName: string;
  /** As the person sees it. */
  readonly name: string;
}

export interface Identity {
  readonly key: string;
  readonly address: string | null;
  /** The outgoing server that it names; null: the default one. */
  readonly outgoing: string | null;
}

export interface OutgoingServer {
  readonly key: string;
  readonly host: string;
  readonly userName: string;
}

export interface MailSettings {
  readonly accounts: readonly MailAccount[];
  readonly outgoing: readonly OutgoingServer[];
  readonly defaultAccount: string | null;
  readonly defaultOutgoing: string | null;
  readonly localFoldersServer: string | null;
}

/** The accounts as Thunderbird's account manager sees them; what its lists do not name does not count. */
export function readMailSettings(settings: Settings): MailSettings {
  return {
    accounts: listOf(settings, 'mail.accountmanager.accounts').map((key) => readAccount(settings, key)),
    outgoing: listOf(settings, 'mail.smtpservers').map((key) => ({
      key,
      host: textOf(settings, `mail.smtpserver.${key}.hostname`) ?? '',
      userName: textOf(settings, `mail.smtpserver.${key}.username`) ?? '',
    })),
    defaultAccount: textOf(settings, 'mail.accountmanager.defaultaccount'),
    defaultOutgoing: textOf(settings, 'mail.smtp.defaultserver'),
    localFoldersServer: textOf(settings, 'mail.accountmanager.localfoldersserver'),
  };
}

/** A comma-separated list without its empty items and repetitions. */
export function listOf(settings: Settings, key: string): readonly string[] {
  const items = (textOf(settings, key) ?? '').split(',').map((item) => item.trim());
  return [...new Set(items)].filter((item) => item !== '');
}

function readAccount(settings: Settings, key: string): MailAccount {
  return {
    key,
    server: readServer(settings, textOf(settings, `mail.account.${key}.server`)),
    identities: listOf(settings, `mail.account.${key}.identities`).map((identity) => ({
      key: identity,
      address: textOf(settings, `mail.identity.${identity}.useremail`),
      outgoing: textOf(settings, `mail.identity.${identity}.smtpServer`),
    })),
  };
}

function readServer(settings: Settings, key: string | null): MailServer | null {
  const type = textOf(settings, `mail.server.${key}.type`);
  if (key === null || type === null) return null;
  const host = textOf(settings, `mail.server.${key}.hostname`) ?? '';
  const userName = textOf(settings, `mail.server.${key}.userName`) ?? '';
  const name = textOf(settings, `mail.server.${key}.name`) ?? `${userName} on ${host}`;
  return { key, type, host, userName, name };
}

/** A setting of another type than the program expects is as good as none. */
function textOf(settings: Settings, key: string): string | null {
  const value = settings.get(key);
  return typeof value === 'string' && value !== '' ? value : null;
}
