import { addDays, isLocalDate, type LocalDate } from '@mingchuang/shared/local-date';
import { CASE_PARTS, type CasePart, MEASURES, type Measure, type MetricsQuery } from '@mingchuang/shared/metrics/metrics.types';
import { useMemo } from 'react';
import { useAddress } from '../../../lib/address.ts';
import { today } from '../../../lib/clock.ts';
import type { CasesQuery } from '../api/metrics.ts';

export const PERIODS = ['30', '7', 'year', 'custom'] as const;
export type Period = (typeof PERIODS)[number];
export const PERIOD_NAMES: Record<Period, string> = { '30': '近 30 天', '7': '近 7 天', year: '本年', custom: '自选' };

export const SUBJECTS = ['letters', 'applications'] as const;
/** What is counted; letters and applications are never mixed. */
export type Subject = (typeof SUBJECTS)[number];
export const SUBJECT_NAMES: Record<Subject, string> = { letters: '来信', applications: '依申请公开' };

/** Subject, period, unit and the opened list of cases stand in the address: going back from a letter finds them again. */
export function useMetricsView() {
  const { params, change } = useAddress();
  const view = useMemo(() => {
    const period = PERIODS.find((each) => each === params.get('period')) ?? '30';
    const query: MetricsQuery = { ...daysOf(period, dateIn(params, 'from'), dateIn(params, 'to')) };
    const unitId = params.get('unitId');
    if (unitId) query.unitId = unitId;
    if (params.get('history') === '1') query.includeHistory = true;
    const subject = SUBJECTS.find((each) => each === params.get('of')) ?? 'letters';
    return { subject, period, query, cases: casesIn(params, query) };
  }, [params]);
  return { ...view, change };
}

/** 近 30 天 is the server's own default, so that both agree on which day today is. */
function daysOf(period: Period, from: LocalDate | null, to: LocalDate | null): Pick<MetricsQuery, 'from' | 'to'> {
  const end = today();
  if (period === '7') return { from: addDays(end, -6), to: end };
  if (period === 'year') return { from: `${end.slice(0, 4)}-01-01`, to: end };
  if (period === 'custom' && from !== null && to !== null && from <= to) return { from, to };
  return {};
}

function dateIn(params: URLSearchParams, name: string): LocalDate | null {
  const text = params.get(name);
  return text !== null && isLocalDate(text) ? text : null;
}

export interface OpenCases {
  measure: Measure;
  part: CasePart;
  /** null: the whole selection */
  unitId: string | null;
  query: CasesQuery;
}

function casesIn(params: URLSearchParams, query: MetricsQuery): OpenCases | null {
  const [measureText, partText] = params.get('cases')?.split('.') ?? [];
  const measure = MEASURES.find((each) => each === measureText);
  const part = CASE_PARTS.find((each) => each === partText);
  if (measure === undefined || part === undefined) return null;
  const unitId = params.get('casesUnit');
  return { measure, part, unitId, query: { ...query, ...(unitId ? { unitId } : {}), measure, part } };
}
