import type { ErrorCode } from '../errors.ts';
import type { Capability } from '../staff/staff.types.ts';
import type { SeriesShape, WriteSeries } from './periodic.types.ts';

/** What a series is made of, in the order in which it is asked for. */
export const SERIES_PARTS = ['name', 'about', 'columnId', 'unitId', 'length', 'firstPeriod', 'due', 'table'] as const;
export type SeriesPart = (typeof SERIES_PARTS)[number];

/** No figure depends on them. Where a text stands, and what is late, is not rewritten once there are figures. */
const ALWAYS: readonly SeriesPart[] = ['name', 'about', 'unitId'];

const tableOf = ({ lineTitle, lines, totalLine, measures }: SeriesShape) => [
  lineTitle,
  lines.map(({ key, name }) => [key, name]),
  totalLine,
  measures.map(({ key, name, unit, decimals, totalOf }) => [key, name, unit, decimals, totalOf]),
];

const READ: Record<SeriesPart, (series: WriteSeries) => unknown> = {
  name: ({ name }) => name,
  about: ({ about }) => about,
  columnId: ({ columnId }) => columnId,
  unitId: ({ unitId }) => unitId,
  length: ({ length }) => length,
  firstPeriod: ({ firstPeriod }) => firstPeriod,
  due: ({ due: { from, days, of } }) => [from, days, of],
  table: tableOf,
};

/** In which parts the two differ. */
export function changedParts(one: WriteSeries, other: WriteSeries): SeriesPart[] {
  return SERIES_PARTS.filter((part) => JSON.stringify(READ[part](one)) !== JSON.stringify(READ[part](other)));
}

/** Whoever proposes changes of the catalogue begins series and changes them. */
export function refuseSeries(capabilities: readonly Capability[]): ErrorCode | null {
  return capabilities.includes('catalogue') ? null : 'FORBIDDEN';
}

/** Figures are tables of the series they were entered in. */
export function isFrozen(part: SeriesPart, begun: boolean): boolean {
  return begun && !ALWAYS.includes(part);
}

/** May it be written like this? */
export function refuseSeriesChange(before: WriteSeries, after: WriteSeries, begun: boolean): ErrorCode | null {
  return changedParts(before, after).some((part) => isFrozen(part, begun)) ? 'SERIES_BEGUN' : null;
}
