import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Db } from '@mingchuang/bff/platform/db';
import { LiveHub } from '@mingchuang/bff/platform/live.hub';
import type { CaseReminders } from '@mingchuang/shared/disclosure/case-reminders.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { paper, taken } from '../support/applications.ts';
import { asStaff } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { beginDay } from '../support/days.ts';
import { expectProblem } from '../support/problems.ts';

const EVERYBODY = ['lu', 'shen', 'gu', 'he', 'lin', 'jiang'];

/** Received on 2026-03-02, an application is due on 2026-03-30. */
describe.each(ENGINES)('warnings of due days, on %s', (engine) => {
  let t: TestApp;
  const ids: Record<string, string> = {};
  const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id);
  const of = async (account: string) => (await (await asStaff(t.url, account)).get<CaseReminders>('/api/console/reminders')).body;
  const fresh = async (name: string) => (await (await asStaff(t.url, 'lu')).get<ConsoleCase>(`/api/console/applications/${ids[name]}`)).body;
  const registered = async (name: string, receivedOn: string) => {
    const lu = await asStaff(t.url, 'lu');
    const body = paper(receivedOn, { information: `${name}，电话13812345678` });
    const it = (await lu.post<ConsoleCase>('/api/console/applications', body)).body;
    ids[name] = it.id;
    return it;
  };
  /** a new day, and whom it warned of what */
  const warnedOn = async (day: string) => {
    const db = t.app.get(Db);
    const all = () =>
      db.read<{ id: string; caseId: string; account: string; workingDaysBefore: number; dueOn: string }>(
        'SELECT r.id, r.caseId, s.account, r.workingDaysBefore, r.dueOn FROM disclosure_reminder r JOIN staff s ON s.id = r.staffId ORDER BY s.account',
      );
    const known = new Set((await all()).map(({ id }) => id));
    await beginDay(t, day);
    return (await all())
      .filter(({ id }) => !known.has(id))
      .map(({ caseId, account, workingDaysBefore: before, dueOn }) => [nameOf(caseId), account, before, dueOn]);
  };

  beforeAll(async () => {
    t = await startTestApp(engine, { now: '2026-03-02T09:00:00+08:00' });
    await taken(await asStaff(t.url, 'lu'), await registered('begun', '2026-03-02'), 'start');
  }, 30_000);
  afterAll(() => t.close());

  test('ten and five working days before, whoever began it is warned, once', async () => {
    expect(await warnedOn('2026-03-13')).toEqual([]);
    expect(await warnedOn('2026-03-16')).toEqual([['begun', 'lu', 10, '2026-03-30']]);
    expect(await warnedOn('2026-03-17')).toEqual([]);
    const heard: unknown[] = [];
    const stop = t.app.get(LiveHub).listen([`staff:${(await t.people.staff('lu')).staffId}`], (hint) => heard.push(hint));
    expect(await warnedOn('2026-03-23')).toEqual([['begun', 'lu', 5, '2026-03-30']]);
    stop();
    const { unseen, items } = await of('lu');
    expect(unseen).toBe(2);
    expect(items).toMatchObject([
      { caseId: ids.begun, number: '明民依申〔2026〕1号', information: 'begun，电话138****5678', dueOn: '2026-03-30', before: 5, seenAt: null },
      { before: 10 },
    ]);
    expect(heard).toEqual([{ topic: 'reminder', id: items[0]?.id }]);
    for (const account of EVERYBODY.slice(1)) expect(await of(account)).toEqual({ unseen: 0, items: [], deciding: { count: 0, items: [] } });
  });

  test('days without a server give the last warning alone; from two on it goes to those who supervise as well', async () => {
    const all = (before: number) => ['gu', 'he', 'lu'].map((account) => ['begun', account, before, '2026-03-30']);
    expect(await warnedOn('2026-03-29')).toEqual(all(1));
    expect(await warnedOn('2026-03-30')).toEqual(all(0));
    expect(await warnedOn('2026-03-31')).toEqual(all(-1));
    expect(await warnedOn('2026-04-01')).toEqual([]);
    expect((await of('he')).items.map(({ before }) => before)).toEqual([-1, 0, 1]);
  });

  test('a warning is seen by its own person, also twice', async () => {
    const [lu, he] = await Promise.all([asStaff(t.url, 'lu'), asStaff(t.url, 'he')]);
    const [first] = (await of('lu')).items;
    const path = `/api/console/reminders/${first?.id}/seen`;
    expectProblem(await he.post(path), 'NOT_FOUND');
    expect([(await lu.post(path)).status, (await lu.post(path)).status]).toEqual([204, 204]);
    const { unseen, items } = await of('lu');
    expect([unseen, items[0]?.seenAt, items[1]?.seenAt]).toEqual([4, expect.any(String), null]);
  });

  test('without an owner its unit is warned; another unit’s, a provisional or a paused one’s people are not', async () => {
    t.clock.set('2026-04-01T09:00:00+08:00');
    await registered('office', '2026-03-11');
    const lu = await asStaff(t.url, 'lu');
    await taken(lu, await registered('elsewhere', '2026-03-11'), 'assignment', { unitId: await t.people.unitId('养老服务科') });
    const paused = await taken(lu, await registered('paused', '2026-03-11'), 'start');
    await taken(lu, paused, 'consultations', { party: 'organ', to: '明川区财政局', summary: '资金', reason: '共同制作' });
    // due 2026-04-09
    expect(await warnedOn('2026-04-02')).toEqual([
      ['elsewhere', 'jiang', 5, '2026-04-09'],
      ['office', 'lu', 5, '2026-04-09'],
      ['office', 'shen', 5, '2026-04-09'],
      ['office', 'su', 5, '2026-04-09'],
    ]);
    expect((await of('jiang')).items.map(({ caseId }) => nameOf(caseId))).toEqual(['elsewhere']);
  });

  test('a due day that moves is warned of anew, and the old warnings no longer show', async () => {
    t.clock.set('2026-04-02T09:00:00+08:00');
    const it = await taken(await asStaff(t.url, 'lu'), await fresh('office'), 'start');
    await taken(await asStaff(t.url, 'gu'), it, 'extension', { reason: '需要分街道核对', workingDays: 2 });
    expect((await of('lu')).items.map(({ caseId }) => nameOf(caseId))).not.toContain('office');
    const warned = (await warnedOn('2026-04-03')).filter(([name]) => name === 'office');
    expect(warned).toEqual([['office', 'lu', 5, '2026-04-13']]);
  });

  test('what has ended, or has gone to another unit, is left out', async () => {
    t.clock.set('2026-04-03T09:00:00+08:00');
    const [lu, gu] = await Promise.all([asStaff(t.url, 'lu'), asStaff(t.url, 'gu')]);
    await taken(gu, await fresh('begun'), 'closing', { reason: '申请人已经从别处取得' });
    await taken(lu, await fresh('elsewhere'), 'assignment', { unitId: await t.people.unitId('社会救助科') });
    for (const account of EVERYBODY)
      expect([account, (await of(account)).items.map(({ caseId }) => nameOf(caseId)).filter((name) => name === 'begun')]).toEqual([account, []]);
    expect(await of('jiang')).toEqual({ unseen: 0, items: [], deciding: { count: 0, items: [] } });
    expect((await warnedOn('2026-04-07')).filter(([name]) => name === 'elsewhere').map(([, account]) => account)).toEqual(['gu', 'he', 'lin', 'tang']);
  });

  test('a provisional due day is not warned of', async () => {
    t.clock.set('2026-12-30T09:00:00+08:00');
    await registered('provisional', '2026-12-10');
    expect((await warnedOn('2026-12-31')).filter(([name]) => name === 'provisional')).toEqual([]);
    expect((await warnedOn('2027-01-04')).filter(([name]) => name === 'provisional')).toEqual([]);
  });
});
