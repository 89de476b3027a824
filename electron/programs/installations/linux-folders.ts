import type { AbsolutePath } from '../../contract/problems';
import type { DetectedProgram } from '../../contract/programs';
import type { SystemReader } from '../../system/system';

/** In the home folder; holds what a Flatpak sees as its own base folders. */
export const flatpakHomes = '.var/app';

/** The base folders of the XDG Base Directory Specification, as one installation of a program sees them. */
export function linuxFolders(
  { packaging, location }: Pick<DetectedProgram, 'packaging' | 'location'>,
  homeFolder: AbsolutePath,
  { environment, paths }: SystemReader,
): Readonly<Record<'settings' | 'data' | 'cache', AbsolutePath>> {
  if (packaging === 'flatpak') {
    const own = paths.join(homeFolder, flatpakHomes, location);
    return {
      settings: paths.join(own, 'config'),
      data: paths.join(own, 'data'),
      cache: paths.join(own, 'cache'),
    };
  }
  const named = (name: string, usual: string) => {
    const folder = environment[name] ?? '';
    return paths.isAbsolute(folder) ? folder : paths.join(homeFolder, usual);
  };
  return {
    settings: named('XDG_CONFIG_HOME', '.config'),
    data: named('XDG_DATA_HOME', '.local/share'),
    cache: named('XDG_CACHE_HOME', '.cache'),
  };
}
