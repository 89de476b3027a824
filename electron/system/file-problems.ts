import { constants } from 'node:os';
import type { AbsolutePath, ReadProblem, WriteProblem } from '../contract/problems';
import { ok, type Result, refuse } from '../contract/result';

/** Ends a sequence of steps early. Thrown inside this folder only; its ports answer with values. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly problem: WriteProblem) {
    super(problem.kind);
  }
}

/** Runs the steps and answers what stopped them. What is not about a file is a bug and goes on its way. */
export async function answering<Value>(
  path: AbsolutePath,
  steps: () => Promise<Value>,
): Promise<Result<Value, WriteProblem>> {
  try {
    return ok(await steps());
  } catch (error) {
    return refuse(error instanceof Refusal ? error.problem : writeProblemOf(error, path));
  }
}

/** The system's name of what went wrong, such as ENOENT; null when the system had no part in it. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('errno' in error) || !('code' in error)) return null;
  // libuv has no name for a used-up quota and answers `Unknown system error -122`.
  if (error.errno === -constants.errno.EDQUOT) return 'EDQUOT';
  return typeof error.code === 'string' ? error.code : null;
}

export function readProblemOf(error: unknown, path: AbsolutePath): ReadProblem {
  const code = codeOf(error);
  if (code === null) throw error;
  const kind = READ_PROBLEMS[code];
  return kind === undefined ? { kind: 'read-failed', path, code } : { kind, path };
}

export function writeProblemOf(error: unknown, path: AbsolutePath): WriteProblem {
  const code = codeOf(error);
  if (code === null) throw error;
  const kind = WRITE_PROBLEMS[code];
  return kind === undefined ? { kind: 'write-failed', path, code } : { kind, path };
}

const READ_PROBLEMS: Readonly<Record<string, Exclude<ReadProblem['kind'], 'read-failed'>>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ELOOP: 'missing',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EISDIR: 'not-a-file',
  ENXIO: 'not-a-file',
  EBUSY: 'in-use',
};

const WRITE_PROBLEMS: Readonly<
  Record<string, Exclude<WriteProblem['kind'], 'write-failed' | 'changed-meanwhile'>>
> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  // A link where the open call refused to follow one, or links that lead in a circle.
  ELOOP: 'not-a-file',
  EISDIR: 'not-a-file',
  ENXIO: 'not-a-file',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
};
