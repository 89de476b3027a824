import { problemWords } from '../../renderer/text/en/problems';
import type { ProblemText } from '../../renderer/text/problem-words';
import type { CliProblem } from './answer';

/** A problem in one paragraph. */
export function describeProblem(problem: CliProblem): string {
  return 'message' in problem ? problem.message : paragraphOf(problemWords(problem));
}

export function paragraphOf({ title, whatToDo }: ProblemText): string {
  return `${title}. ${whatToDo}`;
}
