import { describe, expect, test } from 'vitest';
import type { FoundProgram } from '../../electron/contract/programs';
import {
  accountAnswersOf,
  choicesAmong,
  chosenNames,
  findAnswerProblems,
  findLogin,
  otherLoginName,
  preferredChoice,
  programsOf,
  savesPassword,
} from './answers';
import { exampleProfile, exampleProgram } from './example-answers.fixture';
import { signInAs } from './example-checks.fixture';
import { choiceOf, exampleAppleMail, exampleMailspring, exampleNewOutlook } from './example-programs.fixture';
import { type Answers, firstState, noAnswers } from './wizard-state';

const exampleChoice = choiceOf(exampleProgram);
const kari = { ...noAnswers, fullName: 'Kari Nordmann' };

test('a Runbox address needs no question about its login name', () => {
  const answers = { ...kari, address: 'kari@runbox.no' };
  expect(findAnswerProblems(answers)).toEqual([]);
  expect(findLogin(answers)).toMatchObject({ loginName: 'kari', reason: 'runbox-address' });
});

test('an own domain is never guessed about', () => {
  const answers = { ...kari, address: 'kari@nordmann.example' };
  expect(findLogin(answers)).toBeNull();
  expect(findAnswerProblems(answers)).toEqual([{ kind: 'beginning-missing', field: 'loginFrom' }]);
});

test.each([
  [{ loginFrom: 'address' }, 'kari%nordmann.example'],
  [{ loginFrom: 'runbox-address', runboxAddress: 'kn@runbox.com' }, 'kn'],
  [{ loginFrom: 'typed', loginName: 'kari.n' }, 'kari.n'],
] as const)('an own domain with the answer %o logs in as %s', (answer, loginName) => {
  expect(findLogin({ ...kari, address: 'kari@nordmann.example', ...answer })?.loginName).toBe(loginName);
});

test('an answer about an own domain is left out once the address is at Runbox', () => {
  const answers = { ...kari, address: 'kari@runbox.com', loginFrom: 'typed', loginName: 'other' } as const;
  expect(accountAnswersOf({ ...firstState, answers }).login).toEqual({ from: 'address' });
});

describe('a login name that Runbox has accepted', () => {
  const answers = { ...kari, address: 'kari@nordmann.example', loginFrom: 'address' } as const;
  const checkedAs = (loginName: string) => ({
    ...firstState,
    answers,
    checked: { protocol: 'imap', submissionPort: 465, report: signInAs(loginName) } as const,
  });

  test('is used in place of the derived one', () => {
    const state = checkedAs('kari@nordmann.example');
    expect(accountAnswersOf(state).login).toEqual({ from: 'typed', loginName: 'kari@nordmann.example' });
    expect(otherLoginName(state)).toBe('kari@nordmann.example');
  });

  test('changes nothing when it is the derived one', () => {
    const state = checkedAs('kari%nordmann.example');
    expect(accountAnswersOf(state).login).toEqual({ from: 'address' });
    expect(otherLoginName(state)).toBeNull();
  });
});

test('a password is saved only when that was chosen and the main process has it', () => {
  const saves = (edit: Partial<Answers>) =>
    savesPassword({ found: [exampleProgram], answers: { ...noAnswers, chosen: [exampleChoice], ...edit } });
  expect(saves({ passwordUse: 'check-and-save', passwordHeld: true })).toBe(true);
  expect(saves({ passwordUse: 'check-and-save' })).toBe(false);
  expect(saves({ passwordUse: 'check', passwordHeld: true })).toBe(false);
});

test('a password is not saved where no chosen program has a store for it', () => {
  const chosen = [choiceOf(exampleAppleMail)];
  const answers = { ...noAnswers, passwordUse: 'check-and-save', passwordHeld: true } as const;
  const found = [exampleProgram, exampleAppleMail];
  expect(savesPassword({ found, answers: { ...answers, chosen } })).toBe(false);
  expect(savesPassword({ found, answers: { ...answers, chosen: [exampleChoice, ...chosen] } })).toBe(true);
});

