import { consultationsOf } from '@mingchuang/shared/disclosure/case-ledger.rules';
import { confirmBy, hasLapsed } from '@mingchuang/shared/disclosure/lapses.rules';
import { lastWarnedDay } from '@mingchuang/shared/disclosure/reminders.rules';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Days } from '../../outbox/days.ts';
import { DAY_PARTS, Outbox } from '../../outbox/outbox.ts';
import { type Job, OutboxWorker } from '../../outbox/outbox.worker.ts';
import { Clock } from '../../platform/clock.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { DisclosureDueQueries } from './disclosure.due.queries.ts';
import { DisclosurePeople } from './disclosure.people.ts';
import { DisclosureQueries } from './disclosure.queries.ts';
import { receiptLetters } from './disclosure.register.ts';
import { DisclosureReminders } from './disclosure.reminders.ts';
import { DisclosureRepository } from './disclosure.repository.ts';
import { DisclosureSteps, type OpenCase, type Step, storedOf, THE_CLOCK } from './disclosure.steps.ts';

/** cases in one commit */
const BATCH = 50;
/** whoever was warned this short a time ago is told that there is something to look at */
const JUST_NOW_MS = 10_000;

/**
 * What a new day brings. Each batch shares one commit with the job of the next, so a killed process goes on where it
 * stopped; a case on which the clock acts gets a job of its own, so that one which cannot be written holds up no other.
 */
@Injectable()
export class DisclosureDailyJobs implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly days: Days,
    private readonly outbox: Outbox,
    private readonly due: DisclosureDueQueries,
    private readonly cases: DisclosureQueries,
    private readonly repository: DisclosureRepository,
    private readonly steps: DisclosureSteps,
    private readonly reminders: DisclosureReminders,
    private readonly people: DisclosurePeople,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
    private readonly live: LiveHub,
  ) {}

  onModuleInit(): void {
    this.days.open((m, day) => this.outbox.add(m, 'application.day', day, { day, part: 'confirm', after: null }, `${day}:confirm:`));
    this.worker.on('application.day', {
      kind: 'inside',
      run: (m, { payload }) => this.#batch(m, payload),
      after: async ({ payload }) => (payload.part === 'warn' ? this.#hint() : undefined),
    });
    this.worker.on('application.clock', { kind: 'inside', run: (m, { payload }) => this.#one(m, payload), after: () => this.#hint() });
  }

  async #batch(m: EntityManager, payload: Job<'application.day'>['payload']): Promise<string> {
    const { day, part } = payload;
    const today = this.clock.today();
    if (day !== today) return '这一天已经过去，由后来的一天接着办';
    await this.calendar.refresh();
    const after = payload.after ?? '';
    const found = await this.#part(m, payload, after);
    const next = found.length === BATCH ? (found.at(-1)?.id ?? null) : null;
    const following = next === null ? DAY_PARTS[DAY_PARTS.indexOf(part) + 1] : part;
    if (following !== undefined) await this.outbox.add(m, 'application.day', day, { day, part: following, after: next }, `${day}:${following}:${next ?? ''}`);
    return `看了 ${found.length} 件`;
  }

  #part(m: EntityManager, payload: Job<'application.day'>['payload'], after: string): Promise<{ id: string }[]> {
    if (payload.part === 'warn') return this.#warn(m, after);
    return payload.part === 'names' ? this.#name(m, after) : this.#hand(m, payload, after);
  }

  /** Cases from before names were found by a hash; only the process has the key to it. */
  async #name(m: EntityManager, after: string): Promise<{ id: string }[]> {
    const found = await this.due.unnamed(after, BATCH);
    for (const { id, applicantSealed } of found)
      await this.repository.setName(m, id, this.people.nameIndex(this.people.unseal(applicantSealed).applicant.name));
    return found;
  }

  async #hand(m: EntityManager, { day, part }: Job<'application.day'>['payload'], after: string): Promise<{ id: string }[]> {
    const found = part === 'confirm' ? await this.due.unconfirmed(day, after, BATCH) : await this.due.consulting(after, BATCH);
    for (const { id, version } of found) await this.#add(m, { caseId: id, day }, version);
    return found;
  }

  async #warn(m: EntityManager, after: string): Promise<{ id: string }[]> {
    const found = await this.due.dueBy(lastWarnedDay(this.calendar.current, this.clock.today()), after, BATCH);
    await this.reminders.warn(m, found);
    return found;
  }

  /** One step at a time: what comes after it is read anew, after the commit. */
  async #one(m: EntityManager, payload: Job<'application.clock'>['payload']): Promise<string> {
    const row = await this.cases.byId(payload.caseId);
    if (row === null || row.list === 'ended' || row.list === 'cancelled') return '已经办结';
    const opened = await this.steps.open(row);
    const step = this.#stepOf(opened);
    if (step !== null) {
      await this.steps.take(m, opened, THE_CLOCK, row.version, step);
      await this.#add(m, payload, row.version + 1);
      return step.action === 'confirm' ? '逾期未确认，已自动确认收到' : '征求意见的期限届满，已记录';
    }
    if (row.receivedOn === null) return '还在确认期限内';
    const stored = storedOf(opened.calendar, { state: row.state, receivedOn: row.receivedOn, events: opened.events }, opened.today);
    await this.repository.setClock(m, row.id, row.version, { ...stored });
    if (stored.dueOn !== null && stored.pausedSince === null) await this.reminders.warn(m, [{ ...row, dueOn: stored.dueOn }]);
    return '期限已经重新计算';
  }

  /** 31(3) without staff, and 32 and 34 without an answer: both count from the last day of the period, whenever it is recorded. */
  #stepOf(opened: OpenCase): Step<'confirm'> | Step<'lapseConsultation'> | null {
    const { row, events, people, calendar, today } = opened;
    if (row.state === 'submitted') {
      const by = confirmBy(calendar, row.submittedOn);
      if (by.kind !== 'fixed' || !hasLapsed(by, today)) return null;
      return { action: 'confirm', data: { itemCount: row.itemCount }, on: by.on, letters: receiptLetters(calendar, row, by.on, people) };
    }
    if (!this.steps.decide(opened, THE_CLOCK, 'lapseConsultation').allowed) return null;
    const silent = consultationsOf(calendar, events).find(({ answered, lapses }) => answered === null && hasLapsed(lapses, today));
    if (silent?.lapses?.kind !== 'fixed') return null;
    return { action: 'lapseConsultation', data: { of: silent.id }, on: silent.lapses.on };
  }

  /** A case that has gone on since is another job: its version is in the key. */
  #add(m: EntityManager, payload: Job<'application.clock'>['payload'], version: number): Promise<void> {
    return this.outbox.add(m, 'application.clock', payload.caseId, payload, `${payload.caseId}:${payload.day}:${version}`);
  }

  async #hint(): Promise<void> {
    for (const { staffId, id } of await this.due.warnedSince(this.clock.now() - JUST_NOW_MS)) this.live.hint([`staff:${staffId}`], { topic: 'reminder', id });
  }
}
