import { inOrder, workingDaysIn } from '@mingchuang/shared/calendar/calendar.rules';
import type { CalendarView, CalendarYear } from '@mingchuang/shared/calendar/calendar.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import { type WorkCalendar, workingDaysBetween } from '@mingchuang/shared/work-calendar';
import { iso, isoOrNull } from '../../platform/iso.ts';
import type { StaffYear } from './calendar.queries.ts';

/** A calendar never changes, and counting its years takes a while. */
const shipped = new WeakMap<WorkCalendar, CalendarYear[]>();

export function calendarView(calendar: WorkCalendar, years: readonly StaffYear[], today: LocalDate, shippedUntil: number): CalendarView {
  const known = shipped.get(calendar) ?? shippedYears(calendar, shippedUntil);
  shipped.set(calendar, known);
  return {
    today,
    firstCovered: calendar.firstCovered,
    lastCovered: calendar.lastCovered,
    coveredWorkingDays: Math.max(0, workingDaysBetween(calendar, today, calendar.lastCovered) ?? 0),
    nextYear: Number(calendar.lastCovered.slice(0, 4)) + 1,
    years: [...known, ...years.map((year) => staffYear(calendar, year))],
  };
}

function shippedYears(calendar: WorkCalendar, until: number): CalendarYear[] {
  const years: CalendarYear[] = [];
  for (let year = Number(calendar.firstCovered.slice(0, 4)); year <= until; year += 1) {
    const within = (days: ReadonlySet<LocalDate>) => inOrder([...days].filter((day) => day.startsWith(`${year}-`)));
    years.push({
      year,
      source: 'package',
      version: 0,
      notice: null,
      daysOff: within(calendar.daysOff),
      workingWeekends: within(calendar.swappedIn),
      workingDays: workingDaysIn(calendar, year),
      changedBy: null,
      changedAt: null,
      recompute: null,
    });
  }
  return years;
}

export function staffYear(calendar: WorkCalendar, row: StaffYear): CalendarYear {
  return {
    year: row.year,
    source: 'staff',
    version: row.version,
    notice: row.notice,
    daysOff: [...row.daysOff],
    workingWeekends: [...row.workingWeekends],
    workingDays: workingDaysIn(calendar, row.year),
    changedBy: row.staffName,
    changedAt: iso(row.at),
    recompute: { looked: row.looked, moved: row.moved, finishedAt: isoOrNull(row.finishedAt) },
  };
}
