import type { InterpretationQuery, InterpretationRow } from '@mingchuang/shared/interpretations/interpretations.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import type { Page } from '@mingchuang/shared/paging';
import type { InterpretationForm, PolicyTheme } from '@mingchuang/shared/policies/policies.words';
import { Injectable } from '@nestjs/common';
import { Db, marksOf } from '../../platform/db.ts';
import { PoliciesQueries } from '../policies/policies.queries.ts';
import type { InterpretationPlanEntity, InterpretationTaskEntity } from './interpretations.entity.ts';

/** open ones that are looked through; a bureau has dozens */
const OPEN_MAX = 1_000;
const ALARMS_SHOWN = 50;

export type TaskRow = InterpretationTaskEntity & { policyTitle: string; theme: PolicyTheme | null; ownerName: string | null };

export interface AlarmRow {
  id: string;
  taskId: string;
  policyId: string;
  policyTitle: string;
  form: InterpretationForm;
  ownerName: string | null;
  day: LocalDate;
  remaining: number;
  seenAt: number | null;
}

const TASKS = `SELECT t.id, t.policyId, t.form, t.ownerId, t.unitId, t.publishedOn, t.workingDays, t.doneOn, t.interpretationId, p.title AS policyTitle, p.theme, s.name AS ownerName
  FROM interpretation_task t JOIN policy p ON p.id = t.policyId LEFT JOIN staff s ON s.id = t.ownerId`;

@Injectable()
export class InterpretationsQueries {
  constructor(
    private readonly db: Db,
    private readonly policies: PoliciesQueries,
  ) {}

  /** Published interpretations with the documents they are about, the newest first. */
  async published({ policyId, ...query }: InterpretationQuery): Promise<Page<InterpretationRow>> {
    const page = await this.policies.newest({ ...query, kind: 'interpretation', ...(policyId !== undefined && { interprets: policyId }) });
    const documents = await this.#documents(page.items.map(({ id }) => id));
    return {
      ...page,
      items: page.items.map((row) => ({ ...row, documents: documents.filter(({ ofId }) => ofId === row.id).map(({ id, title }) => ({ id, title })) })),
    };
  }

  /** null: of every unit; else those of a unit, and what this person owns. */
  open(sight: { unitId: string; staffId: string } | null): Promise<TaskRow[]> {
    const mine = sight === null ? '' : ' AND (t.unitId = ? OR t.ownerId = ?)';
    return this.db.read<TaskRow>(`${TASKS} WHERE t.doneOn IS NULL${mine} ORDER BY t.publishedOn, t.id LIMIT ?`, [
      ...(sight === null ? [] : [sight.unitId, sight.staffId]),
      OPEN_MAX,
    ]);
  }

  tasksOf(policyId: string): Promise<TaskRow[]> {
    return this.db.read<TaskRow>(`${TASKS} WHERE t.policyId = ? ORDER BY t.workingDays, t.id`, [policyId]);
  }

  plan(policyId: string): Promise<InterpretationPlanEntity | null> {
    return this.db.readOne('SELECT policyId, unitId, publishedOn, waiver, firstOn FROM interpretation_plan WHERE policyId = ?', [policyId]);
  }

  /** Documents published in a period that had a plan. */
  plans(from: LocalDate, to: LocalDate): Promise<Pick<InterpretationPlanEntity, 'publishedOn' | 'waiver' | 'firstOn'>[]> {
    return this.db.read('SELECT publishedOn, waiver, firstOn FROM interpretation_plan WHERE publishedOn >= ? AND publishedOn <= ?', [from, to]);
  }

  /** Published interpretations of this document. */
  interpreting(policyId: string): Promise<{ id: string; form: InterpretationForm | null; publishedOn: LocalDate }[]> {
    return this.db.read(
      "SELECT p.id, p.form, p.publishedOn FROM policy_link l JOIN policy p ON p.id = l.policyId WHERE l.target = 'policy' AND l.targetId = ? AND l.relation = 'interprets' ORDER BY p.publishedAt, p.id",
      [policyId],
    );
  }

  /** Documents that a published interpretation is about. */
  async interpreted(policyId: string): Promise<string[]> {
    return (await this.#documents([policyId])).map(({ id }) => id);
  }

  /** What is still so: an alarm about what is published meanwhile is none. */
  alarms(staffId: string): Promise<AlarmRow[]> {
    return this.db.read<AlarmRow>(
      `SELECT a.id, a.taskId, t.policyId, p.title AS policyTitle, t.form, s.name AS ownerName, a.day, a.remaining, a.seenAt
       FROM interpretation_alarm a JOIN interpretation_task t ON t.id = a.taskId JOIN policy p ON p.id = t.policyId LEFT JOIN staff s ON s.id = t.ownerId
       WHERE a.staffId = ? AND t.doneOn IS NULL ORDER BY a.at DESC, a.id DESC LIMIT ?`,
      [staffId, ALARMS_SHOWN],
    );
  }

  async unseen(staffId: string): Promise<number> {
    const row = await this.db.readOne<{ n: number | string }>(
      'SELECT COUNT(*) AS n FROM interpretation_alarm a JOIN interpretation_task t ON t.id = a.taskId WHERE a.staffId = ? AND a.seenAt IS NULL AND t.doneOn IS NULL',
      [staffId],
    );
    return Number(row?.n ?? 0);
  }

  async isAlarmOf(id: string, staffId: string): Promise<boolean> {
    return (await this.db.readOne('SELECT id FROM interpretation_alarm WHERE id = ? AND staffId = ?', [id, staffId])) !== null;
  }

  /** Whom something was told on this day. */
  async alarmedOn(day: LocalDate): Promise<{ staffId: string; id: string }[]> {
    return this.db.read('SELECT staffId, MAX(id) AS id FROM interpretation_alarm WHERE day = ? GROUP BY staffId', [day]);
  }

  async #documents(interpretations: readonly string[]): Promise<{ ofId: string; id: string; title: string }[]> {
    if (interpretations.length === 0) return [];
    return this.db.read(
      `SELECT l.policyId AS ofId, p.id, p.title FROM policy_link l JOIN policy p ON p.id = l.targetId
       WHERE l.policyId IN (${marksOf(interpretations)}) AND l.relation = 'interprets' AND l.target = 'policy' ORDER BY p.publishedAt, p.id`,
      interpretations,
    );
  }
}
