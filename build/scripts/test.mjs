// `npm test`: everything that this machine can run, and by name whatever it cannot.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installCommand, installMissing, isDebian, testPackages } from './debian-packages.mjs';
import { fetchWindowsNode } from './windows-node.mjs';

const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;
const results = 'test-results';
const bin = path.join('node_modules', '.bin', '/');

/** @param {string} config */
const playwright = (config) => [`${bin}playwright`, 'test', '-c', config, '--reporter=list,json'];

/**
 * @param {string} config
 * @param {string} report
 */
const vitest = (config, report) => [
  ...[`${bin}vitest`, 'run', `--config=${config}`],
  ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
];

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} command
 * @property {string} [report] where its runner writes its counts
 * @property {boolean} [debianOnly] needs programs from Debian's packages
 * @property {boolean} [rootOnly] needs root, to give servers a network of their own
 * @property {boolean} [windowsNode] needs Node as it is on Windows, from npm
 */

/** @type {readonly Part[]} */
const parts = [
  { name: 'format and lint', command: [`${bin}biome`, 'ci', '--error-on-warnings', '.'] },
  ...['electron', 'renderer', 'e2e', 'build'].map((folder) => ({
    name: `types of ${folder}`,
    command: [`${bin}tsc`, '-p', folder],
  })),
  {
    name: 'unit and component tests',
    command: vitest('vitest.config.mts', `${results}/unit.json`),
    report: `${results}/unit.json`,
  },
  { name: 'build', command: ['node', 'build/scripts/build.mjs'] },
  {
    name: 'the app in its window',
    command: playwright('e2e/playwright.config.ts'),
    report: `${results}/window.json`,
  },
  {
    name: 'the real mail programs and a real mail server',
    command: [
      'node',
      'build/scripts/private-network.mjs',
      '--',
      ...playwright('e2e/real/playwright.config.ts'),
    ],
    report: `${results}/real.json`,
    debianOnly: true,
    rootOnly: true,
  },
  {
    name: 'the terminal on Windows, under Wine',
    command: vitest('e2e/windows/vitest.config.mts', `${results}/windows.json`),
    report: `${results}/windows.json`,
    debianOnly: true,
    windowsNode: true,
  },
  {
    name: 'what is packed for people',
    command: vitest('build/packaged/vitest.config.mts', `${results}/packaged.json`),
    report: `${results}/packaged.json`,
    debianOnly: true,
  },
  {
    name: 'the packed app in its window',
    command: playwright('e2e/packaged/playwright.config.ts'),
    report: `${results}/packaged-window.json`,
    debianOnly: true,
  },
];

/** @param {string | undefined} file */
function countsIn(file) {
  if (file === undefined) return { passed: 0, failed: 0, skipped: 0 };
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return 'numPassedTests' in report
      ? {
          passed: report.numPassedTests,
          failed: report.numFailedTests,
          skipped: report.numPendingTests + report.numTodoTests,
        }
      : {
          passed: report.stats.expected,
          failed: report.stats.unexpected + report.stats.flaky,
          skipped: report.stats.skipped,
        };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** @param {Part} part */
function run({ name, command, report }) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const [program = '', ...args] = command;
  const environment = { ...process.env, ...(report ? { PLAYWRIGHT_JSON_OUTPUT_FILE: report } : {}) };
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    env: environment,
    shell: process.platform === 'win32',
  });
  const counts = countsIn(report);
  const ran = report === undefined || counts.passed > 0;
  const ok = status === 0 && ran && (counts.skipped === 0 || !isLinux);
  return { name, ok, counts, seconds: Math.round((Date.now() - started) / 1000) };
}

/** @param {ReturnType<typeof run>} part */
function summaryOf({ name, ok, counts: { passed, failed, skipped }, seconds }) {
  const facts = [
    passed > 0 && `${passed} tests`,
    failed > 0 && `${failed} failed`,
    skipped > 0 && `${skipped} skipped${isLinux ? ', which counts as failed' : ': they need Linux'}`,
    `${seconds} s`,
  ];
  return `${ok ? 'ok    ' : 'FAILED'} ${name} (${facts.filter(Boolean).join(', ')})`;
}

/**
 * @param {Part} part
 * @returns {string | null} why it cannot be run here, and what helps
 */
function findObstacle({ debianOnly = false, rootOnly = false, windowsNode = false }) {
  if (!debianOnly) return null;
  if (!isDebian) return 'It needs Debian or a system made from it, whose packages bring the programs.';
  if (rootOnly && !isRoot)
    return 'It needs root, to give the servers a network of their own. This runs everything:\n  sudo npm test';
  if (missing.length > 0) return 'It needs what is not installed.';
  return windowsNode && !hasWindowsNode ? noWindowsNode : null;
}

/** After `sudo npm test` the person's own commands have to be able to write there as well. */
function giveBackFolders() {
  const { SUDO_UID, SUDO_GID } = process.env;
  const folders = [results, 'out', 'node_modules/.vite', 'node_modules/.vite-temp'];
  if (isRoot && SUDO_UID) spawnSync('chown', ['-R', `${SUDO_UID}:${SUDO_GID}`, ...folders]);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const missing = isDebian ? installMissing(testPackages) : [];
const hasWindowsNode = isDebian && fetchWindowsNode();
const noWindowsNode = 'It needs Node for Windows from npm, which could not be fetched.';
const done = parts.filter((part) => findObstacle(part) === null).map(run);
const leftOut = parts.filter((part) => findObstacle(part) !== null);
giveBackFolders();

console.log('\n== Summary');
for (const part of done) console.log(summaryOf(part));
for (const part of leftOut) console.log(`LEFT OUT ${part.name}. ${findObstacle(part)}`);
if (missing.length > 0) {
  for (const { name, why } of missing) console.log(`not installed: ${name} (${why})`);
  console.log(`This installs what is missing:\n  ${installCommand(missing)}`);
}

const passed = done.reduce((sum, { ok, counts }) => sum + (counts.passed || Number(ok)), 0);
const failed = done.reduce((sum, { ok, counts }) => sum + (ok ? 0 : Math.max(1, counts.failed)), 0);
const missed = isDebian ? leftOut.filter((part) => findObstacle(part) !== noWindowsNode).length : 0;
console.log(`\n${passed} passed, ${failed + missed} failed`);
process.exit(failed + missed === 0 ? 0 : 1);
