import { FACET_NAMES, FACETS, INTERPRETATION_FORM_NAMES, INTERPRETATION_FORMS } from '@mingchuang/shared/policies/policies.words';
import { type CountsQuery, LEFT, NONE } from '@mingchuang/shared/publishing/counts.types';
import {
  COUNTED_CHANNEL_NAMES,
  COUNTED_CHANNELS,
  NO_COLUMN_NAME,
  NO_FACET_NAME,
  NO_UNIT_NAME,
  PUBLICATION_KIND_NAMES,
  PUBLICATION_KINDS,
} from '@mingchuang/shared/publishing/counts.words';
import type { PublicationFilter } from '../api/publishing.ts';
import { LEFT_NAMES } from './words.ts';

export const COUNTS_PATH = '/policies/counts';
export const LIST_PATH = '/policies/counts/list';

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined => values.find((each) => each === value);

const numberIn = (value: string | null, low: number, high: number): number | undefined => {
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) && number >= low && number <= high ? number : undefined;
};

/** Without what was not asked for. */
function said<T extends object>(parts: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== '')) as ReturnType<typeof said<T>>;
}

/** What the address asks for; what it says that means nothing is left out. */
export function countsQueryOf(params: URLSearchParams): CountsQuery {
  return said({ year: numberIn(params.get('year'), 1900, 2200), unitId: params.get('unitId') ?? undefined });
}

export function publicationFilterOf(params: URLSearchParams): PublicationFilter {
  return {
    ...countsQueryOf(params),
    ...said({
      kind: oneOf(PUBLICATION_KINDS, params.get('kind')),
      form: oneOf(INTERPRETATION_FORMS, params.get('form')),
      month: numberIn(params.get('month'), 1, 12),
      columnId: params.get('columnId') ?? undefined,
      alone: params.get('alone') === 'true' ? true : undefined,
      channel: oneOf(COUNTED_CHANNELS, params.get('channel')),
      facet: oneOf([...FACETS, NONE], params.get('facet')),
      textless: params.get('textless') === 'true' ? true : undefined,
      left: oneOf(LEFT, params.get('left')),
    }),
  };
}

/** The list behind a number: what is counted, and what more is asked of it. */
export function listAddress(counted: CountsQuery, more: PublicationFilter = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...counted, ...more })) if (value !== undefined) search.set(name, String(value));
  return `${LIST_PATH}?${search}`;
}

export interface Names {
  unit: (id: string) => string | undefined;
  column: (id: string) => string | undefined;
}

/** `2026年 · 政策解读 · 养老服务科`: which number a list stands behind. */
export function filterWords(filter: PublicationFilter, thisYear: number, names: Names): string[] {
  const { year = thisYear, unitId, kind, form, month, columnId, alone, channel, facet, textless, left } = filter;
  const column = columnId === undefined ? undefined : columnId === NONE ? NO_COLUMN_NAME : (names.column(columnId) ?? '一个栏目');
  return [
    left === 'undated' ? undefined : month === undefined ? `${year}年` : `${year}年${month}月`,
    left && LEFT_NAMES[left],
    kind && PUBLICATION_KIND_NAMES[kind],
    form && INTERPRETATION_FORM_NAMES[form],
    unitId === undefined ? undefined : unitId === NONE ? NO_UNIT_NAME : (names.unit(unitId) ?? '一个科室'),
    column && (alone || columnId === NONE ? column : `${column}（含下级）`),
    facet && (facet === NONE ? `五公开${NO_FACET_NAME}` : FACET_NAMES[facet]),
    textless ? '没有正文文字' : undefined,
    channel && `在${COUNTED_CHANNEL_NAMES[channel]}公开`,
  ].filter((words) => words !== undefined);
}
