import type { NotificationTopic } from '@mingchuang/shared/notifications/notifications.types';
import { Injectable } from '@nestjs/common';
import { Db, marksOf } from '../../platform/db.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';

export interface NotificationListRow {
  id: string;
  residentId: string;
  topic: NotificationTopic;
  messageId: string | null;
  caseId: string | null;
  correctionId: string | null;
  consultationId: string | null;
  dueOn: string | null;
  at: number;
  readAt: number | null;
  messageTitle: string | null;
  unitId: string | null;
  information: string | null;
  caseNumber: string | null;
  /** of the last notice, in yuan */
  fee: number | null;
  /** the application whose answer was set aside and is given anew in this one */
  reopenedFrom: string | null;
  /** of the request for correction: its number, which record, who else may correct it */
  correctionNumber: string | null;
  record: string | null;
  organ: string | null;
  consultationTitle: string | null;
}

const FROM = `FROM notification n LEFT JOIN message m ON m.id = n.messageId LEFT JOIN disclosure_case c ON c.id = n.caseId
  LEFT JOIN correction k ON k.id = n.correctionId LEFT JOIN consultation o ON o.id = n.consultationId`;
/** Who has read the reply, or opened the application or request since, need not read the entries about it one by one. */
const READ_AT = 'COALESCE(n.readAt, m.replyReadAt, CASE WHEN c.readAt >= n.at THEN c.readAt END, CASE WHEN k.readAt >= n.at THEN k.readAt END)';
const LIST = `SELECT n.id, n.residentId, n.topic, n.messageId, n.caseId, n.correctionId, n.consultationId, n.dueOn, n.at, ${READ_AT} AS readAt,
  m.title AS messageTitle, m.unitId, c.information, c.number AS caseNumber, c.fee, c.reopenedFrom, k.number AS correctionNumber, k.record, k.organ, o.title AS consultationTitle ${FROM}`;

@Injectable()
export class NotificationsQueries {
  constructor(private readonly db: Db) {}

  inbox(residentId: string, limit: number, after: KeysetPosition | null): Promise<NotificationListRow[]> {
    const page = beyond(after, 'n.at', 'n.id', 'DESC');
    return this.db.read(`${LIST} WHERE n.residentId = ?${page.sql} ORDER BY n.at DESC, n.id DESC LIMIT ?`, [residentId, ...page.params, limit + 1]);
  }

  async unread(residentId: string): Promise<number> {
    return Number(
      (await this.db.readOne<{ n: number }>(`SELECT COUNT(*) AS n ${FROM} WHERE n.residentId = ? AND n.readAt IS NULL AND ${READ_AT} IS NULL`, [residentId]))
        ?.n ?? 0,
    );
  }

  one(id: string): Promise<NotificationListRow | null> {
    return this.db.readOne(`${LIST} WHERE n.id = ?`, [id]);
  }

  /** The one entry that was made with this key. */
  byKey(dedupeKey: string): Promise<{ id: string; residentId: string; messageId: string | null } | null> {
    return this.db.readOne('SELECT id, residentId, messageId FROM notification WHERE dedupeKey = ?', [dedupeKey]);
  }

  async byKeys(dedupeKeys: readonly string[]): Promise<{ id: string; residentId: string }[]> {
    return this.db.read(`SELECT id, residentId FROM notification WHERE dedupeKey IN (${marksOf(dedupeKeys)})`, dedupeKeys);
  }

  async remaining(residentId: string, templateId: string): Promise<number> {
    return (
      (await this.db.readOne<{ remaining: number }>('SELECT remaining FROM subscription WHERE residentId = ? AND templateId = ?', [residentId, templateId]))
        ?.remaining ?? 0
    );
  }
}
