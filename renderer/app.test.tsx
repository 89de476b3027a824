import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { openExample, pressInFrame } from './example-wizard.fixture';

afterEach(cleanup);

const { keyboard, type, click } = userEvent;

function heading(): string | null {
  return screen.getByRole('heading', { level: 1 }).textContent;
}

test('with a Runbox address, Enter on each page leads from the address to the result', async () => {
  const { app, fake } = await openExample('address');
  render(app);
  await type(screen.getByLabelText('Your name'), 'Kari Nordmann');
  await type(screen.getByLabelText('Runbox address'), 'kari@runbox.com{Enter}');
  const seen = [heading()];
  for (const name of ['IMAP Recommended', /from the start/]) {
    screen.getByRole('radio', { name }).focus();
    await keyboard('{Enter}');
    seen.push(heading());
  }
  (await screen.findByRole('checkbox', { name: 'Thunderbird' })).focus();
  await keyboard('{Enter}');
  seen.push(heading());
  await click(screen.getByRole('radio', { name: 'Skip' }));
  await keyboard('{Enter}');
  await screen.findByTitle('Set up Thunderbird');
  seen.push(heading());
  await pressInFrame(fake, 'Set up Thunderbird');
  await screen.findByRole('button', { name: 'Open Thunderbird' });
  expect([...seen, heading()]).toEqual([
    'How do you want to get your mail?',
    'Your connection will be encrypted',
    'Which program should be set up?',
    'Check your sign-in?',
    'Check before anything is changed',
    'Thunderbird is set up',
  ]);
});

test('every new page has the focus on its heading', async () => {
  const { app, store } = await openExample('protocol');
  render(app);
  await click(screen.getByRole('button', { name: 'Continue' }));
  expect(store.getState().state.step).toBe('security');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('the language can be switched on any page, and what was answered stays', async () => {
  const { app, store } = await openExample('protocol');
  render(app);
  await click(screen.getByRole('radio', { name: 'POP' }));
  await click(screen.getByRole('button', { name: 'Norsk' }));
  expect(heading()).toBe('Hvordan vil du hente e-posten?');
  expect(document.documentElement.lang).toBe('nb');
  expect(document.title).toBe('Hvordan vil du hente e-posten? – Runbox Mail Setup');
  expect(store.getState().state.answers.protocol).toBe('pop3');
});

test('help is in the same place on every page', async () => {
  const { app, fake } = await openExample('finished');
  render(app);
  await click(screen.getByRole('button', { name: /Help from Runbox/ }));
  expect(fake.calls.at(-1)).toEqual({ name: 'openHelp', argument: 'support' });
});
