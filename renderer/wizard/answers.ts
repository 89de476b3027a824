import type { AccountAnswers, LoginAnswer } from '../../electron/contract/account';
import type { FoundProfile, FoundProgram, ProgramChoice, SetupWay } from '../../electron/contract/programs';
import { readAddress } from '../../electron/runbox/address';
import { isRunboxDomain } from '../../electron/runbox/domains';
import { readFullName } from '../../electron/runbox/full-name';
import { deriveLogin, type Login } from '../../electron/runbox/login-name';
import { submissionPortOf } from './network-check';
import { acceptedLoginName } from './sign-in-check';
import type { AddressPageProblem, Answers, WizardState } from './wizard-state';

/** True when only the person can tell how the login name is made. */
export function hasOwnDomain({ address }: Answers): boolean {
  const read = readAddress(address, 'address');
  return read.ok && !isRunboxDomain(read.value.domain);
}

/** An answer to the question about an own domain counts only while that question is asked. */
export function readLoginAnswer(answers: Answers): LoginAnswer {
  if (!hasOwnDomain(answers)) return { from: 'address' };
  const { loginFrom, runboxAddress, loginName } = answers;
  if (loginFrom === 'runbox-address') return { from: loginFrom, runboxAddress };
  if (loginFrom === 'typed') return { from: loginFrom, loginName };
  return { from: 'address' };
}

/** What the account is made of: a login name that Runbox has accepted counts before the one that was derived. */
export function accountAnswersOf(
  state: Pick<WizardState, 'answers' | 'network' | 'checked'>,
): AccountAnswers {
  const { fullName, address, protocol, keepOnServer } = state.answers;
  const submissionPort = submissionPortOf(state);
  const accepted = otherLoginName(state);
  const login: LoginAnswer =
    accepted === null ? readLoginAnswer(state.answers) : { from: 'typed', loginName: accepted };
  return { fullName, address, login, protocol, keepOnServer, submissionPort };
}

/** What is signed in with: the login name that Runbox has accepted before, else the one that follows from the answers. */
export function usedLoginName(state: Pick<WizardState, 'answers' | 'network' | 'checked'>): string {
  return otherLoginName(state) ?? findLogin(state.answers)?.loginName ?? '';
}

/** The login name that Runbox has accepted, where it is not the derived one. */
export function otherLoginName({
  answers,
  checked,
}: Pick<WizardState, 'answers' | 'checked'>): string | null {
  const accepted = checked && acceptedLoginName(checked.report);
  return accepted === findLogin(answers)?.loginName ? null : accepted;
}

type Chosen = Pick<WizardState, 'answers' | 'found'>;

export function savesPassword(state: Chosen): boolean {
  const { passwordUse, passwordHeld } = state.answers;
  return passwordHeld && passwordUse === 'check-and-save' && chosenNames(state, hasPasswordStore).length > 0;
}

/** A store of its own, which a password can be put into. */
export function hasPasswordStore({ kind }: FoundProgram): boolean {
  return kind === 'thunderbird' || kind === 'betterbird';
}

/** Null as long as what was typed does not lead to a login name. */
export function findLogin(answers: Answers): Login | null {
  const address = readAddress(answers.address, 'address');
  if (!address.ok || isBeginningMissing(answers)) return null;
  const login = deriveLogin(address.value, readLoginAnswer(answers));
  return login.ok ? login.value : null;
}

/** All problems of the first page at once, in the order of its fields. */
export function findAnswerProblems(answers: Answers): readonly AddressPageProblem[] {
  const name = readFullName(answers.fullName);
  const address = readAddress(answers.address, 'address');
  const login = address.ok ? deriveLogin(address.value, readLoginAnswer(answers)) : null;
  const problems: AddressPageProblem[] = [];
  for (const read of [name, address, login]) if (read !== null && !read.ok) problems.push(read.problem);
  if (isBeginningMissing(answers)) problems.push({ kind: 'beginning-missing', field: 'loginFrom' });
  return problems;
}

function isBeginningMissing(answers: Answers): boolean {
  return answers.loginFrom === null && hasOwnDomain(answers);
}

/** What stands in the way of a profile is final, except that the program can be closed. */
export function isUsable(profile: FoundProfile): boolean {
  return profile.problem === null || profile.problem.kind === 'program-running';
}

function preferredProfile({ profiles }: FoundProgram): FoundProfile | undefined {
  const usable = profiles.filter(isUsable);
  return usable.find(({ opensByDefault }) => opensByDefault) ?? usable[0];
}

/** The choice that is offered for a program: the profile that it opens by itself. */
export function preferredChoice(program: FoundProgram): ProgramChoice | null {
  const profile = preferredProfile(program);
  return profile === undefined ? null : { program: program.id, profile: profile.id };
}

/** The less there is to do for the person, the earlier it comes. */
export const ways: readonly SetupWay[] = ['automatic', 'assisted', 'by-hand'];

/** In their order on the page: within a way the one that opens mail links first. */
export function programsOf(way: SetupWay, found: readonly FoundProgram[]): readonly FoundProgram[] {
  const programs = found.filter((program) => program.way === way);
  return programs.toSorted((one, other) => Number(other.opensMailLinks) - Number(one.opensMailLinks));
}

/**
 * Keeps what was chosen and is still there; otherwise offers one program: the one that opens mail links, else
 * one in use before a fresh one. What has to be typed in stands behind one in use that need not be: systems let
 * their own program open mail links unasked.
 */
export function choicesAmong(
  found: readonly FoundProgram[],
  chosen: readonly ProgramChoice[],
): readonly ProgramChoice[] {
  const kept = chosen.filter(({ program, profile }) =>
    found.some(
      ({ id, profiles }) => id === program && profiles.some((one) => one.id === profile && isUsable(one)),
    ),
  );
  if (kept.length > 0) return kept;
  const inOrder = ways.flatMap((way) => programsOf(way, found));
  const openers = inOrder.filter(({ opensMailLinks }) => opensMailLinks);
  const easyOpeners = openers.filter(({ way }) => way !== 'by-hand');
  const inUse = programsOf('automatic', found).filter(
    (program) => preferredProfile(program)?.state === 'existing',
  );
  const offered = [...easyOpeners, ...inUse, ...openers, ...inOrder]
    .map(preferredChoice)
    .find((choice) => choice !== null);
  return offered ? [offered] : [];
}

/** The names of the chosen programs that are meant, each once. */
export function chosenNames(
  { answers, found }: Chosen,
  isMeant: (program: FoundProgram) => boolean = () => true,
): readonly string[] {
  const chosen = found
    .filter(({ id }) => answers.chosen.some(({ program }) => program === id))
    .filter(isMeant);
  return [...new Set(chosen.map(({ name }) => name))];
}
