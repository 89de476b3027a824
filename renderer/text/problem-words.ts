import type { Problem } from '../../electron/contract/problems';

export interface ProblemText {
  /** What is the matter, as a heading without a full stop. */
  readonly title: string;
  /** One to three sentences, the next step among them. */
  readonly whatToDo: string;
}

/** What a person reads of a problem, in one language. */
export type ProblemWords = (problem: Problem) => ProblemText;

type ProblemByKind = { readonly [Kind in Problem['kind']]: Extract<Problem, { kind: Kind }> };

/** The words of one language; a kind that is forgotten does not compile. */
export type ProblemTable = {
  readonly [Kind in Problem['kind']]: (problem: ProblemByKind[Kind]) => ProblemText;
};

export function problemWordsFrom(table: ProblemTable): ProblemWords {
  return (problem) => textOf(table, problem.kind, problem);
}

function textOf<Kind extends Problem['kind']>(
  table: ProblemTable,
  kind: Kind,
  problem: ProblemByKind[Kind],
): ProblemText {
  return table[kind](problem);
}

/** Whether a person sees nothing, or only a gap, where the character stands. */
export function isUnseen(character: string): boolean {
  return /[\s\p{C}]/u.test(character);
}
