import type { AbsolutePath } from '../../contract/problems';
import type { ProgramKind } from '../../contract/programs';
import { keyFile } from '../../formats/key-file';
import type { SystemReader } from '../../system/system';
import { desktopFiles, kindNamed } from './names';

const setting = 'Default Applications/x-scheme-handler/mailto';
export const listName = 'mimeapps.list';

/** Of the XDG Base Directory Specification, with what counts where the session says nothing else. */
export const usualFolders = {
  XDG_CONFIG_HOME: ['~/.config'],
  XDG_CONFIG_DIRS: ['/etc/xdg'],
  XDG_DATA_HOME: ['~/.local/share'],
  XDG_DATA_DIRS: ['/usr/local/share', '/usr/share'],
} as const;

/** Desktop files of Flatpaks and Snaps are here also where the session does not say so. */
export const packagedData = [
  '~/.local/share/flatpak/exports/share',
  '/var/lib/flatpak/exports/share',
  '/var/lib/snapd/desktop',
] as const;

/**
 * The first program that a `mimeapps.list` names for mail links and that is installed, in the order of the
 * freedesktop specification “Association between MIME types and applications” 1.0.1.
 */
export async function findDefaultOnLinux(system: SystemReader): Promise<ProgramKind | null> {
  if (system.homeFolder === null) return null;
  const folders = foldersOf(system.homeFolder, system);
  for (const list of listsIn(folders, system)) {
    for (const name of await namesIn(list, system))
      if (await isInstalled(name, folders, system)) {
        return kindNamed(plainName(name), desktopFiles, 'equals');
      }
  }
  return null;
}

/** GLib makes a desktop file like `userapp-Thunderbird-X1Y2Z3.desktop` for a program that came without one. */
function plainName(name: string): string {
  return name.replace(/\.desktop$/, '').replace(/^userapp-(.+)-[A-Z0-9]{6}$/, '$1');
}

interface Folders {
  readonly settings: readonly AbsolutePath[];
  readonly data: readonly AbsolutePath[];
  readonly packaged: readonly AbsolutePath[];
}

function foldersOf(homeFolder: AbsolutePath, { environment, paths }: SystemReader): Folders {
  const atHome = (folder: string) => folder.replace(/^~/, () => homeFolder);
  const named = (name: keyof typeof usualFolders) => {
    const found = (environment[name] ?? '').split(':').filter((folder) => paths.isAbsolute(folder));
    return found.length > 0 ? found : usualFolders[name].map(atHome);
  };
  return {
    settings: [...named('XDG_CONFIG_HOME').slice(0, 1), ...named('XDG_CONFIG_DIRS')],
    data: [...named('XDG_DATA_HOME').slice(0, 1), ...named('XDG_DATA_DIRS')],
    packaged: packagedData.map(atHome),
  };
}

function listsIn({ settings, data }: Folders, { environment, paths }: SystemReader): readonly AbsolutePath[] {
  const desktops = (environment.XDG_CURRENT_DESKTOP ?? '').toLowerCase().match(/[a-z0-9_-]+/g) ?? [];
  const names = [...desktops.map((desktop) => `${desktop}-${listName}`), listName];
  const folders = [...settings, ...data.map((folder) => paths.join(folder, 'applications'))];
  return folders.flatMap((folder) => names.map((name) => paths.join(folder, name)));
}

async function namesIn(list: AbsolutePath, system: SystemReader): Promise<readonly string[]> {
  const file = await system.readFile(list);
  const read = file.ok ? keyFile.read(file.value.bytes) : null;
  const value = read?.ok ? read.value.get(setting) : undefined;
  if (typeof value !== 'string') return [];
  return value
    .split(';')
    .map((name) => name.trim())
    .filter((name) => /^[^/]+\.desktop$/.test(name));
}

async function isInstalled(name: string, folders: Folders, system: SystemReader): Promise<boolean> {
  for (const folder of new Set([...folders.data, ...folders.packaged]))
    if ((await system.kindOf(system.paths.join(folder, 'applications', name))) === 'file') return true;
  return false;
}
