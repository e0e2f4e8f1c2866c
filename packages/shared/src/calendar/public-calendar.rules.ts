import type { WorkCalendar } from '../work-calendar.ts';
import { PUBLIC_CALENDAR_FROM, type PublicCalendar } from './public-calendar.types.ts';

export function toPublic({ firstCovered, lastCovered, daysOff, swappedIn, holidayNames }: WorkCalendar): PublicCalendar {
  const known = (day: string): boolean => day >= PUBLIC_CALENDAR_FROM && day <= lastCovered;
  return {
    firstCovered: firstCovered > PUBLIC_CALENDAR_FROM ? firstCovered : PUBLIC_CALENDAR_FROM,
    lastCovered,
    daysOff: Object.fromEntries([...daysOff].filter(known).map((day) => [day, holidayNames?.get(day) ?? ''])),
    swappedIn: [...swappedIn].filter(known),
  };
}

export function fromPublic({ firstCovered, lastCovered, daysOff, swappedIn }: PublicCalendar): WorkCalendar {
  return {
    firstCovered,
    lastCovered,
    daysOff: new Set(Object.keys(daysOff)),
    swappedIn: new Set(swappedIn),
    holidayNames: new Map(Object.entries(daysOff).filter(([, name]) => name !== '')),
  };
}
