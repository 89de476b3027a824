import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a program or a library for 64-bit Windows, in the place of any other. Throws when that fails.
 * @param {string} output
 * @param {readonly string[]} args sources, and further options of the compiler
 */
export function compileForWindows(output, args) {
  mkdirSync(path.dirname(output), { recursive: true });
  rmSync(output, { force: true });
  execFileSync('x86_64-w64-mingw32-gcc-win32', ['-Os', '-s', '-Wall', '-Werror', '-o', output, ...args]);
}
