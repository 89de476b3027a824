// `npm run bench`: one table, ours beside a named peer, medians over interleaved runs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { installMissing, testPackages } from './debian-packages.mjs';

installMissing(testPackages.filter(({ name }) => ['chromium', 'thunderbird'].includes(name)));
const built = spawnSync('node', ['build/scripts/build.mjs'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
mkdirSync('out/bench', { recursive: true });
const bundle = await rolldown({
  input: 'build/bench/bench.ts',
  platform: 'node',
  external: [/^@playwright/, 'rolldown'],
});
await bundle.write({ file: 'out/bench/bench.mjs', format: 'esm', codeSplitting: false });
await bundle.close();
const environment = { ELECTRON_STANDIN_HEADLESS: process.env.DISPLAY ? '' : '1', ...process.env };
const { status } = spawnSync('node', ['out/bench/bench.mjs'], { stdio: 'inherit', env: environment });
rmSync('out/bench', { recursive: true, force: true });
process.exit(status ?? 1);
