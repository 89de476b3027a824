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
import {
  acceptedSignIn,
  closedEndpoint,
  networkWithout465,
  openEndpoint,
  openNetwork,
  receivingOnly,
  refusedForGood,
  refusedSignIn,
  signInAs,
} from './example-checks.fixture';
import { next } from './machine';
import { submissionPortOf } from './network-check';
import { readyPrograms } from './ready-programs';
import { answersForRepair, type RepairOffer } from './repair-offers';
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
  { type: 'password-answered', use: 'skip' },
  { type: 'planned', run: 2, answer: ok(examplePreview) },
];
const toSigningIn: readonly WizardEvent[] = [
  ...toPrograms,
  onward,
  { type: 'password-kept' },
  { type: 'password-answered', use: 'check' },
];
const signedIn = (report = acceptedSignIn, run = 2): WizardEvent => ({
  type: 'signed-in',
  run,
  answer: ok(report),
});
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
  'signing-in': stateAfter(...toSigningIn),
  planning: stateAfter(...toReview.slice(0, -1)),
  review: stateAfter(...toReview),
  applying: stateAfter(...toFinished.slice(0, -1)),
  finished: stateAfter(...toFinished),
  'by-hand': stateAfter(...toPrograms, { type: 'by-hand-requested' }),
  earlier: stateAfter({ type: 'earlier-requested' }),
  undoing: stateAfter(...toUndoing),
  undone: stateAfter(...toUndoing, { type: 'undone', run: 4, answer: ok(exampleUndo) }),
};

const offer: RepairOffer = {
  programName: exampleProgram.name,
  choice: { program: exampleProgram.id, profile: exampleProgram.profiles[0]?.id ?? '' },
  repair: {
    answers: {
      fullName: 'Kari Nordmann',
      address: 'kari@runbox.com',
      login: { from: 'address' },
      protocol: 'pop3',
      keepOnServer: false,
      submissionPort: 587,
    },
    faults: [{ kind: 'not-encrypted', server: 'incoming' }],
  },
};

const table: readonly (readonly [from: Step, event: WizardEvent, to: Step])[] = [
  ['address', onward, 'protocol'],
  ['address', { type: 'earlier-requested' }, 'earlier'],
  ['address', { type: 'repair-chosen', offer }, 'address'],
  ['protocol', { type: 'repair-chosen', offer }, 'protocol'],
  ['protocol', onward, 'security'],
  ['protocol', back, 'address'],
  ['security', onward, 'finding-programs'],
  ['security', back, 'protocol'],
  ['security', { type: 'recheck-requested' }, 'security'],
  ['security', { type: 'network-probed', run: 1, answer: ok(networkWithout465) }, 'security'],
  ['finding-programs', back, 'security'],
  ['finding-programs', { type: 'programs-found', run: 1, answer: ok([]) }, 'programs'],
  ['finding-programs', { type: 'programs-found', run: 1, answer: bug }, 'programs'],
  ['finding-programs', { type: 'programs-found', run: 0, answer: ok([]) }, 'finding-programs'],
  ['programs', onward, 'password'],
  ['programs', back, 'security'],
  ['programs', { type: 'recheck-requested' }, 'finding-programs'],
  ['finding-programs', { type: 'by-hand-requested' }, 'by-hand'],
  ['programs', { type: 'by-hand-requested' }, 'by-hand'],
  ['by-hand', back, 'programs'],
  ['by-hand', { type: 'started-over' }, 'by-hand'],
  ['password', { type: 'password-answered', use: 'skip' }, 'planning'],
  ['password', { type: 'password-answered', use: 'check' }, 'password'],
  ['password', { type: 'went-on-unchecked' }, 'planning'],
  ['password', back, 'programs'],
  ['signing-in', signedIn(), 'planning'],
  ['signing-in', signedIn(refusedSignIn), 'password'],
  ['signing-in', signedIn(acceptedSignIn, 1), 'signing-in'],
  ['signing-in', { type: 'signed-in', run: 2, answer: bug }, 'password'],
  ['signing-in', { type: 'password-answered', use: 'skip' }, 'signing-in'],
  ['signing-in', back, 'password'],
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
  ['finished', { type: 'by-hand-requested' }, 'by-hand'],
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

  test('what was found out with one account, and its password, is not kept for another', () => {
    const review = stateAfter(...toSigningIn, signedIn(), {
      type: 'planned',
      run: 3,
      answer: ok(examplePreview),
    });
    const changing = next(review, { type: 'change-requested', question: 'address' });
    const renamed = next(changing, { type: 'edited', edit: { fullName: 'Kari' } });
    expect(renamed).toMatchObject({ answers: { passwordHeld: true }, checked: { report: acceptedSignIn } });
    const moved = next(renamed, { type: 'edited', edit: { address: 'ola@runbox.com' } });
    expect(moved).toMatchObject({ answers: { passwordHeld: false }, checked: null });
  });

  test('are gone after starting again', () => {
    expect(next(states.finished, { type: 'started-over' }).answers).toEqual(noAnswers);
  });
});

