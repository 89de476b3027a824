import { readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../package.json';
import { expect, test } from './fixtures';
import { root } from './host';
import { Wizard } from './wizard';
import { yearPasses } from './year-passes';

test('the About page lies over the page, and the page is as it was when it is closed', async ({
  page,
  home,
}) => {
  const wizard = new Wizard(page);
  await wizard.giveAddress('Ada', 'ada@runbox.com');
  await wizard.press('About this app');
  const about = page.getByRole('dialog', { name: 'About Runbox Mail Setup' });
  await expect(about.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(about.getByText(`Version ${manifest.version}, last changed on`)).toBeVisible();
  await expect(about.getByText(home.folder)).toBeVisible();
  const licences = about.getByRole('textbox', { name: 'Licences' });
  await expect(licences).toHaveValue(readFileSync(path.join(root, 'out', 'licences.txt'), 'utf8'));
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
  await expect(page.getByRole('button', { name: 'About this app' })).toBeFocused();
  await expect(page.getByLabel('Your name')).toHaveValue('Ada');
});

test('the page beneath cannot be reached while the About page is open', async ({ page }) => {
  const wizard = new Wizard(page);
  await wizard.press('About this app');
  const about = page.getByRole('dialog');
  await expect(about.getByRole('textbox', { name: 'Licences' })).toBeVisible();
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    );
    expect(outside).toBe(false);
  }
  await about.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('button', { name: 'About this app' })).toBeFocused();
});

const oldTitle = 'This version is more than a year old';

test('a version of today does not call itself old', async ({ page }) => {
  await page.getByRole('button', { name: 'About this app' }).click();
  await expect(page.getByText(/^Version .*, last changed on/)).toBeVisible();
  await expect(page.getByText(oldTitle)).toHaveCount(0);
});

test('a year and two days later it says on the first page how old it is', async ({ app, page }) => {
  await yearPasses(app, page);
  await expect(page.getByText(oldTitle)).toBeVisible();
  await expect(page.getByText(`You have version ${manifest.version}, last changed on`)).toBeVisible();
});

test('the button that writes works as before once the About page is closed', async ({ page }) => {
  const wizard = new Wizard(page);
  await wizard.goToReview('Ada Okoye', 'ada@runbox.com');
  await wizard.press('About this app');
  const about = page.getByRole('dialog');
  await about.getByRole('button', { name: 'Back', exact: true }).click();
  await wizard.press('Set up Thunderbird');
  await wizard.isOn('Thunderbird is set up');
});
