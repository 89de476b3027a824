import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { openExample } from '../example-wizard.fixture';

afterEach(cleanup);

test('IMAP is recommended and chosen already', async () => {
  const { app } = await openExample('protocol');
  render(app);
  expect(screen.getByRole('radio', { name: 'IMAP Recommended' })).toHaveProperty('checked', true);
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('POP keeps a copy at Runbox unless it is told not to, and says what that means', async () => {
  const { app, store } = await openExample('protocol');
  render(app);
  await userEvent.click(screen.getByRole('radio', { name: 'POP' }));
  const keep = screen.getByRole('checkbox', { name: 'Keep a copy of each message at Runbox' });
  expect(keep).toHaveProperty('checked', true);
  await userEvent.click(keep);
  expect(screen.getByRole('status').textContent).toContain('on this computer only');
  expect(store.getState().state.answers).toMatchObject({ protocol: 'pop3', keepOnServer: false });
});

test('the pages of Runbox about it open in the browser', async () => {
  const { app, fake } = await openExample('protocol');
  render(app);
  await userEvent.click(screen.getByText('More about IMAP and POP'));
  await userEvent.click(screen.getByRole('button', { name: /IMAP and POP at Runbox/ }));
  expect(fake.calls.at(-1)).toEqual({ name: 'openHelp', argument: 'imap-or-pop' });
});
