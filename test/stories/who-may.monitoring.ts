import { MonitoringRepository } from '@mingchuang/bff/features/monitoring/monitoring.repository';
import { Db } from '@mingchuang/bff/platform/db';
import type { FindingState } from '@mingchuang/shared/monitoring/monitoring.types';
import type { TestApp } from '../support/app.ts';
import { finding } from '../support/findings.ts';
import type { Call, Sample } from './who-may.types.ts';

/** Findings lie with the unit of this account. */
const OWNER = 'jiang';

export function monitoringSamples(t: TestApp): Record<string, Sample> {
  const made = (state: FindingState, body?: () => Promise<unknown> | unknown) => async (): Promise<Call> => {
    const { staffId, unitId } = await t.people.staff(OWNER);
    const row = finding({ state, unitId, foundOn: t.clock.today(), doneById: state === 'done' ? staffId : null });
    await t.app.get(Db).write((m) => t.app.get(MonitoringRepository).insert(m, row, t.clock.now()));
    return { id: row.id, version: 1, body: await body?.() };
  };
  const path = '/api/console/monitoring';
  return {
    [`GET ${path}/counts`]: {},
    [`GET ${path}/checks`]: {},
    [`GET ${path}/findings`]: { make: () => ({ query: '?queue=open' }) },
    [`GET ${path}/findings/{id}`]: { make: made('open') },
    [`POST ${path}/findings/{id}/start`]: { belongs: 'author', make: made('open') },
    [`POST ${path}/findings/{id}/completion`]: { belongs: 'author', make: made('open', () => ({ evidence: '已经更新', link: '' })) },
    [`POST ${path}/findings/{id}/verification`]: { make: made('done') },
    [`POST ${path}/findings/{id}/reopening`]: { make: made('done', () => ({ reason: '内容太旧' })) },
    [`PUT ${path}/findings/{id}/owner`]: { make: made('open', async () => ({ ownerStaffId: (await t.people.staff(OWNER)).staffId })) },
  };
}
