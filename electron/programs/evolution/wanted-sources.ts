import type { Account, Encryption, Server } from '../../contract/account';
import type { ValueLegend } from '../../contract/plan';
import { escapeText } from '../../formats/key-file-values';
import {
  needed,
  neededIfTurned,
  type OwnKeyFile,
  setting,
  type WantedSetting,
} from '../accounts-in-files/own-key-file';
import type { SourceIds, SourcePlaces } from './facts';

/** `[Security] Method`. */
export const encryptions: Readonly<Record<Encryption, string>> = {
  'implicit-tls': 'ssl-on-alternate-port',
  starttls: 'starttls-on-standard-port',
};

/** `[Mail Account] BackendName`. */
export const backends = { imap: 'imapx', pop3: 'pop' } as const;

const encryptionLegend: ValueLegend = {
  'ssl-on-alternate-port': 'ssl-tls',
  'starttls-on-standard-port': 'starttls',
  none: 'not-encrypted',
};

const methodLegend: ValueLegend = { PLAIN: 'normal-password', '': 'normal-password' };

/** The account as three files. Seen with Evolution 3.46 that these are all it takes. */
export function wantedSources(
  account: Account,
  ids: SourceIds,
  { pathOf, mailFolder }: SourcePlaces,
): readonly Omit<OwnKeyFile, 'turns'>[] {
  return [
    {
      path: pathOf(ids.account),
      knownBy: ['Mail Account/IdentityUid'],
      mailFolder,
      settings: incoming(account, ids),
    },
    {
      path: pathOf(ids.identity),
      knownBy: ['Data Source/Parent'],
      mailFolder: null,
      settings: identity(account, ids),
    },
    {
      path: pathOf(ids.transport),
      knownBy: ['Data Source/Parent'],
      mailFolder: null,
      settings: outgoing(account, ids),
    },
  ];
}

function dataSource({ address }: Account, parent: string): readonly WantedSetting[] {
  return [
    setting('Data Source/DisplayName', escapeText(address), 'account-name'),
    needed('Data Source/Enabled', 'true', 'account'),
    needed('Data Source/Parent', parent, 'account'),
  ];
}

function server(
  side: 'incoming' | 'outgoing',
  { host, port, encryption }: Server,
  method: string,
  loginName: string,
): readonly WantedSetting[] {
  return [
    needed('Authentication/Host', host, `${side}-server`),
    neededIfTurned('Authentication/Method', method, `${side}-authentication`, methodLegend),
    needed('Authentication/Port', String(port), `${side}-port`),
    setting('Authentication/ProxyUid', 'system-proxy', 'account'),
    setting('Authentication/RememberPassword', 'true', 'account'),
    needed('Authentication/User', escapeText(loginName), 'login-name'),
    setting('Authentication/IsExternal', 'false', 'account'),
    needed('Security/Method', encryptions[encryption], `${side}-encryption`, encryptionLegend),
  ];
}

function incoming(account: Account, ids: SourceIds): readonly WantedSetting[] {
  const { protocol } = account.incoming;
  // POP's own way to sign in has no name here.
  const method = protocol === 'imap' ? 'PLAIN' : '';
  return [
    ...dataSource(account, ''),
    needed('Mail Account/BackendName', backends[protocol], 'incoming-server'),
    needed('Mail Account/IdentityUid', ids.identity, 'account'),
    setting('Mail Account/NeedsInitialSetup', 'false', 'account'),
    ...server('incoming', account.incoming, method, account.loginName),
    setting('Refresh/Enabled', 'true', 'mail-check'),
    setting('Refresh/IntervalMinutes', protocol === 'imap' ? '5' : '15', 'mail-check'),
    ...(account.incoming.protocol === 'imap' ? imapSettings : popSettings(account.incoming.keepOnServer)),
  ];
}

const imapSettings: readonly WantedSetting[] = [
  neededIfTurned('Offline/StaySynchronized', 'false', 'account'),
  neededIfTurned('Imapx Backend/CheckAll', 'true', 'mail-check'),
  neededIfTurned('Imapx Backend/UseIdle', 'true', 'mail-check'),
  neededIfTurned('Imapx Backend/UseRealJunkPath', 'true', 'spam-folder'),
  neededIfTurned('Imapx Backend/RealJunkPath', 'Spam', 'spam-folder'),
  neededIfTurned('Imapx Backend/UseRealTrashPath', 'true', 'trash-folder'),
  neededIfTurned('Imapx Backend/RealTrashPath', 'Trash', 'trash-folder'),
  neededIfTurned('Imapx Backend/UseSubscriptions', 'false', 'account'),
];

function popSettings(keepOnServer: boolean): readonly WantedSetting[] {
  return [
    needed('Pop Backend/KeepOnServer', String(keepOnServer), 'keep-on-server'),
    neededIfTurned('Pop Backend/DeleteAfterDays', '0', 'keep-on-server'),
    neededIfTurned('Pop Backend/DeleteExpunged', 'false', 'keep-on-server'),
    neededIfTurned('Pop Backend/DisableExtensions', 'false', 'account'),
  ];
}

function identity(account: Account, ids: SourceIds): readonly WantedSetting[] {
  const { address, fullName } = account;
  // What POP sends stays on this computer, like what it fetches.
  const folders = `folder://${account.incoming.protocol === 'imap' ? ids.account : 'local'}`;
  return [
    ...dataSource(account, ids.account),
    needed('Mail Identity/Address', escapeText(address), 'your-address'),
    needed('Mail Identity/Name', escapeText(fullName), 'your-name'),
    setting('Mail Identity/Aliases', '', 'your-address'),
    setting('Mail Identity/Organization', '', 'your-name'),
    setting('Mail Identity/ReplyTo', '', 'your-address'),
    setting('Mail Identity/SignatureUid', 'none', 'account'),
    neededIfTurned('Mail Composition/DraftsFolder', `${folders}/Drafts`, 'drafts-folder'),
    neededIfTurned('Mail Submission/SentFolder', `${folders}/Sent`, 'sent-folder'),
    setting('Mail Submission/UseSentFolder', 'true', 'sent-folder'),
    setting('Mail Submission/RepliesToOriginFolder', 'false', 'sent-folder'),
    needed('Mail Submission/TransportUid', ids.transport, 'account'),
  ];
}

function outgoing(account: Account, ids: SourceIds): readonly WantedSetting[] {
  return [
    ...dataSource(account, ids.account),
    needed('Mail Transport/BackendName', 'smtp', 'outgoing-server'),
    ...server('outgoing', account.submission, 'PLAIN', account.loginName),
  ];
}
