import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { AccountAnswers } from '../../electron/contract/account';
import { ok, refuse } from '../../electron/contract/result';
import { answersArrive, openExample } from '../example-wizard.fixture';
import { exampleProfile, exampleProgram } from '../wizard/example-answers.fixture';

afterEach(cleanup);

const answers: AccountAnswers = {
  fullName: 'Ada Okoye',
  address: 'ada@okoye.example',
  login: { from: 'typed', loginName: 'ada' },
  protocol: 'pop3',
  keepOnServer: false,
  submissionPort: 587,
};

function faultyProgram(changed: Partial<AccountAnswers> = {}) {
  const repair = {
    answers: { ...answers, ...changed },
    faults: [{ kind: 'not-encrypted', server: 'outgoing' }],
  } as const;
  const account = { address: answers.address, protocol: 'pop3', host: 'mail.runbox.com', repair } as const;
  return { ...exampleProgram, profiles: [{ ...exampleProfile, accounts: [account] }] };
}

test('an account that needs mending is named, and one button leads to its review', async () => {
  const { app, store, fake } = await openExample('address', {
    findPrograms: async () => ok([faultyProgram()]),
  });
  render(app);
  expect(await screen.findByText(/needs mending: .*ada@okoye\.example/)).toBeDefined();
  expect(screen.getByText('Sends your password and your mail without encryption.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Look at the repair' }));
  await answersArrive();
  expect(store.getState().state.step).toBe('review');
  expect(fake.calls.at(-1)).toEqual({
    name: 'planSetup',
    argument: {
      answers,
      choices: [{ program: exampleProgram.id, profile: exampleProfile.id }],
      savePassword: false,
    },
  });
  store.getState().send({ type: 'change-requested', question: 'address' });
  expect(store.getState().state.answers).toMatchObject({ address: answers.address, loginName: 'ada' });
});

test.each([
  ['healthy accounts', ok([exampleProgram])],
  ['an account with a login name that no page can show', ok([faultyProgram({ address: 'ada@runbox.no' })])],
  ['a search that came to nothing', refuse({ kind: 'bug', reference: 'b1' } as const)],
])('nothing is said of %s', async (_case, found) => {
  const { app, fake } = await openExample('address', { findPrograms: async () => found });
  render(app);
  await answersArrive();
  expect(fake.calls.map(({ name }) => name)).toContain('findPrograms');
  expect(screen.queryByRole('button', { name: 'Look at the repair' })).toBeNull();
});

test('a search that comes late does not change another page', async () => {
  const { store } = await openExample('protocol');
  const before = store.getState().state;
  store.getState().send({ type: 'programs-seen', answer: ok([faultyProgram()]) });
  expect(store.getState().state).toBe(before);
});
