// Electron's nine fuses: switches inside its executable that are thrown once, when the app is packaged.
// All of them are decided here and nowhere else.

/** @typedef {NonNullable<import('electron-builder').Configuration['electronFuses']>} FuseOptions */

/**
 * @typedef {object} Fuse
 * @property {string} name as Electron names it in build/fuses/fuses.json5
 * @property {'on' | 'off' | 'as shipped'} decision
 * @property {Partial<FuseOptions> | null} option how electron-builder throws it; null when it cannot
 * @property {string} why
 */

/** @type {readonly Fuse[]} in the order in which they lie in the executable */
export const fuses = [
  {
    name: 'RunAsNode',
    decision: 'off',
    option: { runAsNode: false },
    why: 'With ELECTRON_RUN_AS_NODE any script could run under our name and signature.',
  },
  {
    name: 'EnableCookieEncryption',
    decision: 'on',
    option: { enableCookieEncryption: true },
    why: 'The page keeps no cookies; if it ever does, they are not to lie open on the disk.',
  },
  {
    name: 'EnableNodeOptionsEnvironmentVariable',
    decision: 'off',
    option: { enableNodeOptionsEnvironmentVariable: false },
    why: 'NODE_OPTIONS loads foreign code, NODE_EXTRA_CA_CERTS lets a foreign certificate pass for Runbox’s.',
  },
  {
    name: 'EnableNodeCliInspectArguments',
    decision: 'off',
    option: { enableNodeCliInspectArguments: false },
    why: 'With --inspect or SIGUSR1 another program could read a password out of our memory.',
  },
  {
    name: 'EnableEmbeddedAsarIntegrityValidation',
    decision: 'on',
    option: { enableEmbeddedAsarIntegrityValidation: true },
    why: 'A changed app.asar does not start on macOS and Windows; Linux leaves that to its packages.',
  },
  {
    name: 'OnlyLoadAppFromAsar',
    decision: 'on',
    option: { onlyLoadAppFromAsar: true },
    why: 'A folder named app beside the archive would otherwise be run unchecked.',
  },
  {
    name: 'LoadBrowserProcessSpecificV8Snapshot',
    decision: 'off',
    option: { loadBrowserProcessSpecificV8Snapshot: false },
    why: 'No snapshot of our own is shipped, and a foreign one must not be loaded.',
  },
  {
    name: 'GrantFileProtocolExtraPrivileges',
    decision: 'off',
    option: { grantFileProtocolExtraPrivileges: false },
    why: 'The page comes from app://wizard, so nothing needs file:// to be more than it is in a browser.',
  },
  {
    name: 'WasmTrapHandlers',
    decision: 'as shipped',
    option: null,
    why: 'Concerns the speed of WebAssembly, of which there is none here.',
  },
];

/** For electron-builder. */
export function fuseOptions() {
  return /** @type {FuseOptions} */ (Object.assign({}, ...fuses.map(({ option }) => option)));
}
