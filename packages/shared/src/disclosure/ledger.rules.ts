import type { ErrorCode } from '../errors.ts';
import { isLocalDate, type LocalDate } from '../local-date.ts';
import { covers, isWorkingDay, type WorkCalendar } from '../work-calendar.ts';
import { readClock } from './clock.rules.ts';
import { type Article, type ClockEvent, EXTENSION_MAX_WORKING_DAYS, type Ledger } from './disclosure.types.ts';
import { dayOf, periodOf } from './period.rules.ts';

/** What the law forbids in a ledger, and where. `field` is a path such as `events.1.decided`. */
export interface LedgerFault {
  code: ErrorCode;
  field: string;
  article: Article;
}

type Found = [event: ClockEvent, field: string, code: ErrorCode, article: Article];

/** Asked before an event is recorded. In the order of the events; days that do not exist are told alone. */
export function ledgerFaults(calendar: WorkCalendar, ledger: Ledger): LedgerFault[] {
  if (!isLocalDate(ledger.received)) return [{ code: 'DATE_INVALID', field: 'received', article: '31' }];
  const unreal = ledger.events.flatMap((event) =>
    daysIn(event)
      .filter(([, day]) => !isLocalDate(day))
      .map(([field]) => found(event, field, 'DATE_INVALID', '33')),
  );
  const all = unreal.length > 0 ? unreal : RULES.flatMap((rule) => rule(calendar, ledger));
  return all
    .map(([event, field, code, article]) => ({ at: ledger.events.indexOf(event), field, code, article }))
    .sort((a, b) => a.at - b.at)
    .map(({ at, field, code, article }) => ({ code, field: `events.${at}.${field}`, article }));
}

type Rule = (calendar: WorkCalendar, ledger: Ledger) => Found[];
const RULES: readonly Rule[] = [notBeforeReceipt, inOrder, oneNotice, extensions, delayedDates, afterClosing];

const found = (event: ClockEvent, field: string, code: ErrorCode, article: Article): Found => [event, field, code, article];

/** The days of an event by field; absent ones are left out. */
function daysIn(event: ClockEvent): [field: string, day: LocalDate][] {
  return Object.entries(event).filter(([field, value]) => typeof value === 'string' && field !== 'type' && field !== 'party') as [string, LocalDate][];
}

/** 31: nothing happens to an application before the day it counts as received. */
function notBeforeReceipt(_calendar: WorkCalendar, { received, events }: Ledger): Found[] {
  return events.flatMap((event) =>
    daysIn(event)
      .filter(([, day]) => day < received)
      .map(([field]) => found(event, field, 'EVENT_BEFORE_RECEIPT', '31')),
  );
}

/** 32, 30: an opinion follows its consultation, a supplement its notice. */
function inOrder(_calendar: WorkCalendar, { events }: Ledger): Found[] {
  const notices = events.flatMap((event) => (event.type === 'supplementNotice' ? [event.sent] : []));
  return events.flatMap((event) => {
    if (event.type === 'supplement') {
      return notices.length > 0 && notices.every((sent) => event.received < sent) ? [found(event, 'received', 'ANSWER_BEFORE_SENT', '30')] : [];
    }
    if (event.type !== 'consultation') return [];
    return daysIn(event)
      .filter(([, day]) => day < event.sent)
      .map(([field]) => found(event, field, 'ANSWER_BEFORE_SENT', event.party === 'organ' ? '34' : '32'));
  });
}

/** 30 「一次性告知申请人作出补正」 */
function oneNotice(_calendar: WorkCalendar, { events }: Ledger): Found[] {
  return later(events.filter(({ type }) => type === 'supplementNotice')).map((event) => found(event, 'sent', 'SUPPLEMENT_NOTICE_REPEATED', '30'));
}

/** 33 「需要延长答复期限的，应当经政府信息公开工作机构负责人同意并告知申请人，延长的期限最长不得超过20个工作日。」 Once a period, before its due day. */
function extensions(calendar: WorkCalendar, ledger: Ledger): Found[] {
  const { restarts } = periodOf(calendar, ledger);
  const granted = ledger.events.filter((event) => event.type === 'extension');
  const periodAt = (day: LocalDate) => restarts.filter((restart) => restart <= day).length;
  const periods = [...new Set(granted.map(({ decided }) => periodAt(decided)))];
  const repeated = periods
    .flatMap((period) => later(granted.filter(({ decided }) => periodAt(decided) === period)))
    .map((event) => found(event, 'decided', 'EXTENSION_REPEATED', '33'));
  return [
    ...granted.filter(({ workingDays = 1 }) => !withinLimit(workingDays)).map((event) => found(event, 'workingDays', 'EXTENSION_TOO_LONG', '33')),
    ...repeated,
    ...granted
      .filter((event) => !repeated.some(([other]) => other === event) && isTooLate(calendar, ledger, event.decided))
      .map((event) => found(event, 'decided', 'EXTENSION_TOO_LATE', '33')),
  ];
}

function withinLimit(workingDays: number): boolean {
  return Number.isInteger(workingDays) && workingDays >= 1 && workingDays <= EXTENSION_MAX_WORKING_DAYS;
}

/** The due day as it stood on `day`, where a consultation that was open counts as ended that day (domain.md §1.2). */
export function isTooLate(calendar: WorkCalendar, ledger: Ledger, day: LocalDate): boolean {
  const events = ledger.events
    .filter((event) => event.type !== 'extension' && (dayOf(event) ?? '9999') <= day)
    .map((event) => {
      if (event.type !== 'consultation' || event.answered === undefined || event.answered <= day) return event;
      const { answered: _later, ...open } = event;
      return open;
    });
  const { due } = readClock(calendar, { ...ledger, events }, day);
  return due?.kind === 'fixed' && day >= due.on;
}

/** 35 「可以确定延迟答复的合理期限并告知申请人」: an absolute working day (domain.md §1.2), not before it was decided. */
function delayedDates(calendar: WorkCalendar, { events }: Ledger): Found[] {
  return events.flatMap((event) => {
    if (event.type !== 'delayed') return [];
    if (event.decided !== undefined && event.due < event.decided) return [found(event, 'due', 'DELAYED_BEFORE_DECISION', '35')];
    if (!covers(calendar, event.due)) return [found(event, 'due', 'CALENDAR_YEAR_MISSING', '35')];
    return isWorkingDay(calendar, event.due) ? [] : [found(event, 'due', 'DELAYED_NOT_WORKING_DAY', '35')];
  });
}

/** A case is closed once, and nothing happens to its clock afterwards. */
function afterClosing(_calendar: WorkCalendar, { events }: Ledger): Found[] {
  const closings = events.filter((event) => event.type === 'closed');
  const on = closings.map((event) => event.on).sort()[0];
  if (on === undefined) return [];
  const after = events.filter((event) => event.type !== 'closed' && (dayOf(event) ?? on) > on);
  return [...later(closings), ...after].map((event) => found(event, dayFieldOf(event), 'EVENT_AFTER_CLOSING', '33'));
}

function dayFieldOf(event: ClockEvent): string {
  return daysIn(event).find(([, day]) => day === dayOf(event))?.[0] ?? 'type';
}

/** All but the first by day. */
function later<T extends ClockEvent>(events: readonly T[]): T[] {
  return [...events].sort((a, b) => (dayOf(a) ?? '').localeCompare(dayOf(b) ?? '')).slice(1);
}
