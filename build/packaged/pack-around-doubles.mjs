// Runs electron-builder as a release does, but around test doubles of Electron and with Debian's own tools, so that
// what it makes of the app can be looked at where Electron cannot be fetched to. Needs a built out/. With `--app-only`
// just the app for this system, without packages around it.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { configuration } from '../electron-builder.config.mjs';
import { makeWindows, wineEnvironment } from '../wine.mjs';
import { makeAppImageTools, makeElectronDoubles } from './test-doubles/electron-doubles.mjs';
import { makeNsisTools } from './test-doubles/nsis/make-nsis-tools.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'out', 'packaged');
const electronVersion = JSON.parse(
  readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'),
).version;

const appImageTools = path.join(folder, 'test-doubles', 'appimage');
const nsisTools = path.join(folder, 'test-doubles', 'nsis');

Object.assign(process.env, {
  ...wineEnvironment,
  CUSTOM_FPM_PATH: path.join(import.meta.dirname, 'test-doubles', 'fpm.mjs'),
  APPIMAGE_TOOLS_PATH: appImageTools,
  ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7zz',
  ELECTRON_BUILDER_NSIS_DIR: nsisTools,
  ELECTRON_BUILDER_NSIS_RESOURCES_DIR: nsisTools,
  CSC_IDENTITY_AUTO_DISCOVERY: 'false',
});

rmSync(folder, { recursive: true, force: true });
makeAppImageTools(appImageTools);
const doubles = await makeElectronDoubles(path.join(folder, 'test-doubles'), electronVersion);

/**
 * @param {Platform} platform
 * @param {string} electronDist
 * @param {readonly string[]} targets
 * @param {readonly Arch[]} processors
 */
async function pack(platform, electronDist, targets, processors) {
  await build({
    projectDir: root,
    publish: 'never',
    targets: platform.createTarget([...targets], ...processors),
    // electron-builder changes what it is given.
    config: {
      ...structuredClone(configuration),
      // The tool that signs is macOS's own.
      mac: { ...structuredClone(configuration.mac), identity: null },
      electronDist,
      electronVersion,
      directories: { ...configuration.directories, output: path.join(folder, 'release') },
    },
  });
}

/**
 * Two apps become one only on macOS, or what says that it is: macOS's own tools are for real programs, of which the
 * doubles hold none.
 */
function pretendMacOS() {
  Object.defineProperty(process, 'platform', { value: 'darwin' });
}

if (process.argv.includes('--app-only')) await pack(Platform.LINUX, doubles.linux, ['dir'], [Arch.x64]);
else {
  const processors = [Arch.x64, Arch.arm64];
  makeNsisTools(nsisTools);
  makeWindows();
  await pack(Platform.LINUX, doubles.linux, ['deb', 'rpm', 'AppImage', 'tar.gz'], processors);
  await pack(Platform.WINDOWS, doubles.win, ['nsis'], processors);
  pretendMacOS();
  await pack(Platform.MAC, doubles.mac, ['zip'], [Arch.universal]);
}
