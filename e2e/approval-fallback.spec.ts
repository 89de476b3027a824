import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { test as base, expect, launchApp } from './fixtures';
import { root } from './host';
import { thunderbirdFiles } from './profile-home';

const setUp = 'Set up Thunderbird';

const test = base.extend<{ trouble: 'missing' | 'slow' }>({
  trouble: ['missing', { option: true }],
  app: async ({ home, runbox, trouble }, use) => {
    const troubledFrame = path.join(root, 'e2e', 'network', 'troubled-frame.cjs');
    const app = await launchApp(home, { ...runbox.environment, FRAME_TROUBLE: trouble }, [troubledFrame]);
    await use(app);
    await app.close();
  },
});

/** What the person answers from now on, and what they were asked so far. */
async function answerDialogs(app: ElectronApplication, answer: number): Promise<() => Promise<unknown>> {
  await app.evaluate(({ dialog }, response) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = async (...args: unknown[]) => {
      asked.push(args.at(-1));
      return { response, checkboxChecked: false };
    };
  }, answer);
  return () => app.evaluate(() => Reflect.get(globalThis, 'asked'));
}

test.describe('where the button’s frame does not come up', () => {
  test('the person still sets up and undoes, through the main process’s own dialog', async ({
    wizard,
    app,
    home,
  }) => {
    const asked = await answerDialogs(app, 0);
    await wizard.goToReview('Ada', 'ada@runbox.com');
    await wizard.page.getByRole('button', { name: setUp, disabled: false }).click();
    await wizard.isOn('Thunderbird is set up');
    expect(Object.keys(thunderbirdFiles(home.folder))).not.toEqual([]);
    await wizard.press('Undo');
    await wizard.page.getByRole('button', { name: 'Undo the set-up', disabled: false }).click();
    await wizard.isOn('The set-up is undone');
    expect(await asked()).toMatchObject([
      {
        title: 'Runbox Mail Setup',
        message: 'Set up Thunderbird?',
        detail: expect.stringContaining(home.folder),
        buttons: [setUp, 'Cancel'],
        defaultId: 1,
        cancelId: 1,
      },
      { message: 'Undo the set-up?', buttons: ['Undo the set-up', 'Cancel'] },
    ]);
  });

  test('a no in the dialog writes nothing, and the button stays where it was', async ({
    wizard,
    app,
    home,
  }) => {
    const asked = await answerDialogs(app, 1);
    await wizard.goToReview('Ada', 'ada@runbox.com');
    const button = wizard.page.getByRole('button', { name: setUp, disabled: false });
    await button.focus();
    await wizard.page.keyboard.press('Enter');
    await expect.poll(async () => ((await asked()) as unknown[]).length).toBe(1);
    await expect(button).toBeFocused();
    await expect(wizard.page.getByRole('heading', { level: 1 })).toHaveText(/Check before/);
    expect(thunderbirdFiles(home.folder)).toEqual({});
  });
});

test.describe('where the button’s frame comes late', () => {
  test.use({ trouble: 'slow' });

  test('a Tab that was too early lands on the button all the same', async ({ wizard, app, page }) => {
    await wizard.goToReview('Ada', 'ada@runbox.com');
    await expect(page.locator('.approval')).toBeVisible();
    await page.getByRole('button', { name: 'Back', exact: true }).focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: setUp })).toBeFocused();
    // Nobody has said yes by pressing what only keeps the place.
    await page.keyboard.press('Enter');
    await app.evaluate(() => Reflect.get(globalThis, 'letFrameIn')());
    const button = page.locator('.approval > iframe').contentFrame().getByRole('button', { name: setUp });
    await expect(button).toBeFocused();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Check before/);
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await wizard.isOn('Thunderbird is set up');
  });
});
