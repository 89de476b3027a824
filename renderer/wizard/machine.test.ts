import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ok, refuse } from '../../electron/contract/result';
import { canUndo } from './can-undo';
import {
  examplePreview,
  exampleProgram,
  examplePrograms,
  exampleReport,
  exampleUndo,
} from './example-answers.fixture';
import { next } from './machine';
import { readyPrograms } from './ready-programs';
import {
  firstState,
  noAnswers,
  questions,
  type Step,
  type WizardEvent,
  type WizardState,
} from './wizard-state';

const account: WizardEvent = {
  type: 'edited',
  edit: { fullName: 'Kari Nordmann', address: 'kari@runbox.com' },
};
const onward: WizardEvent = { type: 'continued' };
const back: WizardEvent = { type: 'went-back' };
const bug = refuse({ kind: 'bug', reference: 'b1' } as const);

function stateAfter(...events: readonly WizardEvent[]): WizardState {
  return events.reduce(next, firstState);
}

const toPrograms: readonly WizardEvent[] = [
  account,
  onward,
  onward,
  onward,
  { type: 'programs-found', run: 1, answer: ok(examplePrograms) },
];
const toReview: readonly WizardEvent[] = [
  ...toPrograms,
  onward,
  { type: 'password-answered', save: false },
  { type: 'planned', run: 2, answer: ok(examplePreview) },
];
const toFinished: readonly WizardEvent[] = [
  ...toReview,
  { type: 'approved' },
  { type: 'applied', run: 3, answer: ok(exampleReport) },
];
const toUndoing: readonly WizardEvent[] = [...toFinished, { type: 'undo-requested', report: exampleReport }];

const states: Readonly<Record<Step, WizardState>> = {
  address: stateAfter(account),
  protocol: stateAfter(account, onward),
  security: stateAfter(account, onward, onward),
  'finding-programs': stateAfter(...toPrograms.slice(0, 4)),
  programs: stateAfter(...toPrograms),
  password: stateAfter(...toPrograms, onward),
  planning: stateAfter(...toReview.slice(0, -1)),
  review: stateAfter(...toReview),
  applying: stateAfter(...toFinished.slice(0, -1)),
  finished: stateAfter(...toFinished),
  earlier: stateAfter({ type: 'earlier-requested' }),
  undoing: stateAfter(...toUndoing),
  undone: stateAfter(...toUndoing, { type: 'undone', run: 4, answer: ok(exampleUndo) }),
};

const table: readonly (readonly [from: Step, event: WizardEvent, to: Step])[] = [
  ['address', onward, 'protocol'],
  ['address', { type: 'earlier-requested' }, 'earlier'],
  ['protocol', onward, 'security'],
  ['protocol', back, 'address'],
  ['security', onward, 'finding-programs'],
  ['security', back, 'protocol'],
  ['finding-programs', back, 'security'],
  ['finding-programs', { type: 'programs-found', run: 1, answer: ok([]) }, 'programs'],
  ['finding-programs', { type: 'programs-found', run: 1, answer: bug }, 'programs'],
  ['finding-programs', { type: 'programs-found', run: 0, answer: ok([]) }, 'finding-programs'],
  ['programs', onward, 'password'],
  ['programs', back, 'security'],
  ['programs', { type: 'recheck-requested' }, 'finding-programs'],
  ['password', { type: 'password-answered', save: true }, 'planning'],
  ['password', back, 'programs'],
  ['planning', back, 'password'],
  ['planning', { type: 'planned', run: 2, answer: ok(examplePreview) }, 'review'],
  ['planning', { type: 'planned', run: 1, answer: ok(examplePreview) }, 'planning'],
  ['planning', { type: 'planned', run: 2, answer: refuse({ kind: 'nothing-chosen' }) }, 'programs'],
  [
    'planning',
    { type: 'planned', run: 2, answer: refuse({ kind: 'name-missing', field: 'fullName' }) },
    'address',
  ],
  ['review', { type: 'approved' }, 'applying'],
  ['review', back, 'password'],
  ['review', { type: 'recheck-requested' }, 'planning'],
  ['review', { type: 'change-requested', question: 'protocol' }, 'protocol'],
  ['review', { type: 'change-requested', question: 'programs' }, 'finding-programs'],
  ['applying', back, 'applying'],
  ['applying', { type: 'started-over' }, 'applying'],
  ['applying', { type: 'applied', run: 3, answer: ok(exampleReport) }, 'finished'],
  ['applying', { type: 'applied', run: 3, answer: bug }, 'review'],
  ['applying', { type: 'applied', run: 2, answer: ok(exampleReport) }, 'applying'],
  ['finished', { type: 'undo-requested', report: exampleReport }, 'undoing'],
  ['finished', { type: 'recheck-requested' }, 'finished'],
  ['finished', { type: 'started-over' }, 'address'],
  ['finished', back, 'finished'],
  ['earlier', { type: 'undo-requested', report: exampleReport }, 'undoing'],
  ['earlier', back, 'address'],
  ['undoing', { type: 'undone', run: 4, answer: ok(exampleUndo) }, 'undone'],
  ['undoing', { type: 'undone', run: 4, answer: bug }, 'finished'],
  ['undoing', { type: 'undone', run: 3, answer: ok(exampleUndo) }, 'undoing'],
  ['undone', { type: 'started-over' }, 'address'],
];

test.each(table)('on %s, %o leads to %s', (from, event, to) => {
  expect(next(states[from], event).step).toBe(to);
});

