import type { LocalDate } from '../local-date.ts';
import type { ClockView, Light } from '../messages/messages.types.ts';

export const SERIES_NAME_MAX = 40;
export const SERIES_ABOUT_MAX = 200;
export const LABEL_MAX = 20;
export const UNIT_MAX = 8;
export const MEASURES_MAX = 8;
export const ROWS_MAX = 40;
export const DECIMALS_MAX = 4;
export const DUE_DAYS_MAX = 180;
export const ISSUE_NOTE_MAX = 300;
export const CHANGE_NOTE_MAX = 200;
export const MISSING_REASON_MAX = 60;
export const RETURN_REASON_MAX = 300;
/** a figure that grew or shrank by as much is to be looked at again (domain.md names no figure: a design choice) */
export const CHANGE_NOTICED = 0.3;
/** published versions of one series that a table holds: sixty periods, each corrected three times */
export const VERSIONS_MAX = 240;
/** no figure of a district reaches it; beyond it four decimals would no longer be exact */
export const VALUE_MAX = 100_000_000_000;
/** five years of months: what one answer holds */
export const PERIODS_SHOWN = 60;
export const SERIES_MAX = 200;
/** ids of measures and rows */
export const KEY_PATTERN = /^[a-z][a-zA-Z0-9]{0,15}$/;

export const PERIOD_LENGTHS = ['monthly', 'quarterly', 'yearly'] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

/** `2026-10`, `2026-Q3`, `2026` */
export type Period = string;

export const DUE_DAY_KINDS = ['working', 'natural'] as const;
export const DUE_BASES = ['start', 'end'] as const;

/** Day 0 is the last day of the period, or, of what looks ahead such as a budget, the first. */
export interface DueRule {
  from: (typeof DUE_BASES)[number];
  days: number;
  of: (typeof DUE_DAY_KINDS)[number];
}

export interface Measure {
  key: string;
  name: string;
  /** 人、户、万元 */
  unit: string;
  decimals: number;
  /** keys of the measures of which it is the sum; empty: it is none */
  totalOf: string[];
}

export interface SeriesLine {
  key: string;
  name: string;
}

/** What each issue of a series is a table of: lines by measures. */
export interface SeriesShape {
  /** what the lines are: 对象类别、街道、科目 */
  lineTitle: string;
  lines: SeriesLine[];
  /** key of the line that is the sum of all others; null: there is none */
  totalLine: string | null;
  measures: Measure[];
}

/** POST /api/console/periodic; PUT /api/console/periodic/:id, If-Match: the version of the series */
export interface WriteSeries extends SeriesShape {
  columnId: string;
  unitId: string;
  name: string;
  about: string;
  length: PeriodLength;
  due: DueRule;
  /** the first period that has to be published */
  firstPeriod: Period;
}

/** A figure that is missing is no 0, and says why. */
export type PeriodicCell = number | { missing: string };
/** by line, then by measure */
export type PeriodicCells = Record<string, Record<string, PeriodicCell>>;

/** PUT /api/console/periodic/:id/issues/:period, If-Match: the version of the issue, 0 where there is none */
export interface WriteIssue {
  cells: PeriodicCells;
  /** how it was counted, for everybody */
  note: string;
  /** of a correction: what was wrong, for everybody; empty before the first publication */
  changeNote: string;
}

/** POST /api/console/periodic/:id/issues/:period/return, If-Match: the version of the issue */
export interface ReturnIssue {
  /** what has to be corrected; stays in the house */
  reason: string;
}

export interface PublishedIssue {
  period: Period;
  /** 1: as first published; more: corrected */
  number: number;
  cells: PeriodicCells;
  note: string;
  changeNote: string;
  publishedOn: LocalDate;
}

/** GET /api/periodic */
export interface SeriesRow {
  id: string;
  columnId: string;
  columnName: string;
  name: string;
  length: PeriodLength;
  /** newest published period; null: none yet */
  latest: Period | null;
  latestOn: LocalDate | null;
}

export interface SeriesList {
  items: SeriesRow[];
}

/** GET /api/periodic/:id: newest first, PERIODS_SHOWN at most */
export interface PublicSeries extends SeriesRow, SeriesShape {
  about: string;
  unitName: string | null;
  due: DueRule;
  issues: PublishedIssue[];
}

/** none: nothing is entered · waiting: for somebody else to publish it · returned: to be corrected first */
export type DraftState = 'none' | 'waiting' | 'returned';

/** One period of a series, for staff. */
export interface SeriesPeriod {
  period: Period;
  clock: ClockView;
  /** published; null: not yet */
  published: PublishedIssue | null;
  /** entered and not published yet */
  draft: WriteIssue | null;
  draftState: DraftState;
  enteredByName: string | null;
  /** ISO 8601 instant of the draft; null: none, or entered before it was recorded */
  enteredAt: string | null;
  /** why the draft came back; null: it did not */
  returned: { reason: string; byName: string | null; at: string } | null;
  publishedByName: string | null;
  /** the If-Match of the issue; 0: there is none */
  version: number;
  /** why this member of staff cannot; null: can */
  enter: string | null;
  /** publish it or send it back */
  decide: string | null;
}

export interface ClockedPeriod {
  period: Period;
  clock: ClockView;
}

export interface ConsoleSeriesRow extends SeriesRow {
  unitId: string;
  unitName: string | null;
  due: DueRule;
  /** not published yet, oldest first */
  missing: ClockedPeriod[];
  /** the oldest that is missing, else the one to come */
  next: ClockedPeriod;
  /** periods that are entered and wait to be published */
  waiting: number;
  /** periods that were sent back */
  returned: number;
  light: Light;
}

/** GET /api/console/periodic: what presses first */
export interface ConsoleSeriesList {
  items: ConsoleSeriesRow[];
}

/** GET /api/console/periodic/:id */
export interface ConsoleSeries extends ConsoleSeriesRow, SeriesShape {
  /** of what describes it; each period has a version of its own */
  version: number;
  about: string;
  firstPeriod: Period;
  /** figures were entered: column, length, days and table stay */
  begun: boolean;
  /** why this member of staff cannot change it; null: can */
  change: string | null;
  /** newest first, PERIODS_SHOWN at most */
  periods: SeriesPeriod[];
}

/** What was decided about a period, as it lay there: a version that was published, or what was sent back. Neither ever changes. */
export interface IssueRecord {
  id: string;
  kind: 'published' | 'returned';
  /** of a version, from 1; null: sent back */
  number: number | null;
  content: WriteIssue;
  /** why it was sent back; empty: it was published */
  reason: string;
  enteredByName: string | null;
  decidedByName: string | null;
  /** ISO 8601 instant */
  at: string;
}

/** GET /api/console/periodic/:id/issues/:period/records: newest first */
export interface IssueRecords {
  items: IssueRecord[];
}

/** A period of a series that ought to be public by now. */
export interface OverduePeriod {
  seriesId: string;
  seriesName: string;
  columnId: string;
  unitId: string;
  period: Period;
  dueOn: LocalDate;
}
