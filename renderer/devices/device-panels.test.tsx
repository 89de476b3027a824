import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import type { AccountAnswers } from '../../electron/contract/account';
import { ok } from '../../electron/contract/result';
import type { WizardHandlers } from '../../electron/contract/wizard-ipc';
import { readAccount } from '../../electron/runbox/account';
import { LanguageProvider } from '../parts/language-context';
import type { LanguageId } from '../text/languages';
import { exampleMachine } from '../wizard/example-checks.fixture';
import { createFakeWizardApi } from '../wizard/fake-wizard-api.fixture';
import { createWizardStore } from '../wizard/store';
import { WizardProvider } from '../wizard/wizard-context';
import { AndroidCodePanel } from './android-code-panel';
import { AppleMailSteps } from './apple-mail-steps';
import { PhoneProfilePanel } from './phone-profile-panel';
import { ProfileCheck } from './profile-check';

afterEach(cleanup);

const answers: AccountAnswers = {
  fullName: 'Anna Example',
  address: 'anna@example.org',
  login: { from: 'address' },
  protocol: 'imap',
  keepOnServer: true,
  submissionPort: 465,
};

interface Around {
  readonly platform?: 'linux' | 'darwin';
  readonly language?: LanguageId;
  readonly handlers?: Partial<WizardHandlers>;
}

function renderPart(part: ReactNode, { platform = 'darwin', language = 'en', handlers = {} }: Around = {}) {
  const describeMachine = async () => ok({ ...exampleMachine, platform });
  const fake = createFakeWizardApi({ describeMachine, ...handlers });
  render(
    <LanguageProvider first={language}>
      <WizardProvider value={createWizardStore(fake.api)}>{part}</WizardProvider>
    </LanguageProvider>,
  );
  return fake;
}

describe('the profile for an iPhone or iPad', () => {
  test('goes by AirDrop from a Mac', async () => {
    const fake = renderPart(<PhoneProfilePanel answers={answers} />, {
      handlers: { handOverPhoneProfile: async () => ok({ kind: 'sharing' }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Send it with AirDrop…' }));
    expect(await screen.findByText('Choose AirDrop in the list that has opened.')).toBeDefined();
    expect(screen.getByText(/Choose AirDrop and your device/)).toBeDefined();
    expect(fake.calls).toContainEqual({ name: 'handOverPhoneProfile', argument: { answers, by: 'share' } });
  });

  test('can be saved on a Mac as well, and the steps then tell how a file gets there', async () => {
    const fake = renderPart(<PhoneProfilePanel answers={answers} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Save it as a file' }));
    expect(await screen.findByText(/Put the file in iCloud Drive/)).toBeDefined();
    expect(fake.calls).toContainEqual({ name: 'handOverPhoneProfile', argument: { answers, by: 'file' } });
  });

  test('is saved on any other computer, which has no AirDrop', async () => {
    renderPart(<PhoneProfilePanel answers={answers} />, { platform: 'linux' });
    await userEvent.click(screen.getByRole('button', { name: 'Save a profile for iPhone or iPad' }));
    expect(
      await screen.findByText('The profile is saved. Now take it to your iPhone or iPad.'),
    ).toBeDefined();
    expect(screen.queryByText(/AirDrop/)).toBeNull();
  });

  test('comes with a word of warning about port 587 only', () => {
    const warning = /Go back and choose port 465 instead/;
    renderPart(<PhoneProfilePanel answers={answers} />);
    expect(screen.queryByText(warning)).toBeNull();
    cleanup();
    renderPart(<PhoneProfilePanel answers={{ ...answers, submissionPort: 587 }} />);
    expect(screen.getByText(warning)).toBeDefined();
  });
});

describe('the profile on this Mac', () => {
  const sentences = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

  test.each([
    ['22.6.0', 'Privacy & Security → Profiles'],
    ['23.6.0', 'Privacy & Security → Profiles'],
    ['24.0.0', 'General → Device Management'],
    ['25.1.0', 'General → Device Management'],
    [null, 'General → Device Management'],
  ])('with Darwin %s it is installed under %s', (release, way) => {
    renderPart(<AppleMailSteps release={release} address="anna@example.org" />);
    expect(sentences()[1]).toContain(way);
  });

  test.each(['en', 'nb'] as const)('the sentences tell all of it without the pictures (%s)', (language) => {
    renderPart(<AppleMailSteps release="24.0.0" address="anna@example.org" />, { language });
    expect(sentences()).toHaveLength(5);
    const read = screen.getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent);
    expect(read.at(-1)).toContain('anna@example.org');
    for (const item of screen.getAllByRole('listitem'))
      expect(item.querySelector('.drawn-screen')?.getAttribute('aria-hidden')).toBe('true');
  });

  test.each([
    ['installed', 'The profile is installed.'],
    ['not-installed', 'The profile is not installed yet.'],
    ['cannot-tell', 'We cannot see that from here.'],
  ] as const)('the check says that it is %s, and how to see it without the check', async (state, said) => {
    renderPart(<ProfileCheck answers={answers} />, {
      handlers: { checkAppleProfile: async () => ok(state) },
    });
    expect(screen.getByText(/open Mail\. Is .*anna@example\.org.* there\?/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Installed? Check' }));
    expect(await screen.findByText(said)).toBeDefined();
  });
});

test('the code for Android stands beside what it says', () => {
  const account = readAccount(answers);
  if (!account.ok) throw new Error(account.problem.kind);
  renderPart(<AndroidCodePanel account={account.value} />);
  expect(screen.getByRole('img', { name: 'QR code with the settings of your account' })).toBeDefined();
  expect(screen.getByText(/"mail\.runbox\.com",993,3,1,"anna%example\.org"/)).toBeDefined();
});
