import { problemWords } from '../../renderer/text/en/problems';
import type { CliProblem } from './answer';

/** A problem in one paragraph. */
export function describeProblem(problem: CliProblem): string {
  if (problem.kind === 'usage' || problem.kind === 'not-confirmed') return problem.message;
  const { title, whatToDo } = problemWords(problem);
  return `${title}. ${whatToDo}`;
}
