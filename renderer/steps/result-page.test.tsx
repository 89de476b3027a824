import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { ProgramReport } from '../../electron/contract/report';
import { ok, refuse } from '../../electron/contract/result';
import { openExample, pressInFrame } from '../example-wizard.fixture';
import { examplePrograms, exampleReport } from '../wizard/example-answers.fixture';
import {
  appleMailReport,
  exampleOutlook,
  mailspringReport,
  outlookReport,
  reportOf,
} from '../wizard/example-programs.fixture';

afterEach(cleanup);

const { click } = userEvent;
const [first] = exampleReport.programs;
if (first === undefined) throw new Error('the example has no program');
const leftAlone: ProgramReport = {
  ...first,
  programName: 'Betterbird',
  choice: { program: 'b', profile: 'b' },
  files: [],
  outcome: {
    kind: 'left-as-it-was',
    problem: { kind: 'program-started-meanwhile', programName: 'Betterbird' },
  },
};

async function open(...programs: readonly ProgramReport[]) {
  const example = await openExample('finished', {
    findPrograms: async () => ok([...examplePrograms, exampleOutlook]),
    applyPlan: async () => ok({ ...exampleReport, programs }),
  });
  render(example.app);
  return example;
}

test('done means written and read back, and what is left is said', async () => {
  await open(first);
  expect(screen.getByRole('heading', { level: 1, name: 'Thunderbird is set up' })).toBeDefined();
  expect(screen.getByText(/read the settings back from the disk/)).toBeDefined();
  expect(screen.getByText(/Type your Runbox password when it asks/)).toBeDefined();
});

test('with a saved password there is nothing to type', async () => {
  await open({ ...first, notes: [{ kind: 'password-will-be-saved' }] });
  expect(screen.queryByText(/Type your Runbox password/)).toBeNull();
});

test('the backups are named', async () => {
  await open(first);
  await click(screen.getByText('Files and backups'));
  expect(screen.getByText('/home/kari/.local/share/backup/prefs.js')).toBeDefined();
});

test('the program opens from here, and it is told', async () => {
  const { fake } = await open(first);
  await click(screen.getByRole('button', { name: 'Open Thunderbird' }));
  expect(fake.calls.at(-1)).toEqual({ name: 'openProgram', argument: 'thunderbird' });
  expect(await screen.findByText('Thunderbird is starting.')).toBeDefined();
});

test('a program that was left alone is not called set up, and can be tried again', async () => {
  const { store } = await open(first, leftAlone);
  expect(screen.getByRole('heading', { level: 1, name: 'Some of it is set up' })).toBeDefined();
  expect(screen.getByRole('region', { name: 'Betterbird' }).textContent).toContain('left as it was');
  await click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('heading', { name: 'Check before anything is changed' });
  expect(store.getState().state.step).toBe('review');
});

test('when nothing was done it says so, and there is no program to open', async () => {
  await open(leftAlone);
  expect(screen.getByRole('heading', { level: 1, name: 'Nothing was changed' })).toBeDefined();
  expect(screen.queryByRole('button', { name: /^Open/ })).toBeNull();
});

test('undo asks once, in place, and keeping returns to where one was', async () => {
  const { fake } = await open(first);
  const undo = screen.getByRole('button', { name: 'Undo' });
  await click(undo);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Undo this set-up?' }));
  await click(screen.getByRole('button', { name: 'Keep it' }));
  expect(document.activeElement).toBe(undo);
  expect(fake.calls.map(({ name }) => name)).not.toContain('undoSetup');
});

test('undo puts everything back', async () => {
  const { fake } = await open(first);
  await click(screen.getByRole('button', { name: 'Undo' }));
  await pressInFrame(fake, 'Undo the set-up');
  expect(await screen.findByRole('heading', { name: 'The set-up is undone' })).toBeDefined();
  expect(fake.calls.find(({ name }) => name === 'undoSetup')?.argument).toBe('report-1');
});

test('an undo that was refused is told on the same page', async () => {
  const { app, fake } = await openExample('finished', {
    undoSetup: async () => refuse({ kind: 'another-wizard' }),
  });
  render(app);
  await click(screen.getByRole('button', { name: 'Undo' }));
  await pressInFrame(fake, 'Undo the set-up');
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(screen.getByRole('heading', { level: 1, name: 'Thunderbird is set up' })).toBeDefined();
});

