import type { ErrorCode, Problem } from '@mingchuang/shared/errors';
import { OWN_ERRORS, type OwnErrorCode } from './own-errors';

/** The server said no: switch on `code`, show `title` and `detail`. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ApiError';
    this.code = problem.code;
    this.status = problem.status;
    this.problem = problem;
  }
}

/** No answer came: offline, timed out, cut off. Whether the server did it is unknown. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super('no answer from the server');
    this.name = 'NetworkError';
    this.cause = cause;
  }
}

/** A refusal known without asking, such as a request that needs a sign-in which only the resident can do. */
export function localProblem(code: OwnErrorCode): ApiError {
  const [status, title] = OWN_ERRORS[code];
  return new ApiError({ type: 'about:blank', title, status, code, detail: '', requestId: '' });
}

/** What an address without an id leads to. */
export const nowhere = (): Promise<never> => Promise.reject(localProblem('NOT_FOUND'));

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' && /^[A-Z][A-Z_]+$/.test(body.code) && 'title' in body;
}

/** A proxy's error page has no code; it is shown as a fault of the system. */
export function toApiError(status: number, body: unknown): ApiError {
  if (isProblem(body)) return new ApiError(body);
  const code: OwnErrorCode = status === 404 ? 'NOT_FOUND' : status === 429 ? 'TOO_MANY_REQUESTS' : status >= 500 ? 'UNAVAILABLE' : 'INTERNAL';
  const [, title] = OWN_ERRORS[code];
  return new ApiError({ type: 'about:blank', title, status, code, detail: '', requestId: '' });
}

export interface ErrorWords {
  title: string;
  /** what to do next; empty where the buttons say it */
  next: string;
  /** the button that does it */
  action: 'retry' | 'signIn' | 'consent' | 'leave';
}

export function errorWords(error: unknown): ErrorWords {
  if (error instanceof NetworkError) {
    return { title: '没有连上网络', next: '请看看手机有没有信号，再点一次“重试”。', action: 'retry' };
  }
  if (!(error instanceof ApiError)) return { title: '页面出了点问题', next: '请退出这一页，再进来一次。', action: 'retry' };
  switch (error.code) {
    case 'NOT_SIGNED_IN':
    case 'SESSION_EXPIRED':
      return { title: '登录后才能看', next: '登录只用手机号，不用身份证。', action: 'signIn' };
    case 'CONSENT_REQUIRED':
    case 'NOTICE_OUTDATED':
      return { title: error.problem.title, next: '看过同意后，就可以接着写。', action: 'consent' };
    case 'NOT_FOUND':
      return { title: '没有找到，可能已经撤下', next: '', action: 'leave' };
    default: {
      const { title, detail } = error.problem;
      // a problem without more to say repeats its title
      return { title, next: detail === '' || detail === title ? '请稍等一会儿，再点“重试”。' : detail, action: 'retry' };
    }
  }
}

/** One sentence, for a toast. */
export function errorSentence(error: unknown): string {
  if (error instanceof NetworkError) return '没有连上网络，请稍后再试';
  if (!(error instanceof ApiError)) return '出了点问题，请再试一次';
  return error.problem.errors?.[0]?.message ?? error.problem.title;
}
