import type { AbsolutePath } from '../../contract/problems';
import { keyFile } from '../../formats/key-file';
import { textOfValue } from '../../formats/key-file-values';
import type { Settings } from '../../formats/settings-format';
import type { SystemReader } from '../../system/system';
import { encryptionWhere, type StoredAccount, type StoredServer } from '../accounts-in-files/stored-account';
import { sourceEnding } from './facts';
import { backends, encryptions } from './wanted-sources';

/** A mail account with the id of the source that fetches for it. */
export interface SourceAccount extends StoredAccount {
  readonly id: string;
}

type Sources = ReadonlyMap<string, Settings>;

/** Every mail account in the folder. A file that cannot be read counts as not there, as it does for the program. */
export async function readSourceAccounts(
  folder: AbsolutePath,
  system: SystemReader,
): Promise<readonly SourceAccount[]> {
  const names = (await system.listFolder(folder)).filter((name) => name.endsWith(sourceEnding));
  const sources = new Map<string, Settings>();
  for (const name of names) {
    const file = await system.readFile(system.paths.join(folder, name));
    const read = file.ok ? keyFile.read(file.value.bytes) : null;
    if (read?.ok) sources.set(name.slice(0, -sourceEnding.length), read.value);
  }
  return [...sources].flatMap(([id, source]) => accountOf(id, source, sources) ?? []);
}

/** An account names its identity, and the identity what it sends through. */
function accountOf(id: string, source: Settings, sources: Sources): SourceAccount | null {
  const backend = textOf(source, 'Mail Account/BackendName');
  const identity = sources.get(textOf(source, 'Mail Account/IdentityUid'));
  const address = identity && textOf(identity, 'Mail Identity/Address');
  if (identity === undefined || !address) return null;
  const transport = sources.get(textOf(identity, 'Mail Submission/TransportUid'));
  return {
    id,
    address,
    protocol: backend === backends.imap ? 'imap' : backend === backends.pop3 ? 'pop3' : 'other',
    incoming: serverOf(source),
    outgoing: transport === undefined ? null : serverOf(transport),
  };
}

function serverOf(source: Settings): StoredServer {
  return {
    host: textOf(source, 'Authentication/Host'),
    port: Number(textOf(source, 'Authentication/Port')),
    loginName: textOf(source, 'Authentication/User'),
    encryption: encryptionWhere((one) => encryptions[one] === textOf(source, 'Security/Method')),
  };
}

function textOf(source: Settings, key: string): string {
  return textOfValue(source.get(key));
}
