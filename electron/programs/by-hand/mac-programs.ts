import type { AbsolutePath } from '../../contract/problems';
import type { SystemReader } from '../../system/system';
import { firstFound } from '../installations/first-found';
import { readMacBundle } from '../installations/mac-bundle';
import { macOpenCommand } from '../installations/packaging';
import { ofProgram, type Sighting } from './found-program';
import { type ByHandProgram, byHandPrograms, type MacSigns } from './signs';

/** For all people, and for one. */
export function bundleFolders(homeFolder: AbsolutePath): readonly AbsolutePath[] {
  return ['/Applications', `${homeFolder}/Applications`];
}

/** Each program at most once: what lies in the folder for all comes first. */
export async function findOnMac(
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<readonly Sighting[]> {
  const found = await Promise.all(
    byHandPrograms.map((program) =>
      program.mac === null ? null : find(program, program.mac, homeFolder, system),
    ),
  );
  return found.filter((sighting) => sighting !== null);
}

function find(
  program: ByHandProgram,
  signs: MacSigns,
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<Sighting | null> {
  const { paths } = system;
  const bundles = bundleFolders(homeFolder).flatMap((folder) =>
    signs.bundles.map((name) => paths.join(folder, `${name}.app`)),
  );
  return firstFound(bundles, async (bundle) => {
    const location = await system.realPath(paths.join(bundle, 'Contents', 'MacOS'));
    if (location === null) return null;
    const { identifier, version } = await readMacBundle(bundle, system);
    if (!isOfProgram(identifier, signs)) return null;
    return {
      ...ofProgram(program),
      version,
      packaging: 'system',
      location,
      launch: [macOpenCommand, '-a', bundle],
    };
  });
}

function isOfProgram(identifier: string | null, { identifiers, nameIsItsOwn }: MacSigns): boolean {
  if (identifier === null) return nameIsItsOwn;
  return identifiers.some((beginning) => identifier.toLowerCase().startsWith(beginning.toLowerCase()));
}
