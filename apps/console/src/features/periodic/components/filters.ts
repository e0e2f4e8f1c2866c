import type { Light } from '@mingchuang/shared/messages/messages.types';
import { type ConsoleSeriesRow, PERIOD_LENGTHS, type PeriodLength } from '@mingchuang/shared/periodic/periodic.types';

const PRESSING = ['overdue', 'today', 'soon'] as const satisfies readonly Light[];
export const STATES = ['waiting', 'returned', 'missing', 'complete'] as const;
export type SeriesState = (typeof STATES)[number];
export const STATE_NAMES: Record<SeriesState, string> = { waiting: '有待公布的', returned: '有退回的', missing: '有没公布的', complete: '都已公布' };

export interface SeriesFilter {
  light?: Light | undefined;
  columnId?: string | undefined;
  unitId?: string | undefined;
  length?: PeriodLength | undefined;
  state?: SeriesState | undefined;
  q: string;
}

export const NOT_NARROWED = { light: undefined, columnId: undefined, unitId: undefined, length: undefined, state: undefined, q: undefined };

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined => values.find((each) => each === value);

/** What the address asks for; what it says that means nothing is left out. */
export function seriesFilterOf(params: URLSearchParams): SeriesFilter {
  return {
    light: oneOf(PRESSING, params.get('light')),
    columnId: params.get('columnId') ?? undefined,
    unitId: params.get('unitId') ?? undefined,
    length: oneOf(PERIOD_LENGTHS, params.get('length')),
    state: oneOf(STATES, params.get('state')),
    q: params.get('q') ?? '',
  };
}

export const isNarrowed = ({ q, ...others }: SeriesFilter): boolean => q !== '' || Object.values(others).some((value) => value !== undefined);

const IN_STATE: Record<SeriesState, (row: ConsoleSeriesRow) => boolean> = {
  waiting: ({ waiting }) => waiting > 0,
  returned: ({ returned }) => returned > 0,
  missing: ({ missing }) => missing.length > 0,
  complete: ({ missing, waiting, returned }) => missing.length + waiting + returned === 0,
};

export function narrowed(rows: readonly ConsoleSeriesRow[], { light, columnId, unitId, length, state, q }: SeriesFilter): ConsoleSeriesRow[] {
  return rows.filter(
    (row) =>
      (light === undefined || row.missing.some(({ clock }) => clock.light === light)) &&
      (columnId === undefined || row.columnId === columnId) &&
      (unitId === undefined || row.unitId === unitId) &&
      (length === undefined || row.length === length) &&
      (state === undefined || IN_STATE[state](row)) &&
      (q === '' || row.name.includes(q)),
  );
}

/** Series with a period in each light that asks for somebody. */
export function lightCounts(rows: readonly ConsoleSeriesRow[]): Record<(typeof PRESSING)[number], number> {
  const count = (light: Light) => narrowed(rows, { light, q: '' }).length;
  return { overdue: count('overdue'), today: count('today'), soon: count('soon') };
}

/** What can be chosen: the values that occur, in the order in which they come. */
export function choicesOf(
  rows: readonly ConsoleSeriesRow[],
  of: (row: ConsoleSeriesRow) => { value: string; label: string | null },
): { value: string; label: string }[] {
  const known = new Map<string, string>();
  for (const { value, label } of rows.map(of)) if (label !== null && !known.has(value)) known.set(value, label);
  return [...known].map(([value, label]) => ({ value, label }));
}