const probed = (answer: typeof openNetwork, run = 1): WizardEvent => ({
  type: 'network-probed',
  run,
  answer: ok(answer),
});

describe('the network', () => {
  test('is tried when the page about encryption is opened, and not again when it comes back', () => {
    expect(states.protocol.network.run).toBe(0);
    const answered = next(states.security, probed(openNetwork));
    const again = [back, onward].reduce(next, answered);
    expect(again).toMatchObject({ step: 'security', network: { run: 1, going: false } });
  });

  test('is tried anew when that is asked for, but not twice at once', () => {
    const recheck: WizardEvent = { type: 'recheck-requested' };
    expect(next(states.security, recheck).network.run).toBe(1);
    const again = next(next(states.security, probed(openNetwork)), recheck);
    expect(again.network).toMatchObject({ run: 2, going: true, endpoints: [] });
  });

  test('a late answer of an earlier try is ignored', () => {
    const again = [probed(openNetwork), { type: 'recheck-requested' } as const].reduce(next, states.security);
    expect(next(again, probed(networkWithout465, 1))).toBe(again);
  });

  test('each server is told as it comes, and only while they are tried', () => {
    const told = [closedEndpoint('imap'), openEndpoint('imap')].map(
      (endpoint): WizardEvent => ({ type: 'endpoint-probed', endpoint }),
    );
    expect(told.reduce(next, states.security).network.endpoints).toEqual([openEndpoint('imap')]);
    expect(told.reduce(next, states.protocol).network.endpoints).toEqual([]);
  });

  test('decides for 587 when 465 is blocked', () => {
    expect(submissionPortOf(states.security)).toBe(465);
    expect(submissionPortOf(next(states.security, probed(networkWithout465)))).toBe(587);
  });

  test('does not change what was chosen by hand', () => {
    const chosen = next(states.security, { type: 'edited', edit: { submissionPort: 465 } });
    expect(submissionPortOf(next(chosen, probed(networkWithout465)))).toBe(465);
  });

  test('known only on the review, makes the plan anew when another port is needed', () => {
    expect(next(states.review, probed(networkWithout465))).toMatchObject({ step: 'planning', run: 3 });
    expect(next(states.review, probed(openNetwork)).step).toBe('review');
  });

  test('is not tried again after starting over', () => {
    const over = next(next(states.finished, probed(openNetwork)), { type: 'started-over' });
    expect(over.network.run).toBe(1);
  });
});

