import { CASE_CHANNELS } from '@mingchuang/shared/disclosure/applications.types';
import { CASE_FIGURES, type CaseFigure } from '@mingchuang/shared/disclosure/case-figures.types';
import { CASE_QUEUES, CASES_COUNTED_MAX, type CaseQueue } from '@mingchuang/shared/disclosure/console-cases.types';
import { APPLICANT_KINDS, type ApplicantKind } from '@mingchuang/shared/disclosure/disclosure.types';
import { type YearRow, yearRows } from '@mingchuang/shared/disclosure/year-table.rules';
import { isLocalDate, type LocalDate } from '@mingchuang/shared/local-date';
import type { Light } from '@mingchuang/shared/messages/messages.types';
import { useMemo } from 'react';
import { useAddress } from '../../../lib/address.ts';
import type { RegisterFilter } from '../api/register.ts';

const LIGHTS: readonly Light[] = ['overdue', 'today', 'soon', 'normal'];
/** Parts of the filter that narrow a list, by their names in the address. */
export const NARROWING = ['light', 'unitId', 'channel', 'kind', 'q', 'from', 'to', 'year', 'row', 'figure', 'countedFrom', 'countedTo'] as const;
/** Without a number that was clicked. */
export const NOT_COUNTED = { year: undefined, row: undefined, figure: undefined, countedFrom: undefined, countedTo: undefined };
export const NOT_NARROWED: Record<(typeof NARROWING)[number], undefined> = {
  light: undefined,
  unitId: undefined,
  channel: undefined,
  kind: undefined,
  q: undefined,
  from: undefined,
  to: undefined,
  ...NOT_COUNTED,
};
const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined => values.find((each) => each === value);

/** Either a queue, the cases behind a number of table 3, or those behind a figure of supervisors, of all queues unless one is named. */
export type AskedList =
  | { queue: CaseQueue; year?: undefined; row?: undefined }
  | { queue?: undefined; year: number; row: YearRow }
  | (Counted & { queue?: CaseQueue; year?: undefined; row?: undefined });

/** What the address asks for; what it says that means nothing is left out. */
export function filterOf(params: URLSearchParams, queues: readonly CaseQueue[] = CASE_QUEUES): RegisterFilter & AskedList {
  const found = {
    light: oneOf(LIGHTS, params.get('light')),
    unitId: params.get('unitId') || undefined,
    channel: oneOf(CASE_CHANNELS, params.get('channel')),
    kind: oneOf(APPLICANT_KINDS, params.get('kind')),
    q: params.get('q') || undefined,
    from: dayIn(params, 'from'),
    to: dayIn(params, 'to'),
  };
  const said = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { ...askedList(params, queues), ...said };
}

const dayIn = (params: URLSearchParams, name: string): LocalDate | undefined =>
  [params.get(name)].find((text) => text !== null && isLocalDate(text)) ?? undefined;

function askedList(params: URLSearchParams, queues: readonly CaseQueue[]): AskedList {
  const year = params.get('year') ?? '';
  const row = oneOf(yearRows(), params.get('row'));
  if (row !== undefined && /^2\d{3}$/.test(year)) return { year: Number(year), row };
  const counted = countedIn(oneOf(CASE_FIGURES, params.get('figure')), dayIn(params, 'countedFrom'), dayIn(params, 'countedTo'));
  const queue = oneOf(queues, params.get('queue'));
  return counted === null ? { queue: queue ?? 'open' } : { ...(queue && { queue }), ...counted };
}

/** Where the cases behind a number of table 3 are listed; without a kind those of all applicants. */
export function addressBehind(year: number, row: YearRow, kind: ApplicantKind | undefined): string {
  return `/applications?${new URLSearchParams({ year: String(year), row, ...(kind && { kind }) })}`;
}

export type Counted = Required<Pick<RegisterFilter, 'figure' | 'countedFrom' | 'countedTo'>>;

/** A figure is one of a period; a part of it alone asks for nothing. */
export function countedIn(figure: CaseFigure | undefined, countedFrom: LocalDate | undefined, countedTo: LocalDate | undefined): Counted | null {
  if (figure === undefined || countedFrom === undefined || countedTo === undefined || countedFrom > countedTo) return null;
  return { figure, countedFrom, countedTo };
}

/** The filter stands in the address, so that a list can be kept, shared and returned to. */
export function useRegisterFilter(queues: readonly CaseQueue[]) {
  const { params, change } = useAddress();
  const filter = useMemo(() => filterOf(params, queues), [params, queues]);
  return { filter, change };
}

export function isNarrowed(filter: RegisterFilter): boolean {
  return NARROWING.some((name) => filter[name] !== undefined);
}

/** Lights belong to a clock that runs; others have none. */
export function hasLights(queue: CaseQueue | undefined): boolean {
  return queue !== undefined && queue !== 'confirming' && queue !== 'ended';
}

/** The server counts no further; how many more there are helps nobody to begin. */
export function countWords(count: number | undefined): string {
  if (count === undefined) return '·';
  return count > CASES_COUNTED_MAX ? `${CASES_COUNTED_MAX}+` : String(count);
}
