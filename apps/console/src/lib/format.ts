import { dayAndTime, type LocalDate, localDateOf, monthDay } from '@mingchuang/shared/local-date';
import type { DueDate } from '@mingchuang/shared/work-calendar';
import { today } from './clock.ts';

/** `11月8日`, with the year when it is another one. */
export function day(date: LocalDate): string {
  return monthDay(date, Number(today().slice(0, 4)));
}

/** The legal day of an instant. */
export function dayOf(instant: string): string {
  return day(localDateOf(Date.parse(instant)));
}

/** `11月8日 9:05`, with the year when it is another one. */
export function moment(instant: string): string {
  return `${dayOf(instant)} ${timeOf(instant)}`;
}

/** `9:05` */
export function timeOf(instant: string): string {
  return dayAndTime(instant).split(' ')[1] ?? '';
}

/** A due day, or what is known of it while the year's schedule is missing (domain.md §1.2). */
export function dueWords(due: DueDate): string {
  if (due.kind === 'fixed') return `${day(due.on)} 24:00`;
  return `暂定：${provisionalWords(due)}`;
}

/** `还余` is what is still to count when the schedule ends, in every place that says it. */
export function provisionalWords({ lastCovered, remaining, year }: Extract<DueDate, { kind: 'provisional' }>): string {
  return `不早于 ${day(lastCovered)}，还余 ${remaining} 个工作日，待 ${year} 年放假安排公布`;
}

/** `最迟 11月8日 24:00`, or the provisional words. */
export function atLatest(due: DueDate): string {
  return due.kind === 'fixed' ? `最迟 ${dueWords(due)}` : dueWords(due);
}

/** Characters as a person counts them. */
export function countCharacters(text: string): number {
  return [...text].length;
}

/** `2.1 MB` */
export function sizeWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
