import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, refuse } from '../../electron/contract/result';
import type { WizardHandlers } from '../../electron/contract/wizard-ipc';
import { answersArrive, openExample, pressInFrame } from '../example-wizard.fixture';
import { exampleKept, exampleReport } from '../wizard/example-answers.fixture';
import { makeDialogsModal } from './modal-dialog.fixture';

beforeEach(makeDialogsModal);
afterEach(cleanup);

const { click } = userEvent;
const open = 'Delete backups and reports …';
const yes = 'Delete backups and reports';

async function onEarlierPage(handlers: Partial<WizardHandlers> = {}) {
  let reports = [exampleReport];
  const example = await openExample('address', {
    listReports: async () => ok(reports),
    removeReports: async () => {
      reports = [];
      return ok({ reports: 1, backups: 2, stayed: [] });
    },
    ...handlers,
  });
  render(example.app);
  await click(await screen.findByRole('button', { name: 'Earlier set-ups' }));
  await click(screen.getByRole('button', { name: open }));
  await act(answersArrive);
  return example;
}

test('it says what is there and what is lost before anything is deleted', async () => {
  const { fake } = await onEarlierPage();
  const question = screen.getByRole('region', { name: 'Delete all backups and reports?' });
  expect(within(question).getByText('This folder holds 2 backups and 1 report:')).toBeDefined();
  expect(within(question).getByText(exampleKept.folder)).toBeDefined();
  expect(within(question).getByText(/no earlier set-up can be undone/)).toBeDefined();
  expect(document.activeElement?.textContent).toBe('Delete all backups and reports?');
  await click(within(question).getByRole('button', { name: 'Keep them' }));
  expect(document.activeElement?.textContent).toBe(open);
  expect(fake.calls.map(({ name }) => name)).not.toContain('removeReports');
});

test('with a yes exactly what was counted is deleted, and the list of set-ups is read anew', async () => {
  const { fake } = await onEarlierPage();
  await pressInFrame(fake, yes);
  expect(fake.calls.find(({ name }) => name === 'removeReports')?.argument).toBe(exampleKept.id);
  expect(await screen.findByText('Deleted: 2 backups and 1 report.')).toBeDefined();
  expect(await screen.findByText('There are no earlier set-ups on this computer.')).toBeDefined();
});

test('what is still there is named, with the reason', async () => {
  const { fake } = await onEarlierPage({
    removeReports: async () =>
      ok({
        reports: 1,
        backups: 1,
        stayed: [
          { path: '/r/notes.txt', reason: 'unknown' },
          { path: '/r/0-0-prefs.js', reason: 'not-deleted' },
        ],
      }),
  });
  await pressInFrame(fake, yes);
  expect(await screen.findByText('/r/notes.txt')).toBeDefined();
  expect(screen.getByText('/r/0-0-prefs.js')).toBeDefined();
  expect(screen.getByText(/not known to be of the wizard’s making/)).toBeDefined();
  expect(screen.getByText(/could not be deleted/)).toBeDefined();
});

test('a set-up that is half done keeps its backups, and it is said why', async () => {
  const { fake } = await onEarlierPage({
    countReports: async () => refuse({ kind: 'set-up-half-done', programName: 'Thunderbird' }),
  });
  expect(screen.getByRole('alert').textContent).toContain('Close Thunderbird');
  expect(screen.queryByTitle(yes)).toBeNull();
  expect(fake.calls.map(({ name }) => name)).not.toContain('removeReports');
});

test('a refusal after the yes is told', async () => {
  const { fake } = await onEarlierPage({ removeReports: async () => refuse({ kind: 'another-wizard' }) });
  await pressInFrame(fake, yes);
  expect(screen.getByRole('alert').textContent).toContain('another window');
});

test('where nothing is kept, nothing is asked', async () => {
  await onEarlierPage({ countReports: async () => ok({ ...exampleKept, reports: 0, backups: 0 }) });
  expect(screen.getByText('There are no backups and no reports.')).toBeDefined();
  expect(screen.queryByTitle(yes)).toBeNull();
});

test('after deleting from the About page, the result beneath offers no undo any more', async () => {
  const { app, fake } = await openExample('finished');
  render(app);
  expect(screen.getByRole('button', { name: 'Undo' })).toBeDefined();
  await click(screen.getByRole('button', { name: 'About this app' }));
  await click(await screen.findByRole('button', { name: open }));
  await act(answersArrive);
  await pressInFrame(fake, yes);
  await click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Back' }));
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});
