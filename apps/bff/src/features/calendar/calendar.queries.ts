import { type KnownYear, withYear } from '@mingchuang/shared/calendar/calendar.rules';
import type { YearSchedule } from '@mingchuang/shared/calendar/calendar.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import type { CalendarYearEntity } from './calendar.entity.ts';
import { packageCalendar } from './calendar.schedule.ts';

/** A year that staff wrote, in the version that is in force. */
export type StaffYear = Omit<CalendarYearEntity, 'daysOff' | 'workingWeekends'> & Omit<KnownYear, 'year'> & { staffName: string | null };

/** Another process learns within this time that a year was written. */
export const LOOK_EVERY_MS = 3_000;

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

const SHIPPED = packageCalendar();

/** The calendar in force: what is shipped, and the years that staff wrote after it. */
@Injectable()
export class CalendarQueries implements OnModuleInit, OnModuleDestroy {
  readonly #log = new Logger('Calendar');
  readonly shippedUntil = yearOf(SHIPPED.lastCovered);
  current = SHIPPED;
  #years: readonly StaffYear[] = [];
  #rows = 0;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> = Promise.resolve();

  constructor(private readonly db: Db) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.#timer = setInterval(() => {
      this.#looking = this.refresh().catch((error) => this.#log.warn(`not read: ${error}`));
    }, LOOK_EVERY_MS);
    this.#timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#looking;
  }

  /** Rows are only ever added, so their number tells whether there is something new. */
  async refresh(): Promise<void> {
    const rows = Number((await this.db.readOne<{ n: number | string }>('SELECT COUNT(*) AS n FROM calendar_year'))?.n ?? 0);
    if (rows === this.#rows) return;
    this.#years = await this.years();
    this.#rows = rows;
    this.current = this.#years.reduce(withYear, SHIPPED);
  }

  /** Years that staff wrote, each as it is in force, oldest first; one that has come with the product since is not among them. */
  async years(): Promise<StaffYear[]> {
    const rows = await this.db.read<CalendarYearEntity & { staffName: string | null }>(
      `SELECT y.id, y.year, y.version, y.notice, y.daysOff, y.workingWeekends, y.staffId, y.at, y.looked, y.moved, y.finishedAt, s.name AS staffName
       FROM calendar_year y LEFT JOIN staff s ON s.id = y.staffId
       WHERE y.year > ? AND y.version = (SELECT MAX(v.version) FROM calendar_year v WHERE v.year = y.year) ORDER BY y.year`,
      [this.shippedUntil],
    );
    return rows.map((row) => ({ ...row, daysOff: JSON.parse(row.daysOff), workingWeekends: JSON.parse(row.workingWeekends) }));
  }

  /** The calendar as it would be with this schedule. */
  with(year: number, schedule: YearSchedule, years: readonly StaffYear[]): WorkCalendar {
    const others: KnownYear[] = years.filter((one) => one.year !== year);
    return [...others, { year, ...schedule }].sort((a, b) => a.year - b.year).reduce(withYear, SHIPPED);
  }
}
