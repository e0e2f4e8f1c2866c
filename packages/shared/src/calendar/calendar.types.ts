import type { LocalDate } from '../local-date.ts';
import type { DueDate } from '../work-calendar.ts';

export const NOTICE_MAX = 60;
/** a notice that names more days than this in one list is no notice */
export const DAYS_MAX = 80;
/** characters of a pasted notice */
export const NOTICE_TEXT_MAX = 5000;
/**
 * A notice may reach back to the last days of the year before: those of 2007, 2012, 2019 and 2023 did, for New Year's Day,
 * to 29 December at the earliest. It never names a day of the year after.
 */
export const NEIGHBOUR_FROM = '12-26';
/** screens warn when fewer working days than this are still covered: an application may need 40 */
export const COVERAGE_LOW = 40;
/** most cases that a preview names; it counts all of them */
export const PREVIEW_MAX = 100;

/** What a State Council notice says of one year. */
export interface YearSchedule {
  /** 文号, such as 国办发明电〔2026〕7号 */
  notice: string;
  /** weekdays and weekends declared off */
  daysOff: LocalDate[];
  /** weekends declared working days (调休) */
  workingWeekends: LocalDate[];
}

/** POST /api/console/calendar/previews: what would change; nothing does */
export interface PreviewYear extends YearSchedule {
  year: number;
}

/** PUT /api/console/calendar/years/:year, If-Match: the version of that year, 0 for a new one */
export type WriteYear = YearSchedule;

/** kinds of cases that have a due day */
export const CASE_KINDS = ['message', 'application'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];
export const CASE_KIND_NAMES: Record<CaseKind, string> = { message: '来信', application: '申请' };

/** A case whose due day another schedule moves. */
export interface MovedCase {
  kind: CaseKind;
  id: string;
  /** 查询码 of a letter, 登记号 of an application */
  queryCode: string;
  /** without personal data; null where the title is not for everybody */
  title: string | null;
  from: DueDate;
  to: DueDate;
}

export interface CalendarPreview {
  year: number;
  /** version of the year that is compared with, 0: not there yet; the If-Match for applying it */
  version: number;
  workingDays: number;
  /** how many open cases move; `moved` names at most `PREVIEW_MAX`, those due first */
  total: number;
  moved: MovedCase[];
}

/** What became of the cases after a year was written. */
export interface RecomputeView {
  /** open cases looked at so far */
  looked: number;
  /** of them, with another due day than before */
  moved: number;
  finishedAt: string | null;
}

export interface CalendarYear {
  year: number;
  /** package: shipped with the product, cannot be changed · staff: written in the console */
  source: 'package' | 'staff';
  /** 0 for a year of the package */
  version: number;
  notice: string | null;
  daysOff: LocalDate[];
  workingWeekends: LocalDate[];
  workingDays: number;
  changedBy: string | null;
  changedAt: string | null;
  recompute: RecomputeView | null;
}

/** GET /api/console/calendar */
export interface CalendarView {
  /** the server's legal day */
  today: LocalDate;
  firstCovered: LocalDate;
  lastCovered: LocalDate;
  /** working days after today that are covered */
  coveredWorkingDays: number;
  /** the year to write next */
  nextYear: number;
  /** oldest first */
  years: CalendarYear[];
}
