import type { ErrorCode, FieldError, Problem, StaleChange } from '@mingchuang/shared/errors';

/** `NETWORK`: no answer came, so nobody knows whether the request was carried out. `UNREADABLE`: an answer that is no problem document. */
export type FailureCode = ErrorCode | 'NETWORK' | 'UNREADABLE';

/** Everything a request can fail with. Screens switch on `code` and show `title`, `detail`. */
export class ApiError extends Error {
  readonly code: FailureCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly fields: FieldError[];
  readonly changes: StaleChange[];
  readonly currentVersion: number | null;
  readonly requestId: string | null;

  constructor(failure: Partial<Omit<Problem, 'code'>> & { code: FailureCode; title: string }) {
    super(failure.title);
    this.name = 'ApiError';
    this.code = failure.code;
    this.status = failure.status ?? 0;
    this.title = failure.title;
    this.detail = failure.detail ?? '';
    this.fields = failure.errors ?? [];
    this.changes = failure.changes ?? [];
    this.currentVersion = failure.currentVersion ?? null;
    this.requestId = failure.requestId ?? null;
  }
}

export function noAnswer(): ApiError {
  return new ApiError({ code: 'NETWORK', title: '连不上服务器，请检查网络后重试' });
}

export async function problemOf(response: Response): Promise<ApiError> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('problem+json')) return new ApiError((await response.json()) as Problem);
  return new ApiError({ code: 'UNREADABLE', status: response.status, title: '服务器没有正常回答，请稍后再试' });
}

/** What a person reads of any thrown thing. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof ApiError)) return '页面出错了，请刷新后重试';
  const fields = error.fields.map((field) => field.message).join('；');
  return fields || error.detail || error.title;
}
