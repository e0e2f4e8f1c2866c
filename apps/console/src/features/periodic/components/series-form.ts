import { seriesFaults } from '@mingchuang/shared/periodic/periodic.rules';
import {
  type ConsoleSeries,
  DUE_DAYS_MAX,
  type DueRule,
  type Measure,
  type Period,
  type PeriodLength,
  ROWS_MAX,
  type SeriesLine,
  type WriteSeries,
} from '@mingchuang/shared/periodic/periodic.types';
import { comingPeriod, periodOf, periodsUntil } from '@mingchuang/shared/periodic/periods.rules';

/** As it is typed. */
export interface SeriesForm extends Omit<WriteSeries, 'due'> {
  due: Omit<DueRule, 'days'> & { days: string };
}

/** Periods before this one that can be chosen as the first. */
const EARLIER: Record<PeriodLength, number> = { monthly: 24, quarterly: 12, yearly: 6 };

export const newMeasure = (measures: readonly Measure[]): Measure => ({ key: keyOf('m', measures), name: '', unit: '', decimals: 0, totalOf: [] });
export const newLine = (lines: readonly SeriesLine[]): SeriesLine => ({ key: keyOf('r', lines), name: '' });

/** m1, m2 …: the next that is free. It is in no screen, and stays when the name changes. */
function keyOf(letter: string, taken: readonly { key: string }[]): string {
  for (let number = 1; ; number += 1) if (!taken.some(({ key }) => key === `${letter}${number}`)) return `${letter}${number}`;
}

export function emptySeries(today: string): SeriesForm {
  return {
    ...{ columnId: '', unitId: '', name: '', about: '', length: 'monthly', firstPeriod: periodOf('monthly', today), lineTitle: '', totalLine: null },
    due: { from: 'end', days: '10', of: 'working' },
    lines: [newLine([])],
    measures: [newMeasure([])],
  };
}

export function formOfSeries(series: ConsoleSeries): SeriesForm {
  const { columnId, unitId, name, about, length, firstPeriod, due, lineTitle, lines, totalLine, measures } = series;
  return { columnId, unitId, name, about, length, firstPeriod, lineTitle, lines, totalLine, measures, due: { ...due, days: String(due.days) } };
}

const trimmed = <T extends { name: string }>(one: T): T => ({ ...one, name: one.name.trim() });

export function writtenOf({ due, ...form }: SeriesForm): WriteSeries {
  return {
    ...form,
    name: form.name.trim(),
    about: form.about.trim(),
    lineTitle: form.lineTitle.trim(),
    due: { ...due, days: /^\d{1,3}$/.test(due.days.trim()) ? Number(due.days) : 0 },
    lines: form.lines.map(trimmed),
    measures: form.measures.map((one) => ({ ...trimmed(one), unit: one.unit.trim() })),
  };
}

/** What has to be put right, by the field where it is; the first is the first on the screen. */
export function faultsOfSeries(form: SeriesForm): ReadonlyMap<string, string> {
  const written = writtenOf(form);
  const { name, columnId, unitId, due, lineTitle, lines, measures } = written;
  const faults = new Map<string, string>();
  const say = (wrong: boolean, field: string, words: string) => {
    if (wrong && !faults.has(field)) faults.set(field, words);
  };
  say(name === '', 'name', '请写名称');
  say(columnId === '', 'columnId', '请选栏目');
  say(unitId === '', 'unitId', '请选填报科室');
  say(due.days < 1 || due.days > DUE_DAYS_MAX, 'due.days', `请填 1 到 ${DUE_DAYS_MAX} 的整数`);
  say(lineTitle === '', 'lineTitle', '请写这些行是什么');
  for (const [of, list, what] of [
    ['line', lines, '行'],
    ['measure', measures, '指标'],
  ] as const) {
    for (const [at, one] of list.entries()) {
      say(one.name === '', `${of}.${one.key}`, `请写${what}的名称`);
      say(
        list.slice(0, at).some((former) => former.name === one.name),
        `${of}.${one.key}`,
        `和前面的${what}重名`,
      );
    }
  }
  for (const { key, unit, totalOf } of measures) {
    say(unit === '', `unit.${key}`, '请写单位');
    say(totalOf.length === 1, `total.${key}`, '合计要由两个以上指标相加');
  }
  // what a form cannot bring about is said as the server says it
  if (faults.size === 0) for (const { field, message } of seriesFaults(written)) say(true, field, message);
  return faults;
}

/** The newest first; the one that is chosen is always among them. */
export function firstPeriods(length: PeriodLength, chosen: Period, today: string): Period[] {
  const series = { length, due: { from: 'start', days: 1, of: 'natural' }, firstPeriod: periodOf(length, '2000-01-01') } as const;
  const periods = [comingPeriod(series, today), ...periodsUntil(series, today, EARLIER[length])];
  return periods.includes(chosen) ? periods : [...periods, chosen];
}

export function withoutMeasure(measures: readonly Measure[], gone: string): Measure[] {
  return measures.filter(({ key }) => key !== gone).map((one) => ({ ...one, totalOf: one.totalOf.filter((part) => part !== gone) }));
}

/** Of which it can be the sum: of the others that are no sums themselves. A part of a sum cannot be one. */
export function partsFor(measures: readonly Measure[], key: string): Measure[] {
  if (measures.some(({ totalOf }) => totalOf.includes(key))) return [];
  return measures.filter((one) => one.key !== key && one.totalOf.length === 0);
}

/** Names that were copied as a column of cells: from this line on, one each. */
export function pastedLines(lines: readonly SeriesLine[], at: number, copied: string): SeriesLine[] | null {
  const names = copied
    .split(/\r?\n/)
    .map((one) => one.split('\t')[0]?.trim() ?? '')
    .filter((one) => one !== '');
  if (names.length < 2) return null;
  const next = [...lines];
  for (const [n, name] of names.entries()) {
    const line = next[at + n];
    if (line !== undefined) next[at + n] = { ...line, name };
    else if (next.length < ROWS_MAX) next.push({ ...newLine(next), name });
  }
  return next;
}

/** One's own words on top of what somebody else has changed: what is frozen is theirs. */
export function goOnFrom(mine: SeriesForm, theirs: SeriesForm, begun: boolean): SeriesForm {
  const { name, about, unitId } = mine;
  return begun ? { ...theirs, name, about, unitId } : mine;
}
