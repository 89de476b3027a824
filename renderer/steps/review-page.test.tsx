import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import type { ProgramPreview } from '../../electron/contract/plan';
import { ok, refuse } from '../../electron/contract/result';
import { answersArrive, openExample, pressInFrame } from '../example-wizard.fixture';
import { examplePreview, exampleProgram } from '../wizard/example-answers.fixture';
import {
  appleMailPreview,
  exampleAppleMail,
  exampleMailspring,
  mailspringPreview,
  outlookPreview,
  previewOf,
} from '../wizard/example-programs.fixture';

afterEach(cleanup);

const { click } = userEvent;
const [first] = examplePreview.programs;
if (first === undefined) throw new Error('the example has no program');
const running: ProgramPreview = {
  ...first,
  blockedBy: { kind: 'program-running', programName: 'Thunderbird' },
};
const other: ProgramPreview = { ...first, programName: 'Betterbird', choice: { program: 'b', profile: 'b' } };

async function open(...programs: readonly ProgramPreview[]) {
  const example = await openExample('review', { planSetup: async () => ok({ ...examplePreview, programs }) });
  render(example.app);
  return example;
}

test('the account is told in words, each answer with a way to change it', async () => {
  const { store } = await open(first);
  expect(screen.getByText('kari', { selector: 'dd *' })).toBeDefined();
  expect(screen.getByText(/IMAP, mail\.runbox\.com, port 993/)).toBeDefined();
  expect(screen.getByText(/SMTP, mail\.runbox\.com, port 465/)).toBeDefined();
  await click(screen.getByRole('button', { name: 'Change: Incoming mail' }));
  expect(store.getState().state.step).toBe('protocol');
});