describe('signing in', () => {
  test('accepted, is known on the way to the review', () => {
    expect(next(states['signing-in'], signedIn())).toMatchObject({
      step: 'planning',
      answers: { passwordHeld: true },
      checked: { protocol: 'imap', submissionPort: 465, report: acceptedSignIn },
    });
  });

  test('is not done twice for the same account', () => {
    const review = next(next(states['signing-in'], signedIn()), back);
    expect(next(review, { type: 'password-answered', use: 'check-and-save' }).step).toBe('planning');
  });

  test('is done again when mail is to be fetched in another way', () => {
    const password = stateAfter(...toSigningIn, signedIn(), back);
    const otherWay = { ...password, answers: { ...password.answers, protocol: 'pop3' } } as WizardState;
    expect(next(otherWay, { type: 'password-answered', use: 'check' }).step).toBe('signing-in');
  });

  test('is done once without a second try when another login name was accepted', () => {
    const password = stateAfter(...toSigningIn, signedIn(signInAs('kari.n')), back);
    expect(next(password, { type: 'password-answered', use: 'check' }).step).toBe('planning');
  });

  test('a password that may be wrong has to be typed again, one that works does not', () => {
    const refused = next(states['signing-in'], signedIn(refusedSignIn));
    expect(refused).toMatchObject({ answers: { passwordHeld: false }, refusalsLeft: 1 });
    const receiving = next(states['signing-in'], signedIn(receivingOnly));
    expect(receiving).toMatchObject({ answers: { passwordHeld: true }, refusalsLeft: 2 });
  });

  test('a password that the main process no longer has is asked for again', () => {
    const answer = refuse({ kind: 'password-not-given' } as const);
    expect(next(states['signing-in'], { type: 'signed-in', run: 2, answer })).toMatchObject({
      step: 'password',
      problem: { kind: 'password-not-given' },
      answers: { passwordHeld: false },
    });
  });

  test('a new password starts from what is not known', () => {
    const refused = next(states['signing-in'], signedIn(refusedSignIn));
    expect(next(refused, { type: 'password-kept' }).checked).toBeNull();
  });

  test('is not possible any more after three refusals, in this run', () => {
    const closed = next(states['signing-in'], signedIn(refusedForGood));
    const again = [{ type: 'password-kept' }, { type: 'password-answered', use: 'check' }] as const;
    expect([...again].reduce(next, closed).step).toBe('password');
    const over = next({ ...states.finished, refusalsLeft: closed.refusalsLeft }, { type: 'started-over' });
    expect(over.refusalsLeft).toBe(0);
  });

  test('a check that was left counts for nothing when it comes late', () => {
    const left = next(states['signing-in'], back);
    expect(next(left, signedIn())).toBe(left);
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

test('a repair is planned with the account’s own answers, once its program has been seen', () => {
  const seen: WizardEvent = { type: 'programs-seen', answer: ok(examplePrograms) };
  const planning = stateAfter(seen, { type: 'repair-chosen', offer });
  expect(planning).toMatchObject({
    step: 'planning',
    answers: { ...answersForRepair(offer), passwordHeld: false },
    found: examplePrograms,
  });
  expect(next(planning, back)).toMatchObject({ step: 'password', answers: answersForRepair(offer) });
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
    { type: 'by-hand-requested' },
    { type: 'programs-seen', answer: ok(examplePrograms) },
    { type: 'programs-seen', answer: bug },
    { type: 'repair-chosen', offer },
    { type: 'started-over' },
    { type: 'reports-removed' },
    { type: 'earlier-read', answer: ok([exampleReport]) },
    { type: 'undo-requested', report: exampleReport },
    { type: 'progressed', progress: { ...exampleProgressed(), stage: 'writing' } },
  ),
  fc.constantFrom(...questions).map((question): WizardEvent => ({ type: 'change-requested', question })),
  fc.constantFrom<WizardEvent>(
    { type: 'password-kept' },
    { type: 'password-answered', use: 'check' },
    { type: 'password-answered', use: 'check-and-save' },
    { type: 'password-answered', use: 'skip' },
    { type: 'went-on-unchecked' },
    { type: 'edited', edit: { submissionPort: 587 } },
    { type: 'endpoint-probed', endpoint: openEndpoint('imap') },
  ),
  fc
    .tuple(fc.nat(8), fc.boolean())
    .chain(([run, good]) =>
      fc.constantFrom<WizardEvent>(
        { type: 'programs-found', run, answer: good ? ok(examplePrograms) : bug },
        { type: 'network-probed', run, answer: good ? ok(networkWithout465) : bug },
        { type: 'signed-in', run, answer: good ? ok(acceptedSignIn) : ok(refusedForGood) },
        { type: 'signed-in', run, answer: good ? ok(receivingOnly) : bug },
        { type: 'planned', run, answer: good ? ok(examplePreview) : bug },
        { type: 'applied', run, answer: good ? ok(exampleReport) : bug },
        { type: 'undone', run, answer: good ? ok(exampleUndo) : bug },
      ),
    ),
);

function exampleProgressed() {
  return { choice: { program: 'thunderbird', profile: 'p' }, programName: 'Thunderbird' };
}

test('once backups and reports are deleted, no result offers an undo that cannot work', () => {
  const removed = next(states.finished, { type: 'reports-removed' });
  const later = [{ type: 'by-hand-requested' }, { type: 'reports-removed' }, back] as const;
  for (const state of [removed, later.reduce(next, states.finished)])
    expect(state.step === 'finished' && canUndo(state.report)).toBe(false);
  expect(states.finished.step === 'finished' && canUndo(states.finished.report)).toBe(true);
  expect(removed).toMatchObject({ step: 'finished', report: { programs: exampleReport.programs } });
});

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
    case 'by-hand':
      return address !== '';
    case 'password':
      return chosen.length > 0;
    case 'signing-in':
      return chosen.length > 0 && state.answers.passwordHeld && state.refusalsLeft > 0;
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
          expect([0, 1]).toContain(following.run - state.run);
          expect([0, 1]).toContain(following.network.run - state.network.run);
          state = following;
        }
        expect(isLegal(state)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
