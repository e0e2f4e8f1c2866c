import { CASE_FIGURES, type CaseFigure } from '@mingchuang/shared/disclosure/case-figures.types';
import { ANSWERED_STATES } from '@mingchuang/shared/disclosure/case-rating.rules';
import { addDays, type LocalDate } from '@mingchuang/shared/local-date';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';

/** Days are legal days, inclusive. */
export interface CountedPeriod {
  from: LocalDate;
  to: LocalDate;
  today: LocalDate;
}

export interface UnitCounts {
  unitId: string;
  figures: Record<CaseFigure, number>;
}

interface Figure {
  /** what narrows the ended cases of the period; null: none of them */
  ended: string | null;
  /** together with those that are open and past their due day */
  overdue?: true;
}

export interface Where {
  sql: string;
  params: Param[];
}

/** Cases that one index holds in the order of a list. */
export interface CaseRange extends Where {
  by: 'dueSort' | 'endedOn' | 'endedAt' | 'receivedOn';
}

const ANSWERED = `c.state IN (${ANSWERED_STATES.map((state) => `'${state}'`).join(', ')})`;
/** The definitions stand here once: the counts below and the lists of the register are made of them (domain.md §5). */
const FIGURES: Record<CaseFigure, Figure> = {
  ended: { ended: '1 = 1' },
  answered: { ended: ANSWERED },
  unanswered: { ended: `NOT ${ANSWERED}` },
  judged: { ended: 'c.onTime IS NOT NULL', overdue: true },
  onTime: { ended: 'c.onTime = 1' },
  late: { ended: 'c.onTime = 0', overdue: true },
  overdueOpen: { ended: null, overdue: true },
  rated: { ended: 'r.id IS NOT NULL' },
  unrated: { ended: `${ANSWERED} AND r.id IS NULL` },
  satisfied: { ended: 'r.grade >= 3' },
  dissatisfied: { ended: 'r.grade < 3' },
};
const OF_ENDED = CASE_FIGURES.flatMap((figure) => {
  const { ended } = FIGURES[figure];
  return ended === null ? [] : [`SUM(CASE WHEN ${ended} THEN 1 ELSE 0 END) AS ${figure}`];
});

/** The cases `c` of a figure, with the rating `r` beside them; those of each kind apart. */
export function countedCases(figure: CaseFigure, period: CountedPeriod): CaseRange[] {
  const { ended, overdue } = FIGURES[figure];
  return [
    ...(ended === null ? [] : [{ ...endedIn(period, ` AND ${ended}`), by: 'endedOn' as const }]),
    ...(overdue ? [{ ...overdueIn(period), by: 'dueSort' as const }] : []),
  ];
}

function endedIn({ from, to }: CountedPeriod, narrowed = ''): Where {
  return { sql: `c.list = 'ended' AND c.endedOn >= ? AND c.endedOn <= ?${narrowed}`, params: [from, to] };
}

/** A due day that is fixed is the day it is sorted by, and that one has an index. */
function overdueIn({ from, to, today }: CountedPeriod): Where {
  return { sql: "c.list = 'open' AND c.dueSort >= ? AND c.dueSort <= ? AND c.dueOn < ?", params: [from, to < today ? to : addDays(today, -1), today] };
}

/** How many applications there are of each figure, by the unit that handles them. */
@Injectable()
export class DisclosureFiguresQueries {
  constructor(private readonly db: Db) {}

  async byUnit(period: CountedPeriod, unitId: string | null): Promise<UnitCounts[]> {
    const unit: Where = unitId === null ? { sql: '', params: [] } : { sql: ' AND c.unitId = ?', params: [unitId] };
    const [ended, overdue] = [endedIn(period, unit.sql), overdueIn(period)];
    const [endedRows, overdueRows] = await Promise.all([
      this.db.read<{ unitId: string } & Record<string, string | number>>(
        `SELECT c.unitId, ${OF_ENDED.join(', ')} FROM disclosure_case c LEFT JOIN rating r ON r.matterId = c.id WHERE ${ended.sql} GROUP BY c.unitId`,
        [...ended.params, ...unit.params],
      ),
      this.db.read<{ unitId: string; n: string | number }>(
        `SELECT c.unitId, COUNT(*) AS n FROM disclosure_case c WHERE ${overdue.sql}${unit.sql} GROUP BY c.unitId`,
        [...overdue.params, ...unit.params],
      ),
    ]);
    return [...new Set([...endedRows, ...overdueRows].map((row) => row.unitId))].map((id) => {
      const of = endedRows.find((row) => row.unitId === id);
      const late = Number(overdueRows.find((row) => row.unitId === id)?.n ?? 0);
      const count = (figure: CaseFigure) => Number(of?.[figure] ?? 0) + (FIGURES[figure].overdue ? late : 0);
      return { unitId: id, figures: Object.fromEntries(CASE_FIGURES.map((figure) => [figure, count(figure)])) as UnitCounts['figures'] };
    });
  }
}
