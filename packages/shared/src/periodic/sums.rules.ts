import type { Measure, PeriodicCell, PeriodicCells, SeriesLine, SeriesShape } from './periodic.types.ts';

export const isNumber = (cell: PeriodicCell | undefined): cell is number => typeof cell === 'number';

/** In units of the last decimal, so that sums are exact. */
const scaled = (value: number, decimals: number): number => Math.round(value * 10 ** decimals);

/** A cell that is the sum of others: of the other lines of its measure, or of other measures of its line. */
export interface SumCheck {
  of: 'lines' | 'measures';
  line: SeriesLine;
  measure: Measure;
  /** what the parts make; null: one of them is not there */
  sum: number | null;
  /** false: all of it is there, and the sum is another one */
  agrees: boolean;
}

/** Every sum of a table. It is compared where all of it is there: what is missing is no 0. */
export function sumChecks({ lines, measures, totalLine }: SeriesShape, cells: PeriodicCells): SumCheck[] {
  const inLines = lines.flatMap((line) =>
    measures
      .filter(({ totalOf }) => totalOf.length > 0)
      .map((measure) => {
        const parts = measures.filter(({ key }) => measure.totalOf.includes(key));
        const decimals = Math.max(measure.decimals, ...parts.map((part) => part.decimals));
        const own = cells[line.key];
        return check(
          'measures',
          line,
          measure,
          own?.[measure.key],
          parts.map(({ key }) => own?.[key]),
          decimals,
        );
      }),
  );
  const total = lines.find(({ key }) => key === totalLine);
  if (total === undefined) return inLines;
  const others = lines.filter((line) => line !== total);
  const ofLines = measures.map((measure) =>
    check(
      'lines',
      total,
      measure,
      cells[total.key]?.[measure.key],
      others.map(({ key }) => cells[key]?.[measure.key]),
      measure.decimals,
    ),
  );
  return [...inLines, ...ofLines];
}

function check(
  of: SumCheck['of'],
  line: SeriesLine,
  measure: Measure,
  total: PeriodicCell | undefined,
  parts: readonly (PeriodicCell | undefined)[],
  decimals: number,
): SumCheck {
  if (!parts.every(isNumber)) return { of, line, measure, sum: null, agrees: true };
  const sum = parts.reduce((all, part) => all + scaled(part, decimals), 0);
  return { of, line, measure, sum: sum / 10 ** decimals, agrees: !isNumber(total) || sum === scaled(total, decimals) };
}
