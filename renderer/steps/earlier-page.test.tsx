import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ok, refuse } from '../../electron/contract/result';
import { openExample, pressInFrame } from '../example-wizard.fixture';
import { exampleReport } from '../wizard/example-answers.fixture';

afterEach(cleanup);

const { click } = userEvent;
const old = { ...exampleReport, id: 'report-0', address: 'ola@nordmann.example', undone: true };

async function open(handlers: Parameters<typeof openExample>[1]) {
  const example = await openExample('address', handlers);
  render(example.app);
  await click(await screen.findByRole('button', { name: 'Earlier set-ups' }));
  return example;
}

test('each earlier set-up is there, and only what still stands can be undone', async () => {
  await open({ listReports: async () => ok([exampleReport, old]) });
  const [recent, older] = screen.getAllByRole('region');
  if (recent === undefined || older === undefined) throw new Error('two set-ups should be listed');
  expect(
    within(recent).getByRole('button', { name: /^Undo the set-up of .*kari@runbox\.com/ }),
  ).toBeDefined();
  expect(within(older).queryByRole('button')).toBeNull();
  expect(within(older).getByText('Undone')).toBeDefined();
});

test('an earlier set-up is undone from here', async () => {
  const { fake } = await open({ listReports: async () => ok([exampleReport]) });
  await click(screen.getByRole('button', { name: /^Undo/ }));
  await pressInFrame(fake, 'Undo the set-up');
  expect(await screen.findByRole('heading', { name: 'The set-up is undone' })).toBeDefined();
  expect(fake.calls.find(({ name }) => name === 'undoSetup')?.argument).toBe('report-1');
});

test('a refused undo is told here', async () => {
  const { fake } = await open({
    listReports: async () => ok([exampleReport]),
    undoSetup: async () => refuse({ kind: 'nothing-to-undo' }),
  });
  await click(screen.getByRole('button', { name: /^Undo/ }));
  await pressInFrame(fake, 'Undo the set-up');
  expect(await screen.findByRole('alert')).toBeDefined();
});

test('reports that cannot be read are not passed over in silence', async () => {
  await open({ listReports: async () => refuse({ kind: 'report-unreadable', path: '/data/journal' }) });
  expect(screen.getByRole('alert').textContent).toContain('/data/journal');
});
