import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chooseOpening,
  keepPlacement,
  type Placement,
  parsePlacement,
  recallPlacement,
  smallestWindow,
} from './window-placement';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beside = { x: 1440, y: 0, width: 1920, height: 1080 };
const before: Placement = { x: 200, y: 100, width: 900, height: 700, maximized: false };

test('the first window opens in the middle', () => {
  expect(chooseOpening(null, [laptop])).toEqual({
    width: 880,
    height: 760,
    position: null,
    maximized: false,
  });
});

test('the window opens where it was closed', () => {
  expect(chooseOpening(before, [laptop])).toEqual({
    width: 900,
    height: 700,
    position: { x: 200, y: 100 },
    maximized: false,
  });
});

test('a window on a screen that is gone comes back to the one that is there', () => {
  const away = { ...before, x: 2000 };
  expect(chooseOpening(away, [laptop, beside]).position).toEqual({ x: 2000, y: 100 });
  expect(chooseOpening(away, [laptop]).position).toBeNull();
});

test('a window whose title bar cannot be grabbed is put in the middle', () => {
  for (const lost of [{ x: 1400 }, { x: -850 }, { y: -30 }, { y: 890 }])
    expect(chooseOpening({ ...before, ...lost }, [laptop]).position).toBeNull();
});

test('a small screen gets a window that fits', () => {
  const small = { x: 0, y: 0, width: 640, height: 480 };
  expect(chooseOpening(null, [small])).toMatchObject({ width: 640, height: 480 });
  expect(chooseOpening({ ...before, x: 0, y: 0 }, [small])).toMatchObject({ width: 640, height: 480 });
});

test('a window is never too small to read', () => {
  expect(chooseOpening({ ...before, width: 5, height: 5 }, [laptop])).toMatchObject(smallestWindow);
});

test('a maximised window comes back maximised', () => {
  expect(chooseOpening({ ...before, maximized: true }, [laptop]).maximized).toBe(true);
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"x":1}',
  '{"x":"1","y":1,"width":800,"height":600,"maximized":false}',
  '{"x":1.5,"y":1,"width":800,"height":600,"maximized":false}',
  '{"x":1,"y":1,"width":-800,"height":600,"maximized":false}',
  '{"x":1,"y":1,"width":1e99,"height":600,"maximized":false}',
  '{"x":1,"y":1,"width":800,"height":600,"maximized":1}',
])('a damaged note (%s) counts as none', (text) => {
  expect(parsePlacement(text)).toBeNull();
});

test('what is kept is recalled, and is nobody else’s business', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wizard-window-'));
  const file = path.join(folder, 'window.json');
  expect(recallPlacement(file)).toBeNull();
  keepPlacement(file, before);
  expect(recallPlacement(file)).toEqual(before);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  writeFileSync(file, '{"x":');
  expect(recallPlacement(file)).toBeNull();
  rmSync(folder, { recursive: true, force: true });
});

test('a place that cannot be kept stops nobody', () => {
  expect(() => keepPlacement(path.join(os.tmpdir(), 'no', 'such', 'folder'), before)).not.toThrow();
});

test('whatever was kept, the window opens on a screen and fits it', () => {
  const coordinate = fc.integer({ min: -5000, max: 5000 });
  const length = fc.integer({ min: 1, max: 5000 });
  const placement = fc.record({
    x: coordinate,
    y: coordinate,
    width: length,
    height: length,
    maximized: fc.boolean(),
  });
  fc.assert(
    fc.property(placement, (kept) => {
      const { width, height, position } = chooseOpening(kept, [laptop, beside]);
      const holds = ({ x, y, width: w, height: h }: typeof laptop) =>
        position === null ||
        (position.x + width > x && position.x < x + w && position.y >= y && position.y < y + h);
      // A window may touch two screens; the one that it was fitted to is the one that counts.
      const fitting = (position === null ? [laptop] : [laptop, beside]).filter(
        (screen) => holds(screen) && width <= screen.width && height <= screen.height,
      );
      expect(fitting).not.toEqual([]);
    }),
  );
});
