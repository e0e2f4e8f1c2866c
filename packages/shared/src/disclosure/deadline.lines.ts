import { ERRORS, type ErrorCode } from '../errors.ts';
import { isLocalDate, type LocalDate } from '../local-date.ts';
import type { DueDate, WorkCalendar } from '../work-calendar.ts';
import { readClock } from './clock.rules.ts';
import type { ClockEvent, Ledger } from './disclosure.types.ts';
import { type ExplainedDay, explainDays } from './explain.rules.ts';
import { ledgerFaults } from './ledger.rules.ts';

/** The deadline calculator as data: one question, one answer. `pnpm deadline --stdin` speaks it line by line. */
export interface DeadlineQuestion extends Ledger {
  /** ends an open consultation, for now */
  today?: LocalDate;
  explain?: boolean;
}

export type DeadlineAnswer =
  | { due: LocalDate; pausedSince?: LocalDate; days?: ExplainedDay[] }
  | { error: 'CALENDAR_YEAR_MISSING'; year: number; lastCovered: LocalDate; remaining: number; pausedSince?: LocalDate; days?: ExplainedDay[] }
  | DeadlineFault;

/** `field` is a path such as `events.1.decided`; `line` where the line as a whole is wrong. */
export interface DeadlineFault {
  error: ErrorCode;
  field: string;
  message: string;
}

/** Characters of a line that are still looked at. */
export const LINE_MAX = 65_536;
export const EVENTS_MAX = 200;
/** More than any period of the law; guards against a slip of the finger. */
export const WORKING_DAYS_MAX = 1000;

/** Never throws for what it is given. */
export function answerLine(calendar: WorkCalendar, line: string): DeadlineAnswer {
  if (line.length > LINE_MAX) return fault('BODY_TOO_LARGE', 'line');
  const question = parsed(line);
  return question === undefined ? fault('MALFORMED_JSON', 'line') : answer(calendar, question);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line.trim());
  } catch {
    return undefined;
  }
}

export function answer(calendar: WorkCalendar, asked: unknown): DeadlineAnswer {
  const wrong = shapeFault(asked);
  if (wrong !== null) return wrong;
  const { today, explain = false, received, events = [], workingDays } = asked as Partial<DeadlineQuestion> & Pick<Ledger, 'received'>;
  const ledger: Ledger = { received, events, ...(workingDays !== undefined && { workingDays }) };
  const [first] = ledgerFaults(calendar, ledger);
  if (first !== undefined) return fault(first.code, first.field);
  const { due, pausedSince } = readClock(calendar, ledger, today);
  if (due === null) return fault('TODAY_MISSING', 'today');
  return {
    ...dueAnswer(due),
    ...(pausedSince !== null && { pausedSince }),
    ...(explain && { days: explainDays(calendar, ledger, today) }),
  };
}

function dueAnswer(due: DueDate) {
  if (due.kind === 'fixed') return { due: due.on };
  const { year, lastCovered, remaining } = due;
  return { error: 'CALENDAR_YEAR_MISSING' as const, year, lastCovered, remaining };
}

type Check = (value: unknown) => ErrorCode | null;
const day: Check = (value) => (typeof value === 'string' && isLocalDate(value) ? null : 'DATE_INVALID');
const flag: Check = (value) => (typeof value === 'boolean' ? null : 'VALIDATION_FAILED');
const days: Check = (value) => (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= WORKING_DAYS_MAX ? null : 'VALIDATION_FAILED');
const party: Check = (value) => (value === 'thirdParty' || value === 'organ' ? null : 'VALIDATION_FAILED');
const list: Check = (value) => (Array.isArray(value) && value.length <= EVENTS_MAX ? null : 'VALIDATION_FAILED');

/** Fields and what they must be; one with `?` may be absent. */
type Shape = Record<string, Check>;
const QUESTION: Shape = { received: day, 'events?': list, 'workingDays?': days, 'today?': day, 'explain?': flag };
const EVENTS: Record<ClockEvent['type'], Shape> = {
  supplementNotice: { sent: day },
  supplement: { received: day },
  feePaid: { on: day },
  consultation: { sent: day, 'answered?': day, 'party?': party, 'delivered?': day },
  extension: { decided: day, 'workingDays?': days },
  delayed: { due: day, 'decided?': day },
  closed: { on: day },
};

/** Wrong types, missing and unknown fields: a misspelt field must not quietly give another day. */
function shapeFault(asked: unknown): DeadlineFault | null {
  if (!isRecord(asked)) return fault('VALIDATION_FAILED', 'line');
  const wrong = mismatch(asked, QUESTION, '');
  if (wrong !== null) return wrong;
  for (const [at, event] of ((asked.events ?? []) as unknown[]).entries()) {
    if (!isRecord(event)) return fault('VALIDATION_FAILED', `events.${at}`);
    const { type, ...fields } = event;
    const shape = typeof type === 'string' && Object.hasOwn(EVENTS, type) ? EVENTS[type as ClockEvent['type']] : undefined;
    const fieldWrong = shape === undefined ? fault('VALIDATION_FAILED', `events.${at}.type`) : mismatch(fields, shape, `events.${at}.`);
    if (fieldWrong !== null) return fieldWrong;
  }
  return null;
}

function mismatch(value: Record<string, unknown>, shape: Shape, path: string): DeadlineFault | null {
  for (const [name, check] of Object.entries(shape)) {
    const field = name.replace('?', '');
    const given = value[field];
    const code = given === undefined && name.endsWith('?') ? null : check(given);
    if (code !== null) return given === undefined ? fault('VALIDATION_FAILED', path + field, '缺少这个字段') : fault(code, path + field);
  }
  const unknown = Object.keys(value).find((field) => !Object.hasOwn(shape, field) && !Object.hasOwn(shape, `${field}?`));
  return unknown === undefined ? null : fault('VALIDATION_FAILED', path + unknown, '没有这个字段');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The sentences of the table are for a person before a form; for a line some are said otherwise. */
function fault(error: ErrorCode, field: string, message: string = LINE_WORDS[error] ?? ERRORS[error][1]): DeadlineFault {
  return { error, field, message };
}

const LINE_WORDS: Partial<Record<ErrorCode, string>> = {
  BODY_TOO_LARGE: `这一行超过 ${LINE_MAX} 个字符`,
  MALFORMED_JSON: '这一行不是 JSON',
  VALIDATION_FAILED: '这个字段的内容不对',
};
