import type { MovedCase } from '@mingchuang/shared/calendar/calendar.types';
import { addDays, localDateOf, startOfDay } from '@mingchuang/shared/local-date';
import { maskPersonalData } from '@mingchuang/shared/masking';
import { dueSortKey, replyDue, wasOnTime } from '@mingchuang/shared/messages/messages.rules';
import { type WorkCalendar, workingDaysBetween } from '@mingchuang/shared/work-calendar';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../outbox/outbox.ts';
import { Audit } from '../../platform/audit.ts';
import { type Batch, type CalendarChange, DeadlineHolder, DeadlineHolders, fixedDay, movedWords } from '../calendar/calendar.deadlines.queries.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { type DatedRow, MessagesQueries } from './messages.queries.ts';
import { MessagesRepository } from './messages.repository.ts';

/** A letter is answered after it was written, and due a few weeks after that at most, also over the longest holidays. */
const LONGEST_SPAN_DAYS = 31;

/** letters in one commit */
const BATCH = 50;

/** The due days of letters, when the calendar changes. */
@Injectable()
export class MessagesDeadlines extends DeadlineHolder implements OnModuleInit {
  readonly kind = 'message' as const;

  constructor(
    private readonly holders: DeadlineHolders,
    private readonly calendar: CalendarQueries,
    private readonly messages: MessagesQueries,
    private readonly repository: MessagesRepository,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {
    super();
  }

  onModuleInit(): void {
    this.holders.register(this);
  }

  async preview({ calendar, since }: Pick<CalendarChange, 'calendar' | 'since'>, max: number): Promise<{ total: number; moved: MovedCase[] }> {
    const rows = await this.messages.openSince(since);
    const moving = rows.filter((row) => fixedDay(replyDue(calendar, row.submittedOn)) !== row.dueOn);
    const moved = moving.slice(0, max).map(({ id, queryCode, title, aboutStaff, submittedOn }) => ({
      kind: this.kind,
      id,
      queryCode,
      // a letter about staff is read by the supervisors alone
      title: aboutStaff === 1 ? null : maskPersonalData(title),
      from: replyDue(this.calendar.current, submittedOn),
      to: replyDue(calendar, submittedOn),
    }));
    return { total: moving.length, moved };
  }

  async recompute(m: EntityManager, change: CalendarChange, after: string | null): Promise<Batch> {
    const answeredSince = startOfDay(addDays(change.since, -LONGEST_SPAN_DAYS));
    const rows = await this.messages.dated(change.since, answeredSince, after ?? '', BATCH);
    const batch: Batch = { looked: 0, moved: 0, next: rows.length === BATCH ? (rows.at(-1)?.id ?? null) : null };
    for (const row of rows) {
      if (row.queue === 'replied') await this.#judge(m, change.calendar, row);
      else {
        batch.looked += 1;
        if (await this.#move(m, change, row)) batch.moved += 1;
      }
    }
    return batch;
  }

  /** Everyone whose day is another one is told so, and the log has both days. */
  async #move(m: EntityManager, { calendar, notice, key }: CalendarChange, row: DatedRow): Promise<boolean> {
    const due = replyDue(calendar, row.submittedOn);
    const to = { dueOn: fixedDay(due), dueSort: dueSortKey(due) };
    if (to.dueOn === row.dueOn && to.dueSort === row.dueSort) return false;
    if (!(await this.repository.moveDue(m, row.id, row, to)) || to.dueOn === row.dueOn) return false;
    await this.audit.add(m, null, 'message.due', row.id, movedWords(row.dueOn, to.dueOn, notice));
    await this.outbox.add(m, 'message.due', row.id, { messageId: row.id, from: row.dueOn, to: to.dueOn, key }, `${row.id}:${key}`);
    return true;
  }

  async #judge(m: EntityManager, calendar: WorkCalendar, { id, submittedOn, repliedAt }: DatedRow): Promise<void> {
    const due = replyDue(calendar, submittedOn);
    if (due.kind === 'provisional' || repliedAt === null) return;
    const answeredOn = localDateOf(repliedAt);
    const onTime = wasOnTime(due, answeredOn);
    await this.repository.judge(m, id, {
      dueOn: due.on,
      dueSort: due.on,
      onTime: onTime === null ? null : Number(onTime),
      workingDays: workingDaysBetween(calendar, submittedOn, answeredOn),
    });
  }
}
