import type { MovedCase } from '@mingchuang/shared/calendar/calendar.types';
import { type StoredClock, storedClock } from '@mingchuang/shared/disclosure/case-clock.rules';
import { ledgerOf } from '@mingchuang/shared/disclosure/case-ledger.rules';
import { readClock } from '@mingchuang/shared/disclosure/clock.rules';
import { confirmBy } from '@mingchuang/shared/disclosure/lapses.rules';
import { maskPersonalData } from '@mingchuang/shared/masking';
import { dueSortKey } from '@mingchuang/shared/messages/messages.rules';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../outbox/outbox.ts';
import { Audit } from '../../platform/audit.ts';
import { Clock } from '../../platform/clock.ts';
import type { KeysetPosition } from '../../platform/keyset.ts';
import { type Batch, type CalendarChange, DeadlineHolder, DeadlineHolders, fixedDay, movedWords } from '../calendar/calendar.deadlines.queries.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { type DatedCase, DisclosureDueQueries } from './disclosure.due.queries.ts';
import { DisclosureQueries, type RecordedEvent } from './disclosure.queries.ts';
import { DisclosureRepository } from './disclosure.repository.ts';
import { judged } from './disclosure.steps.ts';

/** cases whose events are in memory at once */
const PREVIEW_BATCH = 200;
/** characters of the information that a preview shows */
const TITLE_MAX = 60;

/** The due days of applications, when the calendar changes. A case whose clock stands still has no final one, and nobody is told. */
@Injectable()
export class DisclosureDeadlines extends DeadlineHolder implements OnModuleInit {
  readonly kind = 'application' as const;

  constructor(
    private readonly holders: DeadlineHolders,
    private readonly calendar: CalendarQueries,
    private readonly due: DisclosureDueQueries,
    private readonly cases: DisclosureQueries,
    private readonly repository: DisclosureRepository,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {
    super();
  }

  onModuleInit(): void {
    this.holders.register(this);
  }

  async preview({ calendar, since }: Pick<CalendarChange, 'calendar' | 'since'>, max: number): Promise<{ total: number; moved: MovedCase[] }> {
    const moved: MovedCase[] = [];
    let total = 0;
    let after: KeysetPosition | null = null;
    for (;;) {
      const rows: DatedCase[] = await this.due.movable(since, after, PREVIEW_BATCH);
      const events = await this.cases.events(rows.map(({ id }) => id));
      for (const row of rows) {
        const one = this.#moved(calendar, row, events.get(row.id) ?? []);
        if (one === null) continue;
        total += 1;
        if (moved.length < max) moved.push(one);
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < PREVIEW_BATCH) return { total, moved };
      after = { key: last.dueSort ?? '', id: last.id };
    }
  }

  #moved(calendar: WorkCalendar, { id, number, information, receivedOn, dueOn }: DatedCase, events: readonly RecordedEvent[]): MovedCase | null {
    if (receivedOn === null) return null;
    const ledger = ledgerOf(receivedOn, events);
    const today = this.clock.today();
    const from = readClock(this.calendar.current, ledger, today);
    const to = readClock(calendar, ledger, today);
    if (from.due === null || to.due === null || to.pausedSince !== null || fixedDay(to.due) === dueOn) return null;
    return { kind: this.kind, id, queryCode: number, title: short(maskPersonalData(information)), from: from.due, to: to.due };
  }

  async recompute(m: EntityManager, change: CalendarChange, after: string | null, limit: number): Promise<Batch> {
    const rows = await this.due.dated(change.since, after ?? '', limit);
    const events = await this.cases.events(rows.map(({ id }) => id));
    const batch: Batch = { looked: 0, moved: 0, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
    for (const row of rows) {
      const known = events.get(row.id) ?? [];
      if (row.list === 'ended') await this.#judge(m, change.calendar, row, known);
      else {
        batch.looked += 1;
        if (await this.#move(m, change, row, known)) batch.moved += 1;
      }
    }
    return batch;
  }

  /** Everyone whose day is another one is told so, and the log has both days. */
  async #move(m: EntityManager, { calendar, notice, key }: CalendarChange, row: DatedCase, events: readonly RecordedEvent[]): Promise<boolean> {
    const to = this.#clockOf(calendar, row, events);
    const same = to.dueOn === row.dueOn && to.dueSort === row.dueSort && to.internalDueOn === row.internalDueOn && to.pausedSince === row.pausedSince;
    if (same || !(await this.repository.setClock(m, row.id, row.version, { ...to }))) return false;
    if (to.pausedSince !== null || to.dueOn === row.dueOn) return false;
    await this.audit.add(m, null, 'application.due', row.id, movedWords(row.dueOn, to.dueOn, notice));
    await this.outbox.add(m, 'application.due', row.id, { caseId: row.id, from: row.dueOn, to: to.dueOn, key }, `${row.id}:${key}`);
    return true;
  }

  #clockOf(calendar: WorkCalendar, { receivedOn, submittedOn }: DatedCase, events: readonly RecordedEvent[]): StoredClock {
    if (receivedOn !== null) return storedClock(calendar, ledgerOf(receivedOn, events), this.clock.today());
    return { dueOn: null, dueSort: dueSortKey(confirmBy(calendar, submittedOn)), internalDueOn: null, pausedSince: null };
  }

  /** What could not be said when it ended; what was said stays. */
  async #judge(m: EntityManager, calendar: WorkCalendar, { id, version, receivedOn }: DatedCase, events: readonly RecordedEvent[]): Promise<void> {
    if (receivedOn === null) return;
    const { dueOn, dueSort, internalDueOn } = storedClock(calendar, ledgerOf(receivedOn, events), this.clock.today());
    await this.repository.setClock(m, id, version, { dueOn, dueSort, internalDueOn, ...judged(calendar, receivedOn, events) });
  }
}

function short(text: string): string {
  const characters = [...text];
  return characters.length <= TITLE_MAX ? text : `${characters.slice(0, TITLE_MAX).join('')}…`;
}
