import type { AbsolutePath } from '../contract/problems';
import { ok, type Result, refuse } from '../contract/result';
import type { SystemReader } from '../system/system';

/** Where backups and journal are kept, by each system's own custom. Not made here. */
export function dataFolder(system: SystemReader): Result<AbsolutePath, { readonly kind: 'home-unknown' }> {
  const { environment, homeFolder, paths } = system;
  const fromEnvironment = (name: string) => {
    const folder = environment[name];
    // A relative XDG folder counts as not set (XDG Base Directory Specification 0.8).
    return folder !== undefined && paths.isAbsolute(folder) ? folder : null;
  };
  const inHome = (...names: string[]) => (homeFolder === null ? null : paths.join(homeFolder, ...names));
  const place = {
    linux: () =>
      [fromEnvironment('XDG_DATA_HOME') ?? inHome('.local', 'share'), 'runbox-mail-setup'] as const,
    darwin: () => [inHome('Library', 'Application Support'), 'Runbox Mail Setup'] as const,
    win32: () => [fromEnvironment('APPDATA') ?? inHome('AppData', 'Roaming'), 'Runbox Mail Setup'] as const,
  };
  const [parent, name] = place[system.platform]();
  return parent === null ? refuse({ kind: 'home-unknown' }) : ok(paths.join(parent, name));
}

/** Where files lie while somebody else still has to read them; emptied when the wizard starts and ends. */
export function throwAwayFolder(system: SystemReader, dataFolder: AbsolutePath): AbsolutePath {
  return system.paths.join(dataFolder, 'handed-over');
}
