import { daysLeft, publicPhase } from '@mingchuang/shared/consultations/consultations.rules';
import type { ConsultationList, ConsultationQuery, ConsultationRow, PublicPhase } from '@mingchuang/shared/consultations/consultations.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Db, marksOf } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';
import type { Searchable } from '../../search/search.index.ts';
import type { ConsultationEntity, ConsultationEventEntity, ConsultationGroupEntity, ConsultationOpinionEntity } from './consultations.entity.ts';
import { type SearchedConsultation, searchable } from './consultations.searchable.ts';

/** With the number of opinions so far and the name of who began it. */
export type ConsultationRowOf = Omit<ConsultationEntity, 'explanation' | 'draft' | 'note'> & { opinions: number; ownerName: string | null };
export type ConsultationFull = ConsultationRowOf & Pick<ConsultationEntity, 'explanation' | 'draft' | 'note'>;
export type GroupRow = ConsultationGroupEntity & { opinions: number };
export type EventRow = ConsultationEventEntity & { staffName: string | null };
export type OpinionRow = Omit<ConsultationOpinionEntity, 'consultationId' | 'residentId' | 'turn'>;

const ROW = `c.id, c.version, c.kind, c.title, c.opensOn, c.closesOn, c.feedbackOn, c.shortReason, c.unitId, c.ownerId, c.state, c.handedInBy, c.policyId,
  c.publishedAt, s.name AS ownerName, (SELECT COUNT(*) FROM consultation_opinion o WHERE o.consultationId = c.id) AS opinions`;
const FROM = 'FROM consultation c LEFT JOIN staff s ON s.id = c.ownerId';
const OPINION = 'id, text, about, contactSealed, groupId, at';

/** Approved at least; residents see it from its first day on. */
export const ANNOUNCED = "c.state IN ('approved', 'sorting', 'feedback', 'published')";
/** `?` is the day. */
const VISIBLE = `${ANNOUNCED} AND c.opensOn <= ?`;

/** Conditions of a list and the direction in which it is read. */
interface Listed {
  sql: string;
  params: Param[];
  order: 'ASC' | 'DESC';
}

