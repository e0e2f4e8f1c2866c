import type { FindingEventType } from '@mingchuang/shared/monitoring/monitoring.types';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { execute, insert } from '../../platform/db.ts';
import type { Param } from '../../platform/door.ts';
import { MonitoringEventEntity, MonitoringFindingEntity, MonitoringLookEntity } from './monitoring.entity.ts';

export interface NewEvent {
  type: FindingEventType;
  /** null: the daily look */
  staffId: string | null;
  note: string;
  at: number;
}
type Values = { [K in keyof MonitoringFindingEntity]?: Param };

@Injectable()
export class MonitoringRepository {
  async insert(m: EntityManager, finding: MonitoringFindingEntity, at: number): Promise<void> {
    await insert(m, MonitoringFindingEntity, finding);
    await insert(m, MonitoringEventEntity, { id: uuidv7(), findingId: finding.id, version: 1, type: 'found', staffId: null, at, note: finding.detail });
  }

  /** False: someone else was faster, and nothing was changed. */
  async change(m: EntityManager, id: string, seen: number, set: Values, event: NewEvent): Promise<boolean> {
    const names = Object.keys(set) as (keyof Values)[];
    const sql = `UPDATE monitoring_finding SET version = version + 1${names.map((name) => `, ${name} = ?`).join('')} WHERE id = ? AND version = ?`;
    const changed = await execute(m, sql, [...names.map((name) => set[name] ?? null), id, seen]);
    if (changed === 1) await insert(m, MonitoringEventEntity, { id: uuidv7(), findingId: id, version: seen + 1, ...event });
    return changed === 1;
  }

  /** What the look sees anew; nobody's step is outdated by it. */
  async refresh(m: EntityManager, id: string, { label, detail, dueOn, dueSort }: Pick<MonitoringFindingEntity, 'label' | 'detail' | 'dueOn' | 'dueSort'>) {
    await execute(m, 'UPDATE monitoring_finding SET label = ?, detail = ?, dueOn = ?, dueSort = ? WHERE id = ?', [label, detail, dueOn, dueSort, id]);
  }

  async looked(m: EntityManager, look: MonitoringLookEntity): Promise<void> {
    await insert(m, MonitoringLookEntity, look);
  }
}
