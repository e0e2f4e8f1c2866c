import { addDays, daysBetween, isLocalDate, type LocalDate, weekdayOf } from '@mingchuang/shared/local-date';
import type { ConsoleMessagePage } from '@mingchuang/shared/messages/messages.types';
import { add, median } from '@mingchuang/shared/metrics/metrics.rules';
import type { MeasureSet, MetricCasesQuery, Metrics, MetricsQuery, UnitMetrics } from '@mingchuang/shared/metrics/metrics.types';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { AppError } from '../../platform/errors.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { MessagesRowsQueries } from '../messages/messages.rows.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { type CountRow, MetricsQueries, type Scope } from './metrics.queries.ts';

const WEEKS = 12;
const NONE: CountRow = { unitId: null, week: 0, answered: 0, rated: 0, satisfied: 0, judged: 0, onTime: 0 };

@Injectable()
export class MetricsService {
  constructor(
    private readonly queries: MetricsQueries,
    private readonly units: UnitsQueries,
    private readonly letters: MessagesRowsQueries,
    private readonly clock: Clock,
  ) {}

  async metrics(caller: StaffCaller, query: MetricsQuery): Promise<Metrics> {
    const scope = this.#scope(caller, query);
    const [counts, overdue, days, units] = await Promise.all([
      this.queries.counts(scope, false),
      this.queries.overdue(scope),
      this.queries.days(scope),
      this.units.all(),
    ]);
    const known = [...units.map((u) => ({ id: u.id as string | null, name: u.name })), { id: null, name: '未分派' }];
    const shown = known.filter(({ id }) => (scope.unitId === null ? id !== null || counts.some((c) => c.unitId === null) : id === scope.unitId));
    const of = (id: string | null, name: string): UnitMetrics => {
      const late = overdue.filter((o) => o.unitId === id).reduce((n, o) => n + o.n, 0);
      const taken = days.filter((d) => d.unitId === id);
      return { unitId: id, unitName: name, ...unitFigures(counts.find((c) => c.unitId === id) ?? NONE, late, taken) };
    };
    const rows = shown.map(({ id, name }) => of(id, name));
    return {
      from: scope.from,
      to: scope.to,
      asOf: new Date(this.clock.now()).toISOString(),
      total: {
        unitId: null,
        unitName: '全局',
        ...unitFigures(
          counts.reduce(plus, NONE),
          rows.reduce((n, u) => n + u.overdueOpen, 0),
          days,
        ),
      },
      units: rows,
      weeks: await this.#weeks(scope),
    };
  }

  async cases(caller: StaffCaller, query: MetricCasesQuery): Promise<ConsoleMessagePage> {
    const limit = limitOf(query);
    return pageOf(
      await this.queries.cases(this.#scope(caller, query), query.measure, query.part, limit, positionOf(query)),
      limit,
      (row) => ({ key: row.submittedAt, id: row.id }),
      await this.letters.forStaff(),
    );
  }

  async #weeks(scope: Scope): Promise<Metrics['weeks']> {
    const monday = addDays(scope.to, -((weekdayOf(scope.to) + 6) % 7));
    const span: Scope = { ...scope, from: addDays(monday, -7 * (WEEKS - 1)) };
    const [counts, overdue] = await Promise.all([this.queries.counts(span, true), this.queries.overdue(span)]);
    return Array.from({ length: WEEKS }, (_, week) => {
      const late = overdue.filter((o) => Math.floor(daysBetween(span.from, o.dueOn) / 7) === week).reduce((n, o) => n + o.n, 0);
      const row = counts.filter((c) => c.week === week).reduce(plus, NONE);
      return { weekOf: addDays(span.from, 7 * week), ...measures(row, late) };
    });
  }

  #scope(caller: StaffCaller, query: MetricsQuery): Scope {
    const today = this.clock.today();
    const to: LocalDate = query.to ?? today;
    const from: LocalDate = query.from ?? addDays(to, -29);
    for (const [field, day] of [
      ['to', to],
      ['from', from],
    ] as const) {
      if (!isLocalDate(day)) throw new AppError('VALIDATION_FAILED', { errors: [{ field, code: 'date', message: '没有这一天' }] });
    }
    if (from > to) throw new AppError('VALIDATION_FAILED', { errors: [{ field: 'from', code: 'order', message: '开始日期不能晚于结束日期' }] });
    return { from, to, today, unitId: query.unitId ?? null, includeHistory: query.includeHistory ?? false, ownUnitId: caller.unitId };
  }
}

/** 满意率 (5+4+3)/rated, 评价率 rated/ratable, 按时答复率 in time/(judged + overdue and unanswered). */
function measures(row: CountRow, overdueOpen: number): MeasureSet {
  return {
    satisfaction: { numerator: row.satisfied, denominator: row.rated },
    participation: { numerator: row.rated, denominator: row.answered },
    onTime: add({ numerator: row.onTime, denominator: row.judged }, { numerator: 0, denominator: overdueOpen }),
  };
}

function unitFigures(row: CountRow, overdueOpen: number, days: { workingDays: number; n: number }[]): Omit<UnitMetrics, 'unitId' | 'unitName'> {
  const taken = days.flatMap(({ workingDays, n }) => Array.from({ length: n }, () => workingDays));
  return { ...measures(row, overdueOpen), answered: row.answered, overdueOpen, medianDays: median(taken) };
}

function plus(a: CountRow, b: CountRow): CountRow {
  return {
    ...a,
    answered: a.answered + b.answered,
    rated: a.rated + b.rated,
    satisfied: a.satisfied + b.satisfied,
    judged: a.judged + b.judged,
    onTime: a.onTime + b.onTime,
  };
}
