import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json';
import { pngSizes } from '../scripts/icon-containers.mjs';
import { packages } from './packed-files.mjs';
import { appImageOffset } from './test-doubles/electron-doubles.mjs';

const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
const desktopEntry = 'usr/share/applications/runbox-mail-setup.desktop';
const application = 'opt/Runbox Mail Setup';

/** What a package puts on the disk, wherever it is told of. */
const installed = [
  desktopEntry,
  'usr/share/metainfo/runbox-mail-setup.metainfo.xml',
  'usr/share/doc/runbox-mail-setup/copyright',
  ...pngSizes.map((size) => `usr/share/icons/hicolor/${size}x${size}/apps/runbox-mail-setup.png`),
  `${application}/runbox-mail-setup`,
  `${application}/chrome-sandbox`,
  `${application}/resources/app.asar`,
  `${application}/resources/apparmor-profile`,
  `${application}/resources/LICENSE.txt`,
  `${application}/locales/en-US.pak`,
  `${application}/locales/nb.pak`,
];

let tree: string;
beforeAll(() => {
  tree = mkdtempSync(path.join(os.tmpdir(), 'wizard-deb-'));
  run('dpkg-deb', '-x', packages.deb, tree);
});
afterAll(() => rmSync(tree, { recursive: true }));

const textOf = (file: string) => readFileSync(path.join(tree, file), 'utf8');

test('the package of Debian says what it is', () => {
  const field = (name: string) => run('dpkg-deb', '-f', packages.deb, name).trim();
  expect(field('Package')).toBe('runbox-mail-setup');
  expect(field('Version')).toBe(manifest.version);
  expect(field('Architecture')).toBe('amd64');
  expect(field('Depends')).toContain('libnss3');
  expect(field('Description')).toContain('Runbox');
});

test('the package of Debian brings the app, its icons, its entry and its licence', () => {
  const listed = run('dpkg-deb', '--fsys-tarfile', packages.deb).length;
  expect(listed).toBeGreaterThan(0);
  for (const file of installed) expect(textOf(file).length, file).toBeGreaterThan(0);
});

test('the RPM package brings the same files', () => {
  const files = run('rpm', '-qpl', packages.rpm).trim().split('\n');
  expect(files).toEqual(expect.arrayContaining(installed.map((file) => `/${file}`)));
  expect(run('rpm', '-qp', '--qf', '%{NAME} %{VERSION} %{LICENSE}', packages.rpm)).toBe(
    `runbox-mail-setup ${manifest.version} MIT`,
  );
});

test('computers with an ARM processor get packages of their own', () => {
  expect(run('dpkg-deb', '-f', packages.debArm, 'Architecture')).toBe('arm64\n');
  expect(run('rpm', '-qp', '--qf', '%{ARCH}', packages.rpmArm)).toBe('aarch64');
  expect(run('dpkg-deb', '-c', packages.debArm)).toContain('./opt/Runbox Mail Setup/resources/app.asar');
  for (const file of [packages.appImageArm, packages.tarGzArm])
    expect(statSync(file).size).toBeGreaterThan(0);
});

test('the AppImage starts the app by its entry in the menu', () => {
  const unpacked = path.join(tree, 'appimage');
  run(
    'unsquashfs',
    '-quiet',
    '-no-progress',
    '-o',
    String(appImageOffset),
    '-d',
    unpacked,
    packages.appImage,
  );
  run('desktop-file-validate', path.join(unpacked, 'runbox-mail-setup.desktop'));
  expect(statSync(packages.appImage).mode & 0o111).toBe(0o111);
  expect(run(path.join(unpacked, 'AppRun'))).toBe('test double of Electron\n');
});

test('the archive is the app in one folder', () => {
  const files = run('tar', 'tzf', packages.tarGz).trim().split('\n');
  const folder = `runbox-mail-setup-${manifest.version}-linux-x64/`;
  expect(files.every((file) => file.startsWith(folder))).toBe(true);
  expect(files).toContain(`${folder}resources/app.asar`);
});

test('the menu entry is valid, speaks Norwegian and belongs to the window', () => {
  run('desktop-file-validate', path.join(tree, desktopEntry));
  const entry = textOf(desktopEntry);
  expect(entry).toContain('Exec="/opt/Runbox Mail Setup/runbox-mail-setup" %U');
  expect(entry).toContain('Comment[nb]=');
  expect(entry).toContain(`StartupWMClass=${manifest.desktopName.replace('.desktop', '')}\n`);
});

test('languages that the app does not speak are left out', () => {
  expect(run('dpkg-deb', '-c', packages.deb)).not.toContain('de.pak');
});

test('only the app itself is installed or removed with root’s rights', () => {
  const scripts = ['postinst', 'postrm'].map((name) => run('dpkg-deb', '-I', packages.deb, name)).join('\n');
  expect(scripts).not.toMatch(/\/home|\$HOME|\.thunderbird|\.local|~\//);
});
