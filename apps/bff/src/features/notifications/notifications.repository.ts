import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { execute, insert, isDuplicate } from '../../platform/db.ts';
import { NotificationEntity, SubscriptionEntity } from './notifications.entity.ts';

type NewEntry = Pick<NotificationEntity, 'residentId' | 'topic' | 'messageId' | 'caseId' | 'dueOn' | 'dedupeKey' | 'at'>;

@Injectable()
export class NotificationsRepository {
  async insert(m: EntityManager, { dedupeKey, ...entry }: NewEntry): Promise<string> {
    const id = uuidv7();
    await insert(m, NotificationEntity, { ...entry, id, dedupeKey, readAt: null });
    return id;
  }

  /** False: there is no such entry of this resident. */
  async markRead(m: EntityManager, id: string, residentId: string, at: number): Promise<boolean> {
    return (await execute(m, 'UPDATE notification SET readAt = COALESCE(readAt, ?) WHERE id = ? AND residentId = ?', [at, id, residentId])) > 0;
  }

  async markAllRead(m: EntityManager, residentId: string, at: number): Promise<void> {
    await execute(m, 'UPDATE notification SET readAt = ? WHERE residentId = ? AND readAt IS NULL', [at, residentId]);
  }

  async addGrant(m: EntityManager, residentId: string, templateId: string): Promise<void> {
    const raise = () => execute(m, 'UPDATE subscription SET remaining = remaining + 1 WHERE residentId = ? AND templateId = ?', [residentId, templateId]);
    if ((await raise()) > 0) return;
    try {
      await insert(m, SubscriptionEntity, { residentId, templateId, remaining: 1 });
    } catch (error) {
      // Another accept of the same person, reported at the same moment, has made the row.
      if (!isDuplicate(error)) throw error;
      await raise();
    }
  }

  async useGrant(m: EntityManager, residentId: string, templateId: string): Promise<void> {
    await execute(m, 'UPDATE subscription SET remaining = remaining - 1 WHERE residentId = ? AND templateId = ? AND remaining > 0', [residentId, templateId]);
  }

  async clearGrants(m: EntityManager, residentId: string, templateId: string): Promise<void> {
    await execute(m, 'UPDATE subscription SET remaining = 0 WHERE residentId = ? AND templateId = ?', [residentId, templateId]);
  }
}
