import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { AppFacts } from '../../electron/contract/app-facts';
import { ok, refuse } from '../../electron/contract/result';
import type { WizardHandlers } from '../../electron/contract/wizard-ipc';
import { answersArrive, openExample } from '../example-wizard.fixture';
import { exampleApp } from '../wizard/example-checks.fixture';

afterEach(cleanup);

const title = 'This version is more than a year old';

async function openFirstPage(describeApp: WizardHandlers['describeApp']) {
  const example = await openExample('address', { describeApp });
  render(example.app);
  await act(answersArrive);
  return example;
}

const being = (facts: Partial<AppFacts>) => openFirstPage(async () => ok({ ...exampleApp, ...facts }));

test('a version that is older than a year says so, and leads to newer ones', async () => {
  const { fake } = await being({ isOld: true });
  expect(screen.getByText(title)).toBeDefined();
  expect(screen.getByText(/You have version 0\.1\.0, last changed on 25 November 2026/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: /^Get the newest version/ }));
  expect(fake.calls.at(-1)).toEqual({ name: 'openHelp', argument: 'download' });
});

test('where nobody publishes newer ones, it leads to what Runbox says today', async () => {
  const { fake } = await being({ isOld: true, hasDownloadPage: false });
  expect(screen.queryByRole('button', { name: /newest version/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Settings at Runbox/ }));
  expect(fake.calls.at(-1)).toEqual({ name: 'openHelp', argument: 'server-settings' });
});

test('a version that is not old says nothing', async () => {
  await being({ isOld: false });
  expect(screen.queryByText(title)).toBeNull();
});

test('an age that is not known is not made up', async () => {
  await openFirstPage(async () => refuse({ kind: 'bug', reference: 'b7' }));
  expect(screen.queryByText(title)).toBeNull();
});

test('its age is told by the app itself: nothing on the network is asked', async () => {
  const { fake } = await being({ isOld: true });
  expect(fake.calls.map(({ name }) => name).sort()).toEqual(['describeApp', 'findPrograms', 'listReports']);
});
