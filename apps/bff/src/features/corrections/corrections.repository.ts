import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Condition, execute, insert, insertIf } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { CorrectionEntity, CorrectionEventEntity, CorrectionFileEntity, CorrectionRunEntity } from './corrections.entity.ts';

export type CorrectionColumns = { [K in keyof CorrectionEntity]?: Param };
export type NewCorrectionEvent = Pick<CorrectionEventEntity, 'type' | 'staffId' | 'at'>;

@Injectable()
export class CorrectionsRepository {
  /** The next number of a year. The row is locked until the commit, so that numbers have no gaps and no two are the same. */
  async nextNumber(m: EntityManager, year: number): Promise<number> {
    if ((await execute(m, 'UPDATE correction_run SET last = last + 1 WHERE year = ?', [year])) === 0) {
      await insert(m, CorrectionRunEntity, { year, last: 1 });
      return 1;
    }
    return (await m.findOneByOrFail(CorrectionRunEntity, { year })).last;
  }

  /** False: `consent` does not stand; nothing was inserted. */
  async insertIf(m: EntityManager, row: CorrectionEntity, event: NewCorrectionEvent, fileIds: readonly string[], consent: Condition): Promise<boolean> {
    if (!(await insertIf(m, CorrectionEntity, row, consent))) return false;
    await this.#addEvent(m, row.id, row.version, event);
    for (const [position, fileId] of fileIds.entries()) await insert(m, CorrectionFileEntity, { correctionId: row.id, fileId, position });
    return true;
  }

  /** False: someone else was faster, and nothing was changed. What happened is recorded in the same commit. */
  async change(m: EntityManager, id: string, seen: number, set: CorrectionColumns, event: NewCorrectionEvent): Promise<boolean> {
    const names = Object.keys(set) as (keyof CorrectionEntity)[];
    const sql = `UPDATE correction SET version = version + 1${names.map((name) => `, ${name} = ?`).join('')} WHERE id = ? AND version = ?`;
    if ((await execute(m, sql, [...names.map((name) => set[name] ?? null), id, seen])) !== 1) return false;
    await this.#addEvent(m, id, seen + 1, event);
    return true;
  }

  async markRead(m: EntityManager, id: string, at: number): Promise<void> {
    await execute(m, 'UPDATE correction SET readAt = ? WHERE id = ?', [at, id]);
  }

  #addEvent(m: EntityManager, correctionId: string, version: number, event: NewCorrectionEvent): Promise<void> {
    return insert(m, CorrectionEventEntity, { id: uuidv7(), correctionId, version, ...event });
  }
}
