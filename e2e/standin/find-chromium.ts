import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** What the search looks at, so that it can be tried for every system on any of them. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isProgram: (file: string) => boolean;
}

export interface FoundChromium {
  readonly name: 'Chromium' | 'Chrome' | 'Edge' | 'the named browser';
  readonly executable: string;
}

const commands = [
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
  ['google-chrome', 'Chrome'],
  ['google-chrome-stable', 'Chrome'],
  ['microsoft-edge', 'Edge'],
  ['microsoft-edge-stable', 'Edge'],
] as const;

const macApplications = [
  ['Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
  ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chrome'],
  ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Edge'],
] as const;

const windowsPrograms = [
  ['Chromium\\Application\\chrome.exe', 'Chromium'],
  ['Google\\Chrome\\Application\\chrome.exe', 'Chrome'],
  ['Microsoft\\Edge\\Application\\msedge.exe', 'Edge'],
] as const;

function everyPlace(
  folders: readonly (string | undefined)[],
  programs: readonly (readonly [string, FoundChromium['name']])[],
  paths: path.PlatformPath,
): FoundChromium[] {
  return programs.flatMap(([file, name]) =>
    folders.flatMap((folder) => (folder ? [{ name, executable: paths.join(folder, file) }] : [])),
  );
}

function placesOn({ platform, environment }: Machine): FoundChromium[] {
  if (platform === 'win32') {
    const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86 } = environment;
    return everyPlace([PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA], windowsPrograms, path.win32);
  }
  const inPath = everyPlace((environment.PATH ?? '').split(':'), commands, path.posix);
  if (platform !== 'darwin') return inPath;
  const { HOME } = environment;
  const folders = ['/Applications', HOME && path.posix.join(HOME, 'Applications')];
  return [...everyPlace(folders, macApplications, path.posix), ...inPath];
}

export const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  isProgram: (file) => {
    try {
      accessSync(file, constants.X_OK);
      return statSync(file).isFile();
    } catch {
      return false;
    }
  },
};

/** The browser that can show the window: the one that ELECTRON_STANDIN_CHROMIUM names, else an installed one. */
export function findChromium(machine: Machine = thisMachine): FoundChromium | null {
  const named = machine.environment.ELECTRON_STANDIN_CHROMIUM;
  const candidates: FoundChromium[] = named
    ? [{ name: 'the named browser', executable: named }]
    : placesOn(machine);
  return candidates.find(({ executable }) => machine.isProgram(executable)) ?? null;
}
