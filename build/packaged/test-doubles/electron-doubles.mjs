// TEST DOUBLES of Electron's distributions: as many of their files as electron-builder looks at, with nothing in
// them. What is packed around them shows our part of a release; none of it can be given to anybody.
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { fuseWire } from './fuse-wire.mjs';
import { makeWindowsExecutable } from './windows-executable.mjs';

const filler = 'test double\n';
const locales = ['en-US', 'nb', 'de'];

/** Where the files begin in an AppImage that was made with the tools below. */
export const appImageOffset = 4096;

/**
 * @param {string} file
 * @param {string | Buffer} [content]
 */
function put(file, content = filler) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/**
 * @param {string} file
 * @param {Buffer} content
 */
function putProgram(file, content) {
  put(file, content);
  chmodSync(file, 0o755);
}

/** A shell script that says what it is; the fuses lie in its last line. */
function shellProgram() {
  return Buffer.concat([Buffer.from('#!/bin/sh\necho "test double of Electron"\nexit 0\n# '), fuseWire()]);
}

/**
 * TEST DOUBLE of the tools for AppImages: Debian's own, and a runtime that starts nothing.
 * @param {string} folder
 */
export function makeAppImageTools(folder) {
  for (const processor of ['x64', 'arm64']) {
    put(path.join(folder, 'runtimes', `runtime-${processor}`), filler.padEnd(appImageOffset));
    mkdirSync(path.join(folder, 'lib', processor), { recursive: true });
  }
  for (const tool of ['mksquashfs', 'desktop-file-validate'])
    symlinkSync(path.join('/usr/bin', tool), path.join(folder, tool));
}

/**
 * @typedef {object} Double
 * @property {string} folder
 * @property {string} version of Electron
 * @property {Buffer} asar what Electron starts when it is given nothing else
 */

/** @param {Double} double */
function putCommonFiles({ folder, version, asar }) {
  put(path.join(folder, 'version'), version);
  for (const name of [
    'LICENSE',
    'LICENSES.chromium.html',
    'resources.pak',
    'icudtl.dat',
    'snapshot_blob.bin',
  ])
    put(path.join(folder, name));
  for (const locale of locales) put(path.join(folder, 'locales', `${locale}.pak`));
  put(path.join(folder, 'resources', 'default_app.asar'), asar);
}

/** @param {Double} double */
function makeLinux(double) {
  putCommonFiles(double);
  putProgram(path.join(double.folder, 'electron'), shellProgram());
  putProgram(path.join(double.folder, 'chrome-sandbox'), Buffer.from('#!/bin/sh\n'));
}

/** @param {Double} double */
function makeWindows(double) {
  putCommonFiles(double);
  put(path.join(double.folder, 'electron.exe'), makeWindowsExecutable(double.version));
}

/**
 * @param {string} name
 * @param {string} version
 */
function informationList(name, version) {
  const entries = {
    CFBundleDisplayName: name,
    CFBundleExecutable: name,
    CFBundleIconFile: 'electron.icns',
    CFBundleIdentifier: 'com.github.Electron',
    CFBundleName: name,
    CFBundlePackageType: 'APPL',
    CFBundleShortVersionString: version,
    CFBundleVersion: version,
  };
  const lines = Object.entries(entries).map(([key, value]) => `<key>${key}</key><string>${value}</string>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>${lines.join('')}</dict></plist>\n`;
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} version
 */
function putBundle(folder, name, version) {
  put(path.join(folder, 'Contents', 'Info.plist'), informationList(name, version));
  putProgram(path.join(folder, 'Contents', 'MacOS', name), Buffer.from(filler));
}

/** @param {string} framework */
function putFramework(framework) {
  const versionA = path.join(framework, 'Versions', 'A');
  // On macOS the fuses lie in the framework.
  putProgram(path.join(versionA, 'Electron Framework'), Buffer.concat([Buffer.from(filler), fuseWire()]));
  for (const locale of ['en', 'nb', 'de'])
    put(path.join(versionA, 'Resources', `${locale}.lproj`, 'locale.pak'));
  symlinkSync('A', path.join(framework, 'Versions', 'Current'));
  for (const name of ['Electron Framework', 'Resources'])
    symlinkSync(path.join('Versions', 'Current', name), path.join(framework, name));
}

/** @param {Double} double */
function makeMac({ folder, version, asar }) {
  const app = path.join(folder, 'Electron.app');
  const frameworks = path.join(app, 'Contents', 'Frameworks');
  putBundle(app, 'Electron', version);
  for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)'])
    putBundle(path.join(frameworks, `Electron Helper${kind}.app`), `Electron Helper${kind}`, version);
  putFramework(path.join(frameworks, 'Electron Framework.framework'));
  const resources = path.join(app, 'Contents', 'Resources');
  for (const locale of ['en', 'nb', 'de']) put(path.join(resources, `${locale}.lproj`, 'InfoPlist.strings'));
  put(path.join(resources, 'electron.icns'));
  put(path.join(resources, 'default_app.asar'), asar);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) put(path.join(folder, name));
  put(path.join(folder, 'version'), version);
}

/**
 * Makes one for each system in a folder that is empty.
 * @param {string} folder
 * @param {string} version of Electron
 */
export async function makeElectronDoubles(folder, version) {
  put(path.join(folder, 'default-app', 'package.json'), '{}');
  const archive = path.join(folder, 'default_app.asar');
  await createPackage(path.join(folder, 'default-app'), archive);
  const asar = readFileSync(archive);
  const doubles = {
    linux: path.join(folder, 'linux'),
    win: path.join(folder, 'win'),
    mac: path.join(folder, 'mac'),
  };
  makeLinux({ folder: doubles.linux, version, asar });
  makeWindows({ folder: doubles.win, version, asar });
  makeMac({ folder: doubles.mac, version, asar });
  return doubles;
}
