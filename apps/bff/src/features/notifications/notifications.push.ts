import { inOneLine } from '@mingchuang/shared/characters';
import { clockTime, fullDate, localDateOf } from '@mingchuang/shared/local-date';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxWorker, type Outcome, PermanentFailure } from '../../outbox/outbox.worker.ts';
import { asJobFailure } from '../../outbox/wechat.failures.ts';
import { Db } from '../../platform/db.ts';
import { WechatClient, WechatError } from '../../platform/wechat.client.ts';
import { ResidentsQueries } from '../residents/residents.queries.ts';
import { NotificationsQueries } from './notifications.queries.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { notificationView, pushOf } from './notifications.view.ts';

/** WeChat's `thing` holds 20 characters, and no line break. */
const THING_MAX = 20;
const PERHAPS_SENT = '微信 43101：授权次数已用完；上一次没有等到微信回应，很可能已经送达';

/** An entry of the inbox on its way to WeChat, at least once. */
@Injectable()
export class NotificationsPush implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly db: Db,
    private readonly notifications: NotificationsQueries,
    private readonly repository: NotificationsRepository,
    private readonly residents: ResidentsQueries,
    private readonly wechat: WechatClient,
  ) {}

  onModuleInit(): void {
    this.worker.on('wechat.push', { kind: 'outside', run: ({ payload, uncertain }) => this.#push(payload.notificationId, uncertain) });
  }

  /** The note says what became of it; the inbox has it in any case. */
  async #push(notificationId: string, uncertain: boolean): Promise<Outcome> {
    if (this.wechat.config === null) return unsent('没有配置微信，只放进站内通知');
    const entry = await this.notifications.one(notificationId);
    if (entry === null) return unsent('通知已不存在');
    const { topic, about, page } = pushOf(entry);
    const templateId = topic === null ? null : this.wechat.config.templates[topic];
    if (templateId === null) return unsent('这类通知没有配置订阅消息模板，只放进站内通知');
    const openid = await this.residents.openidOf(entry.residentId);
    if (openid === null) return unsent('居民没有用微信登录，只放进站内通知');
    if ((await this.notifications.remaining(entry.residentId, templateId)) === 0) {
      if (uncertain) throw new PermanentFailure(PERHAPS_SENT);
      return unsent('居民没有授权微信提醒，只放进站内通知');
    }
    const { title } = notificationView(entry, new Map());
    const time = `${fullDate(localDateOf(entry.at))} ${clockTime(entry.at)}`;
    const data = { thing1: inOneLine(about, THING_MAX), thing2: inOneLine(title, THING_MAX), time3: time };
    try {
      await this.wechat.sendSubscribeMessage({ openid, templateId, page, data });
    } catch (error) {
      if (!(error instanceof WechatError) || error.errcode !== 43101) throw asJobFailure(error);
      await this.db.write((m) => this.repository.clearGrants(m, entry.residentId, templateId));
      throw uncertain ? new PermanentFailure(PERHAPS_SENT) : asJobFailure(error);
    }
    return { note: '微信提醒已发出', rows: (m) => this.repository.useGrant(m, entry.residentId, templateId) };
  }
}

/** The inbox has it; WeChat was never asked. */
function unsent(note: string): Outcome {
  return { state: 'unsent', note };
}
