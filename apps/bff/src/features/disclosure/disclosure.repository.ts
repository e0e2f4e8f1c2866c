import type { CaseEventOf } from '@mingchuang/shared/disclosure/case-events';
import type { CaseAction } from '@mingchuang/shared/disclosure/disclosure.types';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Condition, execute, insert, insertIf, isDuplicate } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import {
  DisclosureCaseEntity,
  DisclosureEventEntity,
  DisclosureLetterEntity,
  DisclosureReminderEntity,
  DisclosureReplyEntity,
  NumberRunEntity,
} from './disclosure.entity.ts';
import { DisclosureFileEntity } from './disclosure.files.entity.ts';

export type CaseColumns = { [K in keyof DisclosureCaseEntity]?: Param };
export type FileRole = DisclosureFileEntity['role'];

@Injectable()
export class DisclosureRepository {
  /**
   * The next number of a run. The row is locked until the commit, so that numbers have no gaps and no two are the same.
   */
  async nextNumber(m: EntityManager, run: string, year: number): Promise<number> {
    if ((await execute(m, 'UPDATE number_run SET last = last + 1 WHERE run = ? AND year = ?', [run, year])) === 0) {
      await insert(m, NumberRunEntity, { run, year, last: 1 });
      return 1;
    }
    return (await m.findOneByOrFail(NumberRunEntity, { run, year })).last;
  }

  /** False: `consent` does not stand; nothing was inserted. */
  async insertIf(m: EntityManager, row: DisclosureCaseEntity, consent: Condition): Promise<boolean> {
    return insertIf(m, DisclosureCaseEntity, row, consent);
  }

  async insert(m: EntityManager, row: DisclosureCaseEntity): Promise<void> {
    await insert(m, DisclosureCaseEntity, row);
  }

  async addEvent(m: EntityManager, caseId: string, version: number, at: number, { id, type, on, staffId, data }: CaseEventOf<CaseAction>): Promise<void> {
    await insert(m, DisclosureEventEntity, { id, caseId, version, type, day: on, at, staffId, data: JSON.stringify(data) });
  }

  /** Changes a case if it still has the version that was seen. False: someone else was faster; nothing was changed. */
  async change(m: EntityManager, id: string, seen: number, set: CaseColumns): Promise<boolean> {
    const names = Object.keys(set) as (keyof DisclosureCaseEntity)[];
    const sql = `UPDATE disclosure_case SET version = version + 1${names.map((name) => `, ${name} = ?`).join('')} WHERE id = ? AND version = ?`;
    return (await execute(m, sql, [...names.map((name) => set[name] ?? null), id, seen])) === 1;
  }

  /** What the clock says, computed anew; the version stays, so that nobody's step is refused for it. False: it changed meanwhile. */
  async setClock(
    m: EntityManager,
    id: string,
    seen: number,
    set: Pick<CaseColumns, 'dueOn' | 'dueSort' | 'internalDueOn' | 'pausedSince' | 'onTime' | 'workingDays'>,
  ): Promise<boolean> {
    const names = Object.keys(set) as (keyof typeof set)[];
    const sql = `UPDATE disclosure_case SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ? AND version = ?`;
    return (await execute(m, sql, [...names.map((name) => set[name] ?? null), id, seen])) === 1;
  }

  async attach(m: EntityManager, caseId: string, role: FileRole, fileIds: readonly string[]): Promise<void> {
    for (const [position, fileId] of fileIds.entries()) await insert(m, DisclosureFileEntity, { caseId, fileId, role, position });
  }

  /** Files of a draft that was written anew. */
  async detachReply(m: EntityManager, caseId: string): Promise<void> {
    await execute(m, "DELETE FROM disclosure_file WHERE caseId = ? AND role = 'reply'", [caseId]);
  }

  async addLetter(m: EntityManager, letter: DisclosureLetterEntity): Promise<void> {
    await insert(m, DisclosureLetterEntity, letter);
  }

  async saveReply(m: EntityManager, reply: DisclosureReplyEntity): Promise<void> {
    const sql = 'UPDATE disclosure_reply SET facts = ?, staffId = ?, at = ? WHERE caseId = ?';
    if ((await execute(m, sql, [reply.facts, reply.staffId, reply.at, reply.caseId])) === 0) await insert(m, DisclosureReplyEntity, reply);
  }

  async markRead(m: EntityManager, id: string, at: number): Promise<void> {
    await execute(m, 'UPDATE disclosure_case SET readAt = ? WHERE id = ?', [at, id]);
  }

  /** False: this person has been warned of this already; nothing was inserted. */
  async remind(m: EntityManager, row: DisclosureReminderEntity): Promise<boolean> {
    try {
      await insert(m, DisclosureReminderEntity, row);
      return true;
    } catch (error) {
      // Both engines undo the refused INSERT alone; the caller's transaction goes on.
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }

  async seeReminder(m: EntityManager, id: string, staffId: string, at: number): Promise<boolean> {
    return (await execute(m, 'UPDATE disclosure_reminder SET seenAt = ? WHERE id = ? AND staffId = ? AND seenAt IS NULL', [at, id, staffId])) === 1;
  }
}
