import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox, type OutboxPayloads } from '../../outbox/outbox.ts';
import { OutboxWorker } from '../../outbox/outbox.worker.ts';
import { Clock } from '../../platform/clock.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { MessagesQueries } from '../messages/messages.queries.ts';
import { NotificationsQueries } from './notifications.queries.ts';
import { NotificationsRepository } from './notifications.repository.ts';

/** What happens to a letter, each once. */
const STEPS = ['message.accepted', 'message.replied', 'message.offered'] as const;
type Step = (typeof STEPS)[number];

/** A change of a letter becomes an entry of the inbox, exactly once. */
@Injectable()
export class NotificationsJobs implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly outbox: Outbox,
    private readonly notifications: NotificationsQueries,
    private readonly repository: NotificationsRepository,
    private readonly messages: MessagesQueries,
    private readonly live: LiveHub,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const topic of STEPS) {
      this.worker.on(topic, {
        kind: 'inside',
        run: (m, job) => this.#tell(m, topic, job.payload.messageId),
        after: (job) => this.#hint(stepKey(topic, job.payload.messageId)),
      });
    }
    this.worker.on('message.due', {
      kind: 'inside',
      run: (m, job) => this.#tellDue(m, job.payload),
      after: (job) => this.#hint(dueKey(job.payload), true),
    });
  }

  async #tell(m: EntityManager, topic: Step, messageId: string): Promise<string | null> {
    const message = await this.messages.byId(messageId);
    if (message?.residentId == null) return '没有收信人';
    const id = await this.repository.insert(m, {
      residentId: message.residentId,
      topic,
      messageId,
      dueOn: null,
      dedupeKey: stepKey(topic, messageId),
      at: this.clock.now(),
    });
    await this.outbox.add(m, 'wechat.push', messageId, { notificationId: id }, id);
    return '已放进站内通知';
  }

  /** Another due day than was said before. WeChat has no template for it, so the inbox alone has it. */
  async #tellDue(m: EntityManager, due: OutboxPayloads['message.due']): Promise<string | null> {
    const message = await this.messages.byId(due.messageId);
    if (message?.residentId == null) return '没有收信人';
    // answered meanwhile: the day matters no more
    if (message.queue !== 'open') return '已经办结，不再通知';
    await this.repository.insert(m, {
      residentId: message.residentId,
      topic: due.from === null ? 'message.dueFixed' : 'message.dueMoved',
      messageId: due.messageId,
      dueOn: due.to,
      dedupeKey: dueKey(due),
      at: this.clock.now(),
    });
    return '已放进站内通知';
  }

  /** The letter has changed, and the inbox has one entry more; the staff's own lists too, where `staff` says so. */
  async #hint(key: string, staff = false): Promise<void> {
    const entry = await this.notifications.byKey(key);
    if (entry === null || entry.messageId === null) return;
    const { messageId } = entry;
    this.live.hint([`resident:${entry.residentId}`], { topic: 'message', id: messageId });
    if (staff) this.live.hint(['supervisors', `unit:${(await this.messages.byId(messageId))?.unitId}`], { topic: 'message', id: messageId });
    this.live.hint([`resident:${entry.residentId}`], { topic: 'notification', id: entry.id });
  }
}

/** Each step of a letter is told once. */
function stepKey(topic: Step, messageId: string): string {
  return `${topic}:${messageId}`;
}

/** Each change of the calendar tells of a letter once. */
function dueKey({ messageId, key }: OutboxPayloads['message.due']): string {
  return `message.due:${messageId}:${key}`;
}
