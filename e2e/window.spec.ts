import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { electronCommand, environmentOf, expect, type Home, launchApp, test, wizardPage } from './fixtures';

function placementFile(home: Home): string {
  return path.join(home.userData, 'window.json');
}

function keptPlacement(home: Home): unknown {
  return JSON.parse(readFileSync(placementFile(home), 'utf8'));
}

function keepPlacement(home: Home, text: string): void {
  mkdirSync(home.userData, { recursive: true });
  writeFileSync(placementFile(home), text);
}

async function normalBounds(app: ElectronApplication): Promise<unknown> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
}

async function exitOf(app: ElectronApplication): Promise<number | null> {
  const child = app.process();
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
}

test('the window has the name of the app and shows its page', async ({ app, page }) => {
  await expect(page).toHaveTitle(/Runbox/);
  const address = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  );
  expect(address).toBe('app://wizard/index.html');
});

test('the window comes back where and as large as it was', async ({ home, app, page }) => {
  const place = { x: 40, y: 30, width: 700, height: 640 };
  const window = await app.browserWindow(page);
  await window.evaluate((own, bounds) => own.setBounds(bounds), place);
  await expect.poll(() => normalBounds(app)).toEqual(place);
  await app.close();
  expect(keptPlacement(home)).toEqual({ ...place, maximized: false });
  const again = await launchApp(home);
  await wizardPage(again);
  await expect.poll(() => normalBounds(again)).toEqual(place);
  await again.close();
});

for (const [what, text] of [
  ['is off every screen', '{"x":90000,"y":90000,"width":700,"height":640,"maximized":false}'],
  ['is damaged', '{"x":40,'],
] as const)
  test(`a place that ${what} counts as none`, async ({ home }) => {
    keepPlacement(home, text);
    const app = await launchApp(home);
    const page = await wizardPage(app);
    const width = await page.evaluate(() => outerWidth);
    expect(width).toBe(880);
    await app.close();
  });

test('a second start brings the first window to the front', async ({ home, app, page }) => {
  const window = await app.browserWindow(page);
  await window.evaluate((own) => own.minimize());
  await expect.poll(() => window.evaluate((own) => own.isMinimized())).toBe(true);
  const [command, ...args] = electronCommand();
  const second = spawn(command, args, { env: environmentOf(home), stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect.poll(() => window.evaluate((own) => own.isMinimized())).toBe(false);
  expect(app.windows()).toHaveLength(1);
});

test('closing the window ends the app', async ({ home, app, page }) => {
  const exit = exitOf(app);
  await page.evaluate(() => window.close()).catch(() => {});
  expect(await exit).toBe(0);
  const log = path.join(home.userData, 'logs', 'wizard.log');
  expect(readFileSync(log, 'utf8')).toMatch(/^\S+ started\n\S+ ended\n$/);
  expect(statSync(log).mode & 0o077).toBe(0);
});

test('the app ends cleanly when it is told to', async ({ app, page }) => {
  expect(await page.evaluate(() => 'wizard' in window)).toBe(true);
  const exit = exitOf(app);
  app.process().kill('SIGTERM');
  expect(await exit).toBe(0);
});