test('when nothing was to be done there is nothing to undo', async () => {
  const { app } = await openExample('finished', {
    applyPlan: async () =>
      ok({ ...exampleReport, id: null, programs: [{ ...first, outcome: { kind: 'set-up-already' } }] }),
  });
  render(app);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test.each([
  ['Apple Mail needs you', [appleMailReport]],
  ['Apple Mail and Mailspring need you', [appleMailReport, mailspringReport]],
  ['Thunderbird is set up. Apple Mail needs you.', [first, appleMailReport]],
  ['Thunderbird and Outlook are set up. Mailspring needs you.', [first, outlookReport, mailspringReport]],
  ['Some of it is set up', [first, mailspringReport, leftAlone]],
  ['Some of it is still to be done', [mailspringReport, leftAlone]],
] as const)('the title is honest: %s', async (title, programs) => {
  await open(...programs);
  expect(screen.getByRole('heading', { level: 1, name: title })).toBeDefined();
});

test('what did not work comes first, then what waits for the person, then what is done', async () => {
  await open(first, mailspringReport, leftAlone);
  const names = screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'));
  expect(names.filter((name) => name !== null)).toEqual(['Betterbird', 'Mailspring', 'Thunderbird']);
});

test('a profile for Apple Mail comes with its steps, and it can be asked whether it is installed', async () => {
  const { fake } = await open(appleMailReport);
  const steps = within(screen.getByRole('region', { name: 'Apple Mail' }));
  expect(steps.getAllByRole('listitem').length).toBeGreaterThan(2);
  await click(steps.getByRole('button', { name: 'Installed? Check' }));
  expect(fake.calls.at(-1)).toMatchObject({
    name: 'checkAppleProfile',
    argument: { address: 'kari@runbox.com' },
  });
});

test('the values of a program by hand open on its own form, and Back comes back', async () => {
  const { store } = await open(first, mailspringReport);
  await click(screen.getByRole('button', { name: 'Show the values for Mailspring' }));
  expect(screen.getByLabelText('Program')).toHaveProperty('value', 'mailspring');
  await click(screen.getByRole('button', { name: 'Back' }));
  expect(store.getState().state.step).toBe('finished');
});

test('Outlook has the settings; the password is left, and it is not opened a second time', async () => {
  await open(outlookReport);
  expect(screen.getByText(/It has taken over the settings/)).toBeDefined();
  const left = within(screen.getByRole('region', { name: 'What is left to do in Outlook' }));
  expect(left.getByText(/asks for your Runbox password/).textContent).toContain('Save this password');
  expect(left.getAllByRole('listitem')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: /^Open/ })).toBeNull();
});

test('with POP, Outlook has to be closed and opened once', async () => {
  const { app } = await openExample('finished', {
    applyPlan: async () => ok({ ...exampleReport, protocol: 'pop3', programs: [outlookReport] }),
  });
  render(app);
  expect(screen.getByText(/Close Outlook and open it once more/)).toBeDefined();
});

test('when Outlook did not take over the settings, the values are one click away', async () => {
  const problem = { kind: 'import-not-seen', programName: 'Outlook' } as const;
  const { store } = await open(reportOf(exampleOutlook, { kind: 'left-as-it-was', problem }));
  expect(screen.getByText(/Nothing is lost/)).toBeDefined();
  await click(screen.getByRole('button', { name: 'Show the values for Outlook' }));
  expect(store.getState().state.answers.byHandProgram).toBe('classic-outlook');
});

test.each([
  ['import-differs', /Do not type your password in yet/],
  ['import-not-seen', /saw no new account/],
] as const)(
  'of what Outlook made otherwise it is not said that the wizard mends it: %s',
  async (kind, words) => {
    const problem = { kind, programName: 'Outlook' };
    await open(reportOf(exampleOutlook, { kind: 'left-half-done', problem }));
    expect(screen.queryByText(/left as it was|tries again/)).toBeNull();
    expect(screen.getByText(words)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Show the values for Outlook' })).toBeDefined();
  },
);

test('what the review said about later is said again', async () => {
  await open(
    { ...first, notes: [{ kind: 'shown-after', what: 'quitting' }] },
    { ...appleMailReport, notes: [{ kind: 'not-in-profile', what: 'keeping-copies' }] },
  );
  expect(screen.getByText(/quit it with Ctrl\+Q and open it again/)).toBeDefined();
  expect(screen.getByText(/Set it in Mail when the account is there/)).toBeDefined();
});

test('before an undo it is said what only the person can take away', async () => {
  await open(first, appleMailReport);
  await click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.getByText(/Only you can take it out of Apple Mail/)).toBeDefined();
});
