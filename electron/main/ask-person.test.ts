import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { expect, test } from 'vitest';
import { askPerson, type Question } from './ask-person';

const question: Question = {
  title: 'Runbox Mail Setup',
  message: 'Set up Thunderbird?',
  detail: 'This writes …',
  yes: 'Set up Thunderbird',
  no: 'Cancel',
};

async function ask(response: number, isDestroyed = false) {
  const shown: MessageBoxOptions[] = [];
  const window = { isDestroyed: () => isDestroyed } as BrowserWindow;
  const showMessageBox = async (...[, options]: unknown[]) => {
    shown.push(options as MessageBoxOptions);
    return { response, checkboxChecked: false };
  };
  return { answer: await askPerson(window, { showMessageBox }, question), shown };
}

test('only the first button is a yes, and the other one is chosen beforehand', async () => {
  const { answer, shown } = await ask(0);
  expect(answer).toBe(true);
  expect(shown).toEqual([
    {
      type: 'question',
      title: 'Runbox Mail Setup',
      message: 'Set up Thunderbird?',
      detail: 'This writes …',
      buttons: ['Set up Thunderbird', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    },
  ]);
  expect((await ask(1)).answer).toBe(false);
});

test('where there is no window any more, nobody is asked', async () => {
  expect(await ask(0, true)).toEqual({ answer: false, shown: [] });
});
