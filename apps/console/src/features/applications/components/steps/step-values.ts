import type { LocalDate } from '@mingchuang/shared/local-date';
import { addWorkingDays, type WorkCalendar } from '@mingchuang/shared/work-calendar';
import type { Field, Option, Values } from './step.types.ts';

export const textOf = (values: Values, name: string): string => (values[name] ?? '').trim();
export const orNull = (values: Values, name: string): string | null => textOf(values, name) || null;
/** NaN where no whole number stands. */
export const numberOf = (values: Values, name: string): number => (/^\d+$/.test(textOf(values, name)) ? Number(textOf(values, name)) : Number.NaN);
export const linesOf = (values: Values, name: string): string[] =>
  textOf(values, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The day proposed for a period of working days; empty where the calendar does not reach. */
export function workingDayAfter(calendar: WorkCalendar | null, today: LocalDate, count: number): string {
  const day = calendar === null ? '' : addWorkingDays(calendar, today, count);
  return typeof day === 'string' ? day : '';
}

/** The first thing that can be chosen, if it is the only one. */
export function onlyOf(options: readonly Option[]): string {
  return options.length === 1 ? (options[0]?.value ?? '') : '';
}

/** What is missing or out of its limits, by field; the server checks the same and more. */
export function gapsOf(fields: readonly Field[], values: Values): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const gap = gapOf(field, values);
      return gap === null ? [] : [[field.name, gap]];
    }),
  );
}

function gapOf(field: Field, values: Values): string | null {
  const { name, label, kind, optional = false } = field;
  const empty = textOf(values, name) === '';
  if (kind === 'files') return null;
  if (empty) return optional ? null : `${kind === 'choice' || kind === 'select' || kind === 'day' ? '请选择' : '请填写'}${label}`;
  if (kind === 'number') {
    const number = numberOf(values, name);
    return number >= field.min && number <= field.max ? null : `请填 ${field.min} 到 ${field.max} 的整数`;
  }
  if (kind === 'day') {
    const day = textOf(values, name);
    if (field.max !== undefined && day > field.max) return '这一天还没有到，请核对';
    return field.min !== undefined && day < field.min ? '这一天太早，请核对' : null;
  }
  return null;
}

/** The message of a field, also where the server names a part of it, such as one line of a list. */
export function messageAt(messages: Readonly<Record<string, string>>, name: string): string | null {
  const key = Object.keys(messages).find((one) => one === name || one.startsWith(`${name}.`));
  return key === undefined ? null : (messages[key] ?? null);
}
