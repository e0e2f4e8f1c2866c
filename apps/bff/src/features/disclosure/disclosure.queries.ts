import type { CaseChannel } from '@mingchuang/shared/disclosure/applications.types';
import type { CaseEvent } from '@mingchuang/shared/disclosure/case-events';
import type { CaseCounts, RelatedCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { ApplicantKind, CaseState } from '@mingchuang/shared/disclosure/disclosure.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';
import type { CaseList, DisclosureCaseEntity, DisclosureEventEntity, DisclosureLetterEntity, DisclosureReplyEntity } from './disclosure.entity.ts';

/** A case with what stands beside it. */
export type CaseRow = Omit<DisclosureCaseEntity, 'applicantSealed' | 'informationIndex'> & {
  ownerName: string | null;
  grade: number | null;
  ratedAt: number | null;
};
export type CaseFull = CaseRow & Pick<DisclosureCaseEntity, 'applicantSealed' | 'informationIndex'>;
/** An event with who did it, for the ledger. */
export type RecordedEvent = CaseEvent & { version: number; at: number; byName: string | null };

/** null: every unit's */
export interface CaseSight {
  unitId: string | null;
}

export interface CaseFilter {
  list: CaseList;
  sight: CaseSight;
  states?: readonly CaseState[];
  ownerId?: string;
  unitId?: string;
  channel?: CaseChannel;
  kind?: ApplicantKind;
  q?: string;
  receivedFrom?: LocalDate;
  receivedTo?: LocalDate;
  dueFrom?: LocalDate;
  dueTo?: LocalDate;
  /** the bureau's own due day has come, inclusive; or not, with those that have none */
  internalTo?: LocalDate;
  internalAfter?: LocalDate;
}

const COLUMNS = `c.id, c.version, c.number, c.residentId, c.unitId, c.ownerId, c.state, c.list, c.channel, c.applicantKind, c.applicantMasked, c.applicantIndex,
  c.information, c.documentNumber, c.form, c.delivery, c.needsHelp, c.itemCount, c.submittedAt, c.submittedOn, c.receivedOn, c.dueOn, c.dueSort, c.internalDueOn,
  c.pausedSince, c.closing, c.endedOn, c.endedAt, c.onTime, c.workingDays, c.fee, c.readAt, s.name AS ownerName, r.grade, r.at AS ratedAt`;
const FROM = 'FROM disclosure_case c LEFT JOIN staff s ON s.id = c.ownerId LEFT JOIN rating r ON r.matterId = c.id';
const ROW = `SELECT ${COLUMNS} ${FROM}`;
export const FULL_CASE = `SELECT ${COLUMNS}, c.applicantSealed, c.informationIndex ${FROM}`;
const RELATED = 'SELECT id, number, information, state, submittedOn, closing, applicantIndex FROM disclosure_case';
/** most things that wait for one resident */
const TODOS_MAX = 20;
/** most earlier cases that are compared by their text */
const COMPARED_MAX = 200;

export type RelatedRow = RelatedCase & { applicantIndex: string };

@Injectable()
export class DisclosureQueries {
  constructor(private readonly db: Db) {}

  byId(id: string): Promise<CaseFull | null> {
    return this.db.readOne(`${FULL_CASE} WHERE c.id = ?`, [id]);
  }

  /** The case if it is this resident's; another's is as if it did not exist. */
  ofResident(id: string, residentId: string): Promise<CaseFull | null> {
    return this.db.readOne(`${FULL_CASE} WHERE c.id = ? AND c.residentId = ?`, [id, residentId]);
  }

  forStaff(id: string, sight: CaseSight): Promise<CaseFull | null> {
    const seen = inSight(sight);
    return this.db.readOne(`${FULL_CASE} WHERE c.id = ?${seen.sql}`, [id, ...seen.params]);
  }

  mine(residentId: string, limit: number, after: KeysetPosition | null): Promise<CaseRow[]> {
    const page = beyond(after, 'c.submittedAt', 'c.id', 'DESC');
    return this.db.read(`${ROW} WHERE c.residentId = ?${page.sql} ORDER BY c.submittedAt DESC, c.id DESC LIMIT ?`, [residentId, ...page.params, limit + 1]);
  }

  /** A resident's cases that wait for them: something is asked, the end was not read, or can still be rated. */
  awaiting(residentId: string, ratableSince: LocalDate): Promise<CaseRow[]> {
    return this.db.read(
      `${ROW} WHERE c.residentId = ? AND (c.state IN ('awaitSupplement', 'awaitReason', 'awaitFee') OR (c.list = 'ended' AND c.closing <> 'withdrawn'
         AND (c.readAt IS NULL OR c.readAt < c.endedAt OR (r.id IS NULL AND c.endedOn >= ?)))) ORDER BY c.submittedAt DESC, c.id DESC LIMIT ?`,
      [residentId, ratableSince, TODOS_MAX],
    );
  }

  /** Of all these cases, oldest first. */
  async events(caseIds: readonly string[]): Promise<Map<string, RecordedEvent[]>> {
    const byCase = new Map<string, RecordedEvent[]>(caseIds.map((id) => [id, []]));
    if (caseIds.length === 0) return byCase;
    const rows = await this.db.read<DisclosureEventEntity & { byName: string | null }>(
      `SELECT e.id, e.caseId, e.version, e.type, e.day, e.at, e.staffId, e.data, s.name AS byName FROM disclosure_event e LEFT JOIN staff s ON s.id = e.staffId
        WHERE e.caseId IN (${caseIds.map(() => '?').join(', ')}) ORDER BY e.caseId, e.version`,
      caseIds,
    );
    for (const { caseId, day, data, ...row } of rows) byCase.get(caseId)?.push({ ...row, on: day, data: JSON.parse(data) } as RecordedEvent);
    return byCase;
  }

  async eventsOf(caseId: string): Promise<RecordedEvent[]> {
    return (await this.events([caseId])).get(caseId) ?? [];
  }

  console(filter: CaseFilter, limit: number, after: KeysetPosition | null): Promise<CaseRow[]> {
    const where = conditions(filter);
    const [key, order] = filter.list === 'ended' || filter.list === 'cancelled' ? (['c.endedAt', 'DESC'] as const) : (['c.dueSort', 'ASC'] as const);
    const page = beyond(after, key, 'c.id', order);
    return this.db.read(`${ROW} WHERE ${where.sql}${page.sql} ORDER BY ${key} ${order}, c.id ${order} LIMIT ?`, [...where.params, ...page.params, limit + 1]);
  }

  async counts(sight: CaseSight, staffId: string, today: LocalDate): Promise<CaseCounts> {
    const seen = inSight(sight);
    const [open, other] = await Promise.all([
      this.db.readOne<Record<string, string | number | null>>(
        `SELECT COUNT(*) AS n, SUM(CASE WHEN c.ownerId = ? THEN 1 ELSE 0 END) AS mine,
          SUM(CASE WHEN c.state IN ('awaitSupplement', 'awaitReason', 'awaitFee') THEN 1 ELSE 0 END) AS awaiting,
          SUM(CASE WHEN c.state IN ('reviewing', 'replied') THEN 1 ELSE 0 END) AS reviewing, SUM(CASE WHEN c.dueOn < ? THEN 1 ELSE 0 END) AS overdue,
          SUM(CASE WHEN c.dueOn = ? THEN 1 ELSE 0 END) AS today, SUM(CASE WHEN c.dueOn > ? AND c.internalDueOn <= ? THEN 1 ELSE 0 END) AS soon
         FROM disclosure_case c WHERE c.list = 'open'${seen.sql}`,
        [staffId, today, today, today, today, ...seen.params],
      ),
      this.db.read<{ list: CaseList; n: string | number }>(
        `SELECT c.list, COUNT(*) AS n FROM disclosure_case c WHERE c.list IN ('confirming', 'ended')${seen.sql} GROUP BY c.list`,
        seen.params,
      ),
    ]);
    const of = (name: string) => Number(open?.[name] ?? 0);
    const listed = (list: CaseList) => Number(other.find((row) => row.list === list)?.n ?? 0);
    return {
      open: of('n'),
      mine: of('mine'),
      awaiting: of('awaiting'),
      reviewing: of('reviewing'),
      overdue: of('overdue'),
      today: of('today'),
      soon: of('soon'),
      confirming: listed('confirming'),
      ended: listed('ended'),
    };
  }

  letters(caseId: string): Promise<Omit<DisclosureLetterEntity, 'letter'>[]> {
    return this.db.read('SELECT id, caseId, kind, audience, year, serial, number, date, staffId, at FROM disclosure_letter WHERE caseId = ? ORDER BY at, id', [
      caseId,
    ]);
  }

  letter(id: string): Promise<DisclosureLetterEntity | null> {
    return this.db.readOne('SELECT id, caseId, kind, audience, year, serial, number, date, letter, staffId, at FROM disclosure_letter WHERE id = ?', [id]);
  }

  reply(caseId: string): Promise<DisclosureReplyEntity | null> {
    return this.db.readOne('SELECT caseId, facts, staffId, at FROM disclosure_reply WHERE caseId = ?', [caseId]);
  }

  async fileIds(caseId: string): Promise<{ fileId: string; role: 'application' | 'supplement' | 'reply' }[]> {
    return this.db.read('SELECT fileId, role FROM disclosure_file WHERE caseId = ? ORDER BY role, position', [caseId]);
  }

  /** What this applicant asked for before, newest first; cancelled ones do not count. */
  earlierOf({ id, applicantIndex, submittedAt }: CaseRow): Promise<RelatedRow[]> {
    return this.db.read(`${RELATED} WHERE applicantIndex = ? AND submittedAt <= ? AND id <> ? AND list <> 'cancelled' ORDER BY submittedAt DESC LIMIT ?`, [
      applicantIndex,
      submittedAt,
      id,
      COMPARED_MAX,
    ]);
  }

  /** Everybody's applications for the same text, newest first. */
  sameInformation(informationIndex: string, exceptId: string): Promise<RelatedRow[]> {
    return this.db.read(`${RELATED} WHERE informationIndex = ? AND id <> ? AND list <> 'cancelled' ORDER BY submittedAt DESC LIMIT 50`, [
      informationIndex,
      exceptId,
    ]);
  }

  async submittedSince(applicantIndex: string, since: LocalDate, until: LocalDate): Promise<number> {
    const row = await this.db.readOne<{ n: string | number }>(
      "SELECT COUNT(*) AS n FROM disclosure_case WHERE applicantIndex = ? AND submittedOn >= ? AND submittedOn <= ? AND list <> 'cancelled'",
      [applicantIndex, since, until],
    );
    return Number(row?.n ?? 0);
  }

  /** 国办函〔2020〕109号: items of one applicant in one calendar month, before this case. */
  async itemsBefore(applicantIndex: string, monthFrom: LocalDate, before: number): Promise<number> {
    const row = await this.db.readOne<{ n: string | number | null }>(
      "SELECT SUM(itemCount) AS n FROM disclosure_case WHERE applicantIndex = ? AND receivedOn >= ? AND submittedAt < ? AND list IN ('open', 'ended')",
      [applicantIndex, monthFrom, before],
    );
    return Number(row?.n ?? 0);
  }
}

function inSight({ unitId }: CaseSight): { sql: string; params: Param[] } {
  return unitId === null ? { sql: '', params: [] } : { sql: ' AND c.unitId = ?', params: [unitId] };
}

function conditions(filter: CaseFilter): { sql: string; params: Param[] } {
  const seen = inSight(filter.sight);
  const sql = [`c.list = ?${seen.sql}`];
  const params: Param[] = [filter.list, ...seen.params];
  const and = (text: string, value: Param | undefined) => {
    if (value === undefined) return;
    sql.push(text);
    params.push(value);
  };
  and('c.ownerId = ?', filter.ownerId);
  and('c.unitId = ?', filter.unitId);
  and('c.channel = ?', filter.channel);
  and('c.applicantKind = ?', filter.kind);
  and('c.receivedOn >= ?', filter.receivedFrom);
  and('c.receivedOn <= ?', filter.receivedTo);
  and('c.dueOn >= ?', filter.dueFrom);
  and('c.dueOn <= ?', filter.dueTo);
  and('c.internalDueOn <= ?', filter.internalTo);
  // no due day yet: it lies beyond every day that is known
  and('(c.internalDueOn IS NULL OR c.internalDueOn > ?)', filter.internalAfter);
  if (filter.states !== undefined) {
    sql.push(`c.state IN (${filter.states.map(() => '?').join(', ')})`);
    params.push(...filter.states);
  }
  if (filter.q !== undefined && filter.q !== '') {
    const part = `%${filter.q.replace(/[!%_]/g, '!$&')}%`;
    sql.push("(c.number = ? OR c.documentNumber = ? OR c.information LIKE ? ESCAPE '!')");
    params.push(filter.q, filter.q, part);
  }
  return { sql: sql.join(' AND '), params };
}
