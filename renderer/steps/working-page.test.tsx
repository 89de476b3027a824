import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openExample, pressInFrame } from '../example-wizard.fixture';
import { examplePreview } from '../wizard/example-answers.fixture';

afterEach(cleanup);

test('each stage is told as it is reached, and there is no way back while files are written', async () => {
  const { app, fake } = await openExample('review', { applyPlan: () => new Promise(() => {}) });
  render(app);
  await pressInFrame(fake, 'Set up Thunderbird');
  expect(screen.getByRole('heading', { level: 1, name: 'Setting up Thunderbird' })).toBeDefined();
  const [program] = examplePreview.programs;
  if (program === undefined) throw new Error('the example has no program');
  for (const [stage, words] of [
    ['backing-up', 'Making backups'],
    ['writing', 'Writing the settings'],
    ['reading-back', 'Reading them back'],
    ['handing-over', 'Handing the settings over'],
    ['waiting-for-program', 'This can take a minute'],
  ] as const) {
    act(() => fake.emitProgress({ choice: program.choice, programName: program.programName, stage }));
    expect(screen.getByRole('status').textContent).toContain(words);
  }
  expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
});
