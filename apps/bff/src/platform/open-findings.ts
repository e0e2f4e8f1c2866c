import type { ErrorCode } from '@mingchuang/shared/errors';
import type { PlacedFinding } from '@mingchuang/shared/personal-data/choices.rules';
import { AppError } from './errors.ts';

/** Personal data that is not decided about holds a text up; each place is named by its field and where it stands. `hide`: what masking is called there */
export function refuseOpen(open: readonly PlacedFinding[], code: ErrorCode, hide: '遮盖' | '隐去'): void {
  if (open.length === 0) return;
  const errors = open.map(({ field, start, end }) => ({ field: `${field}:${start}-${end}`, code: 'choice', message: `请选择${hide}，或者写明保留的理由` }));
  throw new AppError(code, { errors });
}
