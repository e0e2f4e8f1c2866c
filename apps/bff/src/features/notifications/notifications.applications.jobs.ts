import { isNews, isNotified, noticeDay } from '@mingchuang/shared/disclosure/case-notices.rules';
import type { ApplicationTopic } from '@mingchuang/shared/notifications/notifications.types';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox, type OutboxPayloads } from '../../outbox/outbox.ts';
import { type Job, type Note, OutboxWorker } from '../../outbox/outbox.worker.ts';
import { Clock } from '../../platform/clock.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { DisclosureQueries } from '../disclosure/disclosure.queries.ts';
import { NotificationsQueries } from './notifications.queries.ts';
import { type NewEntry, NotificationsRepository } from './notifications.repository.ts';

const NO_ACCOUNT = '申请人没有网上账号，没有站内通知；文书按申请的方式送达';

/** A step of an application becomes an entry of its applicant's inbox, exactly once, and every open screen is hinted. */
@Injectable()
export class NotificationsApplicationsJobs implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly outbox: Outbox,
    private readonly notifications: NotificationsQueries,
    private readonly repository: NotificationsRepository,
    private readonly cases: DisclosureQueries,
    private readonly calendar: CalendarQueries,
    private readonly live: LiveHub,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.worker.on('application.changed', {
      kind: 'inside',
      run: (m, job) => this.#tell(m, job),
      after: (job) => this.#hint(job.payload.caseId, stepKey(job)),
    });
    this.worker.on('application.due', {
      kind: 'bulk',
      runAll: (m, jobs) => this.#tellDue(m, jobs),
      afterAll: (jobs) => this.#hintDue(jobs),
    });
  }

  async #tell(m: EntityManager, job: Job<'application.changed'>): Promise<Note> {
    const { caseId, action } = job.payload;
    if (!isNotified(action)) return null;
    const row = await this.cases.byId(caseId);
    const event = (await this.cases.eventsOf(caseId)).filter(({ type }) => type === action).at(-1);
    if (row === null || event === undefined || !isNews(event)) return null;
    if (row.residentId === null) return NO_ACCOUNT;
    const day = noticeDay(this.calendar.current, event, row.dueOn);
    const id = await this.#enter(m, row.residentId, caseId, `application.${action}`, day, stepKey(job));
    await this.outbox.add(m, 'wechat.push', caseId, { notificationId: id }, id);
    return '已放进站内通知';
  }

  /** Another due day than was said before, of thousands of cases when a year is written. WeChat has no template for it, so the inbox alone has it. */
  async #tellDue(m: EntityManager, jobs: readonly Job<'application.due'>[]): Promise<Note[]> {
    const cases = await this.cases.audience(jobs.map(({ payload }) => payload.caseId));
    const entries: NewEntry[] = [];
    const notes = jobs.map(({ payload: { caseId, from, to, key } }) => {
      const row = cases.get(caseId);
      if (row === undefined || row.residentId === null) return NO_ACCOUNT;
      // answered meanwhile: the day matters no more
      if (row.list !== 'open') return '已经办结，不再通知';
      const topic = from === null ? 'application.dueFixed' : 'application.dueMoved';
      entries.push({ residentId: row.residentId, topic, caseId, dueOn: to, dedupeKey: dueKey({ caseId, key }), at: this.clock.now() });
      return '已放进站内通知';
    });
    await this.repository.insertAll(m, entries);
    return notes;
  }

  async #hintDue(jobs: readonly Job<'application.due'>[]): Promise<void> {
    const cases = await this.cases.audience(jobs.map(({ payload }) => payload.caseId));
    for (const [id, { residentId, unitId }] of cases) {
      this.live.hint(['supervisors', `unit:${unitId}`], { topic: 'application', id });
      if (residentId !== null) this.live.hint([`resident:${residentId}`], { topic: 'application', id });
    }
    for (const { id, residentId } of await this.notifications.byKeys(jobs.map(({ payload }) => dueKey(payload)))) {
      this.live.hint([`resident:${residentId}`], { topic: 'notification', id });
    }
  }

  #enter(m: EntityManager, residentId: string, caseId: string, topic: ApplicationTopic, dueOn: string | null, dedupeKey: string): Promise<string> {
    return this.repository.insert(m, { residentId, topic, caseId, dueOn, dedupeKey, at: this.clock.now() });
  }

  async #hint(caseId: string, key: string): Promise<void> {
    const [row, entry] = await Promise.all([this.cases.byId(caseId), this.notifications.byKey(key)]);
    if (row === null) return;
    this.live.hint(['supervisors', `unit:${row.unitId}`], { topic: 'application', id: caseId });
    if (row.residentId === null) return;
    this.live.hint([`resident:${row.residentId}`], { topic: 'application', id: caseId });
    if (entry !== null) this.live.hint([`resident:${row.residentId}`], { topic: 'notification', id: entry.id });
  }
}

/** Each step is told once; a step that is taken twice in the life of a case is two jobs. */
function stepKey({ id }: Job<'application.changed'>): string {
  return `application.changed:${id}`;
}

/** Each change of the calendar tells of an application once. */
function dueKey({ caseId, key }: Pick<OutboxPayloads['application.due'], 'caseId' | 'key'>): string {
  return `application.due:${caseId}:${key}`;
}
