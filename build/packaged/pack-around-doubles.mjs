// Runs electron-builder as a release does, but around test doubles of Electron and with Debian's own tools, so that
// what it makes of the app can be looked at where Electron cannot be fetched to. Needs a built out/.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { configuration } from '../electron-builder.config.mjs';
import { makeAppImageTools, makeElectronDoubles } from './test-doubles/electron-doubles.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'out', 'packaged');
const electronVersion = JSON.parse(
  readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'),
).version;

const appImageTools = path.join(folder, 'test-doubles', 'appimage');

Object.assign(process.env, {
  CUSTOM_FPM_PATH: path.join(import.meta.dirname, 'test-doubles', 'fpm.mjs'),
  APPIMAGE_TOOLS_PATH: appImageTools,
  ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7zz',
  CSC_IDENTITY_AUTO_DISCOVERY: 'false',
});

rmSync(folder, { recursive: true, force: true });
makeAppImageTools(appImageTools);
const doubles = await makeElectronDoubles(path.join(folder, 'test-doubles'), electronVersion);

/**
 * @param {Platform} platform
 * @param {string} electronDist
 * @param {readonly string[]} targets
 */
async function pack(platform, electronDist, targets) {
  await build({
    projectDir: root,
    publish: 'never',
    targets: platform.createTarget([...targets], Arch.x64),
    // electron-builder changes what it is given.
    config: {
      ...structuredClone(configuration),
      electronDist,
      electronVersion,
      directories: { ...configuration.directories, output: path.join(folder, 'release') },
    },
  });
}

await pack(Platform.LINUX, doubles.linux, ['dir', 'deb', 'rpm', 'AppImage', 'tar.gz']);
await pack(Platform.WINDOWS, doubles.win, ['dir']);
await pack(Platform.MAC, doubles.mac, ['dir']);
