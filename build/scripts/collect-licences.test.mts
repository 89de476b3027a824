import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { licenceText, packageFolders, readPackage } from './collect-licences.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wizard-licences-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function makePackage(manifest: object): void {
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'one', version: '1.2.3', ...manifest }),
  );
}

test('a package is found once, however many of its modules are bundled', () => {
  const modules = [
    '/app/electron/main/index.ts',
    '/app/node_modules/react/index.js',
    '/app/node_modules/react/jsx-runtime.js',
    '/app/node_modules/@scope/name/lib/deep.js?query',
    'C:\\app\\node_modules\\zustand\\vanilla.mjs',
    '\0rolldown/runtime.js',
  ];
  expect(packageFolders(modules)).toEqual([
    '/app/node_modules/@scope/name',
    '/app/node_modules/react',
    'C:\\app\\node_modules\\zustand',
  ]);
});

test('a package inside another one is not taken for it', () => {
  expect(packageFolders(['/app/node_modules/one/node_modules/two/index.js'])).toEqual([
    '/app/node_modules/one/node_modules/two',
  ]);
});

test('the licence is shown as its authors wrote it', () => {
  makePackage({ license: 'MIT' });
  writeFileSync(path.join(folder, 'LICENCE.md'), 'Copyright Ada\r\n\r\nDo good.\r\n');
  expect(licenceText([readPackage(folder)])).toContain('one 1.2.3 (MIT)\n\nCopyright Ada\n\nDo good.\n');
});

test('a package without a licence stops the build', () => {
  makePackage({ license: 'MIT' });
  expect(() => readPackage(folder)).toThrow('one comes without a licence');
  makePackage({});
  writeFileSync(path.join(folder, 'LICENSE'), 'text');
  expect(() => readPackage(folder)).toThrow('one comes without a licence');
});

test('a package that leaves the text of its licence out is shown with the one that is kept here', () => {
  makePackage({ name: 'native-reg', license: 'MIT' });
  expect(readPackage(folder).text).toContain('Copyright (c) Simon Buchan');
});
