import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { removeWindows } from '../wine.mjs';
import { archives, packedFolder } from './packed-files.mjs';

function run(script: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} failed:\n${stdout}${stderr}`);
}

function buildAndPack(...args: string[]): void {
  for (const name of ['main.js', 'preload.js', 'licences.txt', 'renderer'])
    rmSync(`out/${name}`, { recursive: true, force: true });
  run('build/scripts/build.mjs');
  run('build/packaged/pack-around-doubles.mjs', ...args);
}

/** Twice, each time from nothing, so that the two can be compared. */
export function setup(): void {
  const earlier = `${packedFolder}-earlier`;
  buildAndPack('--app-only');
  mkdirSync(earlier, { recursive: true });
  copyFileSync(archives.linux, `${earlier}/app.asar`);
  buildAndPack();
}

export { removeWindows as teardown };
