import { ERRORS, type ErrorCode, type FieldError, type StaleChange } from '@mingchuang/shared/errors';

interface Extra {
  /** a sentence more exact than the title of the code */
  detail?: string;
  errors?: FieldError[];
  changes?: StaleChange[];
  currentVersion?: number;
}

/** A refusal with a stable code; becomes `application/problem+json`. */
export class AppError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly extra: Extra = {},
  ) {
    super(extra.detail ?? ERRORS[code][1]);
    this.status = ERRORS[code][0];
  }
}

/** Turns a rule's refusal code into an error; null passes. */
export function refuse(code: ErrorCode | null): void {
  if (code !== null) throw new AppError(code);
}

/** 412: somebody was quicker. A version that nobody has been given yet is no change, it is a wrong number. */
export function staleVersion(seen: number, currentVersion: number, changes?: StaleChange[]): AppError {
  return seen > currentVersion ? new AppError('VERSION_WRONG', { currentVersion }) : new AppError('STALE_VERSION', { changes, currentVersion });
}

/** A refusal that belongs to one field of the form. */
export function fieldError(code: ErrorCode, field: string): AppError {
  return new AppError(code, { errors: [{ field, code, message: ERRORS[code][1] }] });
}
