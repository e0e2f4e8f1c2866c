import { clockTime, fullDate, localDateOf } from '@mingchuang/shared/local-date';
import type { NotificationTopic } from '@mingchuang/shared/notifications/notifications.types';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../outbox/outbox.ts';
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
        after: (job) => this.#hint(topic, job.payload.messageId),
      });
    }
    this.worker.on('wechat.push', { kind: 'outside', run: ({ payload, uncertain }) => this.#push(payload.notificationId, uncertain) });
  }

  async #tell(m: EntityManager, topic: NotificationTopic, messageId: string): Promise<string | null> {
    const message = await this.messages.byId(messageId);
    if (message?.residentId == null) return '没有收信人';
    const id = await this.repository.insert(m, { residentId: message.residentId, topic, messageId, at: this.clock.now() });
    await this.outbox.add(m, 'wechat.push', messageId, { notificationId: id }, id);
    return '已放进站内通知';
  }

  /** The letter has changed, and the inbox has one entry more. */
  async #hint(topic: NotificationTopic, messageId: string): Promise<void> {
    const entry = await this.notifications.ofLetter(topic, messageId);
    if (entry === null) return;
    this.live.hint([`resident:${entry.residentId}`], { topic: 'message', id: messageId });
    this.live.hint([`resident:${entry.residentId}`], { topic: 'notification', id: entry.id });
  }

  /** The note says what became of it; the inbox has it in any case. */
  async #push(notificationId: string, uncertain: boolean): Promise<Outcome> {
    if (this.wechat.config === null) return { note: '没有配置微信，只放进站内通知' };
    const entry = await this.notifications.one(notificationId);
    if (entry === null) return { note: '通知已不存在' };
    const templateId = this.wechat.config.templates[entry.topic];
    if (templateId === null) return { note: '这类通知没有配置订阅消息模板，只放进站内通知' };
    const openid = await this.residents.openidOf(entry.residentId);
    if (openid === null) return { note: '居民没有用微信登录，只放进站内通知' };
    if ((await this.notifications.remaining(entry.residentId, templateId)) === 0) return { note: '居民没有授权微信提醒，只放进站内通知' };
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
      throw uncertain ? new PermanentFailure('微信 43101：授权次数已用完；上一次没有等到微信回应，很可能已经送达') : asJobFailure(error);
    }
    return { note: '微信提醒已发出', rows: (m) => this.repository.useGrant(m, entry.residentId, templateId) };
  }
}

/** WeChat refuses a line break in a field. */
function short(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= THING_MAX ? characters.join('') : `${characters.slice(0, THING_MAX - 1).join('')}…`;
}
