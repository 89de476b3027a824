import type { AbsolutePath } from '../../../contract/problems';
import type { Packaging } from '../../../contract/programs';
import type { SystemReader } from '../../../system/system';
import { readApplicationVersion } from '../../installations/application-version';
import { linuxCommandFolder, macOpenCommand } from '../../installations/packaging';
import { windowsFolder } from '../../installations/windows-folder';
import { type Place, type Product, places, products } from './facts';
import { installHash } from './install-hash';
import type { FoundInstallation } from './installation';
import { sharedRoot } from './shared-root';

interface Candidate {
  readonly product: Product;
  /** The folder of the installation; on macOS the bundle. */
  readonly folder: AbsolutePath;
  readonly packaging: Packaging;
}

/** Packages of the distribution, archives, installers and bundles; the main one of a product first. */
export async function findNativeInstallations(
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<readonly FoundInstallation[]> {
  const inPlaces = await Promise.all(
    places[system.platform].map((place) => candidatesIn(place, homeFolder, system)),
  );
  const candidates = [...inPlaces.flat(), ...(await candidatesOnPath(system))];
  const root = sharedRoot(homeFolder, system);
  const found = await Promise.all(candidates.map((candidate) => inspect(candidate, root, system)));
  const byLocation = new Map<string, FoundInstallation>();
  for (const one of found)
    if (one !== null && !byLocation.has(one.location)) byLocation.set(one.location, one);
  return [...byLocation.values()];
}

async function candidatesIn(
  place: Place,
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<readonly Candidate[]> {
  const parent = folderOf(place, homeFolder, system);
  const names = await system.listFolder(parent);
  const extension = system.platform === 'darwin' ? '.app' : '';
  return products.flatMap((product) =>
    product.folderNames[system.platform].flatMap((beginning) =>
      names
        .filter((name) => name.startsWith(beginning) && name.endsWith(extension))
        .map((name) => ({
          product,
          folder: system.paths.join(parent, name),
          packaging: place.packaging,
        })),
    ),
  );
}

function folderOf({ base, folder }: Place, homeFolder: AbsolutePath, system: SystemReader): AbsolutePath {
  if (base === 'machine') return folder;
  const start = base === 'home' ? homeFolder : windowsFolder(base, homeFolder, system);
  return system.paths.join(start, folder);
}

/** Archives that a person unpacked anywhere and linked into a folder of PATH. */
async function candidatesOnPath(system: SystemReader): Promise<readonly Candidate[]> {
  if (system.platform !== 'linux') return [];
  const folders = (system.environment.PATH ?? '')
    .split(system.paths.delimiter)
    .filter((folder) => system.paths.isAbsolute(folder));
  const found = await Promise.all(
    folders.flatMap((folder) =>
      products.map(async (product): Promise<Candidate | null> => {
        const target = await system.realPath(system.paths.join(folder, product.executable));
        if (target === null) return null;
        const packaging = target.startsWith('/usr/lib') ? 'system' : 'archive';
        return { product, folder: system.paths.dirname(target), packaging };
      }),
    ),
  );
  return found.filter((candidate) => candidate !== null);
}

async function inspect(
  { product, folder, packaging }: Candidate,
  root: AbsolutePath,
  system: SystemReader,
): Promise<FoundInstallation | null> {
  const { paths, platform } = system;
  const isBundle = platform === 'darwin';
  const real = await system.realPath(isBundle ? paths.join(folder, 'Contents', 'MacOS') : folder);
  if (real === null) return null;
  const platformFolder = isBundle ? paths.join(real, '..', 'Resources') : real;
  const { present, version } = await readApplicationVersion(platformFolder, system);
  const executable = paths.join(real, product.executable + (platform === 'win32' ? '.exe' : ''));
  if (!present || (await system.kindOf(executable)) !== 'file') return null;
  return {
    kind: product.kind,
    name: product.name,
    version,
    packaging,
    location: real,
    launch: isBundle
      ? [macOpenCommand, '-a', paths.join(real, '..', '..')]
      : [await commandOf(executable, packaging, system)],
    root,
    hasInstallSection: true,
    hashes: hashesOf(real, system),
    hashIsCertain: true,
    platformFolder,
    takesOver: null,
  };
}

/** A distribution's own command does more than the executable, such as taking over old profiles. */
async function commandOf(
  executable: AbsolutePath,
  packaging: Packaging,
  system: SystemReader,
): Promise<AbsolutePath> {
  if (system.platform !== 'linux' || packaging !== 'system') return executable;
  const folderName = system.paths.basename(system.paths.dirname(executable));
  const command = system.paths.join(linuxCommandFolder, folderName);
  return (await system.kindOf(command)) === 'file' ? command : executable;
}

/** A 64-bit installation on Windows also goes by the section of its 32-bit predecessor. */
function hashesOf(folder: AbsolutePath, system: SystemReader): readonly string[] {
  const own = installHash(folder);
  const predecessor = folder.replace(/^([A-Za-z]:\\Program Files)(?=\\)/, '$1 (x86)');
  return system.platform === 'win32' && predecessor !== folder ? [own, installHash(predecessor)] : [own];
}