test('the table starts from every step', () => {
  expect(Object.entries(states).filter(([step, state]) => state.step !== step)).toEqual([]);
  expect(new Set(table.map(([from]) => from))).toEqual(new Set(Object.keys(states)));
});

describe('answers', () => {
  test('are kept when going back and forth', () => {
    const state = stateAfter(account, onward, { type: 'edited', edit: { protocol: 'pop3' } }, back, onward);
    expect(state.answers).toMatchObject({ address: 'kari@runbox.com', protocol: 'pop3' });
  });

  test('that cannot be used keep the first page and are named there', () => {
    const state = stateAfter({ type: 'edited', edit: { address: 'kari' } }, onward);
    expect(state).toMatchObject({
      step: 'address',
      problems: [{ kind: 'name-missing' }, { kind: 'address-without-at' }],
    });
  });

  test('a complaint goes as soon as its field is edited, the others stay', () => {
    const refused = stateAfter({ type: 'edited', edit: { address: 'kari' } }, onward);
    const mended = next(refused, { type: 'edited', edit: { address: 'kari@' } });
    expect(mended).toMatchObject({ problems: [{ kind: 'name-missing' }] });
  });

  test('changed from the review lead straight back to it', () => {
    const changing = next(states.review, { type: 'change-requested', question: 'protocol' });
    const changed = next(next(changing, { type: 'edited', edit: { protocol: 'pop3' } }), onward);
    expect(changed).toMatchObject({ step: 'planning', answers: { protocol: 'pop3' } });
  });

  test('a password that was given for one account is not kept for another', () => {
    const saving = stateAfter(...toPrograms, onward, { type: 'password-answered', save: true });
    const review = next(saving, { type: 'planned', run: 2, answer: ok(examplePreview) });
    const changing = next(review, { type: 'change-requested', question: 'address' });
    const renamed = next(changing, { type: 'edited', edit: { fullName: 'Kari' } });
    expect(renamed.answers.savePassword).toBe(true);
    const moved = next(renamed, { type: 'edited', edit: { address: 'ola@runbox.com' } });
    expect(moved.answers.savePassword).toBe(false);
  });

  test('are gone after starting again', () => {
    expect(next(states.finished, { type: 'started-over' }).answers).toEqual(noAnswers);
  });
});

describe('programs', () => {
  test('one that is found is chosen already', () => {
    expect(states.programs.answers.chosen).toEqual([
      { program: 'thunderbird', profile: exampleProgram.profiles[0]?.id },
    ]);
  });

  test('none chosen is refused', () => {
    const none = next(states.programs, { type: 'edited', edit: { chosen: [] } });
    expect(next(none, onward)).toMatchObject({ step: 'programs', problem: { kind: 'nothing-chosen' } });
  });
});

test('nothing is written while the only program is blocked', () => {
  const [program] = examplePreview.programs;
  if (program === undefined) throw new Error('the example has no program');
  const blocked = { ...program, blockedBy: { kind: 'program-running', programName: 'Thunderbird' } } as const;
  const review = next(states.planning, {
    type: 'planned',
    run: 2,
    answer: ok({ ...examplePreview, programs: [blocked] }),
  });
  expect(next(review, { type: 'approved' })).toBe(review);
});

const anyEvent: fc.Arbitrary<WizardEvent> = fc.oneof(
  fc.constantFrom<WizardEvent>(
    account,
    onward,
    back,
    { type: 'edited', edit: { chosen: [] } },
    { type: 'edited', edit: { address: 'kari@nordmann.example', loginFrom: null } },
    { type: 'recheck-requested' },
    { type: 'approved' },
    { type: 'earlier-requested' },
    { type: 'started-over' },
    { type: 'earlier-read', answer: ok([exampleReport]) },
    { type: 'undo-requested', report: exampleReport },
    { type: 'progressed', progress: { ...exampleProgressed(), stage: 'writing' } },
  ),
  fc.constantFrom(...questions).map((question): WizardEvent => ({ type: 'change-requested', question })),
  fc.boolean().map((save): WizardEvent => ({ type: 'password-answered', save })),
  fc
    .tuple(fc.nat(8), fc.boolean())
    .chain(([run, good]) =>
      fc.constantFrom<WizardEvent>(
        { type: 'programs-found', run, answer: good ? ok(examplePrograms) : bug },
        { type: 'planned', run, answer: good ? ok(examplePreview) : bug },
        { type: 'applied', run, answer: good ? ok(exampleReport) : bug },
        { type: 'undone', run, answer: good ? ok(exampleUndo) : bug },
      ),
    ),
);

function exampleProgressed() {
  return { choice: { program: 'thunderbird', profile: 'p' }, programName: 'Thunderbird' };
}

/** What must hold on a page for it to be shown at all. */
function isLegal(state: WizardState): boolean {
  const { address, chosen } = state.answers;
  switch (state.step) {
    case 'address':
    case 'earlier':
    case 'undone':
      return true;
    case 'protocol':
    case 'security':
    case 'finding-programs':
    case 'programs':
      return address !== '';
    case 'password':
      return chosen.length > 0;
    case 'planning':
    case 'review':
      return address !== '' && state.found.length > 0;
    case 'applying':
      return readyPrograms(state.preview).length > 0;
    case 'finished':
      return address !== '';
    case 'undoing':
      return canUndo(state.report);
  }
}

test('every event on every page leaves a page that can be shown', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(states)),
      fc.array(anyEvent, { maxLength: 25 }),
      (from, events) => {
        let state = from;
        for (const event of events) {
          const following = next(state, event);
          expect(following.run - state.run === 0 || following.run - state.run === 1).toBe(true);
          state = following;
        }
        expect(isLegal(state)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
