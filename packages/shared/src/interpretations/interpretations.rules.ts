import type { ErrorCode } from '../errors.ts';
import type { LocalDate } from '../local-date.ts';
import { wasOnTime } from '../messages/messages.rules.ts';
import type { Ratio } from '../metrics/metrics.types.ts';
import { type DueDate, dueDate, type WorkCalendar } from '../work-calendar.ts';
import { INTERPRET_WORKING_DAYS, type InterpretationPlan, PLAN_ITEMS_MAX } from './interpretations.types.ts';

/** Null: who interprets and when is settled, or why nobody does. */
export function refusePlan(plan: InterpretationPlan | null): ErrorCode | null {
  if (plan === null) return 'POLICY_PLAN_MISSING';
  if (plan.items.length === 0) return plan.waiver.trim() === '' ? 'POLICY_PLAN_MISSING' : null;
  const fits = plan.items.every(({ workingDays }) => Number.isInteger(workingDays) && workingDays >= 0 && workingDays <= INTERPRET_WORKING_DAYS);
  return fits && plan.items.length <= PLAN_ITEMS_MAX ? null : 'POLICY_PLAN_MISSING';
}

/** By when a planned interpretation is to be published; the day of the document is day 0. */
export function interpretationDue(calendar: WorkCalendar, publishedOn: LocalDate, workingDays = INTERPRET_WORKING_DAYS): DueDate {
  return dueDate(calendar, publishedOn, Math.min(workingDays, INTERPRET_WORKING_DAYS));
}

/** A document that is to be interpreted. */
export interface Interpreted {
  publishedOn: LocalDate;
  /** legal day of the first interpretation; null: none yet */
  firstOn: LocalDate | null;
}

export interface InterpretationRates {
  together: Ratio;
  withinLimit: Ratio;
  /** not interpreted, and the limit is over */
  overdue: number;
}

/** 同步率, 3 日内率 and what is overdue. A document whose limit has not come yet counts in the second only once it is interpreted. */
export function interpretationRates(calendar: WorkCalendar, documents: readonly Interpreted[], today: LocalDate): InterpretationRates {
  const rates: InterpretationRates = { together: { numerator: 0, denominator: documents.length }, withinLimit: { numerator: 0, denominator: 0 }, overdue: 0 };
  for (const { publishedOn, firstOn } of documents) {
    const due = interpretationDue(calendar, publishedOn);
    if (firstOn !== null && firstOn <= publishedOn) rates.together.numerator += 1;
    const late = due.kind === 'fixed' && due.on < today;
    const onTime = firstOn === null ? (late ? false : null) : wasOnTime(due, firstOn);
    if (firstOn === null && late) rates.overdue += 1;
    if (onTime === null) continue;
    rates.withinLimit.denominator += 1;
    if (onTime) rates.withinLimit.numerator += 1;
  }
  return rates;
}
