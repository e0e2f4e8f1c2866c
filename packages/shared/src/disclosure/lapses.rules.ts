import type { LocalDate } from '../local-date.ts';
import { type DueDate, dueDate, subtractWorkingDays, type WorkCalendar } from '../work-calendar.ts';
import {
  CONFIRM_WORKING_DAYS,
  CONSULTATION_WORKING_DAYS,
  type ConsultedParty,
  FEE_PAYMENT_WORKING_DAYS,
  REASON_WORKING_DAYS,
  SUPPLEMENT_NOTICE_WORKING_DAYS,
  WARNING_WORKING_DAYS,
} from './disclosure.types.ts';

/** The small periods around the answer: until when somebody else may act, and when staff are warned. */

/**
 * 32 「第三方应当自收到征求意见书之日起15个工作日内提出意见。」 34 「被征求意见机关应当……15个工作日内提出意见，逾期未提出意见的视为同意公开。」
 * A third party's days run from `delivered`, a co-organ's from `sent` (domain.md §1.2). Null while that day is not known.
 */
export function consultationLapse(calendar: WorkCalendar, consultation: { party?: ConsultedParty; sent: LocalDate; delivered?: LocalDate }): DueDate | null {
  const from = consultation.party === 'organ' ? consultation.sent : consultation.party === 'thirdParty' ? consultation.delivered : undefined;
  return from === undefined ? null : dueDate(calendar, from, CONSULTATION_WORKING_DAYS);
}

/** 30 「自收到申请之日起7个工作日内一次性告知申请人作出补正」 */
export function supplementNoticeBy(calendar: WorkCalendar, received: LocalDate): DueDate {
  return dueDate(calendar, received, SUPPLEMENT_NOTICE_WORKING_DAYS);
}

/** Sent all the same it is valid, warned of and recorded as a violation (domain.md §1.1). */
export function isSupplementNoticeLate(calendar: WorkCalendar, received: LocalDate, sent: LocalDate): boolean {
  const by = supplementNoticeBy(calendar, received);
  return by.kind === 'fixed' && sent > by.on;
}

/** 国办函〔2020〕109号: from the day after the notice arrived; unpaid, the application counts as abandoned. */
export function feeLapse(calendar: WorkCalendar, noticeDelivered: LocalDate): DueDate {
  return dueDate(calendar, noticeDelivered, FEE_PAYMENT_WORKING_DAYS);
}

/** 35 「行政机关可以要求申请人说明理由」; how long it has is our choice. */
export function reasonLapse(calendar: WorkCalendar, asked: LocalDate): DueDate {
  return dueDate(calendar, asked, REASON_WORKING_DAYS);
}

/** 31(3) 「以双方确认之日为收到申请之日」: without staff the application confirms itself on this day. */
export function confirmBy(calendar: WorkCalendar, submitted: LocalDate): DueDate {
  return dueDate(calendar, submitted, CONFIRM_WORKING_DAYS);
}

/** A period that nobody can date yet has not lapsed; its last day still counts. */
export function hasLapsed(lapse: DueDate | null, today: LocalDate): boolean {
  return lapse?.kind === 'fixed' && today > lapse.on;
}

/** Days on which staff are warned of a due day, earliest first. */
export function warningDays(calendar: WorkCalendar, due: LocalDate): { on: LocalDate; before: number }[] {
  return WARNING_WORKING_DAYS.flatMap((before) => {
    const on = subtractWorkingDays(calendar, due, before);
    return on === null ? [] : [{ on, before }];
  });
}
