import type { LocalDate } from '@mingchuang/shared/local-date';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';
import type { DisclosureCaseEntity, DisclosureReminderEntity } from './disclosure.entity.ts';
import type { CaseSight } from './disclosure.queries.ts';

/** A case as its due day is looked at. */
export type DatedCase = Pick<
  DisclosureCaseEntity,
  'id' | 'version' | 'number' | 'information' | 'state' | 'list' | 'submittedOn' | 'receivedOn' | 'dueOn' | 'dueSort' | 'internalDueOn' | 'pausedSince'
>;
/** A case of which somebody may have to be warned. */
export type DueCase = Pick<DisclosureCaseEntity, 'id' | 'unitId' | 'ownerId'> & { dueOn: LocalDate };

const DATED = 'SELECT id, version, number, information, state, list, submittedOn, receivedOn, dueOn, dueSort, internalDueOn, pausedSince FROM disclosure_case';
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

  /** The same with those that wait to be confirmed, and ended ones of which something could not be said before. */
  dated(since: LocalDate, after: string, limit: number): Promise<DatedCase[]> {
    const ids = ["list = 'open' AND dueSort >= ?", "list = 'confirming' AND dueSort >= ?"].map(
      (where) => `SELECT id FROM disclosure_case WHERE ${where} AND id > ?`,
    );
    const undecided = `SELECT id FROM disclosure_case WHERE list = 'ended' AND (dueSort >= ? OR endedOn >= ?) AND id > ?
      AND (dueOn IS NULL OR onTime IS NULL OR workingDays IS NULL)`;
    return this.db.read(`${DATED} WHERE id IN (${[...ids, undecided].join(' UNION ALL ')}) ORDER BY id LIMIT ?`, [
      since,
      after,
      since,
      after,
      since,
      since,
      after,
      limit,
    ]);
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

  /** Who has been warned of these cases, and of what. */
  warned(caseIds: readonly string[]): Promise<Pick<DisclosureReminderEntity, 'caseId' | 'staffId' | 'dueOn' | 'workingDaysBefore'>[]> {
    return this.db.read(
      `SELECT caseId, staffId, dueOn, workingDaysBefore FROM disclosure_reminder WHERE caseId IN (${caseIds.map(() => '?').join(', ')})`,
      caseIds,
    );
  }

  /** Everybody warned since then, with the last of their warnings. */
  warnedSince(at: number): Promise<{ staffId: string; id: string }[]> {
    return this.db.read('SELECT staffId, MAX(id) AS id FROM disclosure_reminder WHERE at >= ? GROUP BY staffId', [at]);
  }

  /** Warnings of one person that still hold: the case is open, in sight, and due on the day they speak of. */
  reminders(staffId: string, sight: CaseSight, limit: number): Promise<(DisclosureReminderEntity & { number: string; information: string })[]> {
    const { sql, params } = holding(staffId, sight);
    return this.db.read(
      `SELECT r.id, r.caseId, r.staffId, r.dueOn, r.workingDaysBefore, r.at, r.seenAt, c.number, c.information ${sql} ORDER BY r.at DESC, r.id DESC LIMIT ?`,
      [...params, limit],
    );
  }

  async unseen(staffId: string, sight: CaseSight): Promise<number> {
    const { sql, params } = holding(staffId, sight);
    return Number((await this.db.readOne<{ n: number | string }>(`SELECT COUNT(*) AS n ${sql} AND r.seenAt IS NULL`, params))?.n ?? 0);
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
