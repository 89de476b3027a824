import type { RequestProblem } from '../contract/problems';
import type { FoundProfile, FoundProgram, ProgramChoice } from '../contract/programs';
import { ok, type Result, refuse } from '../contract/result';

/**
 * The profile meant by its id or name, or the one that the program opens by default. Problems:
 * `program-not-found`, `profile-not-found`, and `profile-choice-needed` when there is not exactly one.
 */
export function chooseProfile(
  programs: readonly FoundProgram[],
  program: string,
  wanted: string | null,
): Result<ProgramChoice, RequestProblem> {
  const found = programs.find(({ id }) => id === program);
  if (found === undefined) return refuse({ kind: 'program-not-found', program });
  const candidates = candidatesFor(found.profiles, wanted);
  const [profile] = candidates;
  if (profile !== undefined && candidates.length === 1) return ok({ program, profile: profile.id });
  if (wanted !== null && profile === undefined)
    return refuse({ kind: 'profile-not-found', program, profile: wanted });
  const choices = candidates.length > 0 ? candidates : found.profiles;
  return refuse({ kind: 'profile-choice-needed', program, profiles: choices.map(({ id }) => id) });
}

function candidatesFor(profiles: readonly FoundProfile[], wanted: string | null): readonly FoundProfile[] {
  if (wanted === null) return profiles.filter(({ opensByDefault }) => opensByDefault);
  const withId = profiles.filter(({ id }) => id === wanted);
  return withId.length > 0 ? withId : profiles.filter(({ name }) => name === wanted);
}
