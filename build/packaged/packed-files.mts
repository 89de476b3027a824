import path from 'node:path';
import { productName, version } from '../../package.json';

const root = path.resolve(import.meta.dirname, '../..');

/** Where pack-around-doubles.mjs puts everything. */
export const packedFolder = path.join(root, 'out', 'packaged');

/** What would be given to people, and the folders that it was made of. */
export const releaseFolder = path.join(packedFolder, 'release');

const inRelease = (...names: string[]) => path.join(releaseFolder, ...names);
const named = (rest: string) => inRelease(`runbox-mail-setup-${version}-${rest}`);

export const appFolders = {
  linux: inRelease('linux-unpacked'),
  linuxArm: inRelease('linux-arm64-unpacked'),
  win: inRelease('win-unpacked'),
  winArm: inRelease('win-arm64-unpacked'),
  mac: inRelease('mac-universal', `${productName}.app`, 'Contents'),
};

export const archives = {
  linux: path.join(appFolders.linux, 'resources', 'app.asar'),
  linuxArm: path.join(appFolders.linuxArm, 'resources', 'app.asar'),
  win: path.join(appFolders.win, 'resources', 'app.asar'),
  winArm: path.join(appFolders.winArm, 'resources', 'app.asar'),
  mac: path.join(appFolders.mac, 'Resources', 'app.asar'),
};

/** The files that hold the fuses. */
export const executables = {
  linux: path.join(appFolders.linux, 'runbox-mail-setup'),
  linuxArm: path.join(appFolders.linuxArm, 'runbox-mail-setup'),
  win: path.join(appFolders.win, `${productName}.exe`),
  winArm: path.join(appFolders.winArm, `${productName}.exe`),
  mac: path.join(appFolders.mac, 'Frameworks/Electron Framework.framework/Versions/A/Electron Framework'),
};

export const packages = {
  deb: named('linux-amd64.deb'),
  debArm: named('linux-arm64.deb'),
  rpm: named('linux-x86_64.rpm'),
  rpmArm: named('linux-aarch64.rpm'),
  appImage: named('linux-x86_64.AppImage'),
  appImageArm: named('linux-arm64.AppImage'),
  tarGz: named('linux-x64.tar.gz'),
  tarGzArm: named('linux-arm64.tar.gz'),
  exe: named('win-x64.exe'),
  exeArm: named('win-arm64.exe'),
  zip: named('mac-universal.zip'),
};

/** Stands for the person at a Windows that nobody sits at. */
export const answerQuestions = path.join(packedFolder, 'test-doubles', 'nsis', 'answer-questions.exe');

/** From the build before, which began from nothing as well. */
export const earlierArchive = path.join(`${packedFolder}-earlier`, 'app.asar');
