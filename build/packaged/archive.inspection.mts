import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import { archives, earlierArchive } from './packed-files.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const files = listPackage(archives.linux, { isPack: false });
const textOf = (file: string) => extractFile(archives.linux, file).toString('utf8');

test('the app holds the files that run, the licences and nothing else', () => {
  expect(files.map((file) => file.replace(/-[\w-]{8}\.(js|css)$/, '-#.$1')).sort()).toEqual([
    '/out',
    '/out/licences.txt',
    '/out/main.js',
    '/out/preload.js',
    '/out/renderer',
    '/out/renderer/approval',
    '/out/renderer/approval/index.html',
    '/out/renderer/assets',
    '/out/renderer/assets/approval-#.css',
    '/out/renderer/assets/approval-#.js',
    '/out/renderer/assets/index-#.css',
    '/out/renderer/assets/index-#.js',
    '/out/renderer/index.html',
    '/package.json',
  ]);
});

test('our part of the download stays below 1.2 MB', () => {
  expect(statSync(archives.linux).size).toBeLessThan(1_200_000);
});

test('nothing in it points to source maps or to the machine that made it', () => {
  for (const file of files.filter((name) => path.extname(name) !== '')) {
    expect(textOf(file.slice(1)).includes('sourceMappingURL'), file).toBe(false);
    expect(textOf(file.slice(1)).includes(root), file).toBe(false);
  }
});

test('two builds from nothing are the same, byte for byte', () => {
  expect(readFileSync(archives.linux).equals(readFileSync(earlierArchive))).toBe(true);
});

test.each(Object.entries(archives))('%s gets the same app as everybody', (_, archive) => {
  expect(readFileSync(archive).equals(readFileSync(archives.linux))).toBe(true);
});

test('the manifest inside names the app and no tools', () => {
  const packed = JSON.parse(textOf('package.json'));
  const { name, productName, version, main, desktopName } = manifest;
  expect(packed).toMatchObject({ name, productName, version, main, desktopName });
  for (const key of ['devDependencies', 'dependencies', 'scripts', 'bin'])
    expect(packed[key] ?? null).toBe(null);
});
