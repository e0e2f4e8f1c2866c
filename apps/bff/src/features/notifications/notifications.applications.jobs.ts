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
import { NotificationsRepository } from './notifications.repository.ts';

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
      kind: 'inside',
      run: (m, job) => this.#tellDue(m, job.payload),
      after: (job) => this.#hint(job.payload.caseId, dueKey(job.payload)),
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

  /** Another due day than was said before. WeChat has no template for it, so the inbox alone has it. */
  async #tellDue(m: EntityManager, due: OutboxPayloads['application.due']): Promise<Note> {
    const row = await this.cases.byId(due.caseId);
    if (row === null || row.residentId === null) return NO_ACCOUNT;
    // answered meanwhile: the day matters no more
    if (row.list !== 'open') return '已经办结，不再通知';
    await this.#enter(m, row.residentId, due.caseId, due.from === null ? 'application.dueFixed' : 'application.dueMoved', due.to, dueKey(due));
    return '已放进站内通知';
  }

  #enter(m: EntityManager, residentId: string, caseId: string, topic: ApplicationTopic, dueOn: string | null, dedupeKey: string): Promise<string> {
    return this.repository.insert(m, { residentId, topic, messageId: null, caseId, dueOn, dedupeKey, at: this.clock.now() });
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
function dueKey({ caseId, key }: OutboxPayloads['application.due']): string {
  return `application.due:${caseId}:${key}`;
}
