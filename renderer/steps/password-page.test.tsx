import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { ok, refuse } from '../../electron/contract/result';
import type { SignInReport } from '../../electron/contract/sign-in';
import type { WizardHandlers } from '../../electron/contract/wizard-ipc';
import { answersArrive, openExample } from '../example-wizard.fixture';
import { exampleProgram } from '../wizard/example-answers.fixture';
import {
  acceptedSignIn,
  receivingOnly,
  refusedForGood,
  refusedSignIn,
  signInAs,
  troubledSignIn,
} from '../wizard/example-checks.fixture';
import { choiceOf, exampleAppleMail, exampleMailspring } from '../wizard/example-programs.fixture';

afterEach(cleanup);

const { click, type, paste } = userEvent;

async function open(handlers: Partial<WizardHandlers> = {}) {
  const example = await openExample('password', handlers);
  render(example.app);
  return { ...example, field: screen.getByLabelText<HTMLInputElement>('Runbox password') };
}

async function checkWith(report: SignInReport) {
  const example = await open({ checkSignIn: async () => ok(report) });
  await type(example.field, 'fjord-1905{Enter}');
  return example;
}

function reviewHeading() {
  return screen.findByRole('heading', { name: 'Check before anything is changed' });
}

test('skipped, no password is wanted and nobody signs in', async () => {
  const { fake } = await open();
  await click(screen.getByRole('radio', { name: 'Skip' }));
  expect(screen.queryByLabelText('Runbox password')).toBeNull();
  await click(screen.getByRole('button', { name: 'Continue' }));
  await reviewHeading();
  const names = fake.calls.map(({ name }) => name);
  expect(names).not.toContain('keepPassword');
  expect(names).not.toContain('checkSignIn');
});

test('the password is hidden, can be pasted and can be shown', async () => {
  const { field } = await open();
  await click(field);
  await paste('fjord-1905');
  expect(field).toMatchObject({ type: 'password', value: 'fjord-1905' });
  await click(screen.getByRole('button', { name: 'Show the password' }));
  expect(field.type).toBe('text');
  await click(screen.getByRole('button', { name: 'Hide the password' }));
  expect(field.type).toBe('password');
});

test('the password is handed on exactly as typed', async () => {
  const { fake, field } = await open();
  await type(field, ' fjord %"1905 {Enter}');
  await reviewHeading();
  expect(fake.calls.find(({ name }) => name === 'keepPassword')?.argument).toBe(' fjord %"1905 ');
});

test('what was typed stays when it is to be saved after all', async () => {
  const { fake, field, store } = await open();
  await type(field, 'fjord-1905');
  await click(screen.getByRole('radio', { name: 'Check it and save it in Thunderbird' }));
  await click(screen.getByRole('button', { name: 'Continue' }));
  await reviewHeading();
  expect(store.getState().state.answers).toMatchObject({ passwordUse: 'check-and-save', passwordHeld: true });
  expect(fake.calls.at(-1)).toMatchObject({ name: 'planSetup', argument: { savePassword: true } });
});

test('checking without a password is refused at the field, with the way out', async () => {
  await open();
  await click(screen.getByRole('button', { name: 'Continue' }));
  expect(within(screen.getByRole('alert')).getByText('Type your Runbox password')).toBeDefined();
  expect(screen.getByText(/choose “Skip”/)).toBeDefined();
});

test('a password that was not taken is emptied from the page', async () => {
  const { field } = await open({ keepPassword: async () => refuse({ kind: 'bug', reference: 'b7' }) });
  await type(field, 'fjord-1905{Enter}');
  await screen.findByRole('alert');
  expect(screen.getByText(/b7/)).toBeDefined();
  expect(field.value).toBe('');
});

test('while signing in it is said, and Back leads out of it', async () => {
  const { field } = await open({ checkSignIn: () => new Promise(() => {}) });
  await type(field, 'fjord-1905{Enter}');
  expect(screen.getByRole('status').textContent).toMatch(/Signing in to Runbox as .*kari/);
  await click(screen.getByRole('button', { name: 'Back' }));
  expect(screen.getByLabelText('Runbox password')).toHaveProperty('value', '');
});

test('accepted, it leads straight on and the review says so', async () => {
  await checkWith(acceptedSignIn);
  await reviewHeading();
  expect(screen.getByText(/Signed in at Runbox as .*kari.*Receiving and sending work/)).toBeDefined();
  expect(screen.getByText('Thunderbird will ask for it')).toBeDefined();
});

test('another login name than the derived one is told on the review', async () => {
  await checkWith(signInAs('kari.n'));
  await reviewHeading();
  expect(screen.getByText(/took the login name .*kari\.n/)).toBeDefined();
});

test('coming back, the password that was given is used without typing it again', async () => {
  const { fake } = await checkWith(acceptedSignIn);
  await click(await screen.findByRole('button', { name: 'Back' }));
  expect(screen.getByLabelText('Runbox password')).toHaveProperty('value', '');
  await click(screen.getByRole('button', { name: 'Continue' }));
  await answersArrive();
  const names = fake.calls.map(({ name }) => name);
  expect(names.filter((name) => name === 'keepPassword')).toHaveLength(1);
  expect(names.filter((name) => name === 'checkSignIn')).toHaveLength(1);
});

