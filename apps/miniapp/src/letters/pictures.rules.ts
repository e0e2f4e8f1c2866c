import { ERRORS } from '@mingchuang/shared/errors';
import { ApiError, errorSentence } from '../platform/errors';

/** Why a picture did not arrive. */
export interface UploadFailure {
  words: string;
  /** the same picture may get through another time */
  again: boolean;
}

/** Told by status, because a proxy refuses what is too large before the server can say so with a code. */
export function failureOf(error: unknown): UploadFailure {
  const status = error instanceof ApiError ? error.status : 0;
  if (status === 413) return { words: ERRORS.FILE_TOO_LARGE[1], again: false };
  if (status === 415) return { words: ERRORS.FILE_TYPE_UNSUPPORTED[1], again: false };
  return { words: errorSentence(error), again: true };
}

/** What pictures keep a letter from going, as the button says it: none is left behind without a word. */
export function picturesMissing(travelling: readonly { failure: UploadFailure | null }[]): string | null {
  const failed = travelling.flatMap(({ failure }) => failure ?? []);
  if (failed.length > 0) return failed.every(({ again }) => again) ? '请先重传或删除图片' : '请先删除传不上去的图片';
  return travelling.length > 0 ? '图片还在上传' : null;
}
