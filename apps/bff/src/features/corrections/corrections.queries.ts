import type { CorrectionList } from '@mingchuang/shared/corrections/corrections.types';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import { beyond, type KeysetPosition } from '../../platform/keyset.ts';
import type { CorrectionEntity, CorrectionEventEntity } from './corrections.entity.ts';

/** A request with what stands beside it. */
export type CorrectionRow = Omit<CorrectionEntity, 'contentSealed' | 'applicantSealed' | 'answerSealed'> & { ownerName: string | null };
export type CorrectionFull = CorrectionRow & Pick<CorrectionEntity, 'contentSealed' | 'applicantSealed' | 'answerSealed'> & { caseNumber: string | null };
export type CorrectionEventRow = Pick<CorrectionEventEntity, 'type' | 'version' | 'at'> & { byName: string | null };
/** Null: every unit's. */
export interface CorrectionSight {
  unitId: string | null;
}

const COLUMNS = `k.id, k.version, k.number, k.residentId, k.unitId, k.ownerId, k.state, k.list, k.caseId, k.record, k.applicantMasked, k.submittedAt,
  k.submittedOn, k.organ, k.endedOn, k.endedAt, k.readAt, s.name AS ownerName`;
const FROM = 'FROM correction k LEFT JOIN staff s ON s.id = k.ownerId';
const FULL = `SELECT ${COLUMNS}, k.contentSealed, k.applicantSealed, k.answerSealed, c.number AS caseNumber ${FROM} LEFT JOIN disclosure_case c ON c.id = k.caseId`;

@Injectable()
export class CorrectionsQueries {
  constructor(private readonly db: Db) {}

  byId(id: string): Promise<CorrectionFull | null> {
    return this.db.readOne(`${FULL} WHERE k.id = ?`, [id]);
  }

  /** The request if it is this resident's; another's is as if it did not exist. */
  ofResident(id: string, residentId: string): Promise<CorrectionFull | null> {
    return this.db.readOne(`${FULL} WHERE k.id = ? AND k.residentId = ?`, [id, residentId]);
  }

  mine(residentId: string, limit: number, after: KeysetPosition | null): Promise<CorrectionRow[]> {
    const page = beyond(after, 'k.submittedAt', 'k.id', 'DESC');
    return this.db.read(`SELECT ${COLUMNS} ${FROM} WHERE k.residentId = ?${page.sql} ORDER BY k.submittedAt DESC, k.id DESC LIMIT ?`, [
      residentId,
      ...page.params,
      limit + 1,
    ]);
  }

  /** All have the same period, so the open ones are sorted by their clock when they are sorted by their age. */
  forStaff(list: CorrectionList, { unitId }: CorrectionSight, limit: number, after: KeysetPosition | null): Promise<CorrectionRow[]> {
    const order = list === 'open' ? 'ASC' : 'DESC';
    const page = beyond(after, 'k.submittedAt', 'k.id', order);
    const seen = unitId === null ? { sql: '', params: [] } : { sql: ' AND k.unitId = ?', params: [unitId] };
    return this.db.read(`SELECT ${COLUMNS} ${FROM} WHERE k.list = ?${seen.sql}${page.sql} ORDER BY k.submittedAt ${order}, k.id ${order} LIMIT ?`, [
      list,
      ...seen.params,
      ...page.params,
      limit + 1,
    ]);
  }

  /** Oldest first. */
  events(id: string): Promise<CorrectionEventRow[]> {
    return this.db.read(
      'SELECT e.type, e.version, e.at, s.name AS byName FROM correction_event e LEFT JOIN staff s ON s.id = e.staffId WHERE e.correctionId = ? ORDER BY e.version',
      [id],
    );
  }

  async fileIds(id: string): Promise<string[]> {
    const rows = await this.db.read<{ fileId: string }>('SELECT fileId FROM correction_file WHERE correctionId = ? ORDER BY position', [id]);
    return rows.map(({ fileId }) => fileId);
  }
}
