import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindowConstructorOptions, Session } from 'electron';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wizardPage } from './own-page';
import { bringToFront, openWindow, reviveOnce, type WindowParts } from './window';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wizard-window-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Notes what is done to it; stands where its options say. */
class FakeWindow extends EventEmitter {
  readonly done: string[] = [];
  readonly webContents = new EventEmitter();
  minimized = false;
  constructor(readonly options: BrowserWindowConstructorOptions) {
    super();
  }
  loadURL(url: string) {
    this.done.push(`load ${url}`);
    return Promise.resolve();
  }
  show = () => this.done.push('show');
  maximize = () => this.done.push('maximize');
  focus = () => this.done.push('focus');
  restore = () => this.done.push('restore');
  isMinimized = () => this.minimized;
  isMaximized = () => this.done.includes('maximize');
  getNormalBounds() {
    const { x = 7, y = 8, width = 0, height = 0 } = this.options;
    return { x, y, width, height };
  }
}

const session = {} as Session;

function opened(parts: Partial<WindowParts> = {}) {
  const window = openWindow({
    BrowserWindow: FakeWindow as unknown as WindowParts['BrowserWindow'],
    session,
    preload: '/app/preload.js',
    placementFile: path.join(folder, 'window.json'),
    workAreas: [{ x: 0, y: 0, width: 1440, height: 900 }],
    dark: false,
    developing: false,
    ...parts,
  });
  return { window, fake: window as unknown as FakeWindow };
}

test('the page runs in a sandbox, apart from the preload script, without Node', () => {
  expect(opened().fake.options.webPreferences).toEqual({
    session,
    preload: '/app/preload.js',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: true,
    spellcheck: false,
    devTools: false,
  });
});

test('the window is shown once there is something to see', () => {
  const { fake } = opened();
  expect(fake.options.show).toBe(false);
  expect(fake.done).toEqual([`load ${wizardPage}`]);
  fake.emit('ready-to-show');
  expect(fake.done).toEqual([`load ${wizardPage}`, 'show']);
});

test('the window has the page’s colour before the page is there, in the light and in the dark', () => {
  const styles = readFileSync(path.resolve('renderer/styles/tokens.css'), 'utf8');
  const grounds = [...styles.matchAll(/--ground: (#[0-9a-f]{6});/g)].map(([, colour]) => colour);
  const colours = [false, true].map((dark) => opened({ dark }).fake.options.backgroundColor);
  expect(colours).toEqual(grounds);
});

test('the window comes back where it was closed', () => {
  const placement = { x: 50, y: 60, width: 700, height: 650, maximized: true };
  writeFileSync(path.join(folder, 'window.json'), JSON.stringify(placement));
  const { fake } = opened();
  expect(fake.options).toMatchObject({ x: 50, y: 60, width: 700, height: 650 });
  fake.emit('ready-to-show');
  expect(fake.done.slice(1)).toEqual(['maximize', 'show']);
  fake.emit('close');
  expect(JSON.parse(readFileSync(path.join(folder, 'window.json'), 'utf8'))).toEqual(placement);
});

test('a second start brings the window to the front, also from the task bar', () => {
  const { window, fake } = opened();
  bringToFront(window);
  fake.minimized = true;
  bringToFront(window);
  expect(fake.done.slice(1)).toEqual(['focus', 'restore', 'focus']);
});

test('a page that crashes is shown again, once', () => {
  const { window, fake } = opened();
  const told: string[] = [];
  reviveOnce(
    window,
    () => told.push('crashed'),
    () => told.push('gave up'),
  );
  fake.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  expect(told).toEqual([]);
  fake.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect([told, fake.done.length]).toEqual([['crashed'], 2]);
  fake.webContents.emit('render-process-gone', {}, { reason: 'oom' });
  expect([told, fake.done.length]).toEqual([['crashed', 'crashed', 'gave up'], 2]);
});
