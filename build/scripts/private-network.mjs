// Runs a command on a network of its own, where the ports of a mail server are free and nothing can leave.
//
//   node build/scripts/private-network.mjs -- COMMAND [ARGUMENT...]
//
// Only loopback is there, and the hosts below are this machine. Temporary files go to memory. Everything the
// command started and left behind ends with it, even when this process is killed. The machine stays as it is.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmdirSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Exit code when the machine cannot give a command a network of its own. */
export const cannotRun = 77;

const hostsOfThisMachine = ['localhost', 'mail.runbox.com', 'example.org', 'sub.example.co.uk'];

// setpriv: the kernel ends unshare with this process, and unshare ends all the others with itself.
const isolate = ['setpriv', '--pdeathsig', 'KILL', '--', 'unshare', '--net', '--mount', '--pid', '--fork'];
const unshareOptions = ['--kill-child=KILL', '--mount-proc'];

// Not replaced by the command: the first process of a process namespace has to collect orphans.
const setUp = `set -e
ip link set lo up
mount -t tmpfs -o mode=0755 private "$TMPDIR"
printf '%s\\n' "$PRIVATE_HOSTS" > "$TMPDIR/hosts"
mount --bind "$TMPDIR/hosts" /etc/hosts
set +e
"$@"
exit $?`;

/** @returns {string | null} why it cannot be done here, as a sentence; null when it can */
export function findObstacle() {
  if (process.platform !== 'linux') return `It needs Linux; this is ${process.platform}.`;
  if (process.getuid?.() !== 0) return 'It needs root: only root may make a network.';
  for (const [program, packageName] of [
    ['unshare', 'util-linux'],
    ['setpriv', 'util-linux'],
    ['mount', 'mount'],
    ['ip', 'iproute2'],
  ])
    if (spawnSync(program ?? '', ['--version']).error && spawnSync(program ?? '', ['-V']).error)
      return `It needs the program "${program}" from the package ${packageName}.`;
  const [program = '', ...args] = [...isolate, ...unshareOptions, 'ip', 'link', 'set', 'lo', 'up'];
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? null : `This machine allows no network of its own: ${stderr.trim()}`;
}

/**
 * Resolves with the command's exit code (128 + number for a signal).
 * @param {readonly string[]} command
 * @returns {Promise<number>}
 */
export function runInPrivateNetwork(command) {
  const folder = mkdtempSync(path.join(tmpdir(), 'private-'));
  const [program = '', ...args] = [...isolate, ...unshareOptions, 'sh', '-c', setUp, 'sh', ...command];
  const child = spawn(program, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      TMPDIR: folder,
      PRIVATE_NETWORK: '1',
      PRIVATE_HOSTS: hostsOfThisMachine.map((host) => `127.0.0.1 ${host}`).join('\n'),
    },
  });
  const end = () => child.kill('SIGKILL');
  // Ctrl+C reaches the command by itself and lets it finish in order.
  const wait = () => {};
  process.on('SIGINT', wait).on('SIGTERM', end).on('SIGHUP', end).on('exit', end);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  }).finally(() => {
    process.off('SIGINT', wait).off('SIGTERM', end).off('SIGHUP', end).off('exit', end);
    rmdirSync(folder);
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const separator = process.argv.indexOf('--');
  const command = separator < 0 ? [] : process.argv.slice(separator + 1);
  const obstacle = findObstacle();
  if (command.length === 0) {
    console.error('Usage: node build/scripts/private-network.mjs -- COMMAND [ARGUMENT...]');
    process.exit(2);
  }
  if (obstacle !== null) {
    console.error(`Cannot run on a network of its own: ${command.join(' ')}\n${obstacle}`);
    process.exit(cannotRun);
  }
  process.exit(await runInPrivateNetwork(command));
}
