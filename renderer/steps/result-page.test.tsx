import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { ProgramReport } from '../../electron/contract/report';
import { ok, refuse } from '../../electron/contract/result';
import { openExample, pressInFrame } from '../example-wizard.fixture';
import { exampleReport } from '../wizard/example-answers.fixture';

afterEach(cleanup);

const { click } = userEvent;
const [first] = exampleReport.programs;
if (first === undefined) throw new Error('the example has no program');
const leftAlone: ProgramReport = {
  ...first,
  programName: 'Betterbird',
  choice: { program: 'b', profile: 'b' },
  files: [],
  outcome: {
    kind: 'left-as-it-was',
    problem: { kind: 'program-started-meanwhile', programName: 'Betterbird' },
  },
};

async function open(...programs: readonly ProgramReport[]) {
  const example = await openExample('finished', {
    applyPlan: async () => ok({ ...exampleReport, programs }),
  });
  render(example.app);
  return example;
}

test('done means written and read back, and what is left is said', async () => {
  await open(first);
  expect(screen.getByRole('heading', { level: 1, name: 'Thunderbird is set up' })).toBeDefined();
  expect(screen.getByText(/read the settings back from the disk/)).toBeDefined();
  expect(screen.getByText(/Type your Runbox password when it asks/)).toBeDefined();
});

test('with a saved password there is nothing to type', async () => {
  await open({ ...first, notes: [{ kind: 'password-will-be-saved' }] });
  expect(screen.queryByText(/Type your Runbox password/)).toBeNull();
});

test('the backups are named', async () => {
  await open(first);
  await click(screen.getByText('Files and backups'));
  expect(screen.getByText('/home/kari/.local/share/backup/prefs.js')).toBeDefined();
});

test('the program opens from here, and it is told', async () => {
  const { fake } = await open(first);
  await click(screen.getByRole('button', { name: 'Open Thunderbird' }));
  expect(fake.calls.at(-1)).toEqual({ name: 'openProgram', argument: 'thunderbird' });
  expect(await screen.findByText('Thunderbird is starting.')).toBeDefined();
});

test('a program that was left alone is not called set up, and can be tried again', async () => {
  const { store } = await open(first, leftAlone);
  expect(screen.getByRole('heading', { level: 1, name: 'Some of it is set up' })).toBeDefined();
  expect(screen.getByRole('region', { name: 'Betterbird' }).textContent).toContain('left as it was');
  await click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('heading', { name: 'Check before anything is changed' });
  expect(store.getState().state.step).toBe('review');
});

test('when nothing was done it says so, and there is no program to open', async () => {
  await open(leftAlone);
  expect(screen.getByRole('heading', { level: 1, name: 'Nothing was changed' })).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Open/ })).toBeNull();
});

test('undo asks once, in place, and keeping returns to where one was', async () => {
  const { fake } = await open(first);
  const undo = screen.getByRole('button', { name: 'Undo' });
  await click(undo);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Undo this set-up?' }));
  await click(screen.getByRole('button', { name: 'Keep it' }));
  expect(document.activeElement).toBe(undo);
  expect(fake.calls.map(({ name }) => name)).not.toContain('undoSetup');
});

test('undo puts everything back', async () => {
  const { fake } = await open(first);
  await click(screen.getByRole('button', { name: 'Undo' }));
  await pressInFrame(fake, 'Undo the set-up');
  expect(await screen.findByRole('heading', { name: 'The set-up is undone' })).toBeDefined();
  expect(fake.calls.find(({ name }) => name === 'undoSetup')?.argument).toBe('report-1');
});

test('an undo that was refused is told on the same page', async () => {
  const { app, fake } = await openExample('finished', {
    undoSetup: async () => refuse({ kind: 'another-wizard' }),
  });
  render(app);
  await click(screen.getByRole('button', { name: 'Undo' }));
  await pressInFrame(fake, 'Undo the set-up');
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(screen.getByRole('heading', { level: 1, name: 'Thunderbird is set up' })).toBeDefined();
});

test('when nothing was to be done there is nothing to undo', async () => {
  const { app } = await openExample('finished', {
    applyPlan: async () =>
      ok({ ...exampleReport, id: null, programs: [{ ...first, outcome: { kind: 'set-up-already' } }] }),
  });
  render(app);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});
