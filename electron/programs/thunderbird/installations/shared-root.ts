import type { AbsolutePath } from '../../../contract/problems';
import type { SystemReader } from '../../../system/system';
import { windowsFolder } from '../../installations/windows-folder';
import { rootFolders } from './facts';

/** The folder of profiles that native installations share. */
export function sharedRoot(homeFolder: AbsolutePath, system: SystemReader): AbsolutePath {
  const base = system.platform === 'win32' ? windowsFolder('APPDATA', homeFolder, system) : homeFolder;
  return system.paths.join(base, rootFolders[system.platform]);
}
