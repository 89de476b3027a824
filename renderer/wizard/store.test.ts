import { expect, test } from 'vitest';
import { ok, refuse } from '../../electron/contract/result';
import { answersArrive, openExample } from '../example-wizard.fixture';
import { examplePrograms } from './example-answers.fixture';
import { openEndpoint, refusedSignIn, signInAs } from './example-checks.fixture';
import { createFakeWizardApi } from './fake-wizard-api.fixture';
import { createWizardStore } from './store';

function namesOf(calls: readonly { name: string }[]): readonly string[] {
  return calls.map(({ name }) => name);
}

test('each step asks the main process once', async () => {
  const { fake, store } = await openExample('finished');
  expect(store.getState().state.step).toBe('finished');
  expect(namesOf(fake.calls)).toEqual([
    'listReports',
    'probeNetwork',
    'findPrograms',
    'planSetup',
    'applyPlan',
  ]);
});

test('what was answered is sent with the plan, and nothing else', async () => {
  const { fake } = await openExample('review');
  expect(fake.calls.find(({ name }) => name === 'planSetup')?.argument).toEqual({
    answers: {
      fullName: 'Kari Nordmann',
      address: 'kari@runbox.com',
      login: { from: 'address' },
      protocol: 'imap',
      keepOnServer: true,
      submissionPort: 465,
    },
    choices: [{ program: 'thunderbird', profile: examplePrograms[0]?.profiles[0]?.id }],
    savePassword: false,
  });
});

test('the plan is carried out by its id', async () => {
  const { fake } = await openExample('finished');
  expect(fake.calls.at(-1)).toEqual({ name: 'applyPlan', argument: 'plan-1' });
});

test('an answer that comes after another question was asked is ignored', async () => {
  let answerLate = () => {};
  const late = new Promise<void>((resolve) => {
    answerLate = resolve;
  });
  let asked = 0;
  const { store } = await openExample('programs', {
    findPrograms: async () => {
      asked += 1;
      if (asked !== 2) return ok(examplePrograms);
      await late;
      return ok([]);
    },
  });
  store.getState().send({ type: 'recheck-requested' });
  store.getState().send({ type: 'went-back' });
  store.getState().send({ type: 'continued' });
  await answersArrive();
  answerLate();
  await answersArrive();
  expect(store.getState().state).toMatchObject({ step: 'programs', found: examplePrograms });
});

test('the password goes to the main process and is nowhere in the store', async () => {
  const { fake, store } = await openExample('password');
  await store.getState().submitPassword('fjord-1905', 'check-and-save');
  await answersArrive();
  expect(fake.calls.find(({ name }) => name === 'keepPassword')?.argument).toBe('fjord-1905');
  expect(store.getState().state).toMatchObject({ step: 'review', answers: { passwordHeld: true } });
  expect(JSON.stringify(store.getState())).not.toContain('fjord');
});

test('a password is checked before the plan is made, with the answers of the plan', async () => {
  const { fake, store } = await openExample('password');
  await store.getState().submitPassword('fjord-1905', 'check-and-save');
  await answersArrive();
  expect(namesOf(fake.calls).slice(-3)).toEqual(['keepPassword', 'checkSignIn', 'planSetup']);
  const [checked, planned] = fake.calls.slice(-2).map(({ argument }) => argument);
  expect(planned).toMatchObject({ answers: checked, savePassword: true });
});

test('a password that is only to be checked is not saved', async () => {
  const { fake, store } = await openExample('password');
  await store.getState().submitPassword('fjord-1905', 'check');
  await answersArrive();
  expect(fake.calls.at(-1)).toMatchObject({ name: 'planSetup', argument: { savePassword: false } });
});

test('the login name that Runbox accepted goes into the plan', async () => {
  const { fake, store } = await openExample('password', { checkSignIn: async () => ok(signInAs('kari.n')) });
  await store.getState().submitPassword('fjord-1905', 'check');
  await answersArrive();
  expect(fake.calls.at(-1)?.argument).toMatchObject({
    answers: { login: { from: 'typed', loginName: 'kari.n' } },
  });
});

test('the main process forgets a password that was refused', async () => {
  const { fake, store } = await openExample('password', { checkSignIn: async () => ok(refusedSignIn) });
  await store.getState().submitPassword('fjord-1905', 'check-and-save');
  await answersArrive();
  expect(store.getState().state.step).toBe('password');
  expect(namesOf(fake.calls).at(-1)).toBe('forgetPassword');
});

test('each server is heard of while the network is tried', async () => {
  const { fake, store } = await openExample('security', { probeNetwork: () => new Promise(() => {}) });
  fake.emitEndpoint(openEndpoint('imap'));
  expect(store.getState().state.network).toMatchObject({ going: true, endpoints: [{ endpoint: 'imap' }] });
});

test('the main process forgets the password when it is not to be saved after all', async () => {
  const { fake, store } = await openExample('password');
  await store.getState().submitPassword('fjord-1905', 'check-and-save');
  await answersArrive();
  store.getState().send({ type: 'went-back' });
  store.getState().send({ type: 'password-answered', use: 'skip' });
  await answersArrive();
  expect(namesOf(fake.calls)).toContain('forgetPassword');
});

test('the main process forgets the password when the set-up is done', async () => {
  const { fake, store } = await openExample('password');
  await store.getState().submitPassword('fjord-1905', 'check-and-save');
  await answersArrive();
  store.getState().send({ type: 'approved' });
  await answersArrive();
  expect(store.getState().state.step).toBe('finished');
  expect(namesOf(fake.calls)).toContain('forgetPassword');
});

test('a password that was not taken keeps the page', async () => {
  const { store } = await openExample('password', {
    keepPassword: async () => refuse({ kind: 'bug', reference: 'b7' }),
  });
  expect(await store.getState().submitPassword('x', 'check')).toEqual(
    refuse({ kind: 'bug', reference: 'b7' }),
  );
  expect(store.getState().state.step).toBe('password');
});

test('a call that breaks is told like any other problem', async () => {
  const { store } = await openExample('programs', {
    findPrograms: async () => {
      throw new Error('the bridge is gone');
    },
  });
  expect(store.getState().state).toMatchObject({
    step: 'programs',
    problem: { kind: 'bug', reference: 'no-answer' },
  });
});

test('earlier set-ups are read at the start and whenever the first page comes back', async () => {
  const { fake, store } = await openExample('finished');
  store.getState().send({ type: 'started-over' });
  await answersArrive();
  expect(namesOf(fake.calls).filter((name) => name === 'listReports')).toHaveLength(2);
});

test('progress reaches the page while settings are written', async () => {
  const { fake, store } = await openExample('review', { applyPlan: () => new Promise(() => {}) });
  store.getState().send({ type: 'approved' });
  const choice = { program: 'thunderbird', profile: 'p' };
  fake.emitProgress({ choice, programName: 'Thunderbird', stage: 'backing-up' });
  fake.emitProgress({ choice, programName: 'Thunderbird', stage: 'writing' });
  expect(store.getState().state).toMatchObject({ step: 'applying', progress: [{ stage: 'writing' }] });
});

test('the fake refuses what the main process would refuse', async () => {
  const { api } = createFakeWizardApi();
  const store = createWizardStore(api);
  await expect(api.openProgram('x'.repeat(6_000))).rejects.toThrow();
  expect(await store.getState().openProgram('x'.repeat(6_000))).toMatchObject({ ok: false });
});
