// `node build/scripts/write-sbom.mjs`: out/sbom.cdx.json, a bill of what people install in CycloneDX's format, out of
// npm's own. Needs a built out/. Made twice from the same commit it is the same.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * @typedef {object} Component
 * @property {string} name
 * @property {string} version
 */

/**
 * @typedef {object} Bill
 * @property {string} $schema
 * @property {string} bomFormat
 * @property {string} specVersion
 * @property {number} version
 * @property {{ lifecycles: unknown, tools: unknown, component: Record<string, unknown> }} metadata
 * @property {Component[]} components
 */

/**
 * What npm counts as development is what is bundled here, so it is picked by name and version. Time, serial number
 * and what else changes from one run to the next is left out.
 * @param {Bill} everything as `npm sbom` writes it
 * @param {readonly string[]} shipped as `name@version`
 * @returns {Bill}
 */
export function billOf({ $schema, bomFormat, specVersion, version, metadata, components }, shipped) {
  const { lifecycles, tools, component } = metadata;
  return {
    $schema,
    bomFormat,
    specVersion,
    version,
    metadata: {
      lifecycles,
      tools,
      component: { ...component, type: 'application', name: 'runbox-mail-setup', properties: [] },
    },
    components: components
      .filter((one) => shipped.includes(`${one.name}@${one.version}`))
      .map((one) => ({ ...one, scope: 'required', properties: [] })),
  };
}

/**
 * @param {string} licences the text that the build writes
 * @returns {string[]} `name@version` of each bundled package
 */
export function packagesIn(licences) {
  const lines = licences.matchAll(/^(\S+) (\d\S*) \([^)]+\)$/gm);
  return [...lines].map(([, name, version]) => `${name}@${version}`);
}

function writeBill() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const everything = execFileSync(npm, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const licences = readFileSync(path.join(root, 'out', 'licences.txt'), 'utf8');
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'));
  const bill = billOf(JSON.parse(everything), [...packagesIn(licences), `electron@${version}`]);
  writeFileSync(path.join(root, 'out', 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
}

if (process.argv[1] === import.meta.filename) writeBill();
