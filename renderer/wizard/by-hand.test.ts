import { expect, test } from 'vitest';
import { ok } from '../../electron/contract/result';
import { examplePreview, examplePrograms, exampleReport } from './example-answers.fixture';
import { networkWithout465, openNetwork } from './example-checks.fixture';
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

const review = finished.slice(0, -2);

test('from the review it opens on the form that was asked for, and Back leads to the same plan', () => {
  const asked: WizardEvent = { type: 'by-hand-requested', form: 'geary' };
  const open = after(...review, asked);
  expect(open).toMatchObject({ step: 'by-hand', answers: { byHandProgram: 'geary' } });
  expect(next(open, back)).toMatchObject({ step: 'review', preview: examplePreview });
});

test('a plan is made anew when another port turned out to be open meanwhile', () => {
  const probed: WizardEvent = { type: 'network-probed', run: 1, answer: ok(networkWithout465) };
  expect(after(...review, byHand, probed, back)).toMatchObject({ step: 'planning', preview: examplePreview });
});

test('a form that was open stays so when no other is asked for', () => {
  const asked: WizardEvent = { type: 'by-hand-requested', form: 'geary' };
  expect(after(...review, asked, back, byHand).answers.byHandProgram).toBe('geary');
});
