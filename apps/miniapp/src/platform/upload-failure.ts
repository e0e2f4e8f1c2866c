import { ApiError, errorSentence } from './errors';
import { OWN_ERRORS, type OwnErrorCode } from './own-errors';

/** Why a picture or document did not arrive. */
export interface UploadFailure {
  words: string;
  /** the same one may get through another time */
  again: boolean;
}

/** Told by status, because a proxy refuses what is too large before the server can say so with a code. */
export function failureOf(error: unknown, unsupported: OwnErrorCode): UploadFailure {
  const status = error instanceof ApiError ? error.status : 0;
  if (status === 413) return { words: OWN_ERRORS.FILE_TOO_LARGE[1], again: false };
  if (status === 415) return { words: OWN_ERRORS[unsupported][1], again: false };
  return { words: errorSentence(error), again: true };
}

/** What uploads keep a form from going, as the button says it: none is left behind without a word. `what` such as 图片. */
export function uploadsMissing(travelling: readonly { failure: UploadFailure | null }[], what: string): string | null {
  const failed = travelling.flatMap(({ failure }) => failure ?? []);
  if (failed.length > 0) return failed.every(({ again }) => again) ? `请先重传或删除${what}` : `请先删除传不上去的${what}`;
  return travelling.length > 0 ? `${what}还在上传` : null;
}
