import type { AbsolutePath } from '../../../contract/problems';
import type { SystemReader } from '../../../system/system';
import { readApplicationVersion } from '../../installations/application-version';
import { flatpak, snap, store } from '../../installations/packaging';
import { windowsFolder } from '../../installations/windows-folder';
import { flatpakFolders, type Product, products, rootFolders, snapFolders, storePackage } from './facts';
import { installHash } from './install-hash';
import type { FoundInstallation } from './installation';
import { sharedRoot } from './shared-root';

/** Flatpak, Snap and Microsoft Store: each keeps the profiles in a place of its own. */
export async function findPackagedInstallations(
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<readonly FoundInstallation[]> {
  const searches = system.platform === 'linux' ? [findFlatpaks, findSnap] : [findStorePackages];
  if (system.platform === 'darwin') return [];
  const found = await Promise.all(
    products.flatMap((product) => searches.map((search) => search(product, homeFolder, system))),
  );
  return found.flat();
}

async function findFlatpaks(
  product: Product,
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<readonly FoundInstallation[]> {
  const found = await Promise.all(
    product.flatpakIds.map((id) => findFlatpak(id, product, homeFolder, system)),
  );
  return found.filter((installation) => installation !== null);
}

async function findFlatpak(
  id: string,
  product: Product,
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<FoundInstallation | null> {
  const { paths } = system;
  const folderInApp = paths.join('lib', product.executable);
  for (const apps of [flatpak.systemFolder, paths.join(homeFolder, flatpak.userFolder)]) {
    const folder = paths.join(apps, id, flatpak.filesFolder, folderInApp);
    const { present, version } = await readApplicationVersion(folder, system);
    if (!present && (await system.kindOf(paths.join(apps, id, flatpak.currentFolder))) !== 'folder') continue;
    const seenInside = paths.join(flatpakFolders.sandbox, folderInApp);
    return {
      kind: product.kind,
      name: product.name,
      version,
      packaging: 'flatpak',
      location: id,
      launch: [flatpak.command, 'run', id],
      root: paths.join(homeFolder, flatpakFolders.data, id, rootFolders.linux),
      hasInstallSection: true,
      hashes: [installHash(seenInside)],
      hashIsCertain: present,
      platformFolder: seenInside,
      takesOver: null,
    };
  }
  return null;
}

async function findSnap(
  product: Product,
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<readonly FoundInstallation[]> {
  const { paths } = system;
  if (product.snapName === null) return [];
  for (const mount of snap.mountFolders) {
    const folder = paths.join(mount, product.snapName, snapFolders.program);
    const { present, version } = await readApplicationVersion(folder, system);
    if (!present) continue;
    return [
      {
        kind: product.kind,
        name: product.name,
        version,
        packaging: 'snap',
        location: product.snapName,
        launch: [paths.join(mount, snap.commandFolder, product.snapName)],
        root: paths.join(homeFolder, snapFolders.data, rootFolders.linux),
        hasInstallSection: false,
        hashes: [],
        hashIsCertain: false,
        platformFolder: null,
        takesOver: sharedRoot(homeFolder, system),
      },
    ];
  }
  return [];
}

/**
 * The package itself lies where nobody may look, so its data folder stands for it. The section in
 * `profiles.ini` goes by the hash of the package's family name (from the source, not seen running).
 */
async function findStorePackages(
  product: Product,
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<readonly FoundInstallation[]> {
  const { paths } = system;
  const { storeFamily } = product;
  if (storeFamily === null) return [];
  const packages = paths.join(windowsFolder('LOCALAPPDATA', homeFolder, system), store.packagesFolder);
  const families = (await system.listFolder(packages)).filter((name) => name.startsWith(storeFamily));
  return Promise.all(
    families.map(async (family) => ({
      kind: product.kind,
      name: product.name,
      version: null,
      packaging: 'store' as const,
      location: family,
      launch: [
        paths.join(windowsFolder('SystemRoot', homeFolder, system), store.explorer),
        `shell:AppsFolder\\${family}!${storePackage.applicationId}`,
      ],
      root: await storeRoot(paths.join(packages, family), homeFolder, system),
      hasInstallSection: true,
      hashes: [installHash(family)],
      hashIsCertain: false,
      platformFolder: null,
      takesOver: null,
    })),
  );
}

/** Windows shows the package its own APPDATA, and through it the real one's files that it lacks. */
async function storeRoot(
  packageFolder: AbsolutePath,
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<AbsolutePath> {
  const own = system.paths.join(packageFolder, storePackage.roamingFolder, rootFolders.win32);
  const shared = sharedRoot(homeFolder, system);
  const hasList = async (root: AbsolutePath) =>
    (await system.kindOf(system.paths.join(root, 'profiles.ini'))) === 'file';
  return !(await hasList(own)) && (await hasList(shared)) ? shared : own;
}
