import type { StoredClock } from '@mingchuang/shared/disclosure/case-clock.rules';
import type { CaseEventOf } from '@mingchuang/shared/disclosure/case-events';
import type { CaseAction } from '@mingchuang/shared/disclosure/disclosure.types';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Condition, execute, insert, insertIf, isDuplicate, marksOf, pieces } from '../../platform/db.ts';
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
/** What the clock of a case says, to be stored. */
export interface ClockOf {
  id: string;
  /** version that was seen */
  version: number;
  clock: StoredClock;
}
/** What a calendar changes of a case. */
const CLOCK = ['dueOn', 'dueSort', 'internalDueOn', 'pausedSince'] as const satisfies readonly (keyof StoredClock)[];
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

  /** The same for many cases, dozens in a statement. Returns the ids of those that had not changed meanwhile. */
  async setClocks(m: EntityManager, cases: readonly ClockOf[]): Promise<Set<string>> {
    const set = new Set<string>();
    for (const some of pieces(cases)) {
      const ids = some.map(({ id }) => id);
      const whens = some.map(() => 'WHEN ? THEN ?').join(' ');
      const places = CLOCK.map((name) => `${name} = CASE id ${whens} END`).join(', ');
      const sql = `UPDATE disclosure_case SET ${places} WHERE id IN (${marksOf(ids)}) AND version = CASE id ${whens} END`;
      const params = [
        ...CLOCK.flatMap((name) => some.flatMap(({ id, clock }) => [id, clock[name]])),
        ...ids,
        ...some.flatMap(({ id, version }) => [id, version]),
      ];
      const all = (await execute(m, sql, params)) === ids.length;
      // written twice is written once, so each can be asked for itself
      for (const one of some) if (all || (await this.setClock(m, one.id, one.version, { ...one.clock }))) set.add(one.id);
    }
    return set;
  }

  /** Of a case from before names were hashed. */
  async setName(m: EntityManager, id: string, applicantNameIndex: string): Promise<void> {
    await execute(m, 'UPDATE disclosure_case SET applicantNameIndex = ? WHERE id = ?', [applicantNameIndex, id]);
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
