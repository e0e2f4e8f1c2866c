import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { execute, insert, insertAll, isDuplicate } from '../../platform/db.ts';
import { NotificationEntity, SubscriptionEntity } from './notifications.entity.ts';

/** About one thing: a letter, an application, a request for correction or a consultation. */
export type NewEntry = Pick<NotificationEntity, 'residentId' | 'topic' | 'dueOn' | 'dedupeKey' | 'at'> &
  Partial<Pick<NotificationEntity, 'messageId' | 'caseId' | 'correctionId' | 'consultationId'>>;

const ABOUT = { messageId: null, caseId: null, correctionId: null, consultationId: null };

@Injectable()
export class NotificationsRepository {
  async insert(m: EntityManager, { dedupeKey, ...entry }: NewEntry): Promise<string> {
    const id = uuidv7();
    await insert(m, NotificationEntity, { ...ABOUT, ...entry, id, dedupeKey, readAt: null });
    return id;
  }

  async insertAll(m: EntityManager, entries: readonly NewEntry[]): Promise<void> {
    await insertAll(
      m,
      NotificationEntity,
      entries.map((entry) => ({ ...ABOUT, ...entry, id: uuidv7(), readAt: null })),
    );
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
