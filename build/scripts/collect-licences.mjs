// The licences of what the bundles are made of, for the people who use the app.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX identifier
 * @property {string} text the licence as its authors wrote it
 */

/**
 * The folders of the packages that modules lie in, each once.
 * @param {readonly string[]} moduleIds as the bundler names them: files, and modules that it makes up itself
 * @returns {string[]} absolute, sorted
 */
export function packageFolders(moduleIds) {
  const folders = moduleIds
    .filter((id) => !id.startsWith('\0'))
    .map((id) => /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(id)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** Licences of packages that name one and leave its text out, each in a file of the package's name. */
const texts = path.resolve(import.meta.dirname, '../licences');

/**
 * Throws when a package says nothing about its licence, because it must not be shipped then.
 * @param {string} folder
 * @returns {BundledPackage}
 */
export function readPackage(folder) {
  const {
    name,
    version,
    license: licence,
  } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const own = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  const file = own === undefined ? path.join(texts, `${name}.txt`) : path.join(folder, own);
  if (typeof licence !== 'string' || !existsSync(file)) throw new Error(`${name} comes without a licence`);
  return { name, version, licence, text: readFileSync(file, 'utf8').trim() };
}

/**
 * @param {readonly BundledPackage[]} packages
 * @returns {string} what the app shows of them
 */
export function licenceText(packages) {
  const blocks = packages.map(
    ({ name, version, licence, text }) =>
      `${name} ${version} (${licence})\n\n${text.replaceAll('\r\n', '\n')}\n`,
  );
  return `Runbox Mail Setup contains the following software.\n\n${blocks.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
