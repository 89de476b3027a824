// Debian's packages that the app's development needs, why, and the file that shows that each is there.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

/**
 * @typedef {object} DebianPackage
 * @property {string} name
 * @property {string} file absolute path that exists once it is installed
 * @property {string} why what cannot run without it
 */

/** @type {readonly DebianPackage[]} */
export const testPackages = [
  { name: 'chromium', file: '/usr/bin/chromium', why: 'the window, where Electron itself is not at hand' },
  { name: 'xvfb', file: '/usr/bin/Xvfb', why: 'a display for the real mail program' },
  { name: 'thunderbird', file: '/usr/bin/thunderbird', why: 'the real mail program' },
  { name: 'evolution', file: '/usr/bin/evolution', why: 'the real Evolution' },
  { name: 'geary', file: '/usr/bin/geary', why: 'the real Geary' },
  { name: 'gnome-keyring', file: '/usr/bin/gnome-keyring-daemon', why: 'their passwords' },
  { name: 'libsecret-tools', file: '/usr/bin/secret-tool', why: 'putting passwords there for a test' },
  { name: 'xdotool', file: '/usr/bin/xdotool', why: 'the keys that send a message in them' },
  { name: 'dbus-daemon', file: '/usr/bin/dbus-run-session', why: 'a session of its own for each of them' },
  { name: 'libglib2.0-bin', file: '/usr/bin/gdbus', why: 'waiting for the keyring' },
  { name: 'systemd', file: '/usr/bin/busctl', why: 'telling Evolution’s service of an account' },
  { name: 'dovecot-imapd', file: '/usr/lib/dovecot/imap', why: 'the real IMAP server' },
  { name: 'dovecot-pop3d', file: '/usr/lib/dovecot/pop3', why: 'the real POP server' },
  { name: 'postfix', file: '/usr/sbin/postfix', why: 'the real submission server' },
  { name: 'openssl', file: '/usr/bin/openssl', why: 'throw-away certificates for the real mail server' },
  { name: 'iproute2', file: '/sbin/ip', why: 'a network of its own for the real programs' },
  { name: 'strace', file: '/usr/bin/strace', why: 'failing disks and cut power, one system call at a time' },
  { name: 'rpm', file: '/usr/bin/rpmbuild', why: 'the RPM package' },
  { name: '7zip', file: '/usr/bin/7zz', why: 'the archive for other Linux systems' },
  { name: 'squashfs-tools', file: '/usr/bin/mksquashfs', why: 'the AppImage' },
  { name: 'desktop-file-utils', file: '/usr/bin/desktop-file-validate', why: 'the rules for menu entries' },
  { name: 'file', file: '/usr/bin/file', why: 'which parts of the macOS app are programs' },
  { name: 'nsis', file: '/usr/bin/makensis', why: 'the Windows installer' },
  {
    name: 'gcc-mingw-w64-x86-64-win32',
    file: '/usr/bin/x86_64-w64-mingw32-gcc-win32',
    why: 'test doubles of the plug-ins of the Windows installer, and programs that get in the way there',
  },
  { name: 'wine', file: '/usr/bin/wine', why: 'Windows, as far as Debian has it' },
  { name: 'locales', file: '/usr/share/i18n/locales/nb_NO', why: 'a Windows that speaks Norwegian' },
];

/** @param {string} file */
function isThere(file) {
  try {
    accessSync(file, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}

export const isDebian = process.platform === 'linux' && isThere('/usr/bin/apt-get');

/** @param {readonly DebianPackage[]} packages */
export function missingOf(packages) {
  return packages.filter(({ file }) => !isThere(file));
}

/** @param {readonly DebianPackage[]} packages */
export function installCommand(packages) {
  const names = packages.map(({ name }) => name).join(' ');
  return `sudo apt-get install --no-install-recommends ${names}`;
}

/**
 * Installs what is missing, where that may be done without asking; says what it does.
 * @param {readonly DebianPackage[]} packages
 * @returns {readonly DebianPackage[]} what is still missing
 */
export function installMissing(packages) {
  const missing = missingOf(packages);
  if (missing.length === 0 || !isDebian || process.getuid?.() !== 0) return missing;
  const names = missing.map(({ name }) => name);
  console.log(`Installing with apt-get: ${names.join(' ')}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...names],
  ]) {
    const { status, stdout, stderr } = spawnSync('/usr/bin/apt-get', args, {
      env: environment,
      encoding: 'utf8',
    });
    if (status !== 0)
      console.error(`apt-get ${args[0]} failed:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  }
  return missingOf(packages);
}
