import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { homeWithMailspring, itsMailspring, outdatedHome, usedHome } from './profile-home';
import { Wizard } from './wizard';
import { yearPasses } from './year-passes';

const looks = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

async function findIn(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, media } of looks) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    // Changing the look lets colours fade over, from the next frame on; what counts is where they end.
    await page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
    });
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    // There the system chooses the colours, and axe reads the text's from before it chose.
    if (media.forcedColors === 'active') axe.disableRules('color-contrast');
    const { violations } = await axe.analyze();
    found.push(
      ...violations.map(
        ({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target).join(', ')}`,
      ),
    );
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (wide) found.push(`${name}: the page is wider than the window`);
  }
  return found;
}

test.use({ homeFiles: usedHome });

test('axe finds nothing on any page, in light, dark and forced colours', async ({ page }) => {
  test.setTimeout(300_000);
  const wizard = new Wizard(page);
  const found: Record<string, readonly string[]> = {};
  const look = async (name: string) => {
    found[name] = await findIn(page);
  };
  await wizard.isOn('What is your Runbox address?');
  await look('address');
  await wizard.press('About this app');
  const about = page.getByRole('dialog', { name: 'About Runbox Mail Setup' });
  await expect(about.getByRole('textbox', { name: 'Licences' })).toBeVisible();
  await look('about');
  await about.getByRole('button', { name: 'Back', exact: true }).click();
  await wizard.continue();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('address with problems');
  await wizard.giveAddress('Ada', 'ada@okoye.example');
  await wizard.beganWith('With an @runbox address');
  await look('address at an own domain');
  await wizard.beganWith('With my own domain');
  await wizard.continue();
  await wizard.isOn('How do you want to get your mail?');
  await look('protocol');
  await wizard.choose('POP');
  await page.locator('summary').first().click();
  await look('protocol, POP and more');
  await wizard.continue();
  await wizard.isOn('Your connection will be encrypted');
  await expect(page.getByText('What was found, server by server')).toBeVisible();
  for (const summary of await page.locator('summary').all()) await summary.click();
  await wizard.press(/^Ask where mail/);
  await wizard.press('Report for support');
  await look('security');
  await wizard.continue();
  await expect(page.getByRole('checkbox', { name: 'Thunderbird' })).toBeVisible();
  await look('programs');
  await wizard.press('My program is not here');
  await wizard.isOn('Set up a program by hand');
  await page.getByLabel('Program', { exact: true }).selectOption('Outlook (Windows, classic)');
  await wizard.press('Show the sheet');
  await look('by hand');
  await page.getByLabel('Program', { exact: true }).selectOption('thunderbird-android');
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await look('a code for a phone');
  await page.getByLabel('Program', { exact: true }).selectOption('iphone-mail');
  await look('a profile for a phone');
  await wizard.press('Back');
  await wizard.continue();
  await wizard.isOn('Check your sign-in?');
  await wizard.continue();
  await look('password missing');
  await page.getByLabel('Runbox password', { exact: true }).fill('wrong');
  await wizard.continue();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await look('password refused');
  await wizard.press('Go on without');
  await wizard.isOn('Check before anything is changed');
  await page.getByText(/Show exactly what changes/).click();
  await look('review');
  await wizard.press('Set up Thunderbird');
  await wizard.isOn('Thunderbird is set up');
  await look('result');
  await wizard.press('Undo');
  await look('undo asked');
  await wizard.press('Undo the set-up');
  await wizard.isOn('The set-up is undone');
  await look('undone');
  await wizard.press('Start again');
  await wizard.press('Earlier set-ups');
  await wizard.press(/^Delete backups/);
  await expect(page.locator('.approval.ready')).toBeVisible();
  await look('deleting asked');
  await wizard.press('Delete backups and reports');
  await expect(page.getByText(/^Deleted:/)).toBeVisible();
  await look('deleted');
  expect(Object.entries(found).filter(([, one]) => one.length > 0)).toEqual([]);
  expect(Object.keys(found)).toHaveLength(19);
});

test.describe('with an account that needs mending', () => {
  test.use({ homeFiles: outdatedHome });

  test('axe finds nothing about the repair that is offered', async ({ page }) => {
    await expect(page.getByRole('button', { name: /Look at the repair/ })).toBeVisible();
    expect(await findIn(page)).toEqual([]);
  });
});

test.describe('with a program that is set up by hand', () => {
  test.use({ homeFiles: homeWithMailspring });
  test.skip(process.platform !== 'linux', 'The Flatpak is for Linux only.');

  test('axe finds nothing where two programs are set up in different ways', async ({ page }) => {
    test.setTimeout(120_000);
    const wizard = new Wizard(page);
    await wizard.goToSignIn('Ada', 'ada@runbox.com');
    await wizard.back();
    await page.getByRole('checkbox', itsMailspring).check();
    expect(await findIn(page)).toEqual([]);
    await wizard.continue();
    await wizard.choose('Skip');
    await wizard.continue();
    await wizard.isOn('Check before anything is changed');
    expect(await findIn(page)).toEqual([]);
    await wizard.press('Set up Thunderbird');
    await wizard.isOn('Thunderbird is set up. Mailspring needs you.');
    expect(await findIn(page)).toEqual([]);
  });
});

test('axe finds nothing about a version that is old', async ({ app, page }) => {
  await yearPasses(app, page);
  await expect(page.getByText('This version is more than a year old')).toBeVisible();
  expect(await findIn(page)).toEqual([]);
});
