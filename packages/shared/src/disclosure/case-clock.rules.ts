import { type LocalDate, nextDay } from '../local-date.ts';
import { clockView, dueSortKey } from '../messages/messages.rules.ts';
import type { Light } from '../messages/messages.types.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import type { ApplicantTerm, CaseClock } from './applications.types.ts';
import { readClock } from './clock.rules.ts';
import type { Ledger } from './disclosure.types.ts';

/** How an open case stands today; what the lists, the page and the register show. `term` is the applicant's, of waiting.rules.ts. */
export function caseClock(calendar: WorkCalendar, ledger: Ledger, today: LocalDate, term: ApplicantTerm | null): CaseClock {
  const { pausedSince, excluded, extension, delayed, ...reading } = readClock(calendar, ledger, today);
  const { due, internalDue } = term?.holds ? NOT_DUE : reading;
  const view = due === null ? null : clockView(calendar, due, today);
  return {
    receivedOn: ledger.received,
    due,
    internalDue,
    remaining: view?.remaining ?? null,
    light: term?.holds ? (term.lapsed ? 'soon' : 'waiting') : lightOf(view?.light ?? 'normal', internalDue, today),
    term,
    pausedSince,
    excluded,
    extension,
    delayed,
  };
}

const NOT_DUE = { due: null, internalDue: null };

/** Yellow from the bureau's own due day on. */
function lightOf(light: Light, internalDue: LocalDate | null, today: LocalDate): Light {
  if (light === 'overdue' || light === 'today') return light;
  return internalDue !== null && today >= internalDue ? 'soon' : 'normal';
}

/** What is stored beside the case to sort and filter by; recomputed with every event and whenever the calendar changes. */
export interface StoredClock {
  /** null: provisional, nobody can say, or none runs while the applicant may act */
  dueOn: LocalDate | null;
  dueSort: LocalDate | null;
  /** from this day on the case is yellow: the bureau's own due day, or the first after the applicant's period */
  internalDueOn: LocalDate | null;
  pausedSince: LocalDate | null;
}

/** `today` matters only while a consultation is open: those rows are computed anew every day. */
export function storedClock(calendar: WorkCalendar, ledger: Ledger, today: LocalDate, term: ApplicantTerm | null): StoredClock {
  const { due, internalDue, pausedSince } = readClock(calendar, ledger, today);
  if (term?.holds && term.by !== null) {
    return { dueOn: null, dueSort: dueSortKey(term.by), internalDueOn: term.by.kind === 'fixed' ? nextDay(term.by.on) : null, pausedSince };
  }
  return {
    dueOn: due?.kind === 'fixed' ? due.on : null,
    dueSort: due === null ? null : dueSortKey(due),
    internalDueOn: internalDue,
    pausedSince,
  };
}
