import type { CaseKind } from '@mingchuang/shared/calendar/calendar.types';
import type { CorrectionAction } from '@mingchuang/shared/corrections/corrections.types';
import type { CaseAction } from '@mingchuang/shared/disclosure/disclosure.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import type { MessageSource } from '@mingchuang/shared/messages/messages.types';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../platform/clock.ts';
import { execute, insert, insertAll, isDuplicate, pieces } from '../platform/db.ts';
import { OutboxEntity } from './outbox.entity.ts';

/** What the handler of each topic is given: ids and what never changes, no personal data. */
export interface OutboxPayloads {
  'message.submitted': { messageId: string; unitId: string; source: MessageSource };
  'message.accepted': { messageId: string };
  'message.replied': { messageId: string };
  /** answered with an offer to apply for information */
  'message.offered': { messageId: string };
  'message.due': { messageId: string; from: LocalDate | null; to: LocalDate | null; key: string };
  /** a step that its applicant may be told of; `action` says which */
  'application.changed': { caseId: string; action: CaseAction };
  'application.due': { caseId: string; from: LocalDate | null; to: LocalDate | null; key: string };
  'application.mailbox': { caseId: string; messageId: string; unitId: string };
  /** a step of a request for correction (41) */
  'correction.changed': { correctionId: string; action: CorrectionAction };
  /** what a new day brings to all applications, batch by batch */
  'application.day': { day: LocalDate; part: DayPart; after: string | null };
  /** and to one of them */
  'application.clock': { caseId: string; day: LocalDate };
  /** what came of its opinions was published: whoever gave one is told, batch by batch */
  'consultation.published': { consultationId: string; after: string | null };
  /** feedbacks that are due on a new day, batch by batch */
  'consultation.day': { day: LocalDate; after: string | null };
  'content.check': { messageId: string };
  /** everything that is monitored is looked at on a new day */
  'monitoring.day': { day: LocalDate };
  'wechat.push': { notificationId: string };
  /** a scheduled draft whose hour has come, if it still has this version */
  'policy.publish': { draftId: string; version: number };
  'policy.published': { policyId: string; number: number };
  /** what a new day brings to what is published: texts that lapse, interpretations that are due */
  'policy.day': { day: LocalDate; after: string | null };
  'interpretation.day': { day: LocalDate };
  'calendar.changed': { year: number; version: number; kind: CaseKind | null; after: string | null; again: boolean };
}
/** In this order: receipt confirmed, consultations ended, warnings of what is due, names hashed that were not yet. */
export const DAY_PARTS = ['confirm', 'consult', 'warn', 'names'] as const;
export type DayPart = (typeof DAY_PARTS)[number];
export type OutboxTopic = keyof OutboxPayloads;

/** A job before it is written. */
interface NewJob<T extends OutboxTopic> {
  subjectId: string;
  payload: OutboxPayloads[T];
  key: string;
}

@Injectable()
export class Outbox {
  /** set by `add`, taken by the worker after the commit */
  woken = false;

  constructor(private readonly clock: Clock) {}

  /** Writes a job in the caller's transaction. `key` makes it one job however often it is asked for; it runs after `delayMs` at the earliest. */
  async add<T extends OutboxTopic>(m: EntityManager, topic: T, subjectId: string, payload: OutboxPayloads[T], key = subjectId, delayMs = 0): Promise<void> {
    await this.#insert(m, this.#row(topic, { subjectId, payload, key }, delayMs));
  }

  /** Many jobs of a topic at once, each with a key of its own. */
  async addAll<T extends OutboxTopic>(m: EntityManager, topic: T, jobs: readonly NewJob<T>[]): Promise<void> {
    for (const some of pieces(jobs.map((job) => this.#row(topic, job, 0)))) {
      try {
        await insertAll(m, OutboxEntity, some);
        this.woken = true;
      } catch (error) {
        // Both engines undo the refused INSERT alone; one of these is there already.
        if (!isDuplicate(error)) throw error;
        for (const row of some) await this.#insert(m, row);
      }
    }
  }

  #row<T extends OutboxTopic>(topic: T, { subjectId, payload, key }: NewJob<T>, delayMs: number): OutboxEntity {
    const now = this.clock.now();
    return {
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
  }

  async #insert(m: EntityManager, row: OutboxEntity): Promise<void> {
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
