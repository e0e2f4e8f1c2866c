import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Condition, execute, insert, insertIf } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import {
  MessageDraftEntity,
  MessageEntity,
  MessageEventEntity,
  MessagePictureEntity,
  MessageReplyEntity,
  MessageVersionEntity,
  PublicMessageEntity,
} from './messages.entity.ts';

const UNLOCKED = 'WHERE id = ? AND (pinLockedUntil IS NULL OR pinLockedUntil <= ?)';

type Due = Pick<MessageEntity, 'dueOn' | 'dueSort'>;
type Columns = { [K in keyof MessageEntity]?: Param };

@Injectable()
export class MessagesRepository {
  /** Without asking for a consent: history, and what the bureau itself makes a letter of. */
  async insertAnyway(m: EntityManager, message: MessageEntity): Promise<void> {
    await insert(m, MessageEntity, message);
  }

  /** False: the writer has not agreed to the privacy notice; nothing was inserted. */
  async insert(m: EntityManager, message: MessageEntity, consent: Condition): Promise<boolean> {
    return insertIf(m, MessageEntity, message, consent);
  }

  /**
   * Changes a letter if it still has the version that was seen, and records what happened.
   * False: someone else was faster; nothing was changed.
   */
  async change(
    m: EntityManager,
    id: string,
    seen: number,
    set: Columns,
    event: Pick<MessageEventEntity, 'type' | 'staffId' | 'unitId' | 'at'>,
  ): Promise<boolean> {
    const names = Object.keys(set) as (keyof MessageEntity)[];
    const sql = `UPDATE message SET version = version + 1${names.map((name) => `, ${name} = ?`).join('')} WHERE id = ? AND version = ?`;
    const changed = await execute(m, sql, [...names.map((name) => set[name] ?? null), id, seen]);
    if (changed === 1) await insert(m, MessageEventEntity, { id: uuidv7(), messageId: id, version: seen + 1, ...event });
    return changed === 1;
  }

  /** Another due day for an open letter; its version stays, so that nobody's reply is refused for it. False: it is not as it was seen. */
  async moveDue(m: EntityManager, id: string, from: Due, to: Due): Promise<boolean> {
    const sql = "UPDATE message SET dueOn = ?, dueSort = ? WHERE id = ? AND queue = 'open' AND COALESCE(dueOn, '') = ?";
    return (await execute(m, sql, [to.dueOn, to.dueSort, id, from.dueOn ?? ''])) === 1;
  }

  /** What could not be judged when it was answered, because the year's schedule was missing. */
  async judge(m: EntityManager, id: string, { dueOn, dueSort, onTime, workingDays }: Due & Pick<MessageEntity, 'onTime' | 'workingDays'>): Promise<void> {
    const sql = "UPDATE message SET dueOn = ?, dueSort = ?, onTime = ?, workingDays = ? WHERE id = ? AND queue = 'replied' AND dueOn IS NULL";
    await execute(m, sql, [dueOn, dueSort, onTime, workingDays, id]);
  }

  async setPictures(m: EntityManager, messageId: string, fileIds: readonly string[]): Promise<void> {
    if (fileIds.length === 0) return;
    await m.insert(
      MessagePictureEntity,
      fileIds.map((fileId, position) => ({ messageId, fileId, position })),
    );
  }

  async removePictures(m: EntityManager, messageId: string): Promise<void> {
    await m.delete(MessagePictureEntity, { messageId });
  }

  async keepVersion(m: EntityManager, messageId: string, version: number, content: string, at: number): Promise<void> {
    await insert(m, MessageVersionEntity, { id: uuidv7(), messageId, version, content, at });
  }

  async insertReply(m: EntityManager, reply: MessageReplyEntity): Promise<void> {
    await insert(m, MessageReplyEntity, reply);
  }

  /** False: the draft has a newer version than `seen` (0: not saved yet). */
  async saveDraft(m: EntityManager, draft: Omit<MessageDraftEntity, 'version'>, seen: number): Promise<boolean> {
    if (seen > 0) {
      return (
        (await execute(m, 'UPDATE message_draft SET body = ?, at = ?, version = version + 1 WHERE messageId = ? AND staffId = ? AND version = ?', [
          draft.body,
          draft.at,
          draft.messageId,
          draft.staffId,
          seen,
        ])) === 1
      );
    }
    await insert(m, MessageDraftEntity, { ...draft, version: 1 });
    return true;
  }

  async deleteDraft(m: EntityManager, messageId: string, staffId: string): Promise<void> {
    await m.delete(MessageDraftEntity, { messageId, staffId });
  }

  async publish(m: EntityManager, message: PublicMessageEntity): Promise<void> {
    await insert(m, PublicMessageEntity, message);
  }

  async unpublish(m: EntityManager, id: string): Promise<void> {
    await m.delete(PublicMessageEntity, { id });
  }

  async markReplyRead(m: EntityManager, id: string, at: number): Promise<void> {
    await execute(m, 'UPDATE message SET replyReadAt = ? WHERE id = ? AND replyReadAt IS NULL', [at, id]);
  }

  async setContentCheck(m: EntityManager, id: string, result: MessageEntity['contentCheck']): Promise<void> {
    await execute(m, 'UPDATE message SET contentCheck = ? WHERE id = ?', [result, id]);
  }

  /** Counts a wrong PIN, or locks the code with the last one it may have. False: it is locked already. */
  async countPinFailure(m: EntityManager, id: string, { now, tries, lockedUntil }: { now: number; tries: number; lockedUntil: number }): Promise<boolean> {
    // The lock stands first: MySQL already sees the new count in what follows it.
    const sql = `UPDATE message SET pinLockedUntil = CASE WHEN pinFailures + 1 >= ? THEN ? ELSE NULL END,
      pinFailures = CASE WHEN pinFailures + 1 >= ? THEN 0 ELSE pinFailures + 1 END ${UNLOCKED}`;
    return (await execute(m, sql, [tries, lockedUntil, tries, id, now])) === 1;
  }

  /** After the right PIN. False: the code is locked. */
  async clearPinFailures(m: EntityManager, id: string, now: number): Promise<boolean> {
    return (await execute(m, `UPDATE message SET pinFailures = 0, pinLockedUntil = NULL ${UNLOCKED}`, [id, now])) === 1;
  }
}
