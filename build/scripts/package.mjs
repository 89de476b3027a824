// `npm run package`: the installers for the system that this runs on, into release/. With `--release` it refuses
// what must not be given to anybody. Signing happens where build/RELEASING.md says that the secrets are.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Platform, build as pack } from 'electron-builder';
import { configuration } from '../electron-builder.config.mjs';
import { releaseObstacle } from '../release-obstacle.mjs';
import { build } from './build.mjs';

if (process.argv.includes('--release')) {
  const manifest = path.resolve(import.meta.dirname, '../../package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const obstacle = releaseObstacle({ version, tag: process.env.GITHUB_REF_NAME });
  if (obstacle !== null) {
    console.error(`Nothing is released. ${obstacle}`);
    process.exit(1);
  }
}
await build();
await pack({ targets: Platform.current().createTarget(), publish: 'never', config: configuration });
