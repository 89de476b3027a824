import { test as base } from '@playwright/test';
import { type MailService, startMailService } from './mail-service';
import { makeHome, removeHome } from './program-home';

/** Each test gets the mail server, its mailboxes empty, and a home folder that is thrown away. */
export const test = base.extend<{ mail: MailService; home: string }, { mailService: MailService }>({
  mailService: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see a pattern here
    async ({}, use) => {
      const service = await startMailService();
      await use(service);
      await service.stop();
    },
    { scope: 'worker' },
  ],
  mail: async ({ mailService }, use, { status, expectedStatus }) => {
    mailService.emptyMailboxes();
    await use(mailService);
    if (status !== expectedStatus) console.error(mailService.logLines().slice(-60).join('\n'));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see a pattern here
  home: async ({}, use) => {
    const home = makeHome();
    await use(home);
    removeHome(home);
  },
});
