import type { CaseFigure } from '../disclosure/case-figures.types.ts';
import type { LocalDate } from '../local-date.ts';

/** Always with its n; a rate is `numerator / denominator`, "—" when the denominator is 0. */
export interface Ratio {
  numerator: number;
  denominator: number;
}

export const MEASURES = ['satisfaction', 'participation', 'onTime'] as const;
/** Of letters and of applications, each apart from the other: 满意率 = (5+4+3) ÷ 已评 · 评价率 = 已评 ÷ 可评 · 按时答复率 = 按期答复 ÷ (已答复 + 超期未答) */
export type Measure = (typeof MEASURES)[number];
export const MEASURE_NAMES: Record<Measure, string> = { satisfaction: '满意率', participation: '评价率', onTime: '按时答复率' };
export type MeasurePart = 'numerator' | 'denominator' | 'rest';
export const CASE_PARTS = ['numerator', 'denominator', 'rest', 'overdueOpen'] as const;
/** What can be opened as letters. overdueOpen: of 按时答复率 alone, the unanswered ones */
export type CasePart = (typeof CASE_PARTS)[number];

export interface MetricsQuery {
  from?: LocalDate;
  to?: LocalDate;
  unitId?: string;
  /** imported letters count too; they have no clock and no rating */
  includeHistory?: boolean;
}

export type MeasureSet = Record<Measure, Ratio>;

export interface UnitMetrics extends MeasureSet {
  unitId: string | null;
  unitName: string;
  answered: number;
  overdueOpen: number;
  /** median working days from submission to answer; null when none */
  medianDays: number | null;
}

/** GET /api/console/metrics */
export interface Metrics {
  from: LocalDate;
  to: LocalDate;
  asOf: string;
  total: UnitMetrics;
  units: UnitMetrics[];
  /** the last 12 weeks up to `to`, Monday first */
  weeks: ({ weekOf: LocalDate } & MeasureSet)[];
}

/** GET /api/console/metrics/cases → Page<ConsoleMessageRow> */
export interface MetricCasesQuery extends MetricsQuery {
  measure: Measure;
  part: CasePart;
  limit?: number;
  cursor?: string;
}

/** 按时办结率 = 按期办结 ÷ (已办结 + 超期未办结), by the statutory due day: every way to end a case counts, as in the register */
export const CASE_MEASURE_NAMES: Record<Measure, string> = { ...MEASURE_NAMES, onTime: '按时办结率' };
/** Which applications a rate divides by which; each of them is listed by the register. */
export const MEASURED_CASES: Record<Measure, Record<MeasurePart, CaseFigure>> = {
  satisfaction: { numerator: 'satisfied', denominator: 'rated', rest: 'dissatisfied' },
  participation: { numerator: 'rated', denominator: 'answered', rest: 'unrated' },
  onTime: { numerator: 'onTime', denominator: 'judged', rest: 'late' },
};

export type CaseMetricsQuery = Omit<MetricsQuery, 'includeHistory'>;

export interface UnitCaseMetrics {
  unitId: string | null;
  unitName: string;
  figures: Record<CaseFigure, number>;
}

/** GET /api/console/metrics/applications: 依申请公开 */
export interface CaseMetrics {
  from: LocalDate;
  to: LocalDate;
  asOf: string;
  /** its unit is the one that was asked for; null: every unit */
  total: UnitCaseMetrics;
  units: UnitCaseMetrics[];
}
