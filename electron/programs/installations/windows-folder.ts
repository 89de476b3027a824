import type { AbsolutePath } from '../../contract/problems';
import type { SystemReader } from '../../system/system';

export type WindowsVariable =
  | 'ProgramW6432'
  | 'ProgramFiles'
  | 'ProgramFiles(x86)'
  | 'APPDATA'
  | 'LOCALAPPDATA'
  | 'SystemRoot';

const usualValues: Readonly<Record<WindowsVariable, { readonly inHome: boolean; readonly path: string }>> = {
  APPDATA: { inHome: true, path: 'AppData\\Roaming' },
  LOCALAPPDATA: { inHome: true, path: 'AppData\\Local' },
  ProgramW6432: { inHome: false, path: 'C:\\Program Files' },
  ProgramFiles: { inHome: false, path: 'C:\\Program Files' },
  'ProgramFiles(x86)': { inHome: false, path: 'C:\\Program Files (x86)' },
  SystemRoot: { inHome: false, path: 'C:\\Windows' },
};

/** One of Windows' own folders; where the environment does not tell, the usual one. */
export function windowsFolder(
  name: WindowsVariable,
  homeFolder: AbsolutePath,
  system: Pick<SystemReader, 'environment' | 'paths'>,
): AbsolutePath {
  const value = variable(name, system);
  if (value !== null) return value;
  const { inHome, path } = usualValues[name];
  return inHome ? system.paths.join(homeFolder, path) : path;
}

/** A path as the registry may hold it, between quotes or not; a variable that is not known stays as it is. */
export function plainPath(path: string, system: Pick<SystemReader, 'environment'>): string {
  return path
    .replace(/^"(.*)"$/, '$1')
    .replace(/%([^%]+)%/g, (whole, name: string) => variable(name, system) ?? whole);
}

/**
 * Such a path, if it is on a drive; null otherwise. Merely looking at `\\server\folder` would contact that server
 * and introduce the person to it.
 */
export function pathOnDrive(
  path: string | null,
  system: Pick<SystemReader, 'environment' | 'paths'>,
): AbsolutePath | null {
  const plain = plainPath(path ?? '', system);
  return /^[a-z]:[\\/]/i.test(plain) ? system.paths.resolve(plain) : null;
}

/** Windows does not mind the case of a variable's name; a copy of the environment does. */
function variable(name: string, { environment }: Pick<SystemReader, 'environment'>): string | null {
  const found = Object.entries(environment).find(
    ([key, value]) => key.toLowerCase() === name.toLowerCase() && value !== undefined && value !== '',
  );
  return found?.[1] ?? null;
}
