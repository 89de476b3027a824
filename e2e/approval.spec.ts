import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { thunderbirdFiles } from './profile-home';

const setUp = 'Set up Thunderbird';

function frameOf(page: Page, title: string) {
  return page.locator('iframe').and(page.getByTitle(title, { exact: true }));
}

test('the page cannot set up or undo by itself', async ({ wizard, page, home }) => {
  await wizard.goToReview('Ada', 'ada@runbox.com');
  await expect(frameOf(page, setUp).contentFrame().getByRole('button')).toBeVisible();
  const tried = await page.evaluate(async () => {
    const frame = document.querySelector('iframe');
    const id = new URL(frame?.src ?? '').searchParams.get('id') ?? '';
    const outcomes: string[] = [];
    const attempt = (name: string, work: () => unknown) => {
      try {
        outcomes.push(`${name}: ${work() ?? 'nothing'}`);
      } catch {
        outcomes.push(`${name}: refused`);
      }
    };
    attempt('reach the button', () => frame?.contentDocument?.querySelector('button')?.click());
    attempt('reach its bridge', () => Reflect.get(frame?.contentWindow ?? {}, 'approval'));
    attempt('have its bridge', () => ('approval' in window ? 'here' : 'nothing'));
    frame?.contentWindow?.postMessage({ what: 'apply-plan', id }, '*');
    for (const kind of ['click', 'pointerdown', 'keydown'])
      frame?.dispatchEvent(new MouseEvent(kind, { bubbles: true }));
    const applied = await window.wizard.applyPlan(id);
    const undone = await window.wizard.undoSetup(id);
    return {
      outcomes,
      answers: [applied, undone].map((answer) => (answer.ok ? 'done' : answer.problem.kind)),
    };
  });
  expect(tried).toEqual({
    outcomes: ['reach the button: nothing', 'reach its bridge: refused', 'have its bridge: nothing'],
    answers: ['bug', 'bug'],
  });
  expect(thunderbirdFiles(home.folder)).toEqual({});
});

test('the page can have the person asked, and not answer', async ({ wizard, page, app, home }) => {
  await app.evaluate(({ dialog }) => {
    Object.assign(globalThis, { asked: 0 });
    dialog.showMessageBox = async () => {
      Reflect.set(globalThis, 'asked', Reflect.get(globalThis, 'asked') + 1);
      return { response: 1, checkboxChecked: false };
    };
  });
  await wizard.goToReview('Ada', 'ada@runbox.com');
  await expect(frameOf(page, setUp)).toBeAttached();
  const answers = await page.evaluate(async () => {
    const id = new URL(document.querySelector('iframe')?.src ?? '').searchParams.get('id') ?? '';
    const request = { what: 'apply-plan', id, language: 'en' } as const;
    const asking = window.wizard.askForApproval(request);
    for (const type of ['keydown', 'keyup', 'click'])
      document.activeElement?.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true }));
    return [await asking, await window.wizard.applyPlan(id)].map((answer) =>
      answer.ok ? answer.value : answer.problem.kind,
    );
  });
  expect(answers).toEqual([false, 'bug']);
  expect(await app.evaluate(() => Reflect.get(globalThis, 'asked'))).toBe(1);
  expect(thunderbirdFiles(home.folder)).toEqual({});
});

test('inside its frame the button has its own bridge, no more, and no script can press it', async ({
  wizard,
  page,
  home,
}) => {
  await wizard.goToReview('Ada', 'ada@runbox.com');
  const button = frameOf(page, setUp).contentFrame().getByRole('button', { name: setUp });
  const seen = await button.evaluate((element: HTMLButtonElement) => {
    element.click();
    return ['wizard', 'approval', 'require', 'process', 'ipcRenderer'].filter((name) => name in window);
  });
  expect(seen).toEqual(['approval']);
  const applied = await page.evaluate(() => {
    const asked = new URL(document.querySelector('iframe')?.src ?? '').searchParams;
    return window.wizard.applyPlan(asked.get('id') ?? '');
  });
  expect(applied).toMatchObject({ ok: false, problem: { kind: 'bug' } });
  expect(thunderbirdFiles(home.folder)).toEqual({});
  await button.click();
  await wizard.isOn('Thunderbird is set up');
});

test('the button is reached and pressed with the keyboard, where it always was', async ({ wizard, page }) => {
  await wizard.goToReview('Ada', 'ada@runbox.com');
  const button = frameOf(page, setUp).contentFrame().getByRole('button', { name: setUp });
  // Ready or not: its place is there together with the plan.
  await expect(page.locator('.approval')).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await wizard.isOn('Thunderbird is set up');
});

test('the button looks like every other one, in light, dark and forced colours', async ({ wizard, page }) => {
  const look = (element: HTMLElement) => {
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const names = ['color', 'background-color', 'border-color', 'border-radius', 'font'] as const;
    const words = document.createRange();
    words.selectNodeContents(element);
    const lines = words.getClientRects().length;
    // A frame is as wide as whole pixels are.
    return [
      Math.round(width),
      Math.round(height),
      lines,
      ...names.map((name) => style.getPropertyValue(name)),
    ];
  };
  await wizard.goToReview('Ada', 'ada@runbox.com');
  for (const [language, narrow] of [
    ['English', false],
    ['Norsk', false],
    ['Norsk', true],
  ] as const) {
    if (narrow) await page.setViewportSize({ width: 300, height: 700 });
    await page.getByRole('button', { name: language }).click();
    for (const media of [
      { colorScheme: 'light', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'none' },
      { colorScheme: 'light', forcedColors: 'active' },
    ] as const) {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      const twin = page.locator('.approval > .button');
      const button = page.locator('.approval > iframe').contentFrame().getByRole('button');
      await expect(button).toHaveText((await twin.textContent()) ?? '');
      expect(await button.evaluate(look)).toEqual(await twin.evaluate(look));
    }
  }
});

test('the button that undoes is in its frame, too, on one line', async ({ wizard, page }) => {
  await wizard.goToReview('Ada', 'ada@runbox.com');
  await wizard.press(setUp);
  await wizard.isOn('Thunderbird is set up');
  await wizard.press('Undo');
  const button = frameOf(page, 'Undo the set-up').contentFrame().getByRole('button');
  const lines = await button.evaluate((element) => {
    const words = document.createRange();
    words.selectNodeContents(element);
    return words.getClientRects().length;
  });
  expect(lines).toBe(1);
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await wizard.isOn('The set-up is undone');
});
