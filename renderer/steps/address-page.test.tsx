import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ok } from '../../electron/contract/result';
import { openExample } from '../example-wizard.fixture';
import { exampleReport } from '../wizard/example-answers.fixture';

afterEach(cleanup);

const { click, type, clear } = userEvent;

async function open(address: string) {
  const { app, store } = await openExample('address');
  render(app);
  await type(screen.getByLabelText('Your name'), 'Kari Nordmann');
  await type(screen.getByLabelText('Runbox address'), address);
  return store;
}

test('the login name of a Runbox address is shown with the reason', async () => {
  await open('kari@runbox.com');
  expect(await screen.findByText('kari')).toBeDefined();
  expect(screen.getByText(/the part of your address before the @/)).toBeDefined();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('a tag in the address is no part of the login name', async () => {
  await open('kari+shop@runbox.com');
  expect(await screen.findByText('kari')).toBeDefined();
  expect(screen.getByText(/from the \+ on/)).toBeDefined();
});

test('an own domain asks how the account began, and the answer makes the login name', async () => {
  await open('kari@nordmann.example');
  const question = await screen.findByRole('group', { name: /begin with your own domain/ });
  await click(within(question).getByRole('radio', { name: 'With my own domain' }));
  expect(screen.getByText('kari%nordmann.example')).toBeDefined();
  await click(within(question).getByRole('radio', { name: 'With an @runbox address' }));
  await type(screen.getByLabelText('The @runbox address it began with'), 'kn@runbox.no');
  expect(screen.getByText('kn')).toBeDefined();
  await click(within(question).getByRole('radio', { name: 'I know my login name' }));
  await type(screen.getByLabelText('Login name'), 'kari.n');
  expect(screen.getByText('kari.n')).toBeDefined();
});

test('an own domain cannot be passed over in a hurry', async () => {
  const store = await open('kari@nordmann.example{Enter}');
  expect(within(screen.getByRole('alert')).getByText('Choose how this account began')).toBeDefined();
  expect(store.getState().state.step).toBe('address');
});

test('a likely slip is named and mended with one click', async () => {
  await open('kari@runbox.con');
  await click(await screen.findByRole('button', { name: /Use .*kari@runbox\.com/ }));
  expect(screen.getByLabelText('Runbox address')).toHaveProperty('value', 'kari@runbox.com');
});

test('what is missing is named at the top and at the field, and goes when it is mended', async () => {
  const { app } = await openExample('address');
  render(app);
  await click(screen.getByRole('button', { name: 'Continue' }));
  expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(2);
  const name = screen.getByLabelText('Your name');
  expect(name.getAttribute('aria-invalid')).toBe('true');
  expect(name.getAttribute('aria-describedby')).toContain('fullName-error');
  await type(name, 'K');
  expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(1);
  expect(document.activeElement).toBe(name);
});

test('Enter leads on to the next page', async () => {
  const store = await open('kari@runbox.com{Enter}');
  expect(store.getState().state.step).toBe('protocol');
});

test('what was typed is still there after going back', async () => {
  const store = await open('kari@runbox.com{Enter}');
  await click(screen.getByRole('button', { name: 'Back' }));
  expect(screen.getByLabelText('Runbox address')).toHaveProperty('value', 'kari@runbox.com');
  await clear(screen.getByLabelText('Runbox address'));
  expect(store.getState().state.answers.address).toBe('');
});

test('earlier set-ups are offered only when there are any', async () => {
  const without = await openExample('address');
  const { unmount } = render(without.app);
  expect(screen.queryByRole('button', { name: 'Earlier set-ups' })).toBeNull();
  unmount();
  const withOne = await openExample('address', { listReports: async () => ok([exampleReport]) });
  render(withOne.app);
  await click(await screen.findByRole('button', { name: 'Earlier set-ups' }));
  expect(screen.getByRole('heading', { level: 1, name: 'Earlier set-ups' })).toBeDefined();
});
