import { execFileSync } from 'node:child_process';
import { fetchWindowsNode } from '../../build/scripts/windows-node.mjs';
import { makeWindows, removeWindows, runInWine } from '../../build/wine.mjs';
import { keepFile } from './windows-machine.mjs';

export function setup(): void {
  execFileSync(process.execPath, ['build/scripts/build.mjs']);
  if (!fetchWindowsNode()) throw new Error('Node for Windows could not be fetched from npm.');
  makeWindows();
  // Node starts on nothing older.
  runInWine(['winecfg', '-v', 'win10']);
  execFileSync('x86_64-w64-mingw32-gcc-win32', [
    '-Os',
    '-municode',
    '-o',
    keepFile,
    'e2e/windows/keep-file.c',
  ]);
}

export { removeWindows as teardown };
