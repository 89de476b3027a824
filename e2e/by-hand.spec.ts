import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';
import { usedHome } from './profile-home';
import { Wizard } from './wizard';

test.use({ homeFiles: usedHome });

async function goToByHand(wizard: Wizard): Promise<void> {
  await wizard.giveAddress('Ada', 'ada@okoye.example');
  await wizard.beganWith('With my own domain');
  for (const title of ['How do you want to get your mail?', 'Your connection will be encrypted']) {
    await wizard.continue();
    await wizard.isOn(title);
  }
  await wizard.continue();
  await wizard.press('My program is not here');
  await wizard.isOn('Set up a program by hand');
}

test('an iPhone gets its settings as a profile without a password, for this person’s eyes only', async ({
  page,
  home,
}) => {
  await goToByHand(new Wizard(page));
  await page.getByLabel('Program', { exact: true }).selectOption('iphone-mail');
  await page.getByRole('button', { name: 'Save a profile for iPhone or iPad' }).click();
  await expect(page.getByText('The profile is saved.')).toBeVisible();
  const [name = ''] = readdirSync(home.folder).filter((file) => file.endsWith('.mobileconfig'));
  const file = path.join(home.folder, name);
  expect(readFileSync(file, 'utf8')).toContain('<string>ada%okoye.example</string>');
  expect(readFileSync(file, 'utf8')).not.toContain('<key>IncomingPassword</key>');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a phone with Android gets its settings as a code', async ({ page }) => {
  await goToByHand(new Wizard(page));
  await page.getByLabel('Program', { exact: true }).selectOption('thunderbird-android');
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
});

test('a value is copied, ticked off, and the sheet can be printed', async ({ app, page }) => {
  const wizard = new Wizard(page);
  await goToByHand(wizard);
  await page.getByLabel('Program', { exact: true }).selectOption('Geary');
  await wizard.press('Copy Login name');
  await expect(page.getByRole('button', { name: 'Copied Login name' })).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('ada%okoye.example');
  await page.getByRole('checkbox', { name: 'Login name' }).check();
  // The dialog is the system's, and some open it until somebody closes it.
  await page.evaluate(() => {
    window.print = () => Reflect.set(window, 'printed', 1);
  });
  await wizard.press('Print or save as PDF');
  expect(await page.evaluate(() => Reflect.get(window, 'printed'))).toBe(1);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').startsWith('%PDF-')).toBe(true);
  await wizard.press('Back');
  await wizard.isOn('Which program should be set up?');
  await wizard.press('My program is not here');
  await expect(page.getByRole('checkbox', { name: 'Login name' })).toBeChecked();
});
