import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { ProgramUndo, UndoOutcome } from '../../electron/contract/report';
import { ok } from '../../electron/contract/result';
import { openExample, pressInFrame } from '../example-wizard.fixture';
import { exampleUndo } from '../wizard/example-answers.fixture';
import { exampleAppleMail, exampleOutlook, undoOf } from '../wizard/example-programs.fixture';

afterEach(cleanup);

function undoneWith(outcome: UndoOutcome) {
  return undone(...exampleUndo.programs.map((program) => ({ ...program, outcome })));
}

async function undone(...programs: readonly ProgramUndo[]) {
  const { app, fake } = await openExample('finished', {
    undoSetup: async () => ok({ ...exampleUndo, programs }),
  });
  render(app);
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await pressInFrame(fake, 'Undo the set-up');
  return screen.findByRole('heading', { level: 1, name: /undo/ });
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

test.each([
  ['apple-profile', exampleAppleMail, /Device Management.*Runbox mail.*Remove/],
  ['outlook-import', exampleOutlook, /Close Outlook.*Show Profiles.*Remove/],
] as const)(
  'what only the person can take away comes with the clicks: %s',
  async (handOver, program, clicks) => {
    const heading = await undone(
      ...exampleUndo.programs,
      undoOf(program, { kind: 'yours-to-remove', handOver }),
    );
    expect(heading.textContent).toBe('A few clicks are left to undo it');
    expect(screen.getByText('Thunderbird is as it was before.')).toBeDefined();
    const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(steps.join(' ')).toMatch(clicks);
  },
);
