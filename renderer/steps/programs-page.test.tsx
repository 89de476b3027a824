import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { FoundProfile, FoundProgram } from '../../electron/contract/programs';
import { ok, refuse } from '../../electron/contract/result';
import { openExample } from '../example-wizard.fixture';
import { exampleProfile, exampleProgram } from '../wizard/example-answers.fixture';
import { exampleAppleMail, exampleMailspring, exampleNewOutlook } from '../wizard/example-programs.fixture';

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

async function openWithAll(...found: readonly FoundProgram[]) {
  const example = await openExample('programs', { findPrograms: async () => ok(found) });
  render(example.app);
  return example;
}

test('what is done for the person stands above what they do themselves, each program where it belongs', async () => {
  await openWithAll(exampleMailspring, exampleAppleMail, exampleProgram);
  const names = ['We set this up for you', 'We prepare it, you finish in a few clicks'];
  const groups = [...names, 'You type it in, we show you every value'].map((name) =>
    screen.getByRole('region', { name }),
  );
  expect(screen.getAllByRole('region')).toEqual(groups);
  const boxes = groups.map((group) => within(group).getByRole('checkbox'));
  expect(boxes).toEqual(
    ['Thunderbird', 'Apple Mail', 'Mailspring'].map((name) => screen.getByRole('checkbox', { name })),
  );
  expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([true, false, false]);
});

test('several programs of different ways are chosen at once', async () => {
  const { store } = await openWithAll(exampleMailspring, exampleAppleMail, exampleProgram);
  await click(screen.getByRole('checkbox', { name: 'Mailspring' }));
  await click(screen.getByRole('checkbox', { name: 'Apple Mail' }));
  const { chosen } = store.getState().state.answers;
  expect(chosen.map(({ program }) => program)).toEqual(['thunderbird', 'mailspring', 'apple-mail']);
});

test('the program that opens mail links says so and is chosen already', async () => {
  await openWithAll(exampleProgram, { ...exampleAppleMail, opensMailLinks: true });
  expect(screen.getByText('Opens your mail links')).toBeDefined();
  expect(screen.getByRole('checkbox', { name: 'Apple Mail' })).toHaveProperty('checked', true);
  expect(screen.getByRole('checkbox', { name: 'Thunderbird' })).toHaveProperty('checked', false);
});

test('a program that lets its maker’s servers fetch the mail says so before it is chosen', async () => {
  await openWithAll(exampleNewOutlook);
  expect(screen.getByText(/pass through the servers of Microsoft/)).toBeDefined();
});

test('nobody looked into a program that is set up by hand, and nobody has to close it', async () => {
  const [profile] = exampleMailspring.profiles;
  if (profile === undefined) throw new Error('the example stands for nothing');
  await openWithAll({ ...exampleMailspring, profiles: [{ ...profile, running: true }] });
  expect(screen.queryByText(/No accounts in it/)).toBeNull();
  expect(screen.queryByText(/Close it/)).toBeNull();
});

test('choosing nothing leads to the first program on the page', async () => {
  await openWithAll(exampleMailspring, exampleProgram);
  await click(screen.getByRole('checkbox', { name: 'Thunderbird' }));
  await click(screen.getByRole('button', { name: 'Continue' }));
  await click(within(screen.getByRole('alert')).getByRole('link'));
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Thunderbird' }));
});