test('where no chosen program has a store for it, the password can be checked but not saved', async () => {
  const { fake, field } = await open({ findPrograms: async () => ok([exampleAppleMail]) });
  expect(screen.getAllByRole('radio')).toEqual([
    screen.getByRole('radio', { name: /^Check my password now/ }),
    screen.getByRole('radio', { name: 'Skip' }),
  ]);
  await type(field, 'fjord-1905{Enter}');
  await reviewHeading();
  expect(fake.calls.map(({ name }) => name)).toContain('checkSignIn');
});

test('of several programs only those with a store for it are named for saving', async () => {
  const example = await openExample('programs', {
    findPrograms: async () => ok([exampleProgram, exampleMailspring]),
  });
  const { send } = example.store.getState();
  send({ type: 'edited', edit: { chosen: [exampleProgram, exampleMailspring].map(choiceOf) } });
  send({ type: 'continued' });
  render(example.app);
  expect(screen.getByRole('radio', { name: 'Check it and save it in Thunderbird' })).toBeDefined();
  expect(screen.getByText('Thunderbird and Mailspring will ask for it.')).toBeDefined();
});

describe('when Runbox does not accept it', () => {
  test('the page tells why, in our words and in those of the server', async () => {
    await checkWith(refusedSignIn);
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('Runbox does not take this login name with this password');
    expect(notice.querySelector('q')?.textContent).toContain('535');
    expect(notice.textContent).toContain('once more');
    expect(document.activeElement).toBe(notice);
  });

  test('there is one page to read about it', async () => {
    const { fake } = await checkWith(refusedSignIn);
    await click(within(await screen.findByRole('alert')).getByRole('button', { name: /App passwords/ }));
    expect(fake.calls.at(-1)).toEqual({ name: 'openHelp', argument: 'app-passwords' });
  });

  test('it can be tried again with another password', async () => {
    let report = refusedSignIn;
    const { field, fake } = await open({ checkSignIn: async () => ok(report) });
    await type(field, 'fjord-1905{Enter}');
    await screen.findByRole('alert');
    report = acceptedSignIn;
    await type(screen.getByLabelText('Runbox password'), 'fjord-1906');
    await click(screen.getByRole('button', { name: 'Try again' }));
    await reviewHeading();
    expect(fake.calls.filter(({ name }) => name === 'checkSignIn')).toHaveLength(2);
  });

  test('trying again without a password asks for one', async () => {
    await checkWith(refusedSignIn);
    await click(await screen.findByRole('button', { name: 'Try again' }));
    expect(screen.getAllByText('Type your Runbox password').length).toBeGreaterThan(0);
  });

  test('it can be gone on without, and a password that was refused is not saved', async () => {
    const { fake, field } = await open({ checkSignIn: async () => ok(refusedSignIn) });
    await click(screen.getByRole('radio', { name: 'Check it and save it in Thunderbird' }));
    await type(screen.getByLabelText('Runbox password'), 'fjord-1905{Enter}');
    await click(await screen.findByRole('button', { name: 'Go on without' }));
    await reviewHeading();
    expect(field.isConnected).toBe(false);
    expect(fake.calls.at(-1)).toMatchObject({ name: 'planSetup', argument: { savePassword: false } });
  });

  test('that sending is refused is still told on the review', async () => {
    await checkWith(receivingOnly);
    await click(await screen.findByRole('button', { name: 'Go on without' }));
    await reviewHeading();
    expect(screen.getByText(/Receiving works, and sending is not enabled/)).toBeDefined();
    expect(screen.queryByText(/Signed in at Runbox/)).toBeNull();
  });

  test('a server that was not reached is tried again with the same password', async () => {
    const unreached = troubledSignIn({
      kind: 'not-reached',
      service: 'imap',
      trouble: { kind: 'silent', stage: 'connecting' },
    });
    const { fake } = await checkWith(unreached);
    await screen.findByRole('alert');
    await click(screen.getByRole('button', { name: 'Try again' }));
    await answersArrive();
    const names = fake.calls.map(({ name }) => name);
    expect(names.filter((name) => name === 'keepPassword')).toHaveLength(1);
    expect(names.filter((name) => name === 'checkSignIn')).toHaveLength(2);
  });

  test('after three refusals only skipping is left, and the reason is told', async () => {
    await checkWith(refusedForGood);
    expect((await screen.findByRole('alert')).textContent).toContain('three times');
    expect(screen.getByRole('radio', { name: 'Check my password now' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('radio', { name: 'Skip' })).toHaveProperty('checked', true);
    await click(screen.getByRole('button', { name: 'Continue' }));
    await reviewHeading();
  });

  test('a check that broke is told like any other problem', async () => {
    const { field } = await open({ checkSignIn: async () => refuse({ kind: 'bug', reference: 'b9' }) });
    await type(field, 'fjord-1905{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('b9');
    expect(screen.getByRole('button', { name: 'Go on without' })).toBeDefined();
  });
});
