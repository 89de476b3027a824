import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { windowsNode } from '../../build/scripts/windows-node.mjs';
import {
  driveC,
  roaming,
  runInWine,
  windowsFolder,
  windowsPath,
  wineEnvironment,
} from '../../build/wine.mjs';

/** Keeps a file to itself; see keep-file.c. */
export const keepFile = path.join(windowsFolder, 'keep-file.exe');

/** Doubles of programs of Windows; see the files of their names. */
export const outlook = path.join(driveC, 'Program Files/Microsoft Office/root/Office16/OUTLOOK.EXE');
export const taskList = path.join(driveC, 'windows/system32/tasklist.exe');

/** Where the app keeps what it has to keep. */
export const ownFolder = path.join(roaming, 'Runbox Mail Setup');
export const thunderbirdFolder = path.join(roaming, 'Thunderbird');
export const profileFolder = path.join(thunderbirdFolder, 'Profiles', 'abc.default-release');
export const preferences = path.join(profileFolder, 'prefs.js');

const commandLine = windowsPath(path.resolve('out', 'cli.js'));

/** As a person types it. */
export function runTerminal(...args: string[]): { status: number | null; output: string } {
  return runInWine([windowsNode, commandLine, ...args], {
    // Wine's Windows is one that Node takes for too old.
    NODE_SKIP_PLATFORM_CHECK: '1',
    WINEDLLOVERRIDES: `${wineEnvironment.WINEDLLOVERRIDES};tasklist.exe=n`,
  });
}

function put(file: string, lines: readonly string[]): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, lines.map((line) => `${line}\r\n`).join(''));
}

/** As Windows names a file on its own disk. */
export function pathOnC(file: string): string {
  return `C:\\${path.relative(driveC, file).replaceAll(path.sep, '\\')}`;
}

export function forgetSetups(): void {
  rmSync(ownFolder, { recursive: true, force: true });
}

/** Forgets what earlier tests left, and installs Thunderbird for everybody. */
export function installThunderbird(): void {
  forgetSetups();
  rmSync(thunderbirdFolder, { recursive: true, force: true });
  const program = path.join(driveC, 'Program Files', 'Mozilla Thunderbird');
  put(path.join(program, 'thunderbird.exe'), ['test double']);
  put(path.join(program, 'application.ini'), [
    '[App]',
    'Vendor=Mozilla',
    'Name=Thunderbird',
    'Version=153.0',
  ]);
}

/** A profile that Thunderbird has used. */
export function makeProfile(): void {
  put(path.join(thunderbirdFolder, 'profiles.ini'), [
    '[InstallD78BF5DD33499EC2]',
    'Default=Profiles/abc.default-release',
    'Locked=1',
    '',
    '[Profile0]',
    'Name=default-release',
    'IsRelative=1',
    'Path=Profiles/abc.default-release',
    '',
    '[General]',
    'StartWithLastProfile=1',
    'Version=2',
  ]);
  put(preferences, ['// Mozilla User Preferences', '', 'user_pref("mail.openMessageBehavior", 1);']);
}
