import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { refuse } from '../../electron/contract/result';
import { answersArrive, openExample } from '../example-wizard.fixture';

afterEach(cleanup);

const { click, type, paste } = userEvent;

async function openToSave(handlers = {}) {
  const example = await openExample('password', handlers);
  render(example.app);
  await click(screen.getByRole('radio', { name: 'Save it in Thunderbird now' }));
  return { ...example, field: screen.getByLabelText<HTMLInputElement>('Runbox password') };
}

test('by default the program asks, and no password is wanted here', async () => {
  const { app, fake } = await openExample('password');
  render(app);
  expect(screen.queryByLabelText('Runbox password')).toBeNull();
  await click(screen.getByRole('button', { name: 'Continue' }));
  await screen.findByRole('heading', { name: 'Check before anything is changed' });
  expect(fake.calls.map(({ name }) => name)).not.toContain('keepPassword');
});

test('the password is hidden, can be pasted and can be shown', async () => {
  const { field } = await openToSave();
  await click(field);
  await paste('fjord-1905');
  expect(field).toMatchObject({ type: 'password', value: 'fjord-1905' });
  await click(screen.getByRole('button', { name: 'Show the password' }));
  expect(field.type).toBe('text');
  await click(screen.getByRole('button', { name: 'Hide the password' }));
  expect(field.type).toBe('password');
});

test('the password is handed on exactly as typed', async () => {
  const { fake, field } = await openToSave();
  await type(field, ' fjord %"1905 {Enter}');
  await screen.findByRole('heading', { name: 'Check before anything is changed' });
  expect(fake.calls.find(({ name }) => name === 'keepPassword')?.argument).toBe(' fjord %"1905 ');
});

test('saving without a password is refused at the field', async () => {
  await openToSave();
  await click(screen.getByRole('button', { name: 'Continue' }));
  expect(within(screen.getByRole('alert')).getByText('Type your Runbox password')).toBeDefined();
});

test('a password that was not taken is emptied from the page', async () => {
  const { field } = await openToSave({
    keepPassword: async () => refuse({ kind: 'bug', reference: 'b7' }),
  });
  await type(field, 'fjord-1905{Enter}');
  await screen.findByRole('alert');
  expect(screen.getByText(/b7/)).toBeDefined();
  expect(field.value).toBe('');
});

test('coming back, the password that was given can be kept without typing it again', async () => {
  const { fake, field, store } = await openToSave();
  await type(field, 'fjord-1905{Enter}');
  await click(await screen.findByRole('button', { name: 'Back' }));
  expect(screen.getByLabelText('Runbox password')).toHaveProperty('value', '');
  await click(screen.getByRole('button', { name: 'Continue' }));
  await answersArrive();
  expect(fake.calls.filter(({ name }) => name === 'keepPassword')).toHaveLength(1);
  expect(store.getState().state.answers.savePassword).toBe(true);
});
