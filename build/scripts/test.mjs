// `npm test`: everything that this machine can run, and by name whatever it cannot.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installCommand, installMissing, isDebian, testPackages } from './debian-packages.mjs';

const results = 'test-results';
const bin = 'node_modules/.bin/';

/** @param {string} config */
const playwright = (config) => [`${bin}playwright`, 'test', '-c', config, '--reporter=list,json'];

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} command
 * @property {string} [report] where its runner writes its counts
 * @property {boolean} [debianOnly] needs the real servers and programs from Debian's packages
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
    command: [
      `${bin}vitest`,
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${results}/unit.json`,
    ],
    report: `${results}/unit.json`,
  },
  { name: 'build', command: ['node', 'build/scripts/build.mjs'] },
  {
    name: 'the app in its window',
    command: playwright('e2e/playwright.config.ts'),
    report: `${results}/window.json`,
  },
  {
    name: 'the real Thunderbird and a real mail server',
    command: [
      'node',
      'build/scripts/private-network.mjs',
      '--',
      ...playwright('e2e/real/playwright.config.ts'),
    ],
    report: `${results}/real.json`,
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
  const ok = status === 0 && counts.skipped === 0 && (report === undefined || counts.passed > 0);
  if (counts.skipped > 0) console.error(`${counts.skipped} tests were skipped, which counts as a failure.`);
  return { name, ok, counts, seconds: Math.round((Date.now() - started) / 1000) };
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const missing = isDebian ? installMissing(testPackages) : testPackages;
const isRoot = process.getuid?.() === 0;
const canRunReal = isDebian && isRoot && missing.length === 0;
const done = parts.filter(({ debianOnly }) => canRunReal || !debianOnly).map(run);
const leftOut = parts.filter(({ debianOnly }) => debianOnly && !canRunReal);

console.log('\n== Summary');
for (const { name, ok, counts, seconds } of done)
  console.log(
    `${ok ? 'ok    ' : 'FAILED'} ${name} (${counts.passed ? `${counts.passed} tests, ` : ''}${seconds} s)`,
  );
for (const { name } of leftOut) console.log(`left out: ${name}`);
if (leftOut.length > 0) {
  if (!isDebian)
    console.log('  It needs Debian or a system made from it, because the servers come from its packages.');
  else if (missing.length > 0) console.log(`  It needs: ${installCommand(missing)}`);
  else console.log('  It needs root, to give the servers a network of their own: sudo npm test');
}

const passed = done.reduce((sum, { ok, counts }) => sum + (counts.passed || Number(ok)), 0);
const failed = done.reduce((sum, { ok, counts }) => sum + (ok ? 0 : Math.max(1, counts.failed)), 0);
const missed = isDebian ? leftOut.length : 0;
console.log(`\n${passed} passed, ${failed + missed} failed`);
process.exit(failed + missed === 0 ? 0 : 1);
