import { FirstThread1763740800000 } from './0001-first-thread.ts';
import { CalendarYears1763827200000 } from './0002-calendar-years.ts';
import { Documents1763913600000 } from './0003-documents.ts';
import { Disclosure1764000000000 } from './0004-disclosure.ts';
import { Matters1764086400000 } from './0005-matters.ts';

/** In order; a step that has been released is never changed. */
export const MIGRATIONS = [FirstThread1763740800000, CalendarYears1763827200000, Documents1763913600000, Disclosure1764000000000, Matters1764086400000];
