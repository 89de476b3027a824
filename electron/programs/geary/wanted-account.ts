import type { Account, Encryption, Server } from '../../contract/account';
import type { ValueLegend } from '../../contract/plan';
import { escapeText } from '../../formats/key-file-values';
import { needed, setting, type WantedSetting } from '../accounts-in-files/own-key-file';
import { mark } from './facts';
import { writeSenderMailboxes } from './sender-mailbox';

/** `transport_security`. */
export const encryptions: Readonly<Record<Encryption, string>> = {
  'implicit-tls': 'transport',
  starttls: 'start-tls',
};

const encryptionLegend: ValueLegend = {
  transport: 'ssl-tls',
  'start-tls': 'starttls',
  none: 'not-encrypted',
};

/** The account as the settings of `geary.ini`. Seen with Geary 43 that these are all it takes. */
export function wantedAccount(account: Account, ordinal: number): readonly WantedSetting[] {
  const { address, incoming, submission, loginName } = account;
  return [
    setting('Metadata/version', '1', 'account'),
    needed('Metadata/status', 'enabled', 'account'),
    setting(mark.key, mark.value, 'account'),
    setting('Account/ordinal', String(ordinal), 'account'),
    setting('Account/label', escapeText(address), 'account-name'),
    setting('Account/prefetch_days', '14', 'mail-check'),
    setting('Account/save_drafts', 'true', 'drafts-folder'),
    setting('Account/save_sent', 'true', 'sent-folder'),
    setting('Account/use_signature', 'false', 'account'),
    setting('Account/signature', '', 'account'),
    // Geary writes the name in its own way later, and the account is known by the address.
    setting('Account/sender_mailboxes', writeSenderMailboxes(account), 'your-address'),
    setting('Account/service_provider', 'other', 'account'),
    // Without a folder of that name at Runbox, Geary makes one.
    setting('Folders/archive_folder', '', 'archive-folder'),
    setting('Folders/drafts_folder', 'Drafts;', 'drafts-folder'),
    setting('Folders/sent_folder', 'Sent;', 'sent-folder'),
    setting('Folders/junk_folder', 'Spam;', 'spam-folder'),
    setting('Folders/trash_folder', 'Trash;', 'trash-folder'),
    ...server('incoming', incoming, loginName, 'custom'),
    ...server('outgoing', submission, loginName, 'use-incoming'),
  ];
}

const sections = { incoming: 'Incoming', outgoing: 'Outgoing' } as const;

function server(
  side: keyof typeof sections,
  { host, port, encryption }: Server,
  loginName: string,
  credentials: string,
): readonly WantedSetting[] {
  const section = sections[side];
  return [
    needed(`${section}/login`, escapeText(loginName), 'login-name'),
    setting(`${section}/remember_password`, 'true', 'account'),
    needed(`${section}/host`, host, `${side}-server`),
    needed(`${section}/port`, String(port), `${side}-port`),
    needed(`${section}/transport_security`, encryptions[encryption], `${side}-encryption`, encryptionLegend),
    needed(`${section}/credentials`, credentials, `${side}-authentication`),
  ];
}
