import type { LocalDate } from '../local-date.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import { readClock } from './clock.rules.ts';
import type { Ledger } from './disclosure.types.ts';
import { consultationLapse, hasLapsed, isSupplementNoticeLate } from './lapses.rules.ts';
import { isTooLate } from './ledger.rules.ts';
import type { CaseFacts } from './transitions.rules.ts';

type ClockFacts = Pick<
  CaseFacts,
  'supplementNoticed' | 'supplementNoticeLate' | 'openConsultations' | 'lapsedConsultations' | 'extended' | 'tooLateToExtend' | 'overdue'
>;

/** The part of the guards' facts that the clock knows, so that what is allowed and what is due cannot disagree. */
export function clockFacts(calendar: WorkCalendar, ledger: Ledger, today: LocalDate): ClockFacts {
  const { due, extension } = readClock(calendar, ledger, today);
  const open = ledger.events.filter((event) => event.type === 'consultation' && event.answered === undefined);
  return {
    supplementNoticed: ledger.events.some(({ type }) => type === 'supplementNotice'),
    supplementNoticeLate: isSupplementNoticeLate(calendar, ledger.received, today),
    openConsultations: open.length,
    lapsedConsultations: open.filter((event) => event.type === 'consultation' && hasLapsed(consultationLapse(calendar, event), today)).length,
    extended: extension > 0,
    tooLateToExtend: isTooLate(calendar, ledger, today),
    overdue: due?.kind === 'fixed' && today > due.on,
  };
}
