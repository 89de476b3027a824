import path from 'node:path';
import { productName, version } from '../../package.json';

const root = path.resolve(import.meta.dirname, '../..');

/** Where pack-around-doubles.mjs puts everything. */
export const packedFolder = path.join(root, 'out', 'packaged');
const release = path.join(packedFolder, 'release');

export const appFolders = {
  linux: path.join(release, 'linux-unpacked'),
  win: path.join(release, 'win-unpacked'),
  mac: path.join(release, 'mac', `${productName}.app`, 'Contents'),
};

export const archives = {
  linux: path.join(appFolders.linux, 'resources', 'app.asar'),
  win: path.join(appFolders.win, 'resources', 'app.asar'),
  mac: path.join(appFolders.mac, 'Resources', 'app.asar'),
};

/** The files that hold the fuses. */
export const executables = {
  linux: path.join(appFolders.linux, 'runbox-mail-setup'),
  win: path.join(appFolders.win, `${productName}.exe`),
  mac: path.join(appFolders.mac, 'Frameworks/Electron Framework.framework/Versions/A/Electron Framework'),
};

export const packages = {
  deb: path.join(release, `runbox-mail-setup-${version}-linux-amd64.deb`),
  rpm: path.join(release, `runbox-mail-setup-${version}-linux-x86_64.rpm`),
  appImage: path.join(release, `runbox-mail-setup-${version}-linux-x86_64.AppImage`),
  tarGz: path.join(release, `runbox-mail-setup-${version}-linux-x64.tar.gz`),
};

/** From the build before, which began from nothing as well. */
export const earlierArchive = path.join(`${packedFolder}-earlier`, 'app.asar');
