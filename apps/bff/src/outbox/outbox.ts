import type { CaseKind } from '@mingchuang/shared/calendar/calendar.types';
import type { CaseAction } from '@mingchuang/shared/disclosure/disclosure.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import type { MessageSource } from '@mingchuang/shared/messages/messages.types';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../platform/clock.ts';
import { execute, insert, isDuplicate } from '../platform/db.ts';
import { OutboxEntity } from './outbox.entity.ts';

/** What the handler of each topic is given: ids and what never changes, no personal data. */
export interface OutboxPayloads {
  'message.submitted': { messageId: string; unitId: string; source: MessageSource };
  'message.accepted': { messageId: string };
  'message.replied': { messageId: string };
  'message.due': { messageId: string; from: LocalDate | null; to: LocalDate | null; key: string };
  /** a step that its applicant may be told of; `action` says which */
  'application.changed': { caseId: string; action: CaseAction };
  'application.due': { caseId: string; from: LocalDate | null; to: LocalDate | null; key: string };
  'application.mailbox': { caseId: string; messageId: string; unitId: string };
  /** what a new day brings to all applications, batch by batch */
  'application.day': { day: LocalDate; part: DayPart; after: string | null };
  /** and to one of them */
  'application.clock': { caseId: string; day: LocalDate };
  'content.check': { messageId: string };
  'wechat.push': { notificationId: string };
  'calendar.changed': { year: number; version: number; kind: CaseKind | null; after: string | null; again: boolean };
}
/** In this order: receipt confirmed, consultations ended, warnings of what is due. */
export const DAY_PARTS = ['confirm', 'consult', 'warn'] as const;
export type DayPart = (typeof DAY_PARTS)[number];
export type OutboxTopic = keyof OutboxPayloads;

@Injectable()
export class Outbox {
  /** set by `add`, taken by the worker after the commit */
  woken = false;

  constructor(private readonly clock: Clock) {}

  /** Writes a job in the caller's transaction. `key` makes it one job however often it is asked for; it runs after `delayMs` at the earliest. */
  async add<T extends OutboxTopic>(m: EntityManager, topic: T, subjectId: string, payload: OutboxPayloads[T], key = subjectId, delayMs = 0): Promise<void> {
    const now = this.clock.now();
    const row: OutboxEntity = {
      id: uuidv7(),
      version: 1,
      topic,
      subjectId,
      payload: JSON.stringify(payload),
      dedupeKey: `${topic}:${key}`,
      state: 'pending',
      attempts: 0,
      runAfter: now + delayMs,
      claim: null,
      uncertain: 0,
      possibleRepeat: 0,
      note: null,
      createdAt: now,
      settledAt: null,
    };
    try {
      await insert(m, OutboxEntity, row);
    } catch (error) {
      // Both engines undo the refused INSERT alone; the caller's transaction goes on.
      if (!isDuplicate(error)) throw error;
      return;
    }
    this.woken = true;
  }

  /** Puts a job that was given up back in line. False: it is no longer in the state the caller saw. */
  async retry(m: EntityManager, id: string, seen: number): Promise<boolean> {
    const changed = await execute(
      m,
      "UPDATE outbox_job SET state = 'pending', attempts = 0, runAfter = ?, settledAt = NULL, version = version + 1 WHERE id = ? AND version = ? AND state = 'dead'",
      [this.clock.now(), id, seen],
    );
    if (changed === 1) this.woken = true;
    return changed === 1;
  }
}
