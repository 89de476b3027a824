import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was when it was closed. */
export interface Placement extends Area {
  readonly maximized: boolean;
}

/** Where the window is to open; without a position it is centred. Device-independent pixels. */
export interface Opening {
  readonly width: number;
  readonly height: number;
  readonly position: { readonly x: number; readonly y: number } | null;
  readonly maximized: boolean;
}

/** Fits a screen of 1024 by 640, and no step of the wizard is cut off in it. */
export const smallestWindow = { width: 480, height: 520 } as const;
const usualWindow = { width: 880, height: 760 } as const;

/** As much of the title bar has to be on a screen for the window to be dragged. */
const grip = { width: 120, height: 40 } as const;

const pixels = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));
const size = v.pipe(pixels, v.minValue(1));
const placementSchema = v.object({ x: pixels, y: pixels, width: size, height: size, maximized: v.boolean() });

/** Null for anything that is not a placement as `keepPlacement` writes it. */
export function parsePlacement(text: string): Placement | null {
  try {
    const parsed = v.safeParse(placementSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Null when there is none, or none that can be read. */
export function recallPlacement(file: string): Placement | null {
  try {
    return parsePlacement(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A placement that cannot be kept is not worth a word: the window opens in the middle next time. */
export function keepPlacement(file: string, { x, y, width, height, maximized }: Placement): void {
  try {
    writeFileSync(file, `${JSON.stringify({ x, y, width, height, maximized })}\n`, { mode: 0o600 });
  } catch {
    return;
  }
}

function within(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), Math.min(least, most));
}

function sizeIn(area: Area, wanted: { readonly width: number; readonly height: number }) {
  return {
    width: within(wanted.width, smallestWindow.width, area.width),
    height: within(wanted.height, smallestWindow.height, area.height),
  };
}

function canBeGrabbed({ x, y, width }: Area, area: Area): boolean {
  const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return visible >= grip.width && y >= area.y && y + grip.height <= area.y + area.height;
}

/**
 * Where the window was before, if it can be seen and grabbed there on one of today's screens;
 * otherwise in the middle of the first. Never larger than the screen.
 */
export function chooseOpening(before: Placement | null, screens: readonly [Area, ...Area[]]): Opening {
  const again = screens
    .map((screen) => before && { screen, window: { ...before, ...sizeIn(screen, before) } })
    .find((fitted) => fitted && canBeGrabbed(fitted.window, fitted.screen));
  if (!again) return { ...sizeIn(screens[0], usualWindow), position: null, maximized: false };
  const { x, y, width, height, maximized } = again.window;
  return { width, height, position: { x, y }, maximized };
}
