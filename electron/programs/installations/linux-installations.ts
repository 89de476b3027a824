import type { AbsolutePath } from '../../contract/problems';
import type { DetectedProgram } from '../../contract/programs';
import type { SystemReader } from '../../system/system';
import { firstFound } from './first-found';
import { flatpak, linuxCommandFolder, snap } from './packaging';

/** By what a program is known on Linux. */
export interface LinuxSigns {
  readonly executables: readonly string[];
  /** Where archives are unpacked: from the root on, or (without a slash) in the home folder. */
  readonly folders: readonly string[];
  readonly flatpakIds: readonly string[];
  readonly snapNames: readonly string[];
}

/** Of a package or an archive the version is not known here. */
export type LinuxInstallation = Pick<DetectedProgram, 'version' | 'packaging' | 'location' | 'launch'>;

type Search = (
  signs: LinuxSigns,
  homeFolder: AbsolutePath,
  system: SystemReader,
) => Promise<LinuxInstallation | null>;

/** At most once as a package or archive, once as a Flatpak and once as a Snap. */
export async function findLinuxInstallations(
  signs: LinuxSigns,
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<readonly LinuxInstallation[]> {
  const found = await Promise.all(searches.map((search) => search(signs, homeFolder, system)));
  return found.filter((installation) => installation !== null);
}

const findNative: Search = async (signs, homeFolder, system) => {
  const { paths } = system;
  const folders = [
    ...foldersOfPath(system),
    ...signs.folders.map((folder) => (paths.isAbsolute(folder) ? folder : paths.join(homeFolder, folder))),
  ];
  const executables = folders.flatMap((folder) => signs.executables.map((name) => paths.join(folder, name)));
  return firstFound(executables, async (executable) => {
    if ((await system.kindOf(executable)) !== 'file') return null;
    const location = paths.dirname((await system.realPath(executable)) ?? executable);
    return {
      version: null,
      packaging: location.startsWith('/usr/') && !location.startsWith('/usr/local/') ? 'system' : 'archive',
      location,
      launch: [executable],
    };
  });
};

/** Commands of Snaps are in PATH too, but all of them lead to one and the same executable. */
function foldersOfPath({ environment, paths }: SystemReader): readonly AbsolutePath[] {
  const ofSnaps = snap.mountFolders.map((mount) => paths.join(mount, snap.commandFolder));
  const folders = (environment.PATH ?? '')
    .split(paths.delimiter)
    .filter((folder) => paths.isAbsolute(folder) && !ofSnaps.includes(paths.normalize(folder)));
  return [...new Set([...folders, linuxCommandFolder])];
}

const findFlatpak: Search = (signs, homeFolder, system) => {
  const { paths } = system;
  const installed = signs.flatpakIds.flatMap((id) =>
    [flatpak.systemFolder, paths.join(homeFolder, flatpak.userFolder)].map((apps) => ({ id, apps })),
  );
  return firstFound(installed, async ({ id, apps }) => {
    if ((await system.kindOf(paths.join(apps, id, flatpak.currentFolder))) !== 'folder') return null;
    return {
      version: await readFlatpakVersion(paths.join(apps, id, flatpak.filesFolder), id, system),
      packaging: 'flatpak',
      location: id,
      launch: [flatpak.command, 'run', id],
    };
  });
};

/** What the file of AppStream metadata is called besides the app's id: now, and formerly. */
export const metadataEndings = ['metainfo', 'appdata'] as const;

/** The first release that its AppStream metadata names; they are to stand newest first. */
async function readFlatpakVersion(
  filesFolder: AbsolutePath,
  id: string,
  system: SystemReader,
): Promise<string | null> {
  return firstFound(metadataEndings, (ending) =>
    readMatch(
      system.paths.join(filesFolder, 'share', 'metainfo', `${id}.${ending}.xml`),
      /<release\s[^<>]*?\bversion="([^"<>]+)"/,
      system,
    ),
  );
}

const findSnap: Search = (signs, _homeFolder, system) => {
  const { paths } = system;
  const installed = signs.snapNames.flatMap((name) => snap.mountFolders.map((mount) => ({ name, mount })));
  return firstFound(installed, async ({ name, mount }) => {
    const folder = paths.join(mount, name, 'current');
    if ((await system.kindOf(folder)) !== 'folder') return null;
    return {
      version: await readMatch(
        paths.join(folder, 'meta', 'snap.yaml'),
        /^version:[ \t]*['"]?([^'"\s]+)['"]?[ \t]*$/m,
        system,
      ),
      packaging: 'snap',
      location: name,
      launch: [paths.join(mount, snap.commandFolder, name)],
    };
  });
};

const searches: readonly Search[] = [findNative, findFlatpak, findSnap];

async function readMatch(path: AbsolutePath, pattern: RegExp, system: SystemReader): Promise<string | null> {
  const file = await system.readFile(path);
  if (!file.ok) return null;
  return pattern.exec(Buffer.from(file.value.bytes).toString('utf8'))?.[1] ?? null;
}
