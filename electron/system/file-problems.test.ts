import { expect, test } from 'vitest';
import { readProblemOf, writeProblemOf } from './file-problems';

function failure(code: string): Error {
  return Object.assign(new Error(code), { code, errno: -16 });
}

test('a file that another program keeps to itself is in use, for reading as for writing', () => {
  expect(readProblemOf(failure('EBUSY'), '/p')).toEqual({ kind: 'in-use', path: '/p' });
  expect(writeProblemOf(failure('EBUSY'), '/p')).toEqual({ kind: 'in-use', path: '/p' });
});

test('what nobody foresaw keeps the system’s own name for it', () => {
  expect(readProblemOf(failure('EIO'), '/p')).toEqual({ kind: 'read-failed', path: '/p', code: 'EIO' });
});
