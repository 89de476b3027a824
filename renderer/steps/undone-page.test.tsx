import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { UndoOutcome } from '../../electron/contract/report';
import { ok } from '../../electron/contract/result';
import { openExample, pressInFrame } from '../example-wizard.fixture';
import { exampleUndo } from '../wizard/example-answers.fixture';

afterEach(cleanup);

async function undoneWith(outcome: UndoOutcome) {
  const programs = exampleUndo.programs.map((program) => ({ ...program, outcome }));
  const { app, fake } = await openExample('finished', {
    undoSetup: async () => ok({ ...exampleUndo, programs }),
  });
  render(app);
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await pressInFrame(fake, 'Undo the set-up');
  return screen.findByRole('heading', { level: 1, name: /undone/ });
}

test('restored: everything is as it was before', async () => {
  await undoneWith({ kind: 'restored' });
  expect(screen.getByText('Thunderbird is as it was before.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Start again' }));
  expect(screen.getByLabelText('Runbox address')).toHaveProperty('value', '');
});

test('partly restored: each thing that was kept is named with the reason', async () => {
  const heading = await undoneWith({
    kind: 'partly-restored',
    kept: [
      { path: '/p/prefs.js', key: 'mail.server.server3.check_time', reason: 'changed-since' },
      { path: '/p/ImapMail', key: null, reason: 'mail' },
    ],
  });
  expect(heading.textContent).toContain('except for');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/check_time.*changed/),
    expect.stringMatching(/mail.*ImapMail/),
  ]);
});

test('not restored: the reason and the next step are told', async () => {
  await undoneWith({
    kind: 'not-restored',
    problem: { kind: 'program-running', programName: 'Thunderbird' },
  });
  expect(screen.getByText('Thunderbird was not changed.')).toBeDefined();
  expect(screen.getByText(/Close all windows of Thunderbird/)).toBeDefined();
});
