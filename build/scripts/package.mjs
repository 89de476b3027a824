// `npm run package`: the installers for the system that this runs on, into release/. With `--release` it refuses
// what must not be given to anybody. Signing happens where build/RELEASING.md says that the secrets are.
import { Platform, build as pack } from 'electron-builder';
import { configuration } from '../electron-builder.config.mjs';
import { isDecided } from '../publisher.mjs';
import { build } from './build.mjs';

if (process.argv.includes('--release') && !isDecided()) {
  console.error('build/publisher.mjs does not say yet who publishes the app, so nothing is released.');
  process.exit(1);
}
await build();
await pack({ targets: Platform.current().createTarget(), publish: 'never', config: configuration });
