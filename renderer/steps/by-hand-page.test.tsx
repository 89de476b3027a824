import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ok, refuse } from '../../electron/contract/result';
import type { WizardHandlers } from '../../electron/contract/wizard-ipc';
import { answersArrive, openExample } from '../example-wizard.fixture';
import { exampleMailspring, exampleOutlook } from '../wizard/example-programs.fixture';
import type { Answers } from '../wizard/wizard-state';

afterEach(cleanup);

const { click, selectOptions } = userEvent;

async function open(edit: Partial<Answers> = {}, handlers: Partial<WizardHandlers> = {}) {
  const example = await openExample('programs', handlers);
  const { send } = example.store.getState();
  send({ type: 'edited', edit });
  send({ type: 'by-hand-requested' });
  render(example.app);
  return example;
}

function choose(program: string) {
  return selectOptions(screen.getByLabelText('Program'), program);
}

const ownDomain = { address: 'kari@example.org', loginFrom: 'address' } as const;

test('the program’s own form, with the account in it', async () => {
  await open(ownDomain);
  await choose('Outlook (Windows, classic)');
  expect(screen.getByText(/Control Panel → Mail \(Microsoft Outlook\)/)).toBeDefined();
  const server = screen.getByRole('checkbox', { name: 'User Name' });
  const value = document.getElementById(server.getAttribute('aria-describedby') ?? '');
  expect(value?.textContent).toBe('kari%example.org');
  expect(screen.getByText(/Your login name is/).textContent).toContain('kari%example.org');
});

test('a value is copied as it is, and that is shown and told', async () => {
  const { fake } = await open(ownDomain);
  await choose('Geary');
  await click(screen.getByRole('button', { name: 'Copy Login name' }));
  expect(fake.calls.at(-1)).toEqual({ name: 'copyText', argument: 'kari%example.org' });
  expect(screen.getByRole('button', { name: 'Copied Login name' })).toBeDefined();
  expect(screen.getByRole('status').textContent).toContain('Login name');
  await click(screen.getByRole('button', { name: 'Copy Your name' }));
  expect(screen.getAllByRole('button', { name: /^Copied/ })).toHaveLength(1);
});

test('what could not be copied is not called copied', async () => {
  await open({}, { copyText: async () => refuse({ kind: 'bug', reference: 'b1' }) });
  await choose('Geary');
  await click(screen.getByRole('button', { name: 'Copy Login name' }));
  expect(screen.queryByRole('button', { name: /^Copied/ })).toBeNull();
  expect(screen.getByRole('status').textContent).toMatch(/could not be copied/);
});

test('lines are ticked off, and stay so when one comes back', async () => {
  const { store } = await open();
  await choose('Geary');
  await click(screen.getByRole('checkbox', { name: 'Login name' }));
  expect(screen.getByText('1 of 9 ticked off')).toBeDefined();
  await click(screen.getByRole('button', { name: 'Back' }));
  expect(store.getState().state.step).toBe('programs');
  await click(screen.getByRole('button', { name: 'My program is not here' }));
  expect(screen.getByLabelText('Program')).toHaveProperty('value', 'geary');
  expect(screen.getByRole('checkbox', { name: 'Login name' })).toHaveProperty('checked', true);
});

test('it is said plainly when a maker’s servers get the password', async () => {
  await open();
  await choose('Outlook (Windows, new)');
  expect(screen.getByText(/pass through the servers of Microsoft/)).toBeDefined();
  await choose('Spark');
  expect(screen.getByText(/pass through the servers of Readdle/)).toBeDefined();
  await choose('Thunderbird');
  expect(screen.queryByText(/pass through the servers/)).toBeNull();
});

test('a program that knows only IMAP says so to somebody who chose POP', async () => {
  await open({ protocol: 'pop3' });
  await choose('Mailspring');
  expect(screen.getByText(/can only use IMAP/)).toBeDefined();
});

test('what is no longer maintained is not set up; something better is named', async () => {
  await open();
  await choose('Windows Mail');
  expect(screen.getByText(/ended Windows Mail/)).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Copy/ })).toBeNull();
});

test('any other program gets every value in our words', async () => {
  await open();
  await choose('Another program');
  for (const name of ['Incoming server', 'Port, incoming', 'Encryption, outgoing', 'Password'])
    expect(screen.getAllByRole('checkbox', { name }).length).toBeGreaterThan(0);
});

test('a program that was found is opened from here, except one that has to be closed', async () => {
  const found = [exampleMailspring, exampleOutlook];
  const { fake } = await open({}, { findPrograms: async () => ok(found) });
  await choose('Mailspring');
  await click(screen.getByRole('button', { name: 'Open Mailspring' }));
  expect(fake.calls.at(-1)).toEqual({ name: 'openProgram', argument: 'mailspring' });
  await choose('Outlook (Windows, classic)');
  expect(screen.queryByRole('button', { name: /^Open/ })).toBeNull();
});

test('the window for accounts of classic Outlook is opened from here', async () => {
  const outlook = { ...exampleOutlook, openAccounts: ['C:\\OUTLOOK.EXE', '/manageprofiles'] };
  const { fake } = await open({}, { findPrograms: async () => ok([outlook]) });
  await choose('Outlook (Windows, classic)');
  await click(screen.getByRole('button', { name: 'Open “Mail (Microsoft Outlook)”' }));
  expect(fake.calls.at(-1)).toEqual({ name: 'openAccounts', argument: outlook.id });
});

test('the settings sheet has every value, no password, and can be printed', async () => {
  const printed: string[] = [];
  const print = window.print;
  window.print = () => printed.push('once');
  await open(ownDomain);
  await click(screen.getByRole('button', { name: 'Print or save as PDF' }));
  window.print = print;
  expect(printed).toEqual(['once']);
  await click(screen.getByRole('button', { name: 'Show the sheet' }));
  const sheet = within(screen.getByRole('region', { name: 'Settings sheet' }));
  expect(sheet.getAllByText('kari%example.org')).toHaveLength(2);
  for (const value of ['993', '465', 'Kari Nordmann']) expect(sheet.getByText(value)).toBeDefined();
  expect(sheet.getAllByText('Not printed here')).toHaveLength(2);
});

test('the result leads here too, and back', async () => {
  const { app, store } = await openExample('finished');
  render(app);
  await click(screen.getByRole('button', { name: 'Other programs and devices' }));
  await click(screen.getByRole('button', { name: 'Back' }));
  await answersArrive();
  expect(store.getState().state.step).toBe('finished');
});
