import type { DraftInterpretation } from '@mingchuang/shared/interpretations/interpretations.types';
import type { DraftQuery } from '@mingchuang/shared/policies/drafts.types';
import type { GivenOpinion } from '@mingchuang/shared/policies/reviews.rules';
import { Injectable } from '@nestjs/common';
import { Db, marksOf } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';
import type { PolicyDraftEntity, PolicyDraftEventEntity, PolicyOpinionEntity } from './policies.drafts.entity.ts';

/** null: of every unit */
export interface DraftSight {
  unitId: string | null;
}

export type DraftListRow = Omit<PolicyDraftEntity, 'content' | 'choices'> & { drafterName: string | null };
export type DraftFull = PolicyDraftEntity & { drafterName: string | null };
export type OpinionFull = Omit<PolicyOpinionEntity, 'passed'> & Pick<GivenOpinion, 'passed'> & { staffName: string | null };
export type EventFull = PolicyDraftEventEntity & { staffName: string | null };

const LIST = `d.id, d.version, d.policyId, d.openKey, d.kind, d.form, d.title, d.state, d.list, d.baseNumber, d.unitId, d.drafterId, d.writerIds, d.formedOn, d.contentHash,
  d.createdAt, d.updatedAt, d.submittedAt, d.scheduledAt, d.endedAt, s.name AS drafterName`;
const FROM = 'FROM policy_draft d LEFT JOIN staff s ON s.id = d.drafterId';
/** open drafts that a person's own list looks through; a bureau has dozens */
const WAITING_MAX = 500;
const EVENTS_SHOWN = 200;

@Injectable()
export class DraftsQueries {
  constructor(private readonly db: Db) {}

  byId(id: string): Promise<DraftFull | null> {
    return this.db.readOne<DraftFull>(`SELECT ${LIST}, d.content, d.choices ${FROM} WHERE d.id = ?`, [id]);
  }

  /** A draft is seen by its unit, and by those who see every unit's. */
  async seen(id: string, { unitId }: DraftSight): Promise<DraftFull | null> {
    const row = await this.byId(id);
    return row !== null && (unitId === null || row.unitId === unitId) ? row : null;
  }

  /** Newest change first. */
  list(
    query: Pick<DraftQuery, 'kind' | 'unitId' | 'q'>,
    which: { list: 'open' | 'ended'; state?: 'scheduled'; drafterId?: string },
    sight: DraftSight,
    limit: number,
    position: KeysetPosition | null,
  ): Promise<DraftListRow[]> {
    const parts = ['d.list = ?'];
    const params: Param[] = [which.list];
    const and = (sql: string, value: Param | undefined): void => {
      if (value === undefined || value === null) return;
      parts.push(sql);
      params.push(value);
    };
    and('d.state = ?', which.state);
    and('d.drafterId = ?', which.drafterId);
    and('d.unitId = ?', sight.unitId);
    and('d.unitId = ?', query.unitId);
    and('d.kind = ?', query.kind);
    and('INSTR(d.title, ?) > 0', query.q === '' ? undefined : query.q);
    const page = beyond(position, 'd.updatedAt', 'd.id', 'DESC');
    return this.db.read<DraftListRow>(`SELECT ${LIST} ${FROM} WHERE ${parts.join(' AND ')}${page.sql} ORDER BY d.updatedAt DESC, d.id DESC LIMIT ?`, [
      ...params,
      ...page.params,
      limit + 1,
    ]);
  }

  /** Open drafts in these states within sight, the oldest submission first. */
  waiting({ unitId }: DraftSight): Promise<DraftListRow[]> {
    return this.db.read<DraftListRow>(
      `SELECT ${LIST} ${FROM} WHERE d.list = 'open' AND d.state IN ('inReview', 'returned', 'approved')${unitId === null ? '' : ' AND d.unitId = ?'} ORDER BY d.submittedAt, d.id LIMIT ?`,
      unitId === null ? [WAITING_MAX] : [unitId, WAITING_MAX],
    );
  }

