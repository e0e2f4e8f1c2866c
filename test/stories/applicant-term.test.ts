import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CaseReminders } from '@mingchuang/shared/disclosure/case-reminders.types';
import type { CaseCounts, ConsoleCase, ConsoleCasePage } from '@mingchuang/shared/disclosure/console-cases.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { paper, taken } from '../support/applications.ts';
import { asStaff, type Client } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { beginDay } from '../support/days.ts';

/** Received on 2026-03-02, an application is due on 2026-03-30; a supplement was asked for in time, until 2026-04-10. */
describe.each(ENGINES)('the applicant may act beyond the due day, on %s', (engine) => {
  let t: TestApp;
  let lu: Client;
  let id: string;
  /** a session does not last for weeks */
  const on = async (day: string) => {
    await beginDay(t, day);
    lu = await asStaff(t.url, 'lu');
  };
  const fresh = async () => (await lu.get<ConsoleCase>(`/api/console/applications/${id}`)).body;
  const lists = async () => {
    const { overdue, today, soon, awaiting } = (await lu.get<CaseCounts>('/api/console/applications/counts')).body;
    const of = async (light: string) => (await lu.get<ConsoleCasePage>(`/api/console/applications?light=${light}`)).body.items.length;
    expect([await of('overdue'), await of('today'), await of('soon')]).toEqual([overdue, today, soon]);
    return { overdue, today, soon, awaiting };
  };
  const allowed = ({ actions }: ConsoleCase, action: string) => actions.find((offer) => offer.action === action)?.allowed;

  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2026-03-02T09:00:00+08:00' });
    lu = await asStaff(t.url, 'lu');
    const body = paper('2026-03-02', { information: '低保资金使用情况' });
    const it = await taken(lu, (await lu.post<ConsoleCase>('/api/console/applications', body)).body, 'start');
    id = (await taken(lu, it, 'supplement-notice', { items: ['年度'], by: '2026-04-10' })).id;
  }, 30_000);
  afterAll(() => t.close());

  test.each([['2026-03-30'], ['2026-03-31'], ['2026-04-10']])('on %s no list, light, bell or remedy calls it late', async (day) => {
    await on(day);
    const it = await fresh();
    expect(it.clock).toMatchObject({ light: 'waiting', due: null, term: { kind: 'supplement', by: { on: '2026-04-10' }, holds: true, lapsed: false } });
    expect([allowed(it, 'recordRemedy'), allowed(it, 'lapseSupplement')]).toEqual([false, false]);
    expect(await lists()).toEqual({ overdue: 0, today: 0, soon: 0, awaiting: 1 });
    expect((await lu.get<CaseReminders>('/api/console/reminders')).body).toEqual({ unseen: 0, items: [], deciding: { count: 0, items: [] } });
  });

  test('on the day after it is yellow, can be closed as abandoned, and was on time', async () => {
    await on('2026-04-11');
    const it = await fresh();
    expect(it.clock).toMatchObject({ light: 'soon', term: { lapsed: true } });
    expect([allowed(it, 'recordRemedy'), allowed(it, 'lapseSupplement')]).toEqual([false, true]);
    expect(await lists()).toEqual({ overdue: 0, today: 0, soon: 1, awaiting: 1 });
    expect(await taken(lu, it, 'lapse')).toMatchObject({ closing: 'supplementLapsed', onTime: true });
  });
});
