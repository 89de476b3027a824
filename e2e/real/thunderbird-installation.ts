import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where Debian's package puts it; Thunderbird chooses a profile by this very path. */
export const installationFolder = '/usr/lib/thunderbird';
const program = 'thunderbird-bin';
const script = 'autoconfig.js';
const inside = path.join(__dirname, 'inside-thunderbird');

export interface Given {
  /** Base64 of the certificate of an authority to trust. */
  readonly authority: string | null;
  /** What to type when Thunderbird asks for a password; without it every dialog is cancelled. */
  readonly answer?: { readonly password: string; readonly remember: boolean };
}

/**
 * The command that starts Thunderbird with our script in it. The program sees an altered installation at
 * its own path, in a mount namespace of its own; installation and profile stay as they are.
 */
export function prepareInstallation(given: Given): { command: [string, ...string[]]; folder: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'installation-'));
  const [original, altered] = [path.join(folder, 'original'), path.join(folder, 'altered')];
  mkdirSync(original);
  mkdirSync(altered);
  for (const entry of readdirSync(installationFolder, { withFileTypes: true })) {
    const { name } = entry;
    if (name === 'defaults' || name === program) continue;
    const target = entry.isSymbolicLink()
      ? readlinkSync(path.join(installationFolder, name))
      : path.join(original, name);
    symlinkSync(path.resolve(installationFolder, target), path.join(altered, name));
  }
  copyFileSync(path.join(installationFolder, program), path.join(altered, program));
  chmodSync(path.join(altered, program), 0o755);
  cpSync(path.join(installationFolder, 'defaults'), path.join(altered, 'defaults'), {
    recursive: true,
    dereference: true,
  });
  copyFileSync(path.join(inside, script), path.join(altered, script));
  writeFileSync(path.join(altered, 'defaults/pref/zz-e2e.js'), writeDefaults(given));
  const mount = `mount --bind ${installationFolder} ${original} && mount --bind ${altered} ${installationFolder} && exec "$@"`;
  const start = path.join(installationFolder, program);
  return { command: ['unshare', '--mount', '--', 'sh', '-c', mount, 'sh', start], folder };
}

function writeDefaults(given: Given): string {
  const defaults = {
    'e2e.given': JSON.stringify({ ...given, folder: inside }),
    'general.config.filename': script,
    'general.config.obscure_value': 0,
    'general.config.sandbox_enabled': false,
    // With nothing but loopback it would take itself to be offline.
    'offline.autoDetect': false,
    'network.manage-offline-status': false,
    // Marionette would switch saved passwords off.
    'remote.prefs.recommended': false,
  };
  return Object.entries(defaults)
    .map(([name, value]) => `pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