  async counts({ unitId }: DraftSight, staffId: string): Promise<{ open: number; scheduled: number; mine: number }> {
    const row = await this.db.readOne<Record<'open' | 'scheduled' | 'mine', number | string | null>>(
      `SELECT COUNT(*) AS open, SUM(CASE WHEN d.state = 'scheduled' THEN 1 ELSE 0 END) AS scheduled, SUM(CASE WHEN d.drafterId = ? THEN 1 ELSE 0 END) AS mine
       FROM policy_draft d WHERE d.list = 'open'${unitId === null ? '' : ' AND d.unitId = ?'}`,
      unitId === null ? [staffId] : [staffId, unitId],
    );
    return { open: Number(row?.open ?? 0), scheduled: Number(row?.scheduled ?? 0), mine: Number(row?.mine ?? 0) };
  }

  /** Everything anybody said of these, oldest first. */
  async opinions(draftIds: readonly string[]): Promise<OpinionFull[]> {
    if (draftIds.length === 0) return [];
    const rows = await this.db.read<Omit<OpinionFull, 'passed' | 'at'> & { passed: number; at: number | string }>(
      `SELECT o.id, o.draftId, o.stage, o.staffId, o.passed, o.opinion, o.contentHash, o.at, s.name AS staffName FROM policy_opinion o LEFT JOIN staff s ON s.id = o.staffId
       WHERE o.draftId IN (${marksOf(draftIds)}) ORDER BY o.at, o.id`,
      draftIds,
    );
    return rows.map((row) => ({ ...row, passed: row.passed === 1, at: Number(row.at) }));
  }

  /** Newest first. */
  events(draftId: string): Promise<EventFull[]> {
    return this.db.read<EventFull>(
      'SELECT e.id, e.draftId, e.version, e.type, e.stage, e.staffId, e.at, e.note, s.name AS staffName FROM policy_draft_event e LEFT JOIN staff s ON s.id = e.staffId WHERE e.draftId = ? ORDER BY e.version DESC, e.id DESC LIMIT ?',
      [draftId, EVENTS_SHOWN],
    );
  }

  /** The open draft of each of these texts, by its policy. */
  async openOf(policyIds: readonly string[]): Promise<DraftListRow[]> {
    return policyIds.length === 0 ? [] : this.db.read<DraftListRow>(`SELECT ${LIST} ${FROM} WHERE d.openKey IN (${marksOf(policyIds)})`, policyIds);
  }

  /** Open drafts that interpret this document. */
  interpreting(policyId: string): Promise<DraftListRow[]> {
    return this.db.read<DraftListRow>(
      `SELECT ${LIST} ${FROM} JOIN policy_draft_target t ON t.draftId = d.id WHERE t.policyId = ? AND d.list = 'open' ORDER BY d.createdAt, d.id`,
      [policyId],
    );
  }

  /** Drafts and published texts that interpret a document; one that is being changed stands there once. */
  async interpretations(policyId: string): Promise<DraftInterpretation[]> {
    const [drafts, published] = await Promise.all([
      this.interpreting(policyId),
      this.db.read<Pick<DraftInterpretation, 'policyId' | 'title' | 'form'>>(
        `SELECT p.id AS policyId, p.title, p.form FROM policy_link l JOIN policy p ON p.id = l.policyId
         WHERE l.target = 'policy' AND l.targetId = ? AND l.relation = 'interprets' ORDER BY p.publishedAt, p.id`,
        [policyId],
      ),
    ]);
    const open = new Set(drafts.map((draft) => draft.policyId));
    return [
      ...published.filter((row) => !open.has(row.policyId)).map((row) => ({ ...row, draftId: null, state: 'published' as const, drafterName: null })),
      ...drafts.map(({ id, policyId: own, title, form, state, drafterName }) => ({ policyId: own, draftId: id, title, form, state, drafterName })),
    ];
  }

  /** Those of these that are open drafts of documents, or published ones. */
  async documents(policyIds: readonly string[]): Promise<Set<string>> {
    if (policyIds.length === 0) return new Set();
    const marks = marksOf(policyIds);
    const rows = await this.db.read<{ id: string }>(
      `SELECT id FROM policy WHERE id IN (${marks}) AND kind <> 'interpretation' UNION SELECT policyId AS id FROM policy_draft WHERE openKey IN (${marks}) AND kind <> 'interpretation'`,
      [...policyIds, ...policyIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

export function factsOf(row: Pick<DraftListRow, 'state' | 'contentHash' | 'writerIds'>): {
  state: DraftListRow['state'];
  contentHash: string;
  writerIds: string[];
} {
  return { state: row.state, contentHash: row.contentHash, writerIds: JSON.parse(row.writerIds) };
}
