import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { NetworkReport } from '../../electron/contract/network';
import { ok, refuse } from '../../electron/contract/result';
import { openExample } from '../example-wizard.fixture';
import {
  closedEndpoint,
  interceptedNetwork,
  networkWithout465,
  openEndpoint,
} from '../wizard/example-checks.fixture';

afterEach(cleanup);

const { click } = userEvent;

async function openIn(network: NetworkReport) {
  const example = await openExample('security', { probeNetwork: async () => ok(network) });
  render(example.app);
  return example;
}

/** The links of a server, as a screen reader tells them. */
function linksOf(server: string): readonly (string | null)[] {
  const row = screen.getByText(server, { selector: '.way-name' }).closest('li');
  if (row === null) throw new Error(`${server} is not listed`);
  return within(row)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
}

test('port 465 is recommended and chosen already, 587 can be chosen', async () => {
  const { app, store } = await openExample('security');
  render(app);
  expect(screen.getByRole('radio', { name: /from the start.*Recommended/ })).toHaveProperty('checked', true);
  await click(screen.getByRole('radio', { name: 'Encrypted before anything is sent' }));
  expect(store.getState().state.answers.submissionPort).toBe(587);
});

test('each server is told in words as it is tried', async () => {
  const { app, fake } = await openExample('security', { probeNetwork: () => new Promise(() => {}) });
  render(app);
  expect(screen.getByRole('status').textContent).toContain('Trying the way');
  act(() => fake.emitEndpoint(openEndpoint('imap')));
  act(() => fake.emitEndpoint(closedEndpoint('submission-465')));
  expect(linksOf('IMAP 993')).toEqual(['Connection: works', 'Encryption: works', 'IMAP: works']);
  expect(linksOf('Sending 465')).toEqual([
    'Connection: does not work',
    'Encryption: not tried',
    'SMTP: not tried',
  ]);
  expect(linksOf('Sending 587')[0]).toBe('Connection: not known yet');
});

test('when all is well it says so', async () => {
  const { app } = await openExample('security');
  render(app);
  expect(screen.getByRole('status').textContent).toContain('All servers of Runbox can be reached');
});

test('587 is chosen where 465 is blocked, and the reason is told', async () => {
  const { store } = await openIn(networkWithout465);
  expect(screen.getByRole('radio', { name: /before anything is sent.*Recommended/ })).toHaveProperty(
    'checked',
    true,
  );
  expect(screen.getByRole('radio', { name: /from the start.*Blocked here/ })).toBeDefined();
  expect(screen.getByRole('status').textContent).toContain('blocks port 465');
  expect(store.getState().state.answers.submissionPort).toBeNull();
});

test('465 stays when it was chosen by hand before that was known', async () => {
  let answer = (_network: NetworkReport) => {};
  const later = new Promise<NetworkReport>((resolve) => {
    answer = resolve;
  });
  const { app } = await openExample('security', { probeNetwork: async () => ok(await later) });
  render(app);
  await click(screen.getByRole('radio', { name: 'Encrypted before anything is sent' }));
  await click(screen.getByRole('radio', { name: /from the start/ }));
  answer(networkWithout465);
  expect(await screen.findByRole('radio', { name: /from the start.*Blocked here/ })).toHaveProperty(
    'checked',
    true,
  );
});

test('trouble is a warning, and the way on stays open', async () => {
  const { store } = await openIn(interceptedNetwork);
  expect(screen.getByRole('status').textContent).toContain('Example Antivirus');
  await click(screen.getByRole('button', { name: 'Continue' }));
  expect(store.getState().state.step).not.toBe('security');
});

test('the network is tried once, and again when asked', async () => {
  const { app, fake } = await openExample('security');
  render(app);
  const probes = () => fake.calls.filter(({ name }) => name === 'probeNetwork').length;
  await click(screen.getByRole('button', { name: 'Back' }));
  await click(screen.getByRole('button', { name: 'Continue' }));
  expect(probes()).toBe(1);
  await click(screen.getByRole('button', { name: 'Check again' }));
  expect(probes()).toBe(2);
});

test('a check that broke is told like any other problem', async () => {
  const { app } = await openExample('security', {
    probeNetwork: async () => refuse({ kind: 'bug', reference: 'b7' }),
  });
  render(app);
  expect(screen.getByRole('status').textContent).toContain('b7');
  expect(linksOf('IMAP 993')[0]).toBe('Connection: not tried');
});

test('what exactly was found is there for who wants to know', async () => {
  const { app } = await openExample('security');
  render(app);
  await click(screen.getByText('What was found, server by server'));
  const facts = within(screen.getByRole('region', { name: 'IMAP 993' }));
  for (const fact of [/192\.0\.2\.25/, /TLSv1\.3/, /Example Issuing CA/, /10 February 2027/, /^92 ms/])
    expect(facts.getByText(fact)).toBeDefined();
});

test('with POP the POP server is tried instead', async () => {
  const { app, store } = await openExample('protocol');
  store.getState().send({ type: 'edited', edit: { protocol: 'pop3' } });
  store.getState().send({ type: 'continued' });
  render(app);
  expect(screen.queryByText('IMAP 993')).toBeNull();
  expect((await screen.findAllByText('POP 995')).length).toBeGreaterThan(0);
});

test('the table tells what programs call each kind of encryption', async () => {
  const { app } = await openExample('security');
  render(app);
  await click(screen.getByText('SSL, TLS and STARTTLS: who means what?'));
  const direct = screen.getByRole('row', { name: /^TLS from the start/ });
  expect(within(direct).getByText('993, 995, 465')).toBeDefined();
  expect(within(direct).getByText(/SSL\/TLS in Thunderbird.*SSL$/)).toBeDefined();
  const switched = screen.getByRole('row', { name: /^STARTTLS/ });
  expect(within(switched).getByText('587')).toBeDefined();
  expect(within(switched).getByText(/in Thunderbird, TLS$/)).toBeDefined();
});

test('there is no way to choose an unencrypted connection', async () => {
  const { app } = await openExample('security');
  render(app);
  expect(screen.getAllByRole('radio')).toHaveLength(2);
});
