import { expect, test } from 'vitest';
import { ok } from '../../electron/contract/result';
import { examplePreview, examplePrograms, exampleReport } from './example-answers.fixture';
import { openNetwork } from './example-checks.fixture';
import { next } from './machine';
import { firstState, type WizardEvent, type WizardState } from './wizard-state';

const onward: WizardEvent = { type: 'continued' };
const back: WizardEvent = { type: 'went-back' };
const byHand: WizardEvent = { type: 'by-hand-requested' };
const account: WizardEvent = {
  type: 'edited',
  edit: { fullName: 'Kari Nordmann', address: 'kari@runbox.com' },
};
const finding: readonly WizardEvent[] = [account, onward, onward, onward];
const programs: readonly WizardEvent[] = [
  ...finding,
  { type: 'programs-found', run: 1, answer: ok(examplePrograms) },
];
const finished: readonly WizardEvent[] = [
  ...programs,
  onward,
  { type: 'password-answered', use: 'skip' },
  { type: 'planned', run: 2, answer: ok(examplePreview) },
  { type: 'approved' },
  { type: 'applied', run: 3, answer: ok(exampleReport) },
];

function after(...events: readonly WizardEvent[]): WizardState {
  return events.reduce(next, firstState);
}

test('Back leads to the programs, with what was chosen there', () => {
  const { answers, ...rest } = after(...programs);
  expect(answers.chosen).toHaveLength(1);
  expect(after(...programs, byHand, back)).toEqual({ ...rest, answers });
});

test('Back leads to the result, with its report', () => {
  expect(after(...finished, byHand, back)).toEqual(after(...finished));
});

test('programs that were still being looked for are looked for again', () => {
  const state = after(...finding, byHand, { type: 'programs-found', run: 1, answer: ok([]) }, back);
  expect(state).toMatchObject({ step: 'finding-programs', run: 2 });
});

test('what was found out about the network meanwhile is kept', () => {
  const probed: WizardEvent = { type: 'network-probed', run: 1, answer: ok(openNetwork) };
  expect(after(...programs, byHand, probed, back).network.answer).toEqual(ok(openNetwork));
});

test('program and ticks are there again the next time', () => {
  const edit = { byHandProgram: 'geary', byHandDone: ['geary/0/0'] };
  const again = after(...programs, byHand, { type: 'edited', edit }, back, byHand);
  expect(again.answers).toMatchObject(edit);
});

test('what was ticked off for one account is not ticked off for another', () => {
  const edited: WizardEvent = { type: 'edited', edit: { byHandDone: ['geary/0/0'] } };
  const other: WizardEvent = { type: 'edited', edit: { address: 'ola@runbox.com' } };
  const state = after(...programs, byHand, edited, back, back, back, back, other);
  expect(state).toMatchObject({ step: 'address', answers: { byHandDone: [] } });
});
