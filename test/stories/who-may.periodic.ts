import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import { PeriodicConsole } from '@mingchuang/bff/features/periodic/periodic.console';
import { PeriodicSetup } from '@mingchuang/bff/features/periodic/periodic.setup';
import type { WriteIssue, WriteSeries } from '@mingchuang/shared/periodic/periodic.types';
import type { TestApp } from '../support/app.ts';
import type { Call, Sample } from './who-may.types.ts';

const ISSUE: WriteIssue = { cells: { all: { people: 12 } }, note: '', changeNote: '' };
const PERIOD = '2026-10';

/** A sample of every operation of figures. They lie with jiang's unit; shen and gu may publish. */
export async function periodicSamples(t: TestApp): Promise<Record<string, Sample>> {
  const periodic = t.app.get(PeriodicConsole);
  const setup = t.app.get(PeriodicSetup);
  const [jiang, shen] = await Promise.all([t.people.staff('jiang'), t.people.staff('shen')]);
  const series: WriteSeries = {
    ...{ columnId: defaultColumnId('welfare.elderly'), unitId: jiang.unitId, name: '高龄津贴', about: '', length: 'monthly', firstPeriod: '2026-01' },
    ...{ due: { from: 'end', days: 10, of: 'working' }, lineTitle: '范围', lines: [{ key: 'all', name: '全区' }], totalLine: null },
    measures: [{ key: 'people', name: '人数', unit: '人', decimals: 0, totalOf: [] }],
  };
  // no two of a column have the same name
  const another = (): WriteSeries => ({ ...series, name: `高龄津贴 ${crypto.randomUUID().slice(0, 8)}` });
  const begun = async (): Promise<string> => {
    const key = crypto.randomUUID();
    return (await setup.begin(shen, another(), { key, operation: 'sample', bodyHash: key })).id;
  };
  const entered = async (): Promise<Call> => {
    const id = await begun();
    await periodic.enter(jiang, id, PERIOD, 0, ISSUE);
    return { id, ids: { period: PERIOD }, version: 1 };
  };
  const C = '/api/console/periodic';
  return {
    'GET /api/periodic': {},
    'GET /api/periodic/{id}': { make: async () => ({ id: await begun() }) },
    'GET /api/periodic/{id}/table': { make: async () => ({ id: await begun(), query: '?format=csv' }) },
    [`GET ${C}`]: {},
    [`POST ${C}`]: { make: () => ({ body: another() }) },
    [`PUT ${C}/{id}`]: { make: async () => ({ id: await begun(), version: 1, body: another() }) },
    [`GET ${C}/{id}`]: { make: async () => ({ id: await begun() }) },
    [`GET ${C}/{id}/table`]: { make: async () => ({ id: await begun(), query: '?format=csv' }) },
    [`GET ${C}/{id}/issues/{period}/records`]: { make: entered },
    [`PUT ${C}/{id}/issues/{period}`]: { belongs: 'author', make: async () => ({ ...(await entered()), body: ISSUE }) },
    [`POST ${C}/{id}/issues/{period}/publication`]: { make: entered },
    [`POST ${C}/{id}/issues/{period}/return`]: { make: async () => ({ ...(await entered()), body: { reason: '人数比上期多了一倍，请核对' } }) },
  };
}