@Injectable()
export class ConsultationsQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** What residents see: the open ones by how soon they close, the others newest first. */
  shown(
    { state, q = '' }: Pick<ConsultationQuery, 'state' | 'q'>,
    today: LocalDate,
    limit: number,
    after: KeysetPosition | null,
  ): Promise<ConsultationRowOf[]> {
    const lists: Record<PublicPhase | 'all', Listed> = {
      open: { sql: "c.state = 'approved' AND c.opensOn <= ? AND c.closesOn >= ?", params: [today, today], order: 'ASC' },
      closed: { sql: `${VISIBLE} AND c.state <> 'published' AND c.closesOn < ?`, params: [today, today], order: 'DESC' },
      published: { sql: "c.state = 'published'", params: [], order: 'DESC' },
      all: { sql: VISIBLE, params: [today], order: 'DESC' },
    };
    const { sql, params, order } = lists[state ?? 'all'];
    return this.#list(q === '' ? { sql, params, order } : { sql: `${sql} AND INSTR(c.title, ?) > 0`, params: [...params, q], order }, limit, after);
  }

  forStaff(list: ConsultationList | undefined, today: LocalDate, limit: number, after: KeysetPosition | null): Promise<ConsultationRowOf[]> {
    const lists: Record<ConsultationList | 'all', Listed> = {
      working: { sql: "c.state IN ('draft', 'submitted')", params: [], order: 'DESC' },
      open: { sql: "c.state = 'approved' AND c.closesOn >= ?", params: [today], order: 'ASC' },
      // the longest closed has its feedback due first
      waiting: { sql: "c.state IN ('approved', 'sorting', 'feedback') AND c.closesOn < ?", params: [today], order: 'ASC' },
      published: { sql: "c.state = 'published'", params: [], order: 'DESC' },
      all: { sql: '1 = 1', params: [], order: 'DESC' },
    };
    return this.#list(lists[list ?? 'all'], limit, after);
  }

  /** Titles of those of these that residents see. */
  async shownTitles(ids: readonly string[], today: LocalDate): Promise<{ id: string; title: string }[]> {
    return ids.length === 0 ? [] : this.db.read(`SELECT c.id, c.title FROM consultation c WHERE ${VISIBLE} AND c.id IN (${marksOf(ids)})`, [today, ...ids]);
  }

  /** Those that residents see and of which this document came. */
  ledTo(policyId: string, today: LocalDate): Promise<{ id: string; title: string }[]> {
    return this.db.read(`SELECT c.id, c.title FROM consultation c WHERE ${VISIBLE} AND c.policyId = ? ORDER BY c.closesOn DESC, c.id LIMIT 10`, [
      today,
      policyId,
    ]);
  }

  one(id: string): Promise<ConsultationFull | null> {
    return this.db.readOne(`SELECT ${ROW}, c.explanation, c.draft, c.note ${FROM} WHERE c.id = ?`, [id]);
  }

  /** What residents can do today with these, by id; those that they do not see are missing. */
  async signs(ids: readonly string[]): Promise<ReadonlyMap<string, Pick<ConsultationRow, 'phase' | 'daysLeft'>>> {
    if (ids.length === 0) return new Map();
    const today = this.clock.today();
    const rows = await this.db.read<Pick<ConsultationEntity, 'id' | 'state' | 'opensOn' | 'closesOn'>>(
      `SELECT id, state, opensOn, closesOn FROM consultation WHERE id IN (${marksOf(ids)})`,
      ids,
    );
    return new Map(
      rows.flatMap((row) => {
        const phase = publicPhase(row.state, row, today);
        return phase === null ? [] : [[row.id, { phase, daysLeft: daysLeft(row, today) }] as const];
      }),
    );
  }

  /** Announced consultations after this one, by id, that the search does not know yet, or knows in an older way. */
  async unindexed(indexedAs: number, after: string, limit: number): Promise<Searchable[]> {
    const rows = await this.db.read<SearchedConsultation & { unitName: string | null }>(
      `SELECT c.id, c.title, c.explanation, c.draft, c.note, c.opensOn, c.state, c.publishedAt, u.name AS unitName FROM consultation c LEFT JOIN unit u ON u.id = c.unitId
       LEFT JOIN search_doc d ON d.kind = 'consultation' AND d.refId = c.id AND d.indexedAs >= ? WHERE d.no IS NULL AND ${ANNOUNCED} AND c.id > ? ORDER BY c.id LIMIT ?`,
      [indexedAs, after, limit],
    );
    return Promise.all(rows.map(async (row) => searchable(row, await this.groups(row.id), row.unitName)));
  }

  async groups(id: string): Promise<GroupRow[]> {
    const rows = await this.db.read<GroupRow>(
      'SELECT g.id, g.consultationId, g.position, g.summary, g.decision, g.reason, (SELECT COUNT(*) FROM consultation_opinion o WHERE o.consultationId = g.consultationId AND o.groupId = g.id) AS opinions FROM consultation_group g WHERE g.consultationId = ? ORDER BY g.position, g.id',
      [id],
    );
    return rows.map((row) => ({ ...row, opinions: Number(row.opinions) }));
  }

  events(id: string): Promise<EventRow[]> {
    return this.db.read(
      'SELECT e.id, e.consultationId, e.version, e.type, e.staffId, e.note, e.at, s.name AS staffName FROM consultation_event e LEFT JOIN staff s ON s.id = e.staffId WHERE e.consultationId = ? ORDER BY e.version',
      [id],
    );
  }

  /** Of one group, of those in none (null), or all of them (undefined); in the order in which they came. */
  opinions(id: string, group: string | null | undefined, limit: number, after: KeysetPosition | null): Promise<OpinionRow[]> {
    const page = beyond(after, 'at', 'id', 'ASC');
    const grouped = group === undefined ? '' : group === null ? ' AND groupId IS NULL' : ' AND groupId = ?';
    return this.db.read(`SELECT ${OPINION} FROM consultation_opinion WHERE consultationId = ?${grouped}${page.sql} ORDER BY at, id LIMIT ?`, [
      id,
      ...(group ? [group] : []),
      ...page.params,
      limit + 1,
    ]);
  }

  opinion(id: string, opinionId: string): Promise<OpinionRow | null> {
    return this.db.readOne(`SELECT ${OPINION} FROM consultation_opinion WHERE id = ? AND consultationId = ?`, [opinionId, id]);
  }

  async ungrouped(id: string): Promise<number> {
    return Number(
      (await this.db.readOne<{ n: number }>('SELECT COUNT(*) AS n FROM consultation_opinion WHERE consultationId = ? AND groupId IS NULL', [id]))?.n ?? 0,
    );
  }

  /** How many of these belong to the consultation. */
  async known(id: string, opinionIds: readonly string[]): Promise<number> {
    const sql = `SELECT COUNT(*) AS n FROM consultation_opinion WHERE consultationId = ? AND id IN (${marksOf(opinionIds)})`;
    return Number((await this.db.readOne<{ n: number }>(sql, [id, ...opinionIds]))?.n ?? 0);
  }

  ofResident(id: string, residentId: string): Promise<OpinionRow[]> {
    return this.db.read(`SELECT ${OPINION} FROM consultation_opinion WHERE consultationId = ? AND residentId = ? ORDER BY turn`, [id, residentId]);
  }

  /** Who gave an opinion in it, each once, after this one by id. */
  async givers(id: string, after: string, limit: number): Promise<string[]> {
    const rows = await this.db.read<Pick<ConsultationOpinionEntity, 'residentId'>>(
      'SELECT DISTINCT o.residentId FROM consultation_opinion o JOIN resident r ON r.id = o.residentId WHERE o.consultationId = ? AND o.residentId > ? ORDER BY o.residentId LIMIT ?',
      [id, after, limit],
    );
    return rows.map(({ residentId }) => residentId);
  }

  async #list({ sql, params, order }: Listed, limit: number, after: KeysetPosition | null): Promise<ConsultationRowOf[]> {
    const page = beyond(after, 'c.closesOn', 'c.id', order);
    const rows = await this.db.read<ConsultationRowOf>(`SELECT ${ROW} ${FROM} WHERE ${sql}${page.sql} ORDER BY c.closesOn ${order}, c.id ${order} LIMIT ?`, [
      ...params,
      ...page.params,
      limit + 1,
    ]);
    return rows;
  }
}
