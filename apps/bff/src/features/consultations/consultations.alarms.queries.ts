import type { LocalDate } from '@mingchuang/shared/local-date';
import { Injectable } from '@nestjs/common';
import { Db, marksOf } from '../../platform/db.ts';
import type { ConsultationAlarmEntity, ConsultationEntity } from './consultations.entity.ts';

export type DueFeedback = Pick<ConsultationEntity, 'id' | 'unitId' | 'ownerId' | 'feedbackOn'>;
type Told = Pick<ConsultationAlarmEntity, 'consultationId' | 'staffId' | 'step' | 'dueOn'>;

@Injectable()
export class ConsultationsAlarmsQueries {
  constructor(private readonly db: Db) {}

  /** Those whose feedback is due today or before and is not published, by id. */
  due(today: LocalDate, after: string, limit: number): Promise<DueFeedback[]> {
    return this.db.read(
      "SELECT id, unitId, ownerId, feedbackOn FROM consultation WHERE state IN ('approved', 'sorting', 'feedback') AND feedbackOn <= ? AND id > ? ORDER BY id LIMIT ?",
      [today, after, limit],
    );
  }

  async told(ids: readonly string[]): Promise<Told[]> {
    if (ids.length === 0) return [];
    return this.db.read(`SELECT consultationId, staffId, step, dueOn FROM consultation_alarm WHERE consultationId IN (${marksOf(ids)})`, [...ids]);
  }

  toldSince(at: number): Promise<Pick<ConsultationAlarmEntity, 'consultationId' | 'staffId'>[]> {
    return this.db.read('SELECT consultationId, staffId FROM consultation_alarm WHERE at >= ?', [at]);
  }

  /** What is still so: an alarm about a feedback that is published meanwhile is none. */
  of(staffId: string, limit: number): Promise<(ConsultationAlarmEntity & { title: string })[]> {
    return this.db.read(
      "SELECT a.id, a.consultationId, a.staffId, a.step, a.dueOn, a.at, a.seenAt, c.title FROM consultation_alarm a JOIN consultation c ON c.id = a.consultationId WHERE a.staffId = ? AND c.state <> 'published' ORDER BY a.at DESC, a.id DESC LIMIT ?",
      [staffId, limit],
    );
  }

  async unseen(staffId: string): Promise<number> {
    const sql =
      "SELECT COUNT(*) AS n FROM consultation_alarm a JOIN consultation c ON c.id = a.consultationId WHERE a.staffId = ? AND a.seenAt IS NULL AND c.state <> 'published'";
    return Number((await this.db.readOne<{ n: number }>(sql, [staffId]))?.n ?? 0);
  }

  async isOf(id: string, staffId: string): Promise<boolean> {
    return (await this.db.readOne('SELECT id FROM consultation_alarm WHERE id = ? AND staffId = ?', [id, staffId])) !== null;
  }
}
