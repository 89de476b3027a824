import { cpSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { type MailService, startMailService } from './mail-service';
import { makeHome, removeHome } from './program-home';
import { makeUsedHome, type UsedHome } from './used-home';

interface Fixtures {
  /** The mail server, its mailboxes and its log empty. */
  readonly mail: MailService;
  /** A home folder where Thunderbird was never started. */
  readonly home: string;
  /** A home folder with Carol's account in Thunderbird; the test's own. */
  readonly usedHome: UsedHome;
}

interface SharedFixtures {
  readonly mailService: MailService;
  readonly carolsHome: UsedHome;
}

export const test = base.extend<Fixtures, SharedFixtures>({
  mailService: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const service = await startMailService();
      await use(service);
      await service.stop();
    },
    { scope: 'worker' },
  ],
  carolsHome: [
    async ({ mailService }, use) => {
      const made = await makeUsedHome(mailService);
      await use(made);
      removeHome(made.home);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  mail: async ({ mailService }, use, testInfo) => {
    mailService.startAfresh();
    await use(mailService);
    if (testInfo.status !== testInfo.expectedStatus)
      console.error(mailService.logLines().slice(-60).join('\n'));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  home: async ({}, use) => {
    const home = makeHome();
    await use(home);
    removeHome(home);
  },
  usedHome: async ({ carolsHome, home }, use) => {
    cpSync(carolsHome.home, home, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    await use({ ...carolsHome, home });
  },
});
