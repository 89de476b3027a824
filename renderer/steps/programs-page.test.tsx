import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { FoundProfile } from '../../electron/contract/programs';
import { ok, refuse } from '../../electron/contract/result';
import { openExample } from '../example-wizard.fixture';
import { exampleProfile, exampleProgram } from '../wizard/example-answers.fixture';
import { exampleMachine } from '../wizard/example-checks.fixture';

afterEach(cleanup);

const { click } = userEvent;

async function openWith(...profiles: readonly FoundProfile[]) {
  const found = [{ ...exampleProgram, profiles }];
  const example = await openExample('programs', { findPrograms: async () => ok(found) });
  render(example.app);
  return example;
}

test('a found program is told apart by version and accounts, and chosen already', async () => {
  await openWith(exampleProfile);
  const program = screen.getByRole('checkbox', { name: 'Thunderbird' });
  expect(program).toHaveProperty('checked', true);
  expect(screen.getByText(/Version 153\.0/)).toBeDefined();
  expect(screen.getByText(/kari@example\.org/)).toBeDefined();
});

test('several profiles can be chosen from, the one that opens by default first', async () => {
  const { store } = await openWith(
    { ...exampleProfile, id: 'work', name: 'Work', opensByDefault: false },
    exampleProfile,
  );
  const profiles = within(screen.getByRole('group', { name: 'Which profile in Thunderbird?' }));
  expect(profiles.getByRole('radio', { name: 'default-release opens by default' })).toHaveProperty(
    'checked',
    true,
  );
  await click(profiles.getByRole('radio', { name: 'Work' }));
  expect(store.getState().state.answers.chosen).toEqual([{ program: 'thunderbird', profile: 'work' }]);
});

test('a damaged profile says so and cannot be chosen', async () => {
  const problem = { kind: 'settings-damaged', programName: 'Thunderbird', path: '/p', line: 3 } as const;
  await openWith({ ...exampleProfile, problem });
  expect(screen.getByRole('checkbox', { name: 'Thunderbird' })).toHaveProperty('disabled', true);
  await click(screen.getByRole('button', { name: 'Continue' }));
  expect(screen.getByRole('alert')).toBeDefined();
});

test('an open program is to be closed, and can be looked at again', async () => {
  let running = true;
  const { app } = await openExample('programs', {
    findPrograms: async () => ok([{ ...exampleProgram, profiles: [{ ...exampleProfile, running }] }]),
  });
  render(app);
  expect(screen.getByText(/Thunderbird is open/)).toBeDefined();
  running = false;
  await click(screen.getByRole('button', { name: 'Check again' }));
  expect(screen.queryByText(/Thunderbird is open/)).toBeNull();
});

test('no program found: it is said, and how to get one', async () => {
  const { app, fake } = await openExample('programs', { findPrograms: async () => ok([]) });
  render(app);
  expect(screen.getByRole('status').textContent).toBe('No mail program was found.');
  expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
  await click(screen.getByRole('button', { name: /Get Thunderbird/ }));
  expect(fake.calls.at(-1)).toEqual({ name: 'openHelp', argument: 'get-thunderbird' });
});

test('choosing nothing is refused in the same words above and in the list', async () => {
  await openWith(exampleProfile);
  await click(screen.getByRole('checkbox', { name: 'Thunderbird' }));
  await click(screen.getByRole('button', { name: 'Continue' }));
  await click(within(screen.getByRole('alert')).getByRole('link'));
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Thunderbird' }));
});

test('when looking failed the reason is told', async () => {
  const { app } = await openExample('programs', {
    findPrograms: async () => refuse({ kind: 'home-unknown' }),
  });
  render(app);
  expect(screen.getByRole('alert')).toBeDefined();
});

test('a program that is not in the list can be set up by hand', async () => {
  const { store } = await openWith(exampleProfile);
  await click(screen.getByRole('button', { name: 'My program is not here' }));
  expect(store.getState().state.step).toBe('by-hand');
});

test('also when no program was found', async () => {
  const { app, store } = await openExample('programs', { findPrograms: async () => ok([]) });
  render(app);
  await click(screen.getByRole('button', { name: 'My program is not here' }));
  expect(store.getState().state.step).toBe('by-hand');
});

test.each([
  ['darwin', 'Set up Apple Mail (Mac), step by step', 'apple-mail'],
  ['win32', 'Set up Outlook (Windows, new), step by step', 'new-outlook'],
] as const)('on %s what comes with the system is one click away', async (platform, label, program) => {
  const { app, store } = await openExample('programs', {
    describeMachine: async () => ok({ ...exampleMachine, platform }),
  });
  render(app);
  await click(await screen.findByRole('button', { name: label }));
  expect(store.getState().state).toMatchObject({ step: 'by-hand', answers: { byHandProgram: program } });
});
