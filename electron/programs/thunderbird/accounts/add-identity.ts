import type { Account } from '../../../contract/account';
import type { OwnedBranch } from '../../../contract/plan';
import type { SettingsDraft } from '../settings/draft-settings';
import { folderSettings, serverUri } from './folder-uris';

export function addIdentity(
  draft: SettingsDraft,
  key: string,
  outgoingKey: string,
  account: Account,
): OwnedBranch {
  const prefix = `mail.identity.${key}.`;
  const { incoming, loginName, address, fullName } = account;
  draft.assign(`${prefix}useremail`, address, 'your-address');
  draft.assign(`${prefix}fullName`, fullName, 'your-name');
  draft.assign(`${prefix}valid`, true, 'account');
  draft.assign(`${prefix}smtpServer`, outgoingKey, 'outgoing-server');
  draft.assign(`${prefix}reply_on_top`, 1, 'reply-style');
  const server = serverUri(incoming.protocol, loginName, incoming.host);
  for (const { key: folderKey, pickerKey, picker, folder, meaning } of folderSettings) {
    draft.assign(prefix + folderKey, `${server}/${folder}`, meaning);
    draft.assign(prefix + pickerKey, picker, meaning);
  }
  return { prefix, mailFolderKey: null };
}
