import type { AbsolutePath } from '../../contract/problems';
import type { RegistryPath } from '../../system/registry';
import type { SystemReader } from '../../system/system';
import { registryText } from '../installations/registry-text';
import { pathOnDrive } from '../installations/windows-folder';

/** One line of “Installed apps”. */
export interface InstalledEntry {
  readonly name: string;
  readonly version: string | null;
  readonly folder: AbsolutePath | null;
}

const path = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall';

/** Programs for all people, 64-bit and 32-bit ones, and programs for this person. */
export const installedLists: readonly RegistryPath[] = [
  { hive: 'HKEY_LOCAL_MACHINE', path, view: '64-bit' },
  { hive: 'HKEY_LOCAL_MACHINE', path, view: '32-bit' },
  { hive: 'HKEY_CURRENT_USER', path, view: '64-bit' },
];

/** What installers noted (Microsoft: “Uninstall Registry Key”), in the order of `installedLists`. */
export async function readInstalledEntries(system: SystemReader): Promise<readonly InstalledEntry[]> {
  const found = await Promise.all(installedLists.map((list) => readList(list, system)));
  return found.flat();
}

async function readList(list: RegistryPath, system: SystemReader): Promise<readonly InstalledEntry[]> {
  const names = (await system.readRegistry(list))?.subkeys ?? [];
  const entries = await Promise.all(
    names.map((name) => readEntry({ ...list, path: `${list.path}\\${name}` }, system)),
  );
  return entries.filter((entry) => entry !== null);
}

async function readEntry(path: RegistryPath, system: SystemReader): Promise<InstalledEntry | null> {
  const key = await system.readRegistry(path);
  const textOf = (name: string) => registryText(key, name)?.trim() || null;
  const name = textOf('DisplayName');
  if (name === null) return null;
  return {
    name,
    version: textOf('DisplayVersion'),
    folder: pathOnDrive(textOf('InstallLocation'), system) ?? folderOfIcon(textOf('DisplayIcon'), system),
  };
}

/** The icon is mostly the executable's own. The cache of Windows Installer holds icons and nothing else. */
function folderOfIcon(text: string | null, system: SystemReader): AbsolutePath | null {
  const icon = pathOnDrive(text?.replace(/,\s*-?\d+$/, '') ?? null, system);
  return icon === null || /\\Installer\\\{/i.test(icon) ? null : system.paths.dirname(icon);
}

/** The program's own entries: its name, alone or with a version or the like behind it. */
export function entriesOf(name: string, entries: readonly InstalledEntry[]): readonly InstalledEntry[] {
  return entries.filter(({ name: shown }) => shown === name || shown.startsWith(`${name} `));
}
