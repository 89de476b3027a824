// What is packed, for which systems, under which names.
import path from 'node:path';
import { fuseOptions } from './fuses.mjs';
import { publisher } from './publisher.mjs';
import { macSigning, windowsSigning } from './signing.mjs';

const root = path.resolve(import.meta.dirname, '..');
const metainfo = 'runbox-mail-setup.metainfo.xml';
const documentation = '/usr/share/doc/runbox-mail-setup';

/** @type {readonly string[]} */
const linuxFiles = [
  `${root}/build/installer/${metainfo}=/usr/share/metainfo/${metainfo}`,
  `${root}/LICENSE=${documentation}/copyright`,
];

const registryModule = {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in.
  from: 'node_modules/native-reg/prebuilds/win32-${arch}/node.napi.node',
  to: 'registry.node',
};

/** @type {import('electron-builder').Configuration} */
export const configuration = {
  appId: publisher.appId,
  productName: 'Runbox Mail Setup',
  copyright: '© 2026 The Runbox Mail Setup contributors',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills them in.
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  directories: { output: 'release', buildResources: 'build/installer' },
  files: ['out/main.js', 'out/preload.js', 'out/renderer/**', 'out/licences.txt', '!**/*.map'],
  // The command line needs Node, which the packed app no longer is (see fuses.mjs).
  extraMetadata: { bin: null, homepage: publisher.homepage },
  extraResources: [{ from: 'LICENSE', to: 'LICENSE.txt' }],
  asar: true,
  npmRebuild: false,
  electronLanguages: ['en-US', 'nb'],
  electronFuses: fuseOptions(),
  publish: null,
  // A runtime that needs no FUSE 2, and switches the sandbox off only where the kernel leaves no other way.
  toolsets: { appimage: '1.0.3' },
  win: {
    icon: 'build/icons/icon.ico',
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    requestedExecutionLevel: 'asInvoker',
    // Beside the archive: out of it Electron would first copy the module into a temporary folder.
    extraResources: [registryModule],
    // Smart App Control lets no program load what bears no signature.
    signExts: ['.node'],
    ...windowsSigning(process.env),
  },
  nsis: {
    oneClick: true,
    perMachine: false,
    allowElevation: false,
    packElevateHelper: false,
    runAfterFinish: true,
    createDesktopShortcut: false,
    // The person is asked, see installer.nsh.
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
    buildUniversalInstaller: false,
    installerLanguages: ['en_US', 'nb_NO'],
    uninstallDisplayName: 'Runbox Mail Setup',
    include: 'build/installer/installer.nsh',
  },
  mac: {
    icon: 'build/icons/icon.icns',
    category: 'public.app-category.utilities',
    target: [
      { target: 'dmg', arch: 'universal' },
      { target: 'zip', arch: 'universal' },
    ],
    minimumSystemVersion: '13.0',
    ...macSigning(process.env),
    entitlements: 'build/installer/entitlements.mac.plist',
    entitlementsInherit: 'build/installer/entitlements.mac.plist',
    extendInfo: { CFBundleDevelopmentRegion: 'en', CFBundleLocalizations: ['en', 'nb'] },
  },
  dmg: { title: 'Runbox Mail Setup', writeUpdateInfo: false },
  linux: {
    icon: 'build/icons',
    target: ['deb', 'rpm', 'AppImage', 'tar.gz'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
    executableName: 'runbox-mail-setup',
    syncDesktopName: true,
    category: 'Network;Email',
    maintainer: publisher.maintainer,
    vendor: 'The Runbox Mail Setup contributors',
    synopsis: 'Sets up mail programs for Runbox',
    description: 'Sets up the mail programs on your computer for your Runbox account',
    desktop: {
      entry: {
        GenericName: 'Mail set-up',
        'GenericName[nb]': 'Oppsett av e-post',
        'Comment[nb]': 'Setter opp e-postprogrammene på maskinen for Runbox-kontoen din',
        Keywords: 'mail;email;runbox;thunderbird;account;',
        'Keywords[nb]': 'e-post;epost;runbox;thunderbird;konto;',
        StartupNotify: 'true',
      },
    },
  },
  // There is no tray icon, for which one is recommended otherwise.
  deb: { packageCategory: 'mail', recommends: [], fpm: [...linuxFiles] },
  rpm: { fpm: [...linuxFiles] },
};

export default configuration;
