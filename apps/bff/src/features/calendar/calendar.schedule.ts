import { createRequire } from 'node:module';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';

/** `{ day: 'English name,中文名,days' }` */
interface PackageData {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

/**
 * The State Council's schedules from `chinese-days`. The package answers for years it does not hold as if they had no
 * holidays, so only its data is used, and only the years that really have entries count as covered (domain.md §8).
 * The deadline calculator of the command line reads the same.
 */
export function packageCalendar(): WorkCalendar {
  return fromPackage(createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as PackageData);
}

export function fromPackage(data: PackageData): WorkCalendar {
  const daysOff = new Set(Object.keys(data.holidays));
  const swappedIn = new Set(Object.keys(data.workdays));
  const holidayNames = new Map(
    Object.entries(data.holidays).flatMap(([day, names]) => (names.includes(',') ? [[day, names.split(',')[1] ?? ''] as const] : [])),
  );
  // New Year's Day may be announced with the year before; a year counts once National Day is there.
  const years = [...daysOff].filter((day) => day.slice(5, 7) === '10').map((day) => Number(day.slice(0, 4)));
  return { firstCovered: `${Math.min(...years)}-01-01`, lastCovered: `${Math.max(...years)}-12-31`, daysOff, swappedIn, holidayNames };
}
