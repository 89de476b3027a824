import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ok, refuse } from '../../electron/contract/result';
import type { WizardHandlers } from '../../electron/contract/wizard-ipc';
import { openExample } from '../example-wizard.fixture';
import { refusedSignIn } from '../wizard/example-checks.fixture';

afterEach(cleanup);

const { click } = userEvent;

function reportText(): string {
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The report' }).value;
}

async function openReport(handlers: Partial<WizardHandlers> = {}) {
  const example = await openExample('security', handlers);
  render(example.app);
  await click(screen.getByRole('button', { name: 'Report for support' }));
  await act(() => Promise.resolve());
  return example;
}

test('the report is made when it is asked for, and can be closed again', async () => {
  await openReport();
  const button = screen.getByRole('button', { name: 'Report for support' });
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await click(button);
  expect(screen.queryByRole('textbox', { name: 'The report' })).toBeNull();
});

test('the report tells what was seen, and nothing of who the person is', async () => {
  await openReport();
  for (const words of [
    'Version: 0.1.0',
    'NETWORK: fine',
    'IMAP 993',
    'Example Issuing CA',
    'SIGN-IN: not tried',
  ])
    expect(reportText()).toContain(words);
  expect(reportText()).not.toMatch(/kari|nordmann/i);
});

test('the address is in it once the person ticks that', async () => {
  await openReport();
  await click(screen.getByRole('checkbox', { name: 'Include my address' }));
  expect(reportText()).toContain('kari@runbox.com');
});

test('the text in the box is what is copied, and it is said', async () => {
  const { fake } = await openReport();
  await click(screen.getByRole('button', { name: 'Copy' }));
  expect(fake.calls.at(-1)).toEqual({ name: 'copyText', argument: reportText() });
  expect(await screen.findByText('Copied')).toBeDefined();
  await click(screen.getByRole('checkbox', { name: 'Include my address' }));
  expect(screen.queryByText('Copied')).toBeNull();
});

test('what could not be copied can be copied by hand', async () => {
  await openReport({ copyText: async () => refuse({ kind: 'bug', reference: 'b7' }) });
  await click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText(/copy it by hand/)).toBeDefined();
});

test('support is one press away', async () => {
  const { fake } = await openReport();
  await click(screen.getByRole('button', { name: /^Open Runbox Support/ }));
  expect(fake.calls.at(-1)).toEqual({ name: 'openHelp', argument: 'support' });
});

test('a machine that cannot be described does not keep the report back', async () => {
  await openReport({ describeMachine: async () => refuse({ kind: 'bug', reference: 'b7' }) });
  expect(reportText()).toContain('System: not known');
});

test('a sign-in that was refused is in the report, without the password', async () => {
  const example = await openExample('password', { checkSignIn: async () => ok(refusedSignIn) });
  render(example.app);
  await userEvent.type(screen.getByLabelText('Runbox password'), 'canary-5f21{Enter}');
  await click(await screen.findByRole('button', { name: 'Report for support' }));
  await act(() => Promise.resolve());
  expect(reportText()).toContain('SIGN-IN: refused-everywhere');
  expect(reportText()).toContain('Programs: Thunderbird 153.0 (system)');
  expect(reportText()).not.toMatch(/canary|kari/i);
});
