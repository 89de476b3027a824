import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { AccountAnswers } from '../../electron/contract/account';
import type { AppleDevice } from '../../electron/contract/apple-profile';
import { ok } from '../../electron/contract/result';
import type { WizardHandlers } from '../../electron/contract/wizard-ipc';
import { readAccount } from '../../electron/runbox/account';
import { LanguageProvider } from '../parts/language-context';
import { exampleMachine } from '../wizard/example-checks.fixture';
import { createFakeWizardApi } from '../wizard/fake-wizard-api.fixture';
import { createWizardStore } from '../wizard/store';
import { WizardProvider } from '../wizard/wizard-context';
import { AndroidCodePanel } from './android-code-panel';
import { AppleProfilePanel } from './apple-profile-panel';

afterEach(cleanup);

const answers: AccountAnswers = {
  fullName: 'Anna Example',
  address: 'anna@example.org',
  login: { from: 'address' },
  protocol: 'imap',
  keepOnServer: true,
  submissionPort: 465,
};

function renderPanel(
  device: AppleDevice,
  platform: 'linux' | 'darwin',
  handlers: Partial<WizardHandlers> = {},
) {
  const describeMachine = async () => ok({ ...exampleMachine, platform });
  const fake = createFakeWizardApi({ describeMachine, ...handlers });
  render(
    <LanguageProvider first="en">
      <WizardProvider value={createWizardStore(fake.api)}>
        <AppleProfilePanel answers={answers} device={device} />
      </WizardProvider>
    </LanguageProvider>,
  );
  return fake;
}

test('on a Mac the profile is made and opened, and its installation can be checked', async () => {
  const fake = renderPanel('this-mac', 'darwin', {
    handOverAppleProfile: async () => ok({ kind: 'opened' }),
    checkAppleProfile: async () => ok('installed'),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Make the profile and open it' }));
  expect(await screen.findByText('The profile is made. Now follow the steps on this Mac.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Installed? Check' }));
  expect(await screen.findByText('The profile is installed.')).toBeDefined();
  expect(fake.calls).toContainEqual({
    name: 'handOverAppleProfile',
    argument: { answers, device: 'this-mac' },
  });
});

test('the profile for this Mac is offered on a Mac only', async () => {
  const fake = renderPanel('this-mac', 'linux');
  await waitFor(() => expect(fake.calls.map(({ name }) => name)).toContain('describeMachine'));
  expect(screen.queryByRole('button')).toBeNull();
});

test('on any computer the profile is saved for the phone', async () => {
  const fake = renderPanel('phone', 'linux');
  await userEvent.click(screen.getByRole('button', { name: 'Save a profile for iPhone or iPad' }));
  expect(await screen.findByText('The profile is saved. Now take it to your iPhone or iPad.')).toBeDefined();
  expect(fake.calls).toContainEqual({ name: 'handOverAppleProfile', argument: { answers, device: 'phone' } });
});

test('the code for Android stands beside what it says', () => {
  const account = readAccount(answers);
  if (!account.ok) throw new Error(account.problem.kind);
  render(
    <LanguageProvider first="en">
      <AndroidCodePanel account={account.value} />
    </LanguageProvider>,
  );
  expect(screen.getByRole('img', { name: 'QR code with the settings of your account' })).toBeDefined();
  expect(screen.getByText(/"mail\.runbox\.com",993,3,1,"anna%example\.org"/)).toBeDefined();
});
