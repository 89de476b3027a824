import { spawnSync } from 'node:child_process';
import path from 'node:path';
import buildFirst from '../build-first';
import { root } from '../host';

// biome-ignore lint/style/noDefaultExport: Playwright calls the default export of its global setup.
export default packFirst;

function packFirst(): void {
  buildFirst();
  const script = path.join(root, 'build', 'packaged', 'pack-around-doubles.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--app-only'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The app cannot be packed.\n${stdout}${stderr}`);
}
