import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extractAll } from '@electron/asar';
import { _electron } from '@playwright/test';
import { test as base, environmentOf, expect } from '../fixtures';
import { root } from '../host';
import { loopbackOnly } from '../network/runbox-service';
import { prefsIn, thunderbirdFiles } from '../profile-home';
import { Wizard } from '../wizard';

const archive = path.join(root, 'out/packaged/release/linux-unpacked/resources/app.asar');

/** Far from the sources and from node_modules, so that nothing is found that was not packed. */
const test = base.extend<{ packedApp: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to read what a fixture needs.
  packedApp: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'wizard-packed-'));
    extractAll(archive, folder);
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  app: async ({ home, runbox, packedApp }, use) => {
    const app = await _electron.launch({
      args: ['-r', loopbackOnly, packedApp],
      cwd: packedApp,
      env: { ...environmentOf(home), ...runbox.environment },
    });
    await use(app);
    await app.close();
  },
});

test('the packed app sets up Thunderbird and takes it back', async ({ page, home }) => {
  const wizard = new Wizard(page);
  await wizard.isOn('What is your Runbox address?');
  await wizard.goToReview('Ada Okoye', 'ada@runbox.com');
  await wizard.press('Set up Thunderbird');
  await wizard.isOn('Thunderbird is set up');
  expect(prefsIn(home.folder).get('mail.server.server1.userName')).toBe('ada');
  await wizard.press('Undo');
  await wizard.press('Undo the set-up');
  await wizard.isOn('The set-up is undone');
  expect(thunderbirdFiles(home.folder)).toEqual({});
});

test('the packed app shows the licences that were packed', async ({ page, packedApp }) => {
  await page.getByRole('button', { name: 'About this app' }).click();
  const packed = readFileSync(path.join(packedApp, 'out', 'licences.txt'), 'utf8');
  await expect(page.getByRole('textbox', { name: 'Licences' })).toHaveValue(packed);
});

test('nothing of the development comes along', async ({ page, app, packedApp }) => {
  await expect(page).toHaveTitle(/Runbox/);
  const folder = await app.evaluate(({ app: own }) => own.getPath('userData'));
  expect(path.basename(folder)).toBe('Runbox Mail Setup');
  for (const name of ['node_modules', 'e2e', 'out/cli.js', 'out/standin'])
    expect(existsSync(path.join(packedApp, name)), name).toBe(false);
});
