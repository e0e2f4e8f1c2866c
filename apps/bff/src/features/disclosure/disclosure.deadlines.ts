import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MovedCase } from '@mingchuang/shared/calendar/calendar.types';
import { caseClock, type StoredClock, storedClock } from '@mingchuang/shared/disclosure/case-clock.rules';
import { ledgerOf } from '@mingchuang/shared/disclosure/case-ledger.rules';
import { confirmBy } from '@mingchuang/shared/disclosure/lapses.rules';
import { applicantTerm } from '@mingchuang/shared/disclosure/waiting.rules';
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
import type { CaseList } from './disclosure.entity.ts';
import { DisclosureQueries, type RecordedEvent } from './disclosure.queries.ts';
import { DisclosureRepository } from './disclosure.repository.ts';
import { judged, storedOf } from './disclosure.steps.ts';

/** cases in one commit; SQLite answers nobody meanwhile, so it is a matter of some hundredths of a second */
const BATCH = 250;
/** cases whose events are in memory at once */
const PREVIEW_BATCH = 200;
/** characters of the information that a preview shows */
const TITLE_MAX = 60;

/** The due days of applications, when the calendar changes. A case whose clock stands still, or whose applicant may act, has no final one, and nobody is told. */
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
      // SQLite answers at once, so without this nobody else would be served until the last case is looked at
      await nextTurn();
    }
  }

  #moved(calendar: WorkCalendar, { id, number, information, state, receivedOn, dueOn }: DatedCase, events: readonly RecordedEvent[]): MovedCase | null {
    if (receivedOn === null) return null;
    const ledger = ledgerOf(receivedOn, events);
    const today = this.clock.today();
    const read = (by: WorkCalendar) => caseClock(by, ledger, today, applicantTerm(by, state, ledger, events, today));
    const [from, to] = [read(this.calendar.current), read(calendar)];
    if (from.due === null || to.due === null || to.pausedSince !== null || fixedDay(to.due) === dueOn) return null;
    return { kind: this.kind, id, queryCode: number, title: short(maskPersonalData(information)), from: from.due, to: to.due };
  }

  async recompute(m: EntityManager, change: CalendarChange, after: string | null): Promise<Batch> {
    const { list, id } = positionOf(after);
    const rows = await this.due.dated(list, change.since, id, BATCH);
    const events = await this.cases.events(rows.map((row) => row.id));
    const next = rows.length === BATCH ? { list, id: rows.at(-1)?.id ?? '' } : afterList(list);
    const batch: Batch = { looked: 0, moved: 0, next: next && positionWords(next) };
    if (list === 'ended') for (const row of rows) await this.#judge(m, change.calendar, row, events.get(row.id) ?? []);
    else {
      batch.looked = rows.length;
      batch.moved = await this.#move(m, change, rows, events);
    }
    return batch;
  }

  /** Everyone whose day is another one is told so, and the log has both days. Returns how many they are. */
  async #move(m: EntityManager, { calendar, notice, key }: CalendarChange, rows: readonly DatedCase[], events: Map<string, RecordedEvent[]>): Promise<number> {
    const clockOf = this.#clocks(calendar);
    const other = rows
      .map((row) => ({ row, id: row.id, version: row.version, clock: clockOf(row, events.get(row.id) ?? []) }))
      .filter(({ row, clock }) => !sameClock(row, clock));
    const set = await this.repository.setClocks(m, other);
    const told = other.filter(({ id, row, clock }) => set.has(id) && clock.pausedSince === null && clock.dueOn !== row.dueOn);
    await this.audit.addAll(
      m,
      null,
      'application.due',
      told.map(({ id, row, clock }) => ({ subjectId: id, reason: movedWords(row.dueOn, clock.dueOn, notice) })),
    );
    await this.outbox.addAll(
      m,
      'application.due',
      told.map(({ id, row, clock }) => ({ subjectId: id, payload: { caseId: id, from: row.dueOn, to: clock.dueOn, key }, key: `${id}:${key}` })),
    );
    return told.length;
  }

  /** What the clocks of a batch say. Most cases of a day have the same ledger, and each is walked through once. */
  #clocks(calendar: WorkCalendar): (row: DatedCase, events: readonly RecordedEvent[]) => StoredClock {
    const today = this.clock.today();
    const known = new Map<string, StoredClock>();
    return ({ state, receivedOn, submittedOn }, events) => {
      if (receivedOn === null) return { dueOn: null, dueSort: dueSortKey(confirmBy(calendar, submittedOn)), internalDueOn: null, pausedSince: null };
      const ledger = ledgerOf(receivedOn, events);
      const term = applicantTerm(calendar, state, ledger, events, today);
      const key = JSON.stringify([ledger, term]);
      const clock = known.get(key) ?? storedClock(calendar, ledger, today, term);
      known.set(key, clock);
      return clock;
    };
  }

  /** What could not be said when it ended; what was said stays. */
  async #judge(m: EntityManager, calendar: WorkCalendar, { id, version, state, receivedOn }: DatedCase, events: readonly RecordedEvent[]): Promise<void> {
    if (receivedOn === null) return;
    const { dueOn, dueSort, internalDueOn } = storedOf(calendar, { state, receivedOn, events }, this.clock.today());
    await this.repository.setClock(m, id, version, { dueOn, dueSort, internalDueOn, ...judged(calendar, receivedOn, events) });
  }
}

/** Lists whose days a calendar can move or settle, in the order in which they are gone through. */
const LISTS = ['open', 'confirming', 'ended'] as const satisfies readonly CaseList[];
type DatedList = (typeof LISTS)[number];

interface Position {
  list: DatedList;
  /** of the last case that was looked at */
  id: string;
}

function afterList(list: DatedList): Position | null {
  const next = LISTS[LISTS.indexOf(list) + 1];
  return next === undefined ? null : { list: next, id: '' };
}

/** A digit for the list: it stands in the key of a job, which has room for little more than two ids. */
function positionWords({ list, id }: Position): string {
  return `${LISTS.indexOf(list)}${id}`;
}

function positionOf(words: string | null): Position {
  return { list: LISTS[Number(words?.slice(0, 1) ?? 0)] ?? 'open', id: words?.slice(1) ?? '' };
}

function sameClock(row: DatedCase, { dueOn, dueSort, internalDueOn, pausedSince }: StoredClock): boolean {
  return dueOn === row.dueOn && dueSort === row.dueSort && internalDueOn === row.internalDueOn && pausedSince === row.pausedSince;
}

function short(text: string): string {
  const characters = [...text];
  return characters.length <= TITLE_MAX ? text : `${characters.slice(0, TITLE_MAX).join('')}…`;
}
