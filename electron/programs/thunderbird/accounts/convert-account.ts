import type { Protocol } from '../../../contract/account';
import type { SettingMeaning } from '../../../contract/plan';
import type { Settings } from '../../../formats/settings-format';
import type { SettingsDraft } from '../settings/draft-settings';
import type { MatchedAccount } from './match-account';

/** Settings that only make sense for a server of one kind; with the other they name wrong folders. */
const boundSettings: Readonly<Record<Protocol, readonly string[]>> = {
  imap: [
    'capability',
    'cacheCapa.',
    'serverIDResponse',
    'namespace.',
    'override_namespaces',
    'server_sub_directory',
    'using_subscription',
    'dual_use_folders',
    'delete_model',
    'trash_folder_name',
  ],
  pop3: [
    'leave_on_server',
    'delete_by_age_from_server',
    'num_days_to_leave_on_server',
    'delete_mail_left_on_server',
    'download_on_biff',
    'headers_only',
    'deferred_to_account',
    'defer_get_new_mail',
  ],
};

/** The program makes a new folder of its own for the new kind. What lies in the old one stays there. */
const placeSettings = ['directory', 'directory-rel', 'spamActionTargetAccount', 'spamActionTargetFolder'];

const meanings: Readonly<Record<string, SettingMeaning>> = {
  leave_on_server: 'keep-on-server',
  delete_by_age_from_server: 'keep-on-server',
  num_days_to_leave_on_server: 'keep-on-server',
  delete_mail_left_on_server: 'keep-on-server',
  download_on_biff: 'mail-check',
  trash_folder_name: 'trash-folder',
  spamActionTargetAccount: 'spam-folder',
  spamActionTargetFolder: 'spam-folder',
};

/** Turns the account's server into one of the other kind; `repairAccount` does the rest. */
export function convertAccount(
  draft: SettingsDraft,
  settings: Settings,
  { server }: MatchedAccount,
  protocol: Protocol,
): void {
  const prefix = `mail.server.${server.key}.`;
  draft.assign(`${prefix}type`, protocol, 'account');
  const bound = [...boundSettings[server.type], ...placeSettings];
  for (const key of settings.keys()) {
    if (!key.startsWith(prefix)) continue;
    const name = key.slice(prefix.length);
    const isBound = bound.some((one) => (one.endsWith('.') ? name.startsWith(one) : name === one));
    if (isBound) draft.assign(key, null, meanings[name] ?? 'account');
  }
  if (protocol === 'imap') {
    draft.assign(`${prefix}trash_folder_name`, 'Trash', 'trash-folder');
  } else {
    draft.assign(`${prefix}download_on_biff`, true, 'mail-check');
    draft.assign(`${prefix}delete_by_age_from_server`, false, 'keep-on-server');
    draft.assign(`${prefix}delete_mail_left_on_server`, false, 'keep-on-server');
  }
}

/** The account keeps the mail that it has and gets no more by itself. */
export function stopFetching(draft: SettingsDraft, { server }: MatchedAccount): void {
  draft.assign(`mail.server.${server.key}.check_new_mail`, false, 'mail-check');
  draft.assign(`mail.server.${server.key}.login_at_startup`, false, 'mail-check');
}
