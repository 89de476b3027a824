// `node build/scripts/make-icons.mjs`: every icon file out of build/icons/icon.svg.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { makeIcns, makeIco, pngSizes } from './icon-containers.mjs';

const folder = path.resolve(import.meta.dirname, '../icons');

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} svg
 * @param {number} size in pixels
 * @returns {Promise<Buffer>} a PNG on a transparent ground
 */
export async function rasterise(page, svg, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

async function makeIcons() {
  const svg = await readFile(path.join(folder, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
  const page = await browser.newPage();
  /** @type {Map<number, Buffer>} */
  const pngs = new Map();
  for (const size of pngSizes) pngs.set(size, await rasterise(page, svg, size));
  await browser.close();
  const pngOf = (/** @type {number} */ size) => /** @type {Buffer} */ (pngs.get(size));
  for (const size of pngSizes) await writeFile(path.join(folder, `${size}x${size}.png`), pngOf(size));
  await writeFile(path.join(folder, 'icon.ico'), makeIco(pngOf));
  await writeFile(path.join(folder, 'icon.icns'), makeIcns(pngOf));
}

if (process.argv[1] === import.meta.filename) await makeIcons();
