import { randomUUID } from 'node:crypto';
import type { MonitoringFindingEntity } from '@mingchuang/bff/features/monitoring/monitoring.entity';
import { findingKey, queueOf } from '@mingchuang/shared/monitoring/monitoring.rules';

/** A finding as the daily look writes it, about a column that is not there. */
export function finding(more: Pick<MonitoringFindingEntity, 'state' | 'unitId' | 'foundOn'> & Partial<MonitoringFindingEntity>): MonitoringFindingEntity {
  const subjectId = randomUUID();
  return {
    ...{ id: randomUUID(), version: 1, kind: 'columnStale', subjectId, openKey: findingKey({ check: 'columnStale', subjectId }) },
    ...{ label: '社会救助', detail: '最近一次更新是2026年9月1日，应每月更新', queue: queueOf(more.state), ownerStaffId: null },
    ...{ dueFrom: more.foundOn, dueOn: more.foundOn, dueSort: more.foundOn, evidence: '', evidenceLink: '' },
    ...{ doneById: null, verifiedById: null, closedAt: null },
    ...more,
  };
}
