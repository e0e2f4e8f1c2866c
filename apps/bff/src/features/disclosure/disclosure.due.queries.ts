import { REMINDERS_COUNTED_MAX } from '@mingchuang/shared/disclosure/case-reminders.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import { Injectable } from '@nestjs/common';
import { Db, marksOf } from '../../platform/db.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';
import type { CaseList, DisclosureCaseEntity, DisclosureReminderEntity } from './disclosure.entity.ts';
import type { CaseSight } from './disclosure.list.queries.ts';

/** A case as its due day is looked at. */
export type DatedCase = Pick<
  DisclosureCaseEntity,
  'id' | 'version' | 'number' | 'information' | 'state' | 'list' | 'submittedOn' | 'receivedOn' | 'dueOn' | 'dueSort' | 'internalDueOn' | 'pausedSince'
>;
/** A case of which somebody may have to be warned. */
export type DueCase = Pick<DisclosureCaseEntity, 'id' | 'unitId' | 'ownerId'> & { dueOn: LocalDate };

const DATED = 'SELECT id, version, number, information, state, list, submittedOn, receivedOn, dueOn, dueSort, internalDueOn, pausedSince FROM disclosure_case';
const FIRST_DUE = "SELECT dueSort FROM disclosure_case WHERE list = 'open' AND dueOn IS NOT NULL ORDER BY dueSort LIMIT 1";
const RUNNING = "list = 'open' AND pausedSince IS NULL AND dueOn IS NOT NULL";
const sent = "SELECT COUNT(*) FROM disclosure_event e WHERE e.caseId = c.id AND e.type IN ('consultThirdParty', 'consultOrgan')";
const settled = "SELECT COUNT(*) FROM disclosure_event e WHERE e.caseId = c.id AND e.type IN ('recordOpinion', 'lapseConsultation')";

/** Cases by their clock, for the jobs that watch it. All batches go on after the id of the last row. */
@Injectable()
export class DisclosureDueQueries {
  constructor(private readonly db: Db) {}

  /** Open cases that a calendar which differs from this day on can move, soonest first. */
  movable(since: LocalDate, after: KeysetPosition | null, limit: number): Promise<DatedCase[]> {
    const page = beyond(after, 'dueSort', 'id', 'ASC');
    return this.db.read(`${DATED} WHERE list = 'open' AND dueSort >= ?${page.sql} ORDER BY dueSort, id LIMIT ?`, [since, ...page.params, limit]);
  }

  /**
   * The same by id, of one list: those that wait to be confirmed as well, and ended ones of which something could not be said
   * before. Due days change meanwhile, ids do not; `+` keeps SQLite from sorting by an index of the due day.
   */
  dated(list: CaseList, since: LocalDate, after: string, limit: number): Promise<DatedCase[]> {
    const ended = list === 'ended';
    const where = ended ? '(+dueSort >= ? OR endedOn >= ?) AND (dueOn IS NULL OR onTime IS NULL OR workingDays IS NULL)' : '+dueSort >= ?';
    const days = ended ? [since, since] : [since];
    return this.db.read(`${DATED} WHERE list = ? AND id > ? AND ${where} ORDER BY id LIMIT ?`, [list, after, ...days, limit]);
  }

  /** Submitted, and the last day to confirm is over, or is not known well enough. */
  unconfirmed(today: LocalDate, after: string, limit: number): Promise<{ id: string; version: number }[]> {
    return this.db.read(
      "SELECT id, version FROM disclosure_case WHERE list = 'confirming' AND state = 'submitted' AND dueSort < ? AND id > ? ORDER BY id LIMIT ?",
      [today, after, limit],
    );
  }

  /** Open cases of which an opinion is still awaited. */
  consulting(after: string, limit: number): Promise<{ id: string; version: number }[]> {
    return this.db.read(`SELECT c.id, c.version FROM disclosure_case c WHERE c.list = 'open' AND c.id > ? AND (${sent}) > (${settled}) ORDER BY c.id LIMIT ?`, [
      after,
      limit,
    ]);
  }

  /** Open cases that are due by this day, or were before: neither provisional nor paused. */
  dueBy(day: LocalDate, after: string, limit: number): Promise<DueCase[]> {
    return this.db.read(`SELECT id, unitId, ownerId, dueOn FROM disclosure_case WHERE ${RUNNING} AND dueOn <= ? AND id > ? ORDER BY id LIMIT ?`, [
      day,
      after,
      limit,
    ]);
  }

  /** Cases whose applicant is not found by name yet. */
  unnamed(after: string, limit: number): Promise<Pick<DisclosureCaseEntity, 'id' | 'applicantSealed'>[]> {
    return this.db.read('SELECT id, applicantSealed FROM disclosure_case WHERE applicantNameIndex IS NULL AND id > ? ORDER BY id LIMIT ?', [after, limit]);
  }

  /** Who has been warned of these cases, and of what. */
  warned(caseIds: readonly string[]): Promise<Pick<DisclosureReminderEntity, 'caseId' | 'staffId' | 'dueOn' | 'workingDaysBefore'>[]> {
    return this.db.read(`SELECT caseId, staffId, dueOn, workingDaysBefore FROM disclosure_reminder WHERE caseId IN (${marksOf(caseIds)})`, caseIds);
  }

  /** Everybody warned since then, with the last of their warnings; `+` keeps SQLite from going through all there ever were. */
  warnedSince(at: number): Promise<{ staffId: string; id: string }[]> {
    return this.db.read('SELECT staffId, MAX(id) AS id FROM disclosure_reminder WHERE at >= ? GROUP BY +staffId', [at]);
  }

  /** Warnings of one person that still hold: the case is open, in sight, and due on the day they speak of. */
  reminders(staffId: string, sight: CaseSight, limit: number): Promise<(DisclosureReminderEntity & { number: string; information: string })[]> {
    const { sql, params } = holding(staffId, sight);
    return this.db.read(
      `SELECT r.id, r.caseId, r.staffId, r.dueOn, r.workingDaysBefore, r.at, r.seenAt, c.number, c.information ${sql} ORDER BY r.at DESC, r.id DESC LIMIT ?`,
      [...params, limit],
    );
  }

  /** How many of them nobody has looked at, as far as a screen tells. None holds that speaks of a day before the first on which an open case is due. */
  async unseen(staffId: string, sight: CaseSight): Promise<number> {
    const { sql, params } = holding(staffId, sight);
    const unseen = `SELECT r.id ${sql} AND r.seenAt IS NULL AND r.dueOn >= (${FIRST_DUE}) LIMIT ${REMINDERS_COUNTED_MAX + 1}`;
    return Number((await this.db.readOne<{ n: number | string }>(`SELECT COUNT(*) AS n FROM (${unseen}) some`, params))?.n ?? 0);
  }

  async isReminderOf(id: string, staffId: string): Promise<boolean> {
    return (await this.db.readOne('SELECT id FROM disclosure_reminder WHERE id = ? AND staffId = ?', [id, staffId])) !== null;
  }
}

function holding(staffId: string, { unitId }: CaseSight): { sql: string; params: string[] } {
  const sql = `FROM disclosure_reminder r JOIN disclosure_case c ON c.id = r.caseId AND c.dueOn = r.dueOn AND c.list = 'open' AND c.pausedSince IS NULL
    WHERE r.staffId = ?`;
  return unitId === null ? { sql, params: [staffId] } : { sql: `${sql} AND c.unitId = ?`, params: [staffId, unitId] };
}
