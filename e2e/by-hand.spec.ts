import { expect, test } from './fixtures';
import { usedHome } from './profile-home';
import { Wizard } from './wizard';

test.use({ homeFiles: usedHome });

test('a value is copied, ticked off, and the sheet can be printed', async ({ app, page }) => {
  const wizard = new Wizard(page);
  await wizard.giveAddress('Ada', 'ada@okoye.example');
  await wizard.beganWith('With my own domain');
  for (const title of ['How do you want to get your mail?', 'Your connection will be encrypted']) {
    await wizard.continue();
    await wizard.isOn(title);
  }
  await wizard.continue();
  await wizard.press('My program is not here');
  await wizard.isOn('Set up a program by hand');
  await page.getByLabel('Program', { exact: true }).selectOption('Geary');
  await wizard.press('Copy Login name');
  await expect(page.getByRole('button', { name: 'Copied Login name' })).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('ada%okoye.example');
  await page.getByRole('checkbox', { name: 'Login name' }).check();
  await wizard.press('Print or save as PDF');
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').startsWith('%PDF-')).toBe(true);
  await wizard.press('Back');
  await wizard.isOn('Which program should be set up?');
  await wizard.press('My program is not here');
  await expect(page.getByRole('checkbox', { name: 'Login name' })).toBeChecked();
});
