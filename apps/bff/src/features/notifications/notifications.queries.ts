import type { NotificationTopic } from '@mingchuang/shared/notifications/notifications.types';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';

export interface NotificationListRow {
  id: string;
  topic: NotificationTopic;
  messageId: string;
  dueOn: string | null;
  at: number;
  readAt: number | null;
  messageTitle: string;
  unitId: string | null;
}

/** Who has read the reply need not read its entries in the inbox one by one. */
const LIST = `SELECT n.id, n.topic, n.messageId, n.dueOn, n.at, COALESCE(n.readAt, m.replyReadAt) AS readAt, m.title AS messageTitle, m.unitId FROM notification n JOIN message m ON m.id = n.messageId`;

@Injectable()
export class NotificationsQueries {
  constructor(private readonly db: Db) {}

  inbox(residentId: string, limit: number, after: KeysetPosition | null): Promise<NotificationListRow[]> {
    const page = beyond(after, 'n.at', 'n.id', 'DESC');
    return this.db.read(`${LIST} WHERE n.residentId = ?${page.sql} ORDER BY n.at DESC, n.id DESC LIMIT ?`, [residentId, ...page.params, limit + 1]);
  }

  async unread(residentId: string): Promise<number> {
    return Number(
      (
        await this.db.readOne<{ n: number }>(
          'SELECT COUNT(*) AS n FROM notification n JOIN message m ON m.id = n.messageId WHERE n.residentId = ? AND n.readAt IS NULL AND m.replyReadAt IS NULL',
          [residentId],
        )
      )?.n ?? 0,
    );
  }

  one(id: string): Promise<(NotificationListRow & { residentId: string }) | null> {
    return this.db.readOne(`${LIST.replace('SELECT n.id', 'SELECT n.residentId, n.id')} WHERE n.id = ?`, [id]);
  }

  /** The one entry that was made with this key. */
  byKey(dedupeKey: string): Promise<{ id: string; residentId: string; messageId: string } | null> {
    return this.db.readOne('SELECT id, residentId, messageId FROM notification WHERE dedupeKey = ?', [dedupeKey]);
  }

  async remaining(residentId: string, templateId: string): Promise<number> {
    return (
      (await this.db.readOne<{ remaining: number }>('SELECT remaining FROM subscription WHERE residentId = ? AND templateId = ?', [residentId, templateId]))
        ?.remaining ?? 0
    );
  }
}
