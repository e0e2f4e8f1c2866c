import { clockTime, fullDate, localDateOf } from '@mingchuang/shared/local-date';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox, type OutboxPayloads } from '../../outbox/outbox.ts';
import { OutboxWorker, type Outcome, PermanentFailure } from '../../outbox/outbox.worker.ts';
import { asJobFailure } from '../../outbox/wechat.failures.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { LiveHub } from '../../platform/live.hub.ts';
import { WechatClient, WechatError } from '../../platform/wechat.client.ts';
import { MessagesQueries } from '../messages/messages.queries.ts';
import { ResidentsQueries } from '../residents/residents.queries.ts';
import { NotificationsQueries } from './notifications.queries.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { notificationView } from './notifications.view.ts';

/** WeChat's `thing` holds 20 characters. */
const THING_MAX = 20;
const PERHAPS_SENT = '微信 43101：授权次数已用完；上一次没有等到微信回应，很可能已经送达';

/** A change of a letter becomes an entry of the inbox, exactly once, and a push, at least once. */
@Injectable()
export class NotificationsJobs implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly outbox: Outbox,
    private readonly db: Db,
    private readonly notifications: NotificationsQueries,
    private readonly repository: NotificationsRepository,
    private readonly messages: MessagesQueries,
    private readonly residents: ResidentsQueries,
    private readonly wechat: WechatClient,
    private readonly live: LiveHub,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const topic of ['message.accepted', 'message.replied'] as const) {
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
    this.worker.on('wechat.push', { kind: 'outside', run: ({ payload, uncertain }) => this.#push(payload.notificationId, uncertain) });
  }

  async #tell(m: EntityManager, topic: 'message.accepted' | 'message.replied', messageId: string): Promise<string | null> {
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
    if (entry === null) return;
    const { messageId } = entry;
    this.live.hint([`resident:${entry.residentId}`], { topic: 'message', id: messageId });
    if (staff) this.live.hint(['supervisors', `unit:${(await this.messages.byId(messageId))?.unitId}`], { topic: 'message', id: messageId });
    this.live.hint([`resident:${entry.residentId}`], { topic: 'notification', id: entry.id });
  }

  /** The note says what became of it; the inbox has it in any case. */
  async #push(notificationId: string, uncertain: boolean): Promise<Outcome> {
    if (this.wechat.config === null) return unsent('没有配置微信，只放进站内通知');
    const entry = await this.notifications.one(notificationId);
    if (entry === null) return unsent('通知已不存在');
    const { templates } = this.wechat.config;
    const templateId = entry.topic === 'message.accepted' || entry.topic === 'message.replied' ? templates[entry.topic] : null;
    if (templateId === null) return unsent('这类通知没有配置订阅消息模板，只放进站内通知');
    const openid = await this.residents.openidOf(entry.residentId);
    if (openid === null) return unsent('居民没有用微信登录，只放进站内通知');
    if ((await this.notifications.remaining(entry.residentId, templateId)) === 0) {
      if (uncertain) throw new PermanentFailure(PERHAPS_SENT);
      return unsent('居民没有授权微信提醒，只放进站内通知');
    }
    const view = notificationView(entry, new Map());
    try {
      await this.wechat.sendSubscribeMessage({
        openid,
        templateId,
        page: `packages/letters/detail/index?id=${entry.messageId}`,
        data: {
          thing1: short(entry.messageTitle),
          thing2: short(view.title),
          time3: `${fullDate(localDateOf(entry.at))} ${clockTime(entry.at)}`,
        },
      });
    } catch (error) {
      if (!(error instanceof WechatError) || error.errcode !== 43101) throw asJobFailure(error);
      await this.db.write((m) => this.repository.clearGrants(m, entry.residentId, templateId));
      throw uncertain ? new PermanentFailure(PERHAPS_SENT) : asJobFailure(error);
    }
    return { note: '微信提醒已发出', rows: (m) => this.repository.useGrant(m, entry.residentId, templateId) };
  }
}

/** Each step of a letter is told once. */
function stepKey(topic: 'message.accepted' | 'message.replied', messageId: string): string {
  return `${topic}:${messageId}`;
}

/** Each change of the calendar tells of a letter once. */
function dueKey({ messageId, key }: OutboxPayloads['message.due']): string {
  return `message.due:${messageId}:${key}`;
}

/** The inbox has it; WeChat was never asked. */
function unsent(note: string): Outcome {
  return { state: 'unsent', note };
}

/** WeChat refuses a line break in a field. */
function short(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= THING_MAX ? characters.join('') : `${characters.slice(0, THING_MAX - 1).join('')}…`;
}
