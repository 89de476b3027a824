import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fetchWindowsNode } from '../../build/scripts/windows-node.mjs';
import { makeWindows, removeWindows, runInWine } from '../../build/wine.mjs';
import { keepFile, outlook, taskList } from './windows-machine.mjs';

const compiler = 'x86_64-w64-mingw32-gcc-win32';

function compile(name: string, output: string): void {
  mkdirSync(path.dirname(output), { recursive: true });
  rmSync(output, { force: true });
  execFileSync(compiler, ['-Os', '-municode', '-Wall', '-Werror', '-o', output, `e2e/windows/${name}.c`]);
}

export function setup(): void {
  execFileSync(process.execPath, ['build/scripts/build.mjs']);
  if (!fetchWindowsNode()) throw new Error('Node for Windows could not be fetched from npm.');
  makeWindows();
  // Node starts on nothing older.
  runInWine(['winecfg', '-v', 'win10']);
  compile('keep-file', keepFile);
  compile('outlook-double', outlook);
  compile('tasklist-double', taskList);
}

export { removeWindows as teardown };
