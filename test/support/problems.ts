import { expect } from '@jest/globals';
import { ERRORS, type ErrorCode, type Problem } from '@mingchuang/shared/errors';
import type { Answer } from './client.ts';

/** Traces of the inside: a stack, a path, SQL, a driver. */
const LEAKS = /\bat .+:\d+:\d+|node_modules|\.(ts|js):\d|SELECT |INSERT |UPDATE |sqlite|mariadb|mysql|ER_[A-Z]|FST_[A-Z]|typeorm/i;

/** The answer is RFC 9457 with this code, the status and sentence of `errors.ts`, and nothing of the inside. */
export function expectProblem(answer: Answer<unknown>, code: ErrorCode): Problem {
  const problem = answer.body as Problem;
  const [status, title] = ERRORS[code];
  expect({ status: answer.status, code: problem.code, type: answer.headers.get('content-type')?.split(';')[0] }).toEqual({
    status,
    code,
    type: 'application/problem+json',
  });
  expect(problem).toMatchObject({ status, title, type: `/api/errors#${code}`, requestId: expect.stringMatching(/^[\w-]+$/) });
  expect(problem.detail).toMatch(/\p{Script=Han}/u);
  expect(JSON.stringify(problem)).not.toMatch(LEAKS);
  return problem;
}

/** Fields that a VALIDATION_FAILED names. */
export function wrongFields(answer: Answer<unknown>): string[] {
  return (expectProblem(answer, 'VALIDATION_FAILED').errors ?? []).map((error) => error.field);
}
