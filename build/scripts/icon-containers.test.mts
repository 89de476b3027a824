import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { icnsSizes, icoSizes, makeIcns, makeIco, pngSizes } from './icon-containers.mjs';

const folder = path.resolve(import.meta.dirname, '../icons');
const iconFile = (name: string) => readFileSync(path.join(folder, name));
const pngOf = (size: number) => iconFile(`${size}x${size}.png`);

/** The header of a PNG: signature, then width, height and what each pixel is made of. */
function readPng(png: Buffer): { signature: string; width: number; height: number; colours: number } {
  return {
    signature: png.toString('latin1', 1, 4),
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    colours: png.readUInt8(25),
  };
}

test.each([...pngSizes])('the icon of %i pixels is that large and has a transparent ground', (size) => {
  expect(readPng(pngOf(size))).toEqual({ signature: 'PNG', width: size, height: size, colours: 6 });
});

test('the icon of Windows is made of the same images', () => {
  expect(iconFile('icon.ico').equals(makeIco(pngOf))).toBe(true);
});

test('the icon of macOS is made of the same images', () => {
  expect(iconFile('icon.icns').equals(makeIcns(pngOf))).toBe(true);
});

test('the directory of the Windows icon leads to each image', () => {
  const ico = iconFile('icon.ico');
  expect(ico.readUInt16LE(4)).toBe(icoSizes.length);
  icoSizes.forEach((size, index) => {
    const at = 6 + index * 16;
    const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
    expect(ico.subarray(offset, offset + length).equals(pngOf(size))).toBe(true);
    expect(ico.readUInt8(at) || 256).toBe(size);
  });
});

test('the blocks of the macOS icon follow each other to its end', () => {
  const icns = iconFile('icon.icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const types = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    types.push(icns.toString('latin1', at, at + 4));
  expect(types).toEqual(Object.keys(icnsSizes));
});
