import { endOfDay, type LocalDate, startOfDay } from '@mingchuang/shared/local-date';
import type { CasePart, Measure } from '@mingchuang/shared/metrics/metrics.types';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';
import { MESSAGE_ROW, type MessageRow } from '../messages/messages.queries.ts';

/** Which letters are counted. Days are legal days, inclusive. */
export interface Scope {
  from: LocalDate;
  to: LocalDate;
  today: LocalDate;
  unitId: string | null;
  includeHistory: boolean;
  /** the caller's own unit: letters about its staff are not theirs to see, so they are not theirs to count */
  ownUnitId: string;
}

/** Answered letters that took as long, of one unit and week. */
export interface AnsweredRow {
  unitId: string | null;
  /** week number after `weeksFrom`, -1 before it */
  week: number;
  /** 1: answered in the period of the scope */
  inPeriod: number;
  /** working days taken; null where not known or not in the period */
  days: number | null;
  answered: number;
  rated: number;
  satisfied: number;
  judged: number;
  onTime: number;
}

export interface OverdueRow {
  unitId: string | null;
  dueOn: LocalDate;
  n: number;
}

interface Where {
  sql: string;
  params: Param[];
}

const WEEK_MS = 7 * 86_400_000;

/**
 * The definitions of the measures of letters stand here once; numbers and the letters behind them share them. Applications
 * have another clock and are counted apart (`DisclosureFiguresQueries`): a mixture would say nothing.
 */
@Injectable()
export class MetricsQueries {
  constructor(private readonly db: Db) {}

  /** Answered letters of the period and of the weeks of 7 days from `weeksFrom` on, in one pass over an index and the ratings. */
  async answered(scope: Scope, weeksFrom: LocalDate): Promise<AnsweredRow[]> {
    const where = answered({ ...scope, from: earlier(scope.from, weeksFrom) });
    const since = `(m.repliedAt - ${startOfDay(weeksFrom)})`;
    const inPeriod = `CASE WHEN m.repliedAt >= ${startOfDay(scope.from)} THEN 1 ELSE 0 END`;
    const rows = await this.db.read<Record<keyof AnsweredRow, string | number | null>>(
      `SELECT m.unitId, CASE WHEN ${since} < 0 THEN -1 ELSE (${since} - ${since} % ${WEEK_MS}) / ${WEEK_MS} END AS week,
        ${inPeriod} AS inPeriod, CASE WHEN ${inPeriod} = 1 THEN m.workingDays END AS days, COUNT(*) AS answered, COUNT(r.id) AS rated,
        SUM(CASE WHEN r.grade >= 3 THEN 1 ELSE 0 END) AS satisfied, COUNT(m.onTime) AS judged, SUM(COALESCE(m.onTime, 0)) AS onTime
       FROM message m LEFT JOIN rating r ON r.matterId = m.id WHERE ${where.sql} GROUP BY m.unitId, week, inPeriod, days`,
      where.params,
    );
    return rows.map((row) => ({
      unitId: row.unitId as string | null,
      week: Number(row.week),
      inPeriod: Number(row.inPeriod),
      days: row.days === null ? null : Number(row.days),
      answered: Number(row.answered),
      rated: Number(row.rated),
      satisfied: Number(row.satisfied),
      judged: Number(row.judged),
      onTime: Number(row.onTime),
    }));
  }

  /** Unanswered letters whose due day is over and lies between `weeksFrom` or the period's start and its end, by unit and due day. */
  async overdue(scope: Scope, weeksFrom: LocalDate): Promise<OverdueRow[]> {
    const where = overdue({ ...scope, from: earlier(scope.from, weeksFrom) });
    const rows = await this.db.read<Omit<OverdueRow, 'n'> & { n: string | number }>(
      `SELECT m.unitId, m.dueOn, COUNT(*) AS n FROM message m WHERE ${where.sql} GROUP BY m.unitId, m.dueOn`,
      where.params,
    );
    return rows.map((row) => ({ ...row, n: Number(row.n) }));
  }

  /** The letters behind a number, newest first. */
  cases(scope: Scope, measure: Measure, part: CasePart, limit: number, after: KeysetPosition | null): Promise<MessageRow[]> {
    const where = casesOf(scope, measure, part);
    const page = beyond(after, 'm.submittedAt', 'm.id', 'DESC');
    return this.db.read(`${MESSAGE_ROW} WHERE ${where.sql}${page.sql} ORDER BY m.submittedAt DESC, m.id DESC LIMIT ?`, [
      ...where.params,
      ...page.params,
      limit + 1,
    ]);
  }
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

function scoped(scope: Scope): Where {
  const unit = scope.unitId === null ? { sql: '', params: [] } : { sql: ' AND m.unitId = ?', params: [scope.unitId] };
  return { sql: `(m.subjectUnitId IS NULL OR m.subjectUnitId <> ?)${unit.sql}`, params: [scope.ownUnitId, ...unit.params] };
}

function answered(scope: Scope): Where {
  const common = scoped(scope);
  const queues = scope.includeHistory ? "('replied', 'history')" : "('replied')";
  return {
    sql: `m.queue IN ${queues} AND m.repliedAt >= ? AND m.repliedAt < ? AND ${common.sql}`,
    params: [startOfDay(scope.from), endOfDay(scope.to), ...common.params],
  };
}

function overdue(scope: Scope): Where {
  const common = scoped(scope);
  return {
    sql: `m.queue = 'open' AND m.dueOn >= ? AND m.dueOn <= ? AND m.dueOn < ? AND ${common.sql}`,
    params: [scope.from, scope.to, scope.today, ...common.params],
  };
}

function casesOf(scope: Scope, measure: Measure, part: CasePart): Where {
  if (part === 'overdueOpen') return overdue(scope);
  const done = answered(scope);
  const narrowed = (condition: string): Where => ({ sql: `${done.sql} AND ${condition}`, params: done.params });
  if (measure === 'satisfaction') return narrowed({ numerator: 'r.grade >= 3', denominator: 'r.id IS NOT NULL', rest: 'r.grade < 3' }[part]);
  if (measure === 'participation') return narrowed({ numerator: 'r.id IS NOT NULL', denominator: '1 = 1', rest: 'r.id IS NULL' }[part]);
  if (part === 'numerator') return narrowed('m.onTime = 1');
  const late = overdue(scope);
  return {
    sql: `((${done.sql} AND ${part === 'denominator' ? 'm.onTime IS NOT NULL' : 'm.onTime = 0'}) OR (${late.sql}))`,
    params: [...done.params, ...late.params],
  };
}
