import type { ElectronApplication, Page } from '@playwright/test';

/** The app's clock goes on by a year and two days, and the wizard begins again. */
export async function yearPasses(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 367 * 86_400_000;
  });
  await page.reload();
}
