import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { Wizard } from './wizard';

const password = 'canary-77c2-secret';

async function goToSecurity(wizard: Wizard): Promise<void> {
  await wizard.giveAddress('Ada Okoye', 'ada@okoye.example');
  await wizard.beganWith('With my own domain');
  await wizard.continue();
  await wizard.continue();
  await wizard.isOn('Your connection will be encrypted');
}

function reportOn(page: Page) {
  return page.getByRole('textbox', { name: 'The report' });
}

test('where mail for an own domain goes is asked when it is pressed, and never stands in the way', async ({
  page,
}) => {
  const wizard = new Wizard(page);
  await goToSecurity(wizard);
  await expect(page.getByText(/names no mail server/)).toBeHidden();
  await wizard.press(/^Ask where mail for .*okoye\.example.* goes/);
  await expect(page.getByText(/okoye\.example.* names no mail server/)).toBeVisible();
  await wizard.continue();
  await wizard.isOn('Which program should be set up?');
});

test.describe('with a password that is refused', () => {
  test.use({ runboxWishes: { passwords: {} } });

  test('the report for support has what was seen, and neither password nor address', async ({ page }) => {
    const wizard = new Wizard(page);
    await goToSecurity(wizard);
    await wizard.continue();
    await wizard.isOn('Which program should be set up?');
    await wizard.continue();
    await page.getByLabel('Runbox password', { exact: true }).fill(password);
    await wizard.continue();
    await expect(page.getByRole('alert')).toBeVisible();
    await wizard.press('Report for support');
    await expect(reportOn(page)).toHaveValue(/SIGN-IN: refused-everywhere/);
    const report = await reportOn(page).inputValue();
    expect(report).toContain('login name (user%domain): refused');
    expect(report).not.toContain(password);
    expect(report).not.toMatch(/\bada\b|okoye/i);
    await page.getByLabel('Include my address').check();
    await expect(reportOn(page)).toHaveValue(/ada%okoye\.example/);
    await wizard.press('Copy');
    await expect(page.getByText('Copied', { exact: true })).toBeVisible();
    expect(await reportOn(page).inputValue()).not.toContain(password);
  });
});
