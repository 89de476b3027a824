import type { AbsolutePath } from '../../../contract/problems';
import type { SystemReader } from '../../../system/system';
import { type Base, rootFolders } from './facts';

type WindowsVariable = Exclude<Base, 'machine' | 'home'> | 'APPDATA' | 'SystemRoot';

const usualValues: Readonly<Record<WindowsVariable, { readonly inHome: boolean; readonly path: string }>> = {
  APPDATA: { inHome: true, path: 'AppData\\Roaming' },
  LOCALAPPDATA: { inHome: true, path: 'AppData\\Local' },
  ProgramW6432: { inHome: false, path: 'C:\\Program Files' },
  ProgramFiles: { inHome: false, path: 'C:\\Program Files' },
  'ProgramFiles(x86)': { inHome: false, path: 'C:\\Program Files (x86)' },
  SystemRoot: { inHome: false, path: 'C:\\Windows' },
};

/** Windows does not mind the case of a variable's name; a copy of the environment does. */
export function windowsFolder(
  name: WindowsVariable,
  homeFolder: AbsolutePath,
  system: SystemReader,
): AbsolutePath {
  const found = Object.entries(system.environment).find(
    ([key, value]) => key.toLowerCase() === name.toLowerCase() && value !== undefined && value !== '',
  );
  if (found?.[1] !== undefined) return found[1];
  const { inHome, path } = usualValues[name];
  return inHome ? system.paths.join(homeFolder, path) : path;
}

/** The folder of profiles that native installations share. */
export function sharedRoot(homeFolder: AbsolutePath, system: SystemReader): AbsolutePath {
  const base = system.platform === 'win32' ? windowsFolder('APPDATA', homeFolder, system) : homeFolder;
  return system.paths.join(base, rootFolders[system.platform]);
}
