import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { openExample } from '../example-wizard.fixture';

afterEach(cleanup);

test('port 465 is recommended and chosen already, 587 can be chosen', async () => {
  const { app, store } = await openExample('security');
  render(app);
  expect(screen.getByRole('radio', { name: /from the start.*Recommended/ })).toHaveProperty('checked', true);
  await userEvent.click(screen.getByRole('radio', { name: 'Encrypted before anything is sent' }));
  expect(store.getState().state.answers.submissionPort).toBe(587);
});

test('the table tells what programs call each kind of encryption', async () => {
  const { app } = await openExample('security');
  render(app);
  await userEvent.click(screen.getByText('SSL, TLS and STARTTLS: who means what?'));
  const direct = screen.getByRole('row', { name: /^TLS from the start/ });
  expect(within(direct).getByText('993, 995, 465')).toBeDefined();
  expect(within(direct).getByText(/SSL\/TLS in Thunderbird.*SSL$/)).toBeDefined();
  const switched = screen.getByRole('row', { name: /^STARTTLS/ });
  expect(within(switched).getByText('587')).toBeDefined();
  expect(within(switched).getByText(/in Thunderbird, TLS$/)).toBeDefined();
});

test('there is no way to choose an unencrypted connection', async () => {
  const { app } = await openExample('security');
  render(app);
  expect(screen.getAllByRole('radio')).toHaveLength(2);
});
