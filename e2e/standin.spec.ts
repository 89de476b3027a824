import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './fixtures';

/** The folder that this app's stand-in has among the temporary files. */
function ownFolder(app: ElectronApplication): string {
  const isOurs = (folder: string) => {
    const file = path.join(folder, 'pid');
    return existsSync(file) && readFileSync(file, 'utf8') === String(app.process().pid);
  };
  const folders = readdirSync(os.tmpdir()).map((name) => path.join(os.tmpdir(), name));
  const [own = ''] = folders
    .filter((folder) => path.basename(folder).startsWith('electron-standin-'))
    .filter(isOurs);
  return own;
}

test('nothing is left of the stand-in when it ends', async ({ app, page }) => {
  await expect(page).toHaveTitle(/Runbox/);
  const folder = ownFolder(app);
  expect(existsSync(folder)).toBe(true);
  await app.close();
  expect(existsSync(folder)).toBe(false);
});

test('nothing is left of the stand-in when it is killed', async ({ app, page }) => {
  await expect(page).toHaveTitle(/Runbox/);
  const folder = ownFolder(app);
  expect(existsSync(folder)).toBe(true);
  const killed = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await killed;
  await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false);
});

test('what the stand-in does not have is named', async ({ app }) => {
  const asked = await app.evaluate((electron) => {
    try {
      return electron.app.dock;
    } catch (error) {
      return String(error);
    }
  });
  expect(asked).toBe('Error: The Electron stand-in has no app.dock');
});

test('what would arrive changed is refused', async ({ app }) => {
  const sent = await app.evaluate(({ BrowserWindow }) => {
    try {
      return BrowserWindow.getAllWindows()[0]?.webContents.send('wizard:progress', new Date(0));
    } catch (error) {
      return String(error);
    }
  });
  expect(sent).toContain('wizard:progress argument 0 is not plain JSON');
});
