import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { chooseHost, root } from './host';

/** The specs run what the sources say now, not what was built some time ago. */
export default function buildFirst(): void {
  console.log(`The app is shown by ${chooseHost()}.`);
  const script = path.join(root, 'build', 'scripts', 'build.mjs');
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The app does not build.');
}
