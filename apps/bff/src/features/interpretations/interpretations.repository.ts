import type { LocalDate } from '@mingchuang/shared/local-date';
import type { InterpretationForm } from '@mingchuang/shared/policies/policies.words';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { execute, insert, isDuplicate } from '../../platform/db.ts';
import { InterpretationAlarmEntity, InterpretationPlanEntity, InterpretationTaskEntity } from './interpretations.entity.ts';

@Injectable()
export class InterpretationsRepository {
  async insertPlan(m: EntityManager, plan: InterpretationPlanEntity, tasks: readonly InterpretationTaskEntity[]): Promise<void> {
    await insert(m, InterpretationPlanEntity, plan);
    for (const task of tasks) await insert(m, InterpretationTaskEntity, task);
  }

  /** An interpretation was published: what was planned in its form is done, and the document has been interpreted. */
  async done(m: EntityManager, policyId: string, { id, form, on }: { id: string; form: InterpretationForm | null; on: LocalDate }): Promise<void> {
    await execute(m, 'UPDATE interpretation_task SET doneOn = ?, interpretationId = ? WHERE policyId = ? AND form = ? AND doneOn IS NULL', [
      on,
      id,
      policyId,
      form,
    ]);
    await execute(m, 'UPDATE interpretation_plan SET firstOn = ? WHERE policyId = ? AND (firstOn IS NULL OR firstOn > ?)', [on, policyId, on]);
  }

  /** Once a person and day. */
  async alarm(m: EntityManager, row: InterpretationAlarmEntity): Promise<void> {
    try {
      await insert(m, InterpretationAlarmEntity, row);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  async see(m: EntityManager, id: string, staffId: string, at: number): Promise<void> {
    await execute(m, 'UPDATE interpretation_alarm SET seenAt = ? WHERE id = ? AND staffId = ? AND seenAt IS NULL', [at, id, staffId]);
  }
}
