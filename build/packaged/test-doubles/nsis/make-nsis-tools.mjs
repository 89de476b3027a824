// TEST DOUBLE of the folder with NSIS and its plug-ins that electron-builder fetches: Debian's NSIS, and doubles of
// the plug-ins. What it makes runs on 64-bit Windows, since Debian's Wine runs nothing else.
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileForWindows } from '../../../compile-for-windows.mjs';

const target = 'amd64-unicode';
const sevenZip = path.resolve(import.meta.dirname, '../../../../node_modules/electron-winstaller/vendor');

/** @type {Readonly<Record<string, Readonly<Record<string, string>>>>} the functions of each plug-in and what does it */
const plugIns = {
  Nsis7z: { Extract: 'extract' },
  SpiderBanner: { Show: 'doNothing' },
  StdUtils: {
    ExecShellAsUser: 'execShellAsUser',
    GetAllParameters: 'getAllParameters',
    GetParentPath: 'getParentPath',
    TestParameter: 'testParameter',
  },
  WinShell: { SetLnkAUMI: 'dropTwo', UninstAppUserModelId: 'dropOne', UninstShortcut: 'dropOne' },
};

/**
 * @param {string} folder
 * @param {string} name
 * @param {Readonly<Record<string, string>>} functions
 */
function makePlugIn(folder, name, functions) {
  const exported = path.join(folder, `${name}.def`);
  const lines = Object.entries(functions).map(([called, does]) => `${called}=${does}`);
  writeFileSync(exported, ['EXPORTS', ...lines, ''].join('\n'));
  const source = path.join(import.meta.dirname, 'plug-ins.c');
  compileForWindows(path.join(folder, 'plugins', target, `${name}.dll`), ['-shared', source, exported]);
}

/** @param {string} folder */
function putMakensis(folder) {
  const options = [
    `Target ${target}`,
    `!addplugindir /${target} "${path.join(folder, 'plugins', target)}"`,
    // A computer with 64 bits is no question in a 64-bit installer, so the answer no has no use.
    '!pragma warning disable 6012',
    `!include "${path.join(import.meta.dirname, 'not-running.nsh')}"`,
  ];
  const quoted = options.map((option) => `'-X${option}'`).join(' ');
  const file = path.join(folder, 'makensis');
  writeFileSync(file, `#!/bin/sh\nexec /usr/bin/makensis ${quoted} "$@"\n`);
  chmodSync(file, 0o755);
}

/**
 * Makes them in a folder that may not exist yet.
 * @param {string} folder absolute
 */
export function makeNsisTools(folder) {
  mkdirSync(path.join(folder, 'plugins', target), { recursive: true });
  for (const [name, functions] of Object.entries(plugIns)) makePlugIn(folder, name, functions);
  putMakensis(folder);
  compileForWindows(path.join(folder, 'answer-questions.exe'), [
    '-municode',
    path.join(import.meta.dirname, 'answer-questions.c'),
  ]);
  copyFileSync(path.join(sevenZip, '7z-x64.exe'), path.join(folder, '7z.exe'));
  copyFileSync(path.join(sevenZip, '7z-x64.dll'), path.join(folder, '7z.dll'));
}
