import { existsSync } from 'node:fs';
import path from 'node:path';

/** The project's folder, in which npm runs its scripts. */
export const root = process.cwd();
const standInFolder = path.join(root, 'out', 'standin');

export type Host = 'Electron' | 'the stand-in';

/**
 * What shows the app: real Electron where its binary is, else the stand-in, which this process and its
 * children are then told of in the way that Electron's own package looks for. Nothing is downloaded.
 */
export function electronHost(): Host {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  // `path.txt` is the last thing that the package's installer writes.
  const isInstalled = existsSync(path.join(root, 'node_modules', 'electron', 'path.txt'));
  if (override === undefined && isInstalled) return 'Electron';
  if (override !== undefined && path.resolve(override) !== standInFolder) return 'Electron';
  process.env.ELECTRON_OVERRIDE_DIST_PATH = standInFolder;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) process.env.ELECTRON_STANDIN_HEADLESS ??= '1';
  return 'the stand-in';
}
