import { localDateOf } from '@mingchuang/shared/local-date';
import { replyDue, wasOnTime } from '@mingchuang/shared/messages/messages.rules';
import type { PlacedFinding } from '@mingchuang/shared/personal-data/choices.rules';
import { type WorkCalendar, workingDaysBetween } from '@mingchuang/shared/work-calendar';
import { AppError } from '../../platform/errors.ts';

/** The columns of a letter that is answered now, and whether that is in time. */
export function answered(calendar: WorkCalendar, submittedOn: string, at: number) {
  const answeredOn = localDateOf(at);
  const onTime = wasOnTime(replyDue(calendar, submittedOn), answeredOn);
  return {
    status: 'replied',
    queue: 'replied',
    repliedAt: at,
    onTime: onTime === null ? null : Number(onTime),
    workingDays: workingDaysBetween(calendar, submittedOn, answeredOn),
  };
}

/** Each place by the field and where it stands, as drafts of documents say it. */
export function refuseOpen(open: readonly PlacedFinding[]): void {
  if (open.length === 0) return;
  const errors = open.map(({ field, start, end }) => ({ field: `${field}:${start}-${end}`, code: 'choice', message: '请选择遮盖，或者写明保留的理由' }));
  throw new AppError('TEXT_PERSONAL_DATA', { errors });
}
