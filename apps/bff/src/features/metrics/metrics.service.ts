import { CASE_FIGURES } from '@mingchuang/shared/disclosure/case-figures.types';
import { addDays, daysBetween, type LocalDate, periodFault, weekdayOf } from '@mingchuang/shared/local-date';
import type { ConsoleMessagePage } from '@mingchuang/shared/messages/messages.types';
import { median } from '@mingchuang/shared/metrics/metrics.rules';
import type {
  CaseMetrics,
  CaseMetricsQuery,
  MeasureSet,
  MetricCasesQuery,
  Metrics,
  MetricsQuery,
  UnitCaseMetrics,
  UnitMetrics,
} from '@mingchuang/shared/metrics/metrics.types';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { AppError } from '../../platform/errors.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { type CountedPeriod, DisclosureFiguresQueries, type UnitCounts } from '../disclosure/disclosure.figures.queries.ts';
import { MessagesRowsQueries } from '../messages/messages.rows.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { type AnsweredRow, MetricsQueries, type OverdueRow, type Scope } from './metrics.queries.ts';

const WEEKS = 12;
const NONE: Counts = { answered: 0, rated: 0, satisfied: 0, judged: 0, onTime: 0 };

type Counts = Pick<AnsweredRow, 'answered' | 'rated' | 'satisfied' | 'judged' | 'onTime'>;

@Injectable()
export class MetricsService {
  constructor(
    private readonly queries: MetricsQueries,
    private readonly figures: DisclosureFiguresQueries,
    private readonly units: UnitsQueries,
    private readonly letters: MessagesRowsQueries,
    private readonly clock: Clock,
  ) {}

  async metrics(caller: StaffCaller, query: MetricsQuery): Promise<Metrics> {
    const scope = this.#scope(caller, query);
    const weeksFrom = addDays(mondayOf(scope.to), -7 * (WEEKS - 1));
    const [answered, overdue, units] = await Promise.all([this.queries.answered(scope, weeksFrom), this.queries.overdue(scope, weeksFrom), this.units.all()]);
    const rows = answered.filter((row) => row.inPeriod === 1);
    const late = overdue.filter((row) => row.dueOn >= scope.from);
    const known = [...units.map((u) => ({ id: u.id as string | null, name: u.name })), { id: null, name: '未分派' }];
    const shown = known.filter(({ id }) => (scope.unitId === null ? id !== null || rows.some((row) => row.unitId === null) : id === scope.unitId));
    return {
      from: scope.from,
      to: scope.to,
      asOf: new Date(this.clock.now()).toISOString(),
      total: { unitId: null, unitName: '全局', ...unitFigures(rows, late) },
      units: shown.map(({ id, name }) => {
        const own = <Row extends { unitId: string | null }>(row: Row) => row.unitId === id;
        return { unitId: id, unitName: name, ...unitFigures(rows.filter(own), late.filter(own)) };
      }),
      weeks: Array.from({ length: WEEKS }, (_, week) => ({
        weekOf: addDays(weeksFrom, 7 * week),
        ...measures(
          answered.filter((row) => row.week === week),
          overdue.filter((row) => Math.floor(daysBetween(weeksFrom, row.dueOn) / 7) === week),
        ),
      })),
    };
  }

  async cases(caller: StaffCaller, query: MetricCasesQuery): Promise<ConsoleMessagePage> {
    if (query.part === 'overdueOpen' && query.measure !== 'onTime') {
      throw new AppError('VALIDATION_FAILED', { errors: [{ field: 'part', code: 'isIn', message: '只有按时答复率有超期未答' }] });
    }
    const limit = limitOf(query);
    return pageOf(
      await this.queries.cases(this.#scope(caller, query), query.measure, query.part, limit, positionOf(query)),
      limit,
      (row) => ({ key: row.submittedAt, id: row.id }),
      await this.letters.forStaff(),
    );
  }

  /** Whoever supervises sees every unit's applications (`DisclosureSight`), so all of them count. */
  async applications(query: CaseMetricsQuery): Promise<CaseMetrics> {
    const period = this.#period(query);
    const unitId = query.unitId ?? null;
    const [counted, units] = await Promise.all([this.figures.byUnit(period, unitId), this.units.all()]);
    const sum = (rows: readonly UnitCounts[]): UnitCaseMetrics['figures'] =>
      Object.fromEntries(CASE_FIGURES.map((figure) => [figure, rows.reduce((n, { figures }) => n + figures[figure], 0)])) as UnitCaseMetrics['figures'];
    return {
      from: period.from,
      to: period.to,
      asOf: new Date(this.clock.now()).toISOString(),
      total: { unitId, unitName: '全局', figures: sum(counted) },
      units: units
        .filter(({ id }) => unitId === null || id === unitId)
        .map(({ id, name }) => ({ unitId: id, unitName: name, figures: sum(counted.filter((row) => row.unitId === id)) })),
    };
  }

  #period(query: CaseMetricsQuery): CountedPeriod {
    const today = this.clock.today();
    const to: LocalDate = query.to ?? today;
    const from: LocalDate = query.from ?? addDays(to, -29);
    const fault = periodFault(from, to);
    if (fault !== null) throw new AppError('VALIDATION_FAILED', { errors: [fault] });
    return { from, to, today };
  }

  #scope(caller: StaffCaller, query: MetricsQuery): Scope {
    return { ...this.#period(query), unitId: query.unitId ?? null, includeHistory: query.includeHistory ?? false, ownUnitId: caller.unitId };
  }
}

function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** 满意率 (5+4+3)/rated, 评价率 rated/ratable, 按时答复率 in time/(judged + overdue and unanswered). */
function measures(rows: readonly AnsweredRow[], overdue: readonly OverdueRow[]): MeasureSet {
  const { answered, rated, satisfied, judged, onTime } = rows.reduce(plus, NONE);
  return {
    satisfaction: { numerator: satisfied, denominator: rated },
    participation: { numerator: rated, denominator: answered },
    onTime: { numerator: onTime, denominator: judged + sizeOf(overdue) },
  };
}

function unitFigures(rows: readonly AnsweredRow[], overdue: readonly OverdueRow[]): Omit<UnitMetrics, 'unitId' | 'unitName'> {
  const taken = rows.flatMap(({ days, answered }) => (days === null ? [] : Array.from({ length: answered }, () => days)));
  return { ...measures(rows, overdue), answered: rows.reduce(plus, NONE).answered, overdueOpen: sizeOf(overdue), medianDays: median(taken) };
}

function sizeOf(overdue: readonly OverdueRow[]): number {
  return overdue.reduce((sum, row) => sum + row.n, 0);
}

function plus(a: Counts, b: Counts): Counts {
  return {
    answered: a.answered + b.answered,
    rated: a.rated + b.rated,
    satisfied: a.satisfied + b.satisfied,
    judged: a.judged + b.judged,
    onTime: a.onTime + b.onTime,
  };
}
