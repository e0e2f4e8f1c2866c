import { changedFrom, inOrder, refuseYear, scheduleFaults, workingDaysIn } from '@mingchuang/shared/calendar/calendar.rules';
import {
  type CalendarPreview,
  type CalendarView,
  type CalendarYear,
  PREVIEW_MAX,
  type PreviewYear,
  type YearSchedule,
} from '@mingchuang/shared/calendar/calendar.types';
import { changeWords, faultWords } from '@mingchuang/shared/calendar/calendar.words';
import { dueSortKey } from '@mingchuang/shared/messages/messages.rules';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Outbox } from '../../outbox/outbox.ts';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { isDuplicate } from '../../platform/db.ts';
import { AppError, refuse, staleVersion } from '../../platform/errors.ts';
import { Idempotency, type OnceKey } from '../../platform/idempotency.ts';
import { iso } from '../../platform/iso.ts';
import { PublicCache } from '../../platform/public-cache.ts';
import { DeadlineHolders } from './calendar.deadlines.queries.ts';
import { CalendarQueries, type StaffYear } from './calendar.queries.ts';
import { CalendarRepository } from './calendar.repository.ts';
import { calendarView, staffYear } from './calendar.view.ts';

/** as long as the column of the log */
const REASON_MAX = 200;

/** The year's schedule as staff enter it from its notice. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly calendar: CalendarQueries,
    private readonly repository: CalendarRepository,
    private readonly holders: DeadlineHolders,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly publicCache: PublicCache,
  ) {}

  async view(): Promise<CalendarView> {
    await this.calendar.refresh();
    return calendarView(this.calendar.current, await this.calendar.years(), this.clock.today(), this.calendar.shippedUntil);
  }

  /** Which open cases would move. Nothing is changed. */
  async preview({ year, ...written }: PreviewYear): Promise<CalendarPreview> {
    await this.calendar.refresh();
    const years = await this.calendar.years();
    const schedule = this.#checked(year, written, years);
    const calendar = this.calendar.with(year, schedule, years);
    const found = await Promise.all(this.holders.all().map((holder) => holder.preview({ calendar, since: changedFrom(year) }, PREVIEW_MAX)));
    return {
      year,
      version: versionIn(years, year),
      workingDays: workingDaysIn(calendar, year),
      total: found.reduce((sum, one) => sum + one.total, 0),
      moved: found
        .flatMap((one) => one.moved)
        .sort((a, b) => (dueSortKey(a.from) < dueSortKey(b.from) ? -1 : 1))
        .slice(0, PREVIEW_MAX),
    };
  }

  /** The year, the log and the job that moves the cases share one commit. The same schedule again changes nothing. */
  async write(caller: StaffCaller, year: number, seen: number, written: YearSchedule, once: OnceKey): Promise<CalendarYear> {
    const answer = await this.idempotency
      .run<CalendarYear>(caller.staffId, once, async (m) => {
        const years = await this.calendar.years();
        const schedule = this.#checked(year, written, years);
        const known = years.find((one) => one.year === year) ?? null;
        if ((known?.version ?? 0) !== seen) throw stale(year, seen, known);
        const calendar = this.calendar.with(year, schedule, years);
        if (known !== null && same(known, schedule)) return staffYear(calendar, known);
        const row = { id: uuidv7(), year, version: seen + 1, notice: schedule.notice, staffId: caller.staffId, at: this.clock.now() };
        const progress = { looked: 0, moved: 0, finishedAt: null };
        await this.repository.insert(m, {
          ...row,
          ...progress,
          daysOff: JSON.stringify(schedule.daysOff),
          workingWeekends: JSON.stringify(schedule.workingWeekends),
        });
        const first = { year, version: row.version, kind: null, after: null, again: false };
        await this.outbox.add(m, 'calendar.changed', row.id, first);
        await this.audit.add(m, caller, 'calendar.change', row.id, logWords(year, row.version, known, schedule));
        return staffYear(calendar, { ...row, ...progress, ...schedule, staffName: caller.name });
      })
      .catch(async (error) => {
        throw isDuplicate(error) ? stale(year, seen, (await this.calendar.years()).find((one) => one.year === year) ?? null) : error;
      });
    await this.calendar.refresh();
    this.publicCache.clear();
    return answer;
  }

  #checked(year: number, written: YearSchedule, years: readonly StaffYear[]): YearSchedule {
    const { shippedUntil } = this.calendar;
    refuse(refuseYear(year, { packageLast: shippedUntil, lastCovered: years.at(-1)?.year ?? shippedUntil }));
    const faults = scheduleFaults(year, written);
    const [first] = faults;
    if (first !== undefined) {
      const errors = faults.map((fault) => ({ field: fault.field, code: fault.code, message: faultWords(fault) }));
      throw new AppError(first.code, { errors });
    }
    return { notice: written.notice, daysOff: inOrder(written.daysOff), workingWeekends: inOrder(written.workingWeekends) };
  }
}

function versionIn(years: readonly StaffYear[], year: number): number {
  return years.find((one) => one.year === year)?.version ?? 0;
}

function same(known: StaffYear, schedule: YearSchedule): boolean {
  const words = ({ notice, daysOff, workingWeekends }: YearSchedule) => JSON.stringify([notice, daysOff, workingWeekends]);
  return words(scheduleOf(known)) === words(schedule);
}

function scheduleOf({ notice, daysOff, workingWeekends }: StaffYear): YearSchedule {
  return { notice, daysOff: [...daysOff], workingWeekends: [...workingWeekends] };
}

/** Every version stays in its own row; the log says what is otherwise. */
function logWords(year: number, version: number, known: StaffYear | null, schedule: YearSchedule): string {
  const text = `${year} 年放假安排第 ${version} 版：${changeWords(known === null ? null : scheduleOf(known), schedule)}`;
  return text.length <= REASON_MAX ? text : `${text.slice(0, REASON_MAX - 1)}…`;
}

function stale(year: number, seen: number, known: StaffYear | null): AppError {
  if (known === null) return staleVersion(seen, 0);
  const what = `${year} 年的放假安排已是第 ${known.version} 版（${known.notice}）`;
  return staleVersion(seen, known.version, [{ what, by: known.staffName, at: iso(known.at) }]);
}
