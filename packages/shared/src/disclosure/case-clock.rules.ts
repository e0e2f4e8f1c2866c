import type { LocalDate } from '../local-date.ts';
import { clockView, dueSortKey } from '../messages/messages.rules.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import type { CaseClock } from './applications.types.ts';
import { readClock } from './clock.rules.ts';
import type { Ledger } from './disclosure.types.ts';

/** How an open case stands today; what the lists, the page and the register show. */
export function caseClock(calendar: WorkCalendar, ledger: Ledger, today: LocalDate): CaseClock {
  const { due, internalDue, pausedSince, excluded, extension, delayed } = readClock(calendar, ledger, today);
  const view = due === null ? null : clockView(calendar, due, today);
  return {
    receivedOn: ledger.received,
    due,
    internalDue,
    remaining: view?.remaining ?? null,
    light: lightOf(view?.light ?? 'normal', internalDue, today),
    pausedSince,
    excluded,
    extension,
    delayed,
  };
}

/** Yellow from the bureau's own due day on. */
function lightOf(light: CaseClock['light'], internalDue: LocalDate | null, today: LocalDate): CaseClock['light'] {
  if (light === 'overdue' || light === 'today') return light;
  return internalDue !== null && today >= internalDue ? 'soon' : 'normal';
}

/** What is stored beside the case to sort and filter by; recomputed with every event and whenever the calendar changes. */
export interface StoredClock {
  /** null: provisional, or nobody can say */
  dueOn: LocalDate | null;
  dueSort: LocalDate | null;
  internalDueOn: LocalDate | null;
  pausedSince: LocalDate | null;
}

/** `today` matters only while a consultation is open: those rows are computed anew every day. */
export function storedClock(calendar: WorkCalendar, ledger: Ledger, today: LocalDate): StoredClock {
  const { due, internalDue, pausedSince } = readClock(calendar, ledger, today);
  return {
    dueOn: due?.kind === 'fixed' ? due.on : null,
    dueSort: due === null ? null : dueSortKey(due),
    internalDueOn: internalDue,
    pausedSince,
  };
}
