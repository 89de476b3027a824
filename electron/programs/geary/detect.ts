import type { AbsolutePath } from '../../contract/problems';
import type { DetectedProgram } from '../../contract/programs';
import type { SystemReader } from '../../system/system';
import { readOnlineAccounts } from '../gnome-online-accounts';
import { linuxFolders } from '../linux-folders';
import { findLinuxInstallations, type LinuxInstallation } from '../linux-installations';
import { withIds } from '../packaging';
import { existingAccounts } from '../stored-account';
import { name, ownFolder, signs } from './facts';
import { readFolderAccounts } from './read-accounts';

/** Each installation with one profile, which is the folder with the folders of its accounts. */
export async function detect(system: SystemReader): Promise<readonly DetectedProgram[]> {
  const { homeFolder, platform } = system;
  if (homeFolder === null || platform !== 'linux') return [];
  const installations = await findLinuxInstallations(signs, homeFolder, system);
  const programs = await Promise.all(installations.map((one) => programOf(one, homeFolder, system)));
  return withIds(programs);
}

async function programOf(
  installation: LinuxInstallation,
  homeFolder: AbsolutePath,
  system: SystemReader,
): Promise<Omit<DetectedProgram, 'id'>> {
  const folder = system.paths.join(linuxFolders(installation, homeFolder, system).settings, ownFolder);
  return {
    kind: 'geary',
    name,
    way: 'automatic',
    ...installation,
    profiles: [
      {
        id: folder,
        name: '',
        folder,
        state: (await system.kindOf(folder)) === 'folder' ? 'existing' : 'new',
        opensByDefault: true,
        // An account may be added while it runs.
        running: false,
        accounts: existingAccounts([
          ...(await readFolderAccounts(folder, system)),
          ...(await readOnlineAccounts(system)),
        ]),
        problem: null,
      },
    ],
  };
}
