import type { AbsolutePath } from '../../contract/problems';
import type { SystemReader } from '../../system/system';
import { firstFound } from '../installations/first-found';
import { store } from '../installations/packaging';
import { type WindowsVariable, windowsFolder } from '../installations/windows-folder';
import { ofProgram, type Sighting, versionBeside } from './found-program';
import { type ByHandProgram, byHandPrograms, type StoreSigns, type WindowsSigns } from './signs';
import { entriesOf, type InstalledEntry, readInstalledEntries } from './windows-installed-list';
import { findRegisteredExecutables } from './windows-registered-executables';

type FolderOf = (base: WindowsVariable, ...more: readonly string[]) => AbsolutePath;

/** Each program at most once as an installed one, and once as a package. */
export async function findOnWindows(
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<readonly Sighting[]> {
  const installed = await readInstalledEntries(system);
  const folderOf: FolderOf = (base, ...more) =>
    system.paths.join(windowsFolder(base, homeFolder, system), ...more);
  const found = await Promise.all(
    byHandPrograms.flatMap((program) => [
      program.windows === null ? null : findInstalled(program, program.windows, installed, folderOf, system),
      program.store === null ? null : findPackage(program, program.store, folderOf, system),
    ]),
  );
  return found.filter((sighting) => sighting !== null);
}

/** The most certain sign comes first: the list of installed programs has its name, folder and version. */
async function findInstalled(
  program: ByHandProgram,
  signs: WindowsSigns,
  installed: readonly InstalledEntry[],
  folderOf: FolderOf,
  system: SystemReader,
): Promise<Sighting | null> {
  const { paths } = system;
  const entries = entriesOf(signs.registeredName, installed);
  const folders = [
    ...entries.flatMap(({ folder }) => folder ?? []),
    ...(await findRegisteredExecutables(signs, system)).map((executable) => paths.dirname(executable)),
    ...signs.folders.map(({ base, folder }) => folderOf(base, folder)),
  ];
  const executables = folders
    .filter((folder) => paths.isAbsolute(folder))
    .flatMap((folder) => signs.executables.map((name) => paths.join(folder, name)));
  return firstFound(executables, async (executable) => {
    if ((await system.kindOf(executable)) !== 'file') return null;
    const location = paths.dirname((await system.realPath(executable)) ?? executable);
    return {
      ...ofProgram(program),
      version: versionAt(location, entries) ?? (await versionBeside(location, program, system)),
      packaging: 'system',
      location,
      launch: [executable],
    };
  });
}

/** Installers of Microsoft's sort often leave the folder out of their entry; a lone one is meant then. */
function versionAt(location: AbsolutePath, entries: readonly InstalledEntry[]): string | null {
  const same = entries.find(({ folder }) => folder?.toLowerCase() === location.toLowerCase());
  const lone = entries.length === 1 && entries[0]?.folder === null ? entries[0] : undefined;
  return (same ?? lone)?.version ?? null;
}

async function findPackage(
  program: ByHandProgram,
  { family: beginning, applicationId, usedFile }: StoreSigns,
  folderOf: FolderOf,
  system: SystemReader,
): Promise<Sighting | null> {
  const packages = await system.listFolder(folderOf('LOCALAPPDATA', store.packagesFolder));
  const family = packages.find((name) => name.toLowerCase().startsWith(beginning.toLowerCase()));
  if (family === undefined) return null;
  const wasUsed = (await system.kindOf(folderOf(usedFile.base, usedFile.folder))) === 'file';
  return {
    ...ofProgram(program),
    state: wasUsed ? 'existing' : 'new',
    version: null,
    packaging: 'store',
    location: family,
    launch: [folderOf('SystemRoot', store.explorer), `shell:AppsFolder\\${family}!${applicationId}`],
  };
}
