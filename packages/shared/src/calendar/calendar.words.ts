import { ERRORS } from '../errors.ts';
import { addDays, fullDate, isLocalDate, type LocalDate, monthDay } from '../local-date.ts';
import type { ScheduleFault } from './calendar.rules.ts';
import type { YearSchedule } from './calendar.types.ts';

/** 「1月1日—3日、2月5日」: runs of days are drawn together; with `year` a day of another one says so. */
export function dayRuns(days: readonly LocalDate[], year?: number): string {
  const runs: [LocalDate, LocalDate][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && addDays(last[1], 1) === day) last[1] = day;
    else runs.push([day, day]);
  }
  return runs.map(([from, to]) => (from === to ? monthDay(from, year) : `${monthDay(from, year)}—${untilWords(from, to)}`)).join('、');
}

function untilWords(from: LocalDate, to: LocalDate): string {
  return from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8))}日` : monthDay(to, Number(from.slice(0, 4)));
}

/** A fault in a sentence that names the day or the holidays it is about. */
export function faultWords({ code, day, missing }: ScheduleFault): string {
  const sentence = ERRORS[code][1];
  if (missing !== undefined) return `没有读到${missing.join('、')}放假：${sentence}`;
  return day === undefined ? sentence : `${isLocalDate(day) ? fullDate(day) : day}：${sentence}`;
}

/** A schedule as a text that `readNotice` reads as the same schedule, to be put right by hand. */
export function scheduleText({ daysOff, workingWeekends }: Pick<YearSchedule, 'daysOff' | 'workingWeekends'>, year: number): string {
  const lines = [`${dayRuns(daysOff, year)}放假。`];
  if (workingWeekends.length > 0) lines.push(`${dayRuns(workingWeekends, year)}上班。`);
  return lines.join('\n');
}

/** What a new version of a year says otherwise than the one before; for the log. */
export function changeWords(before: YearSchedule | null, after: YearSchedule): string {
  if (before === null) return `${after.notice}：放假 ${after.daysOff.length} 天，调休上班 ${after.workingWeekends.length} 天`;
  const only = (a: readonly LocalDate[], b: readonly LocalDate[]) => a.filter((day) => !b.includes(day));
  const parts: [string, LocalDate[]][] = [
    ['加放假', only(after.daysOff, before.daysOff)],
    ['去放假', only(before.daysOff, after.daysOff)],
    ['加上班', only(after.workingWeekends, before.workingWeekends)],
    ['去上班', only(before.workingWeekends, after.workingWeekends)],
  ];
  const changed = parts.filter(([, days]) => days.length > 0).map(([what, days]) => `${what} ${dayRuns(days)}`);
  const notice = before.notice === after.notice ? after.notice : `${before.notice} 改为 ${after.notice}`;
  return [notice, ...changed].join('；');
}
