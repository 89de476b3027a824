import type { AbsolutePath } from '../../../contract/problems';
import type { Settings } from '../../../formats/settings-format';
import type { SystemReader } from '../../../system/system';
import type { MatchedAccount } from './match-account';

/** Written by POP after each session. */
const sessionLog = 'popstate.dat';

/** Indexes and lists; all else in an account's folder is mail. */
const withoutMail = /\.(?:msf|dat|html|json)$/i;

/**
 * Whether a POP account may have mail on this computer. In doubt it has: an account that delivers into
 * another one's folders, or a folder that cannot be read.
 */
export async function hasFetchedMail(
  { server }: MatchedAccount,
  settings: Settings,
  profileFolder: AbsolutePath,
  system: SystemReader,
): Promise<boolean> {
  const read = (key: string) => settings.get(`mail.server.${server.key}.${key}`);
  if (typeof read('deferred_to_account') === 'string' && read('deferred_to_account') !== '') return true;
  const folders = [
    fromProfile(read('directory-rel'), profileFolder, system),
    typeof read('directory') === 'string' ? String(read('directory')) : null,
  ];
  for (const folder of folders) if (folder !== null && (await holdsMail(folder, system))) return true;
  return false;
}

/** `[ProfD]Mail/mail.runbox.com`; null for a folder that is given in another way. */
function fromProfile(
  relative: unknown,
  profileFolder: AbsolutePath,
  system: SystemReader,
): AbsolutePath | null {
  const start = '[ProfD]';
  if (typeof relative !== 'string' || !relative.startsWith(start)) return null;
  return system.paths.join(profileFolder, ...relative.slice(start.length).split('/'));
}

async function holdsMail(folder: AbsolutePath, system: SystemReader): Promise<boolean> {
  const names = await system.listFolder(folder);
  if (names.includes(sessionLog)) return true;
  for (const name of names.filter((one) => !withoutMail.test(one))) {
    // Without a session the files are the empty ones that the program lays out.
    const file = await system.readFile(system.paths.join(folder, name));
    if (!file.ok || file.value.bytes.length > 0) return true;
  }
  return false;
}
