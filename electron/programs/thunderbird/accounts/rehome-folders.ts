import type { Account } from '../../../contract/account';
import type { SettingMeaning } from '../../../contract/plan';
import type { SettingsDraft } from '../settings/draft-settings';
import { folderSettings, parseFolderUri, serverUri } from './folder-uris';
import { isOurLogin } from './login-forms';
import type { MatchedAccount } from './match-account';
import type { Identity, MailSettings } from './read-accounts';
import { isRunboxHost } from './wanted-servers';

/**
 * Folder addresses contain the server's name and the login. Those that the account's own correction
 * leaves pointing nowhere follow it; folders that the person chose elsewhere stay, and so does an
 * Archive folder that was left to the program.
 */
export function rehomeFolders(
  draft: SettingsDraft,
  mail: MailSettings,
  { server, identities }: MatchedAccount,
  main: Identity,
  hadPathPrefix: boolean,
  account: Account,
): void {
  const { protocol, host } = account.incoming;
  const home: Home = {
    uri: serverUri(protocol, account.loginName, host),
    isNewKind: server.type !== protocol,
    hadPathPrefix,
    isAlive: (uri) => liveServers(draft, mail).has(uri),
    account,
  };
  for (const identity of identities)
    for (const { key, pickerKey, picker, folder, meaning } of folderSettings) {
      const settingKey = `mail.identity.${identity.key}.${key}`;
      if (draft.read(settingKey) !== null) rehome(draft, settingKey, folder, meaning, home);
      else if (identity === main && picker === '0') {
        draft.assign(settingKey, `${home.uri}/${folder}`, meaning);
        draft.assign(`mail.identity.${identity.key}.${pickerKey}`, picker, meaning);
      }
    }
  for (const key of ['spamActionTargetAccount', 'spamActionTargetFolder'])
    rehome(draft, `mail.server.${server.key}.${key}`, 'Spam', 'spam-folder', home);
}

interface Home {
  readonly uri: string;
  /** POP and IMAP do not have the same folders: only the usual ones can be counted on. */
  readonly isNewKind: boolean;
  readonly hadPathPrefix: boolean;
  readonly isAlive: (serverUri: string) => boolean;
  readonly account: Account;
}

function rehome(
  draft: SettingsDraft,
  key: string,
  usualFolder: string,
  meaning: SettingMeaning,
  { uri, isNewKind, hadPathPrefix, isAlive, account }: Home,
): void {
  const parsed = parseFolderUri(String(draft.read(key) ?? ''));
  if (parsed === null || !isRunboxHost(parsed.host) || !isOurLogin(parsed.userName, account)) return;
  const type = parsed.scheme === 'imap' ? 'imap' : 'pop3';
  const server = serverUri(type, parsed.userName, parsed.host);
  const isHere = server === uri;
  if (isAlive(server) && !(isHere && hadPathPrefix)) return;
  const path = hadPathPrefix ? parsed.path.replace(/^\/INBOX[./](?=.)/i, '/') : parsed.path;
  draft.assign(key, uri + (isNewKind ? `/${usualFolder}` : path), meaning);
}

function liveServers(draft: SettingsDraft, mail: MailSettings): ReadonlySet<string> {
  const uris = mail.accounts.flatMap(({ server }) => {
    if (server === null) return [];
    const read = (key: string) => String(draft.read(`mail.server.${server.key}.${key}`) ?? '');
    return [serverUri(read('type'), read('userName'), read('hostname').toLowerCase())];
  });
  return new Set(uris);
}
