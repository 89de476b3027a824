import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { archives, packedFolder } from './packed-files.mjs';

function run(script: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} failed:\n${stdout}${stderr}`);
}

function buildAndPack(): void {
  for (const name of ['main.js', 'preload.js', 'licences.txt', 'renderer'])
    rmSync(`out/${name}`, { recursive: true, force: true });
  run('build/scripts/build.mjs');
  run('build/packaged/pack-around-doubles.mjs');
}

/** Twice, each time from nothing, so that the two can be compared. */
export function setup(): void {
  const earlier = `${packedFolder}-earlier`;
  buildAndPack();
  mkdirSync(earlier, { recursive: true });
  copyFileSync(archives.linux, `${earlier}/app.asar`);
  buildAndPack();
}
