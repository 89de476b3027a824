import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures';
import { root } from '../host';
import { usedHome } from '../profile-home';
import { Wizard } from '../wizard';

const pages = path.join(root, 'test-results', 'pictures', 'pages');
/** The pages that the README shows. */
const shown = ['light-1-address', 'light-6-review', 'dark-7-result'];

test.use({ homeFiles: usedHome, runboxWishes: { passwords: { ada: 'right' } } });

for (const colorScheme of ['light', 'dark'] as const)
  test(`every page in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const wizard = new Wizard(page);
    const take = async (name: string) => {
      const file = path.join(pages, `${colorScheme}-${name}.png`);
      await page.screenshot({ path: file });
      if (shown.includes(`${colorScheme}-${name}`))
        copyFileSync(file, path.join(root, 'build', 'pictures', `${name.slice(2)}.png`));
    };
    await wizard.isOn('What is your Runbox address?');
    await take('1-empty');
    await wizard.giveAddress('Ada Okoye', 'ada@okoye.example');
    await wizard.beganWith('With my own domain');
    await expect(page.getByText('ada%okoye.example', { exact: true })).toBeVisible();
    await take('1-own-domain');
    await wizard.giveAddress('Ada Okoye', 'ada@runbox.com');
    await expect(page.getByText('ada', { exact: true })).toBeVisible();
    await take('1-address');
    await wizard.continue();
    await wizard.isOn('How do you want to get your mail?');
    await take('2-protocol');
    await wizard.choose('POP');
    await take('2-pop');
    await wizard.choose('IMAP');
    await wizard.continue();
    await wizard.isOn('Your connection will be encrypted');
    await expect(page.getByText('What was found, server by server')).toBeVisible();
    await take('3-security');
    await wizard.continue();
    await wizard.isOn('Which program should be set up?');
    await expect(page.getByRole('checkbox', { name: 'Thunderbird' })).toBeVisible();
    await take('4-programs');
    await wizard.continue();
    await wizard.isOn('Check your sign-in?');
    await take('5-sign-in');
    await page.getByLabel('Runbox password', { exact: true }).fill('wrong');
    await wizard.continue();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await take('5-refused');
    await page.getByLabel('Runbox password', { exact: true }).fill('right');
    await wizard.press('Try again');
    await wizard.isOn('Check before anything is changed');
    await take('6-review');
    await page.getByText(/Show exactly what changes/).click();
    await page.locator('table').last().scrollIntoViewIfNeeded();
    await take('6-details');
    await wizard.press('Set up Thunderbird');
    await wizard.isOn('Thunderbird is set up');
    await take('7-result');
    await wizard.press('Undo');
    await take('7-undo');
    await wizard.press('Undo the set-up');
    await wizard.isOn('The set-up is undone');
    await take('8-undone');
    await wizard.press('Start again');
    await wizard.isOn('What is your Runbox address?');
    await wizard.press('Earlier set-ups');
    await wizard.isOn('Earlier set-ups');
    await take('9-earlier');
  });
