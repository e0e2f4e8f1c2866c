import { localDateOf } from '@mingchuang/shared/local-date';
import { replyDue, wasOnTime } from '@mingchuang/shared/messages/messages.rules';
import { type WorkCalendar, workingDaysBetween } from '@mingchuang/shared/work-calendar';

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
