import type { NotificationRow, PushTopic, ReportSubscriptions, Subscriptions, UnreadCount } from '@mingchuang/shared/notifications/notifications.types';
import type { Page, PageRequest } from '@mingchuang/shared/paging';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { limitOf, pageOf, positionOf } from '../../platform/keyset.ts';
import { WechatClient } from '../../platform/wechat.client.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { NotificationsQueries } from './notifications.queries.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { notificationView } from './notifications.view.ts';
import { PUSH_NAMES } from './notifications.words.ts';

@Injectable()
export class NotificationsService {
  constructor(
    private readonly db: Db,
    private readonly notifications: NotificationsQueries,
    private readonly repository: NotificationsRepository,
    private readonly units: UnitsQueries,
    private readonly wechat: WechatClient,
    private readonly clock: Clock,
  ) {}

  async inbox(residentId: string, query: PageRequest): Promise<Page<NotificationRow>> {
    const unitNames = await this.units.names();
    const limit = limitOf(query);
    return pageOf(
      await this.notifications.inbox(residentId, limit, positionOf(query)),
      limit,
      (row) => ({ key: row.at, id: row.id }),
      (row) => notificationView(row, unitNames),
    );
  }

  async unread(residentId: string): Promise<UnreadCount> {
    return { unread: await this.notifications.unread(residentId) };
  }

  async markRead(residentId: string, id: string): Promise<void> {
    const found = await this.db.write((m) => this.repository.markRead(m, id, residentId, this.clock.now()));
    if (!found && (await this.notifications.one(id))?.residentId !== residentId) throw new AppError('NOT_FOUND');
  }

  async markAllRead(residentId: string): Promise<void> {
    await this.db.write((m) => this.repository.markAllRead(m, residentId, this.clock.now()));
  }

  async subscriptions(residentId: string): Promise<Subscriptions> {
    const items = await Promise.all(
      this.#templates().map(async ([topic, templateId]) => ({
        templateId,
        topic,
        name: PUSH_NAMES[topic],
        remaining: await this.notifications.remaining(residentId, templateId),
      })),
    );
    return { items };
  }

  /** Templates that are not ours are ignored: the ledger counts only what can be sent. */
  async report(residentId: string, { answers }: ReportSubscriptions): Promise<Subscriptions> {
    const ours = new Set(this.#templates().map(([, templateId]) => templateId));
    await this.db.write(async (m) => {
      for (const { templateId, result } of answers.filter((a) => ours.has(a.templateId))) {
        if (result === 'accept') await this.repository.addGrant(m, residentId, templateId);
      }
    });
    return this.subscriptions(residentId);
  }

  #templates(): [PushTopic, string][] {
    return Object.entries(this.wechat.config?.templates ?? {}).filter((entry): entry is [PushTopic, string] => entry[1] !== null);
  }
}
