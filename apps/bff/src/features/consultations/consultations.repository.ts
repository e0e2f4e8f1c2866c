import type { ConsultationEventType } from '@mingchuang/shared/consultations/consultations.types';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Condition, execute, insert, insertIf, marksOf } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import {
  ConsultationAlarmEntity,
  ConsultationEntity,
  ConsultationEventEntity,
  ConsultationGroupEntity,
  ConsultationOpinionEntity,
} from './consultations.entity.ts';

export interface NewEvent {
  type: ConsultationEventType;
  staffId: string;
  note: string;
  at: number;
}

@Injectable()
export class ConsultationsRepository {
  async insert(m: EntityManager, consultation: ConsultationEntity, event: NewEvent): Promise<void> {
    await insert(m, ConsultationEntity, consultation);
    await insert(m, ConsultationEventEntity, { id: uuidv7(), consultationId: consultation.id, version: consultation.version, ...event });
  }

  /** False: someone else was faster, and nothing was changed. What happened is recorded in the same commit. */
  async change(m: EntityManager, id: string, seen: number, set: { [K in keyof ConsultationEntity]?: Param }, event: NewEvent): Promise<boolean> {
    const names = Object.keys(set) as (keyof ConsultationEntity)[];
    const sql = `UPDATE consultation SET version = version + 1${names.map((name) => `, ${name} = ?`).join('')} WHERE id = ? AND version = ?`;
    const changed = await execute(m, sql, [...names.map((name) => set[name] ?? null), id, seen]);
    if (changed === 1) await insert(m, ConsultationEventEntity, { id: uuidv7(), consultationId: id, version: seen + 1, ...event });
    return changed === 1;
  }

  /** False: the writer has not agreed to the privacy notice. A turn that is taken is a duplicate. */
  insertOpinion(m: EntityManager, opinion: ConsultationOpinionEntity, consent: Condition): Promise<boolean> {
    return insertIf(m, ConsultationOpinionEntity, opinion, consent);
  }

  async insertGroup(m: EntityManager, group: ConsultationGroupEntity): Promise<void> {
    await insert(m, ConsultationGroupEntity, group);
  }

  async changeGroup(
    m: EntityManager,
    id: string,
    { summary, decision, reason }: Pick<ConsultationGroupEntity, 'summary' | 'decision' | 'reason'>,
  ): Promise<void> {
    await execute(m, 'UPDATE consultation_group SET summary = ?, decision = ?, reason = ? WHERE id = ?', [summary, decision, reason, id]);
  }

  /** Its opinions go back to those in no group. */
  async removeGroup(m: EntityManager, consultationId: string, id: string): Promise<void> {
    await execute(m, 'UPDATE consultation_opinion SET groupId = NULL WHERE consultationId = ? AND groupId = ?', [consultationId, id]);
    await execute(m, 'DELETE FROM consultation_group WHERE id = ?', [id]);
  }

  async assign(m: EntityManager, consultationId: string, opinionIds: readonly string[], groupId: string | null): Promise<void> {
    await execute(m, `UPDATE consultation_opinion SET groupId = ? WHERE consultationId = ? AND id IN (${marksOf(opinionIds)})`, [
      groupId,
      consultationId,
      ...opinionIds,
    ]);
  }

  async alarm(m: EntityManager, alarm: ConsultationAlarmEntity): Promise<void> {
    await insert(m, ConsultationAlarmEntity, alarm);
  }

  async seeAlarm(m: EntityManager, id: string, staffId: string, at: number): Promise<void> {
    await execute(m, 'UPDATE consultation_alarm SET seenAt = ? WHERE id = ? AND staffId = ? AND seenAt IS NULL', [at, id, staffId]);
  }
}
