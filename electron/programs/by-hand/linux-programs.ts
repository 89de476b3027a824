import type { AbsolutePath } from '../../contract/problems';
import type { SystemReader } from '../../system/system';
import { findLinuxInstallations, type LinuxInstallation } from '../installations/linux-installations';
import { ofProgram, type Sighting, versionBeside } from './found-program';
import { type ByHandProgram, byHandPrograms } from './signs';

/** Each program at most once as a package or archive, once as a Flatpak and once as a Snap. */
export async function findOnLinux(
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<readonly Sighting[]> {
  const found = await Promise.all(
    byHandPrograms.map(async (program) => {
      if (program.linux === null) return [];
      const installations = await findLinuxInstallations(program.linux, homeFolder, system);
      return Promise.all(installations.map((one) => sightingOf(one, program, system)));
    }),
  );
  return found.flat();
}

async function sightingOf(
  installation: LinuxInstallation,
  program: ByHandProgram,
  system: SystemReader,
): Promise<Sighting> {
  const { version, packaging, location } = installation;
  const isNative = packaging === 'system' || packaging === 'archive';
  return {
    ...ofProgram(program),
    ...installation,
    version: isNative ? await versionBeside(location, program, system) : version,
  };
}
