// How the app is signed, out of what the environment holds. Without any of it the builds are unsigned.

/**
 * @typedef {NonNullable<NonNullable<import('electron-builder').Configuration['win']>['azureSignOptions']>} SigningOptions
 * @typedef {Pick<NonNullable<import('electron-builder').Configuration['mac']>, 'identity' | 'hardenedRuntime'>} MacSigning
 * @typedef {Readonly<Record<string, string | undefined>>} Environment
 */

/**
 * A Mac with Apple silicon runs nothing that bears no signature at all. Without a certificate (`CSC_LINK`) it is
 * one that names nobody, with which the hardened runtime would refuse Electron's own libraries.
 * @param {Environment} environment
 * @returns {MacSigning}
 */
export function macSigning({ CSC_LINK }) {
  return CSC_LINK ? { hardenedRuntime: true } : { identity: '-', hardenedRuntime: false };
}

const names = /** @type {const} */ ({
  publisherName: 'WINDOWS_SIGNING_PUBLISHER',
  endpoint: 'WINDOWS_SIGNING_ENDPOINT',
  codeSigningAccountName: 'WINDOWS_SIGNING_ACCOUNT',
  certificateProfileName: 'WINDOWS_SIGNING_PROFILE',
});

/**
 * What electron-builder has to be told for Azure Artifact Signing, since keys may no longer lie in files. Nothing
 * when none of the variables is set. Throws when only some are, since a half-told build would pass for a signed one.
 * @param {Environment} environment
 * @returns {{ azureSignOptions?: SigningOptions }}
 */
export function windowsSigning(environment) {
  const missing = Object.values(names).filter((name) => !environment[name]);
  if (missing.length === Object.keys(names).length) return {};
  if (missing.length > 0) throw new Error(`Windows is half signed: ${missing.join(', ')} is not set`);
  const entries = Object.entries(names).map(([option, name]) => [option, environment[name]]);
  return { azureSignOptions: /** @type {SigningOptions} */ (Object.fromEntries(entries)) };
}
