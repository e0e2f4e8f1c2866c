import type { LocalDate } from '../local-date.ts';
import type { WorkCalendar } from '../work-calendar.ts';
import { ANSWER_WORKING_DAYS, type ClockEvent, EXTENSION_MAX_WORKING_DAYS, type Ledger } from './disclosure.types.ts';
import { consultationLapse } from './lapses.rules.ts';

/** The clock stands still on the days after `after` up to and including `until`. */
export interface Pause {
  after: LocalDate;
  until: LocalDate;
}

/** What a ledger comes to: the period that runs now. The order of recording is gone here. */
export interface Period {
  /** day 0: the last restart, else receipt */
  base: LocalDate;
  /** days of all restarts, sorted */
  restarts: LocalDate[];
  /** working days allowed, without an extension */
  limit: number;
  extension: { decided: LocalDate; workingDays: number } | null;
  /** sorted, without overlap, none before `base` */
  pauses: Pause[];
  /** the earliest day on which a consultation that is still open was sent */
  openSince: LocalDate | null;
  /** an absolute due day */
  delayed: LocalDate | null;
  closedOn: LocalDate | null;
}

type EventOf<T extends ClockEvent['type']> = Extract<ClockEvent, { type: T }>;

/** The day an event belongs to; a delayed date may come without one. */
export function dayOf(event: ClockEvent): LocalDate | undefined {
  switch (event.type) {
    case 'supplementNotice':
    case 'consultation':
      return event.sent;
    case 'supplement':
      return event.received;
    case 'feePaid':
    case 'closed':
      return event.on;
    case 'extension':
    case 'delayed':
      return event.decided;
  }
}

/**
 * `today` ends what is still open, for now. Events of one day count in the order receipt, restart, consultation,
 * extension, delayed date, closing (domain.md §1.2): a restart forgets what was decided on the days before it.
 */
export function periodOf(calendar: WorkCalendar, ledger: Ledger, today?: LocalDate): Period {
  const closedOn = min(of(ledger.events, 'closed').map(({ on }) => on)) ?? null;
  // A closed case stays as it was on that day.
  const events = ledger.events.filter((event) => closedOn === null || (dayOf(event) ?? closedOn) <= closedOn);
  // 30 「答复期限自行政机关收到补正的申请之日起计算。」 国办函〔2020〕109号: the day of payment is day 0.
  const restarts = [...of(events, 'supplement').map(({ received }) => received), ...of(events, 'feePaid').map(({ on }) => on)].sort();
  const base = restarts.at(-1) ?? ledger.received;
  const consultations = of(events, 'consultation').map((event) => consulted(calendar, event, closedOn, today));
  return {
    base,
    restarts,
    limit: ledger.workingDays ?? ANSWER_WORKING_DAYS,
    extension: extensionOf(events, base),
    pauses: union(consultations.map(({ after, until }) => ({ after: [after, base].sort()[1] ?? base, until }))),
    openSince: min(consultations.filter(({ open }) => open).map(({ after }) => after)) ?? null,
    delayed: delayedOf(events, base),
    closedOn,
  };
}

/** 33 「行政机关征求第三方和其他机关意见所需时间不计算在前款规定的期限内。」 It ends with the opinion, its lapse or the case. */
function consulted(calendar: WorkCalendar, event: EventOf<'consultation'>, closedOn: LocalDate | null, today?: LocalDate): Pause & { open: boolean } {
  const lapse = consultationLapse(calendar, event);
  const lapses = lapse?.kind === 'fixed' ? [lapse.on] : [];
  const known = min([...(event.answered === undefined ? [] : [event.answered]), ...(closedOn === null ? [] : [closedOn])]);
  if (known !== undefined) return { after: event.sent, until: min([known, ...lapses]) ?? known, open: false };
  const open = today === undefined || lapses.every((day) => today < day);
  // Nobody knows how long an open one takes: without `today` it takes nothing, and the reading says that it is open.
  return { after: event.sent, until: min([today ?? event.sent, ...lapses]) ?? event.sent, open };
}

/** 33 「需要延长答复期限的……延长的期限最长不得超过20个工作日。」 Once a period; a restart forgets it. */
function extensionOf(events: readonly ClockEvent[], base: LocalDate): Period['extension'] {
  const granted = of(events, 'extension')
    .filter(({ decided }) => decided >= base)
    .map(({ decided, workingDays = EXTENSION_MAX_WORKING_DAYS }) => ({ decided, workingDays }))
    .sort((a, b) => (a.decided === b.decided ? b.workingDays - a.workingDays : a.decided < b.decided ? -1 : 1));
  return granted[0] ?? null;
}

/** 35 「行政机关认为申请理由合理……可以确定延迟答复的合理期限并告知申请人。」 The latest decision stands. */
function delayedOf(events: readonly ClockEvent[], base: LocalDate): LocalDate | null {
  const dated = of(events, 'delayed').filter(({ decided }) => decided === undefined || decided >= base);
  const [last] = dated.sort((a, b) => compare(b.decided ?? '9999', a.decided ?? '9999') || compare(b.due, a.due));
  return last?.due ?? null;
}

/** Consultations that overlap or touch pause once. */
function union(pauses: readonly Pause[]): Pause[] {
  const merged: Pause[] = [];
  for (const pause of pauses.filter(({ after, until }) => after < until).sort((a, b) => compare(a.after, b.after))) {
    const last = merged.at(-1);
    if (last === undefined || pause.after > last.until) merged.push({ ...pause });
    else if (pause.until > last.until) last.until = pause.until;
  }
  return merged;
}

function of<T extends ClockEvent['type']>(events: readonly ClockEvent[], type: T): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => event.type === type);
}

function min(days: readonly LocalDate[]): LocalDate | undefined {
  return days.reduce<LocalDate | undefined>((least, day) => (least === undefined || day < least ? day : least), undefined);
}

function compare(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
