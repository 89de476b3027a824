import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { MailExchangerVerdict } from '../../electron/contract/mail-exchangers';
import { ok, refuse } from '../../electron/contract/result';
import type { WizardHandlers } from '../../electron/contract/wizard-ipc';
import { openExample } from '../example-wizard.fixture';

afterEach(cleanup);

const { click } = userEvent;
const button = () => screen.getByRole('button', { name: /Ask where mail for .*okoye\.example.* goes/ });

async function openWith(handlers: Partial<WizardHandlers> = {}, address = 'ada@okoye.example') {
  const example = await openExample('address', handlers);
  const { send } = example.store.getState();
  send({ type: 'edited', edit: { fullName: 'Ada', address, loginFrom: 'address' } });
  send({ type: 'continued' });
  send({ type: 'continued' });
  const view = render(example.app);
  await act(() => Promise.resolve());
  const asked = () => example.fake.calls.filter(({ name }) => name === 'findMailExchangers').length;
  return { ...example, ...view, asked };
}

const answering = (verdict: MailExchangerVerdict): Partial<WizardHandlers> => ({
  findMailExchangers: async () => ok({ domain: 'okoye.example', verdict }),
});

test('nobody is asked before the person wants it, and it is said who would be', async () => {
  const { asked } = await openWith();
  expect(button()).toHaveProperty('disabled', false);
  expect(
    screen.getByText(/Asks your name service \(DNS\) for the mail servers of .*okoye\.example/),
  ).toBeDefined();
  expect(asked()).toBe(0);
});

test('there is nothing to ask for an address at Runbox', async () => {
  await openWith({}, 'ada@runbox.com');
  expect(screen.queryByRole('button', { name: /Ask where mail/ })).toBeNull();
});

test('tells that mail goes to Runbox', async () => {
  const { asked } = await openWith(answering({ kind: 'runbox', hosts: ['mx.runbox.com'] }));
  await click(button());
  expect(await screen.findByText(/Mail for .*okoye\.example.* goes to Runbox/)).toBeDefined();
  expect(screen.getByText('Mail servers: mx.runbox.com')).toBeDefined();
  expect(asked()).toBe(1);
});

test('mail that goes elsewhere is information, and the way on stays open', async () => {
  const { store } = await openWith(
    answering({ kind: 'another-provider', name: 'Google', hosts: ['a.google.com'] }),
  );
  await click(button());
  expect(await screen.findByText(/goes to .*Google/)).toBeDefined();
  expect(store.getState().state.answers).toMatchObject({ loginFrom: 'address', submissionPort: null });
  await click(screen.getByRole('button', { name: 'Continue' }));
  expect(store.getState().state.step).not.toBe('security');
});

test('a question that broke is told like any other problem', async () => {
  await openWith({ findMailExchangers: async () => refuse({ kind: 'bug', reference: 'b7' }) });
  await click(button());
  expect(await screen.findByText(/b7/)).toBeDefined();
});

test('pressing twice asks once while there is no answer', async () => {
  const { asked } = await openWith({ findMailExchangers: () => new Promise(() => {}) });
  await click(button());
  await click(button());
  expect(screen.getByText('Asking your name service …')).toBeDefined();
  expect(asked()).toBe(1);
});

test('what was found out about one domain is not said of another', async () => {
  const { store } = await openWith(answering({ kind: 'null-mx' }));
  await click(button());
  expect(await screen.findByText(/says that it takes no mail/)).toBeDefined();
  const { send } = store.getState();
  act(() => {
    send({ type: 'went-back' });
    send({ type: 'went-back' });
    send({ type: 'edited', edit: { address: 'ada@berg.example' } });
    send({ type: 'continued' });
    send({ type: 'continued' });
  });
  expect(screen.getByRole('button', { name: /berg\.example/ })).toBeDefined();
  expect(screen.queryByText(/takes no mail/)).toBeNull();
});
