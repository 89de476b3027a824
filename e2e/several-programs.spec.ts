import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { homeWithMailspring, itsMailspring, prefsIn, thunderbirdFiles } from './profile-home';
import type { Wizard } from './wizard';

test.use({ homeFiles: homeWithMailspring });
test.skip(process.platform !== 'linux', 'The Flatpak is for Linux only.');

async function goToPrograms(wizard: Wizard): Promise<void> {
  await wizard.giveAddress('Ada', 'ada@okoye.example');
  await wizard.beganWith('With my own domain');
  await wizard.continue();
  await wizard.goOnToPrograms();
}

async function expectFormOfMailspring(page: Page): Promise<void> {
  await expect(page.getByLabel('Program', { exact: true })).toHaveValue('mailspring');
  await expect(page.getByText('ada%okoye.example', { exact: true }).first()).toBeVisible();
}

test('one program is set up and another is typed in, in one go', async ({ wizard, page, home }) => {
  const before = thunderbirdFiles(home.folder);
  await goToPrograms(wizard);
  await expect(page.getByRole('checkbox', { name: 'Thunderbird' })).toBeChecked();
  await page.getByRole('checkbox', itsMailspring).check();
  await wizard.continue();
  await wizard.choose('Skip');
  await wizard.continue();
  await wizard.isOn('Check before anything is changed');
  await wizard.press('Set up Thunderbird');
  await wizard.isOn('Thunderbird is set up. Mailspring needs you.');
  expect(prefsIn(home.folder).get('mail.server.server2.userName')).toBe('ada%okoye.example');
  await wizard.press('Show the values for Mailspring');
  await expectFormOfMailspring(page);
  await wizard.back();
  await wizard.isOn('Thunderbird is set up. Mailspring needs you.');
  await wizard.press('Undo');
  await wizard.press('Undo the set-up');
  await wizard.isOn('The set-up is undone');
  expect(thunderbirdFiles(home.folder)).toEqual(before);
});

test('a program by hand alone needs no yes: its values are shown, and nothing is written', async ({
  wizard,
  page,
  home,
}) => {
  const before = thunderbirdFiles(home.folder);
  await goToPrograms(wizard);
  await page.getByRole('checkbox', { name: 'Thunderbird' }).uncheck();
  await page.getByRole('checkbox', itsMailspring).check();
  await wizard.continue();
  await wizard.isOn('Check your sign-in?');
  await expect(page.getByRole('radio', { name: /save it/ })).toHaveCount(0);
  await wizard.choose('Skip');
  await wizard.continue();
  await wizard.isOn('Check before you type it in');
  await expect(page.locator('iframe')).toHaveCount(0);
  await wizard.press('Show the values');
  await expectFormOfMailspring(page);
  await wizard.back();
  await wizard.isOn('Check before you type it in');
  expect(thunderbirdFiles(home.folder)).toEqual(before);
});