test('all that is amiss is said at once', () => {
  expect(findAnswerProblems(noAnswers).map(({ kind }) => kind)).toEqual(['name-missing', 'address-missing']);
});

const spare = { ...exampleProfile, id: 'spare', opensByDefault: false };
const damaged = {
  ...exampleProfile,
  problem: { kind: 'settings-damaged', programName: 'Thunderbird', path: '/p', line: 3 },
} as const;
const running = {
  ...exampleProfile,
  problem: { kind: 'program-running', programName: 'Thunderbird' },
} as const;

test('the profile that the program opens by itself is offered', () => {
  expect(preferredChoice({ ...exampleProgram, profiles: [spare, exampleProfile] })?.profile).toBe(
    exampleProfile.id,
  );
});

test('a damaged profile is not offered, a running program is', () => {
  expect(preferredChoice({ ...exampleProgram, profiles: [damaged] })).toBeNull();
  expect(preferredChoice({ ...exampleProgram, profiles: [damaged, spare] })?.profile).toBe('spare');
  expect(preferredChoice({ ...exampleProgram, profiles: [running] })?.profile).toBe(exampleProfile.id);
});

test('a program in use is offered before one that was never started', () => {
  const fresh = { ...exampleProgram, id: 'fresh', profiles: [{ ...exampleProfile, state: 'new' as const }] };
  expect(choicesAmong([fresh, exampleProgram], []).map(({ program }) => program)).toEqual(['thunderbird']);
});

test('the program that opens mail links is offered first, if it can be set up', () => {
  const opener = { ...exampleMailspring, opensMailLinks: true };
  const offered = (...found: readonly FoundProgram[]) =>
    choicesAmong(found, []).map(({ program }) => program);
  const fresh = { ...exampleProgram, profiles: [{ ...exampleProfile, state: 'new' as const }] };
  expect(offered(fresh, opener)).toEqual(['mailspring']);
  expect(offered(fresh, { ...exampleAppleMail, opensMailLinks: true })).toEqual(['apple-mail']);
  expect(offered(exampleProgram, { ...exampleAppleMail, opensMailLinks: true })).toEqual(['apple-mail']);
  expect(offered(exampleMailspring, exampleProgram)).toEqual(['thunderbird']);
  expect(offered(exampleMailspring, exampleAppleMail)).toEqual(['apple-mail']);
  expect(
    offered({ ...exampleProgram, opensMailLinks: true, profiles: [damaged] }, exampleMailspring),
  ).toEqual(['mailspring']);
});

test('what has to be typed in is not offered before a program in use that need not be', () => {
  const opener = { ...exampleNewOutlook, opensMailLinks: true };
  expect(choicesAmong([opener, exampleProgram], []).map(({ program }) => program)).toEqual(['thunderbird']);
});

test('within a way the program that opens mail links comes first', () => {
  const opener = { ...exampleProgram, id: 'betterbird', opensMailLinks: true };
  const found = [exampleProgram, exampleMailspring, opener];
  expect(programsOf('automatic', found).map(({ id }) => id)).toEqual(['betterbird', 'thunderbird']);
});

test('what was chosen stays chosen as long as it is there', () => {
  const other = { ...exampleProgram, id: 'other' };
  const chosen = [{ program: 'other', profile: exampleProfile.id }];
  expect(choicesAmong([exampleProgram, other], chosen)).toEqual(chosen);
  expect(choicesAmong([exampleProgram], chosen).map(({ program }) => program)).toEqual(['thunderbird']);
});

test('two installations of one program are named once', () => {
  const twice = [exampleProgram, { ...exampleProgram, id: 'thunderbird-flatpak' }];
  const chosen = twice.map(({ id }) => ({ program: id, profile: exampleProfile.id }));
  expect(chosenNames({ found: twice, answers: { ...noAnswers, chosen } })).toEqual(['Thunderbird']);
});
