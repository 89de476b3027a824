import type { AbsolutePath } from '../../../contract/problems';
import type { Packaging } from '../../../contract/programs';
import type { SystemReader } from '../../../system/system';
import type { FoundInstallation, Installation } from './installation';
import { findNativeInstallations } from './native-installations';
import { findPackagedInstallations } from './packaged-installations';

const idEndings: Readonly<Record<Packaging, string>> = {
  system: '',
  archive: '',
  flatpak: '-flatpak',
  snap: '-snap',
  store: '-store',
};

/** All installations of the family, the main one of each product first. Starts nothing. */
export async function findInstallations(
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<readonly Installation[]> {
  const [native, packaged] = await Promise.all([
    findNativeInstallations(homeFolder, system),
    findPackagedInstallations(homeFolder, system),
  ]);
  return named([...native, ...packaged]);
}

/** The first of its sort has the plain name; further ones are told apart by where they are. */
function named(found: readonly FoundInstallation[]): readonly Installation[] {
  const taken = new Set<string>();
  return found.map((installation) => {
    const plain = installation.kind + idEndings[installation.packaging];
    const id = taken.has(plain) ? `${plain}@${installation.location}` : plain;
    taken.add(id);
    return { ...installation, id };
  });
}
