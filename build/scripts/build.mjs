// `npm run build`: everything that runs, out of the sources into out/.
import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { build as buildPage } from 'vite';
import { isDecided, publisher } from '../publisher.mjs';
import { buildDay, commitTime } from './build-day.mjs';
import { licenceText, packageFolders, readPackage } from './collect-licences.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * @typedef {object} Bundle
 * @property {string} input
 * @property {string} file below out/
 * @property {'cjs' | 'iife'} format
 * @property {boolean} minify
 * @property {string} [firstLine] makes the file a program that can be started by its name
 */

const firstLine = '#!/usr/bin/env node';

/** @type {readonly Bundle[]} */
export const bundles = [
  { input: 'electron/main/index.ts', file: 'main.js', format: 'cjs', minify: true },
  { input: 'electron/preload/index.ts', file: 'preload.js', format: 'cjs', minify: true },
  { input: 'electron/cli/index.ts', file: 'cli.js', format: 'cjs', minify: true, firstLine },
  { input: 'e2e/standin/electron.ts', file: 'standin/electron', format: 'cjs', minify: false, firstLine },
  { input: 'e2e/standin/find-chromium.ts', file: 'standin/find-chromium.js', format: 'cjs', minify: false },
  { input: 'e2e/standin/worlds/page-world.ts', file: 'standin/page-world.js', format: 'iife', minify: false },
  {
    input: 'e2e/standin/worlds/preload-world.ts',
    file: 'standin/preload-world.js',
    format: 'iife',
    minify: false,
  },
];

/** What is packed for people; the rest is for developing and for terminals. */
const shipped = ['main.js', 'preload.js'];

/** Packages of which people get a file as it is; build/electron-builder.config.mjs says which. */
const unbundled = [path.join(root, 'node_modules/native-reg')];

/** @returns {Promise<Record<string, string>>} what electron/main/build-facts.ts reads */
async function buildFacts() {
  const read = (/** @type {string} */ file) => readFile(path.join(root, file), 'utf8');
  const day = buildDay({
    sourceDateEpoch: process.env.SOURCE_DATE_EPOCH,
    commitTime: () => commitTime(root),
    changelog: await read('CHANGELOG.md'),
    version: JSON.parse(await read('package.json')).version,
  });
  return {
    BUILD_DAY: JSON.stringify(day),
    DOWNLOAD_PAGE: JSON.stringify(isDecided() ? publisher.homepage : null),
  };
}

/**
 * @param {Bundle} bundle
 * @param {Record<string, string>} define
 * @returns {Promise<readonly string[]>} the modules that went into it
 */
async function write({ input, file, format, minify, firstLine: banner = '' }, define) {
  const target = path.join(root, 'out', file);
  const bundle = await rolldown({
    input: path.join(root, input),
    cwd: root,
    platform: format === 'cjs' ? 'node' : 'browser',
    external: ['electron'],
    transform: { define },
  });
  const { output } = await bundle.write({
    file: target,
    format,
    minify,
    banner,
    codeSplitting: false,
    sourcemap: false,
  });
  await bundle.close();
  if (banner !== '') await chmod(target, 0o755);
  return output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
}

/** @returns {Promise<readonly string[]>} the modules that went into the page */
async function writePage() {
  const built = await buildPage({ configFile: path.join(root, 'build/vite.config.mts') });
  if (!('output' in built)) throw new Error('The page was not built once');
  return built.output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
}

/** Rejects with the bundler's own words when the sources do not build. */
export async function build() {
  // Whoever starts this may be developing or testing; what is built never is.
  process.env.NODE_ENV = 'production';
  const define = await buildFacts();
  const writing = bundles.map((bundle) => write(bundle, define));
  const [page, ...written] = await Promise.all([writePage(), ...writing]);
  const shippedModules = written.filter((_, index) => shipped.includes(bundles[index]?.file ?? ''));
  const folders = packageFolders([...page, ...shippedModules.flat(), ...unbundled]);
  await writeFile(path.join(root, 'out', 'licences.txt'), licenceText(folders.map(readPackage)));
}

if (process.argv[1] === import.meta.filename) {
  const started = performance.now();
  await build().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
  console.log(`Built out/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
