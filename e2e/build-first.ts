import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { electronHost, root } from './host';

// biome-ignore lint/style/noDefaultExport: Playwright calls the default export of its global setup.
export default buildFirst;

/** The specs run what the sources say now, not what was built some time ago. */
function buildFirst(): void {
  console.log(`The app is shown by ${electronHost()}.`);
  const script = path.join(root, 'build', 'scripts', 'build.mjs');
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The app does not build.');
}
