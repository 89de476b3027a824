import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rasterise } from '../scripts/make-icons.mjs';

const folder = path.resolve(import.meta.dirname, '../icons');
const svg = readFileSync(path.join(folder, 'icon.svg'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
});
afterAll(() => browser.close());

/** How far two images lie apart in the middle, from 0 to 255 per colour of a pixel. */
async function differenceBetween(one: Buffer, other: Buffer): Promise<number> {
  const page = await browser.newPage();
  const addresses = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return page.evaluate(async (images) => {
    const pixels = await Promise.all(
      images.map(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        return [...(context?.getImageData(0, 0, image.width, image.height).data ?? [])];
      }),
    );
    const [first = [], second = []] = pixels;
    return first.reduce((sum, value, at) => sum + Math.abs(value - (second[at] ?? 0)), 0) / first.length;
  }, addresses);
}

// Another version of Chromium smooths edges a little otherwise.
const tolerance = 2;

test.each([16, 48, 256])('the icon of %i pixels shows what is drawn now', async (size) => {
  const drawn = await rasterise(await browser.newPage(), svg, size);
  const kept = readFileSync(path.join(folder, `${size}x${size}.png`));
  expect(await differenceBetween(drawn, kept)).toBeLessThan(tolerance);
});

test('a changed drawing is noticed', async () => {
  const changed = await rasterise(await browser.newPage(), svg.replaceAll('#85dcae', '#c02020'), 48);
  const kept = readFileSync(path.join(folder, '48x48.png'));
  expect(await differenceBetween(changed, kept)).toBeGreaterThan(tolerance);
});