test('each setting is shown with its key, before and after', async () => {
  await open(first);
  await click(screen.getByText(/^Show exactly what changes: 1 place, 5 settings/));
  const row = screen.getByRole('row', { name: /mail\.server\.server3\.port/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['not there', '993']);
});

test('the value of a secret setting is not shown', async () => {
  const secret = {
    key: 'login',
    meaning: 'saved-password',
    before: null,
    after: null,
    legend: null,
    secret: true,
  } as const;
  await open({
    ...first,
    files: [{ path: '/logins.json', what: 'change', meaning: null, settings: [secret] }],
  });
  await click(screen.getByText(/^Show exactly/));
  expect(within(screen.getByRole('row', { name: /login/ })).getAllByText('hidden')).toHaveLength(2);
});

test('the button names what it does', async () => {
  const { store, fake } = await open(first);
  await pressInFrame(fake, 'Set up Thunderbird');
  await answersArrive();
  expect(store.getState().state.step).toBe('finished');
});

test('two programs are set up with one button', async () => {
  await open(first, other);
  expect(screen.getByTitle('Set up 2 programs')).toBeDefined();
});

test('an open program has to be closed first, then checked again', async () => {
  let program = running;
  const { app } = await openExample('review', {
    planSetup: async () => ok({ ...examplePreview, programs: [program] }),
  });
  render(app);
  expect(screen.queryByTitle(/^Set up/)).toBeNull();
  program = first;
  await click(screen.getByRole('button', { name: 'Check again' }));
  expect(await screen.findByTitle('Set up Thunderbird')).toBeDefined();
});

test('a program that is not in the way is set up although another one is', async () => {
  await open(running, other);
  expect(screen.getByTitle('Set up Betterbird')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Check again' })).toBeDefined();
});

test('when everything is as it should be, it says so and offers no set-up', async () => {
  const { fake } = await open({ ...first, effect: 'nothing', files: [], notes: [] });
  expect(screen.getByRole('heading', { level: 1, name: 'Everything is set up already' })).toBeDefined();
  expect(screen.queryByTitle(/^Set up/)).toBeNull();
  await click(screen.getByRole('button', { name: 'Open Thunderbird' }));
  expect(fake.calls.at(-1)).toEqual({ name: 'openProgram', argument: 'thunderbird' });
});

test('a refusal comes back here and is tried again with a new plan', async () => {
  let refused = true;
  const { app, fake } = await openExample('review', {
    applyPlan: async () => {
      if (refused) return refuse({ kind: 'plan-outdated' });
      throw new Error('not asked for again');
    },
  });
  render(app);
  await pressInFrame(fake, 'Set up Thunderbird');
  expect(await screen.findByRole('alert')).toBeDefined();
  refused = false;
  await click(screen.getByRole('button', { name: 'Check again' }));
  expect(await screen.findByTitle('Set up Thunderbird')).toBeDefined();
  expect(fake.calls.filter(({ name }) => name === 'planSetup')).toHaveLength(2);
});

test('while the plan is made it is said', async () => {
  const { app, store } = await openExample('password', { planSetup: () => new Promise(() => {}) });
  render(app);
  await click(screen.getByRole('radio', { name: 'Skip' }));
  await click(screen.getByRole('button', { name: 'Continue' }));
  expect(store.getState().state.step).toBe('planning');
  expect(screen.getByRole('status').textContent).toContain('Working out');
});

describe('programs of different ways', () => {
  const found = [exampleProgram, exampleAppleMail, exampleMailspring];

  async function openWithFound(...programs: readonly ProgramPreview[]) {
    const example = await openExample('review', {
      findPrograms: async () => ok(found),
      planSetup: async () => ok({ ...examplePreview, programs }),
    });
    render(example.app);
    return example;
  }

  test.each([
    ['Prepare Apple Mail', [appleMailPreview, mailspringPreview]],
    ['Set up Thunderbird and prepare Apple Mail', [first, appleMailPreview, mailspringPreview]],
    ['Set up 2 programs and prepare 2 programs', [first, other, appleMailPreview, outlookPreview]],
  ] as const)('the button says what we do and no more: %s', async (label, programs) => {
    await openWithFound(...programs);
    expect(screen.getByTitle(label)).toBeDefined();
  });

  test('what we prepare says what the person does afterwards, and shows what is handed over', async () => {
    await openWithFound(appleMailPreview);
    const card = within(screen.getByRole('region', { name: 'Apple Mail' }));
    expect(card.getByText(/You agree to it in System Settings/)).toBeDefined();
    await click(card.getByText('Show exactly what is in the file: 2 settings'));
    expect(card.getByRole('row', { name: /IncomingPort 993/ })).toBeDefined();
  });

  test('what has not been tried with the program itself says so, and what happens if it does not work', async () => {
    await openWithFound(outlookPreview);
    expect(screen.getByText(/not yet tried with Outlook itself/)).toBeDefined();
  });

  test('beside others, the values of a program by hand come on the next page', async () => {
    await openWithFound(first, mailspringPreview);
    const card = within(screen.getByRole('region', { name: 'Mailspring' }));
    expect(card.getByText(/The values come on the next page/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Show the values/ })).toBeNull();
  });

  test('a program without profiles is told by its name alone', async () => {
    await openWithFound({ ...mailspringPreview, handOver: null });
    expect(screen.getByRole('heading', { name: 'Mailspring' }).textContent?.trim()).toBe('Mailspring');
  });

  test('why a program is set up by hand here is told', async () => {
    const notes = [{ kind: 'by-hand-because', reason: 'opens-new-outlook' }] as const;
    await openWithFound(previewOf(exampleMailspring, { handOver: 'by-hand', notes }));
    expect(screen.getByText(/It is set to open new Outlook in its place/)).toBeDefined();
  });

  test('by hand alone there is nothing to say yes to: the values are shown, and Back comes back', async () => {
    const { store } = await openWithFound(mailspringPreview);
    expect(screen.getByRole('heading', { level: 1, name: 'Check before you type it in' })).toBeDefined();
    expect(screen.queryByTitle(/^(Set up|Prepare)/)).toBeNull();
    await click(screen.getByRole('button', { name: 'Show the values' }));
    expect(screen.getByLabelText('Program')).toHaveProperty('value', 'mailspring');
    await click(screen.getByRole('button', { name: 'Back' }));
    expect(store.getState().state.step).toBe('review');
  });

  test('of several programs by hand each has its own way to its values', async () => {
    const appleByHand = previewOf(exampleAppleMail, { handOver: 'by-hand' });
    const { store } = await openWithFound(mailspringPreview, appleByHand);
    expect(screen.getByRole('button', { name: 'Show the values for Mailspring' })).toBeDefined();
    await click(screen.getByRole('button', { name: 'Show the values for Apple Mail' }));
    expect(store.getState().state.answers.byHandProgram).toBe('apple-mail');
  });

  test('who gets a saved password and who will ask for it is told apart', async () => {
    await openWithFound({ ...first, notes: [{ kind: 'password-will-be-saved' }] }, mailspringPreview);
    expect(screen.getByText('Saved in Thunderbird. Mailspring will ask for it')).toBeDefined();
  });

  test('a password that a program cannot take is not called saved', async () => {
    await openWithFound({
      ...first,
      notes: [{ kind: 'password-store-left-alone', reason: 'primary-password' }],
    });
    expect(screen.getByText('Thunderbird will ask for it')).toBeDefined();
  });
});
