import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, refuse } from '../../electron/contract/result';
import type { WizardHandlers } from '../../electron/contract/wizard-ipc';
import { openExample, pressInFrame } from '../example-wizard.fixture';
import { exampleApp } from '../wizard/example-checks.fixture';
import { makeDialogsModal } from './modal-dialog.fixture';

beforeEach(makeDialogsModal);
afterEach(cleanup);

const { click, type } = userEvent;

async function openAbout(handlers: Partial<WizardHandlers> = {}) {
  const example = await openExample('password', handlers);
  render(example.app);
  await click(screen.getByRole('button', { name: 'About this app' }));
  const about = screen.getByRole('dialog', { name: 'About Runbox Mail Setup' });
  return { ...example, about: within(about) };
}

test('the app says which version it is, whose it is not, and where backups are', async () => {
  const { about } = await openAbout();
  expect(await about.findByText('Version 0.1.0, last changed on 25 November 2026')).toBeDefined();
  expect(about.getByText(/not an official Runbox product/)).toBeDefined();
  expect(about.getByText(/MIT licence/)).toBeDefined();
  expect(about.getByText('/home/kari/.local/share/runbox-mail-setup')).toBeDefined();
});

test('the licences are in a box that the keyboard reaches', async () => {
  const { about } = await openAbout();
  const licences = await about.findByRole('textbox', { name: 'Licences' });
  expect(licences).toHaveProperty('value', 'react 19.3.1 (MIT)');
  expect(licences).toHaveProperty('tabIndex', 0);
});

test('licences that cannot be read are said to lie in the app', async () => {
  const { about } = await openAbout({ readLicences: async () => refuse({ kind: 'bug', reference: 'b7' }) });
  expect(await about.findByText(/could not be read here/)).toBeDefined();
  expect(about.queryByRole('textbox')).toBeNull();
});

test('Back leads to the page as it was, also to what was typed and not sent yet', async () => {
  const { app, store } = await openExample('password');
  render(app);
  await type(screen.getByLabelText('Runbox password'), 'half');
  const before = store.getState().state;
  const button = screen.getByRole('button', { name: 'About this app' });
  await click(button);
  expect(document.activeElement?.textContent).toBe('About Runbox Mail Setup');
  await click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Back' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByLabelText('Runbox password')).toHaveProperty('value', 'half');
  expect(store.getState().state).toBe(before);
  expect(document.activeElement).toBe(button);
});

test('newer versions are looked for by the person, at the publisher’s page', async () => {
  const { about, fake } = await openAbout();
  await click(await about.findByRole('button', { name: /^See whether there is a newer version/ }));
  expect(fake.calls.at(-1)).toEqual({ name: 'openHelp', argument: 'download' });
});

test('what is not known is left out', async () => {
  const app = { ...exampleApp, day: null, hasDownloadPage: false, backupFolder: null };
  const { about } = await openAbout({ describeApp: async () => ok(app) });
  expect(await about.findByText('Version 0.1.0')).toBeDefined();
  expect(about.queryByRole('button', { name: /newer version/ })).toBeNull();
  expect(about.queryByText('Your backups')).toBeNull();
});

test.each(['address', 'protocol', 'security', 'programs', 'review', 'finished'] as const)(
  'it can be opened from the %s page',
  async (page) => {
    const { app } = await openExample(page);
    render(app);
    expect(screen.getByRole('button', { name: 'About this app' })).toBeDefined();
  },
);

test('it cannot be opened while something is being written', async () => {
  const waiting = () => new Promise<never>(() => {});
  const { app, store, fake } = await openExample('review', { applyPlan: waiting });
  render(app);
  await pressInFrame(fake, 'Set up Thunderbird');
  expect(store.getState().state.step).toBe('applying');
  expect(screen.queryByRole('button', { name: 'About this app' })).toBeNull();
});

test('it cannot be opened while something is being put back', async () => {
  const waiting = () => new Promise<never>(() => {});
  const { app, store, fake } = await openExample('finished', { undoSetup: waiting });
  render(app);
  await click(screen.getByRole('button', { name: 'Undo' }));
  await pressInFrame(fake, 'Undo the set-up');
  expect(store.getState().state.step).toBe('undoing');
  expect(screen.queryByRole('button', { name: 'About this app' })).toBeNull();
});
