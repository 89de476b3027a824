import { execFileSync } from 'node:child_process';
import { compileForWindows } from '../../build/compile-for-windows.mjs';
import { fetchWindowsNode } from '../../build/scripts/windows-node.mjs';
import { makeWindows, removeWindows, runInWine } from '../../build/wine.mjs';
import { keepFile, outlook, taskList } from './windows-machine.mjs';

function compile(name: string, output: string): void {
  compileForWindows(output, ['-municode', `e2e/windows/${name}.c`]);
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
