import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extractFile } from '@electron/asar';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import { acceptedLicences, bundledPackages } from '../dependencies.mjs';
import { packagesIn } from '../scripts/write-sbom.mjs';
import { archives } from './packed-files.mjs';

const licences = extractFile(archives.linux, 'out/licences.txt').toString('utf8');
const nameOf = (nameAndVersion: string) => nameAndVersion.slice(0, nameAndVersion.lastIndexOf('@'));

test('exactly the listed packages are in what people install', () => {
  expect(packagesIn(licences).map(nameOf).sort()).toEqual(Object.keys(bundledPackages).sort());
});

test('each of them may be given to anybody', () => {
  const found = [...licences.matchAll(/^\S+ \d\S* \(([^)]+)\)$/gm)].map(([, licence]) => licence);
  expect(found).toHaveLength(Object.keys(bundledPackages).length);
  for (const licence of found) expect(acceptedLicences).toContain(licence);
});

function writeBill(): string {
  execFileSync(process.execPath, ['build/scripts/write-sbom.mjs']);
  return readFileSync('out/sbom.cdx.json', 'utf8');
}

test('the bill of materials names them and Electron, with their fingerprints', () => {
  const bill = JSON.parse(writeBill());
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { version: manifest.version } },
  });
  const components: { name: string; version: string; hashes: unknown[] }[] = bill.components;
  expect(components.map(({ name }) => name).sort()).toEqual(
    ['electron', ...Object.keys(bundledPackages)].sort(),
  );
  for (const { hashes } of components) expect(hashes.length).toBeGreaterThan(0);
});

test('the bill of materials is the same every time', () => {
  expect(writeBill()).toBe(writeBill());
});
