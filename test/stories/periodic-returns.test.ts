import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import type {
  ConsoleSeries,
  ConsoleSeriesList,
  IssueRecords,
  PublicSeries,
  SeriesPeriod,
  WriteIssue,
  WriteSeries,
} from '@mingchuang/shared/periodic/periodic.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { atOnce } from '../support/at-once.ts';
import { type Answer, asStaff, Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';
import { readXlsx } from '../support/xlsx.ts';

const C = '/api/console/periodic';
const PERIOD = '2026-10';
const REASON = '<b>救助人数</b>比上月多了一倍，=请核对';
const table = (people: number, more: Partial<WriteIssue> = {}): WriteIssue => ({ cells: { all: { people } }, note: '', changeNote: '', ...more });

describe.each(ENGINES)('figures that are sent back before they are published, on %s', (engine) => {
  let t: TestApp;
  let lin: Client;
  let jiang: Client;
  let shen: Client;
  let gu: Client;
  let series: WriteSeries;
  // no two of a column have the same name
  const begun = async (more: Partial<WriteSeries> = {}) =>
    (await shen.post<ConsoleSeries>(C, { ...series, name: `救助人数 ${randomUUID()}`.slice(0, 20), ...more })).body.id;
  const at = (answer: Answer<ConsoleSeries>): SeriesPeriod => {
    const found = answer.body.periods.find(({ period }) => period === PERIOD);
    if (found === undefined) throw new Error(`no ${PERIOD}`);
    return found;
  };
  const enter = (id: string, people: number, seen: number, client = lin, more: Partial<WriteIssue> = {}) =>
    client.put<ConsoleSeries>(`${C}/${id}/issues/${PERIOD}`, table(people, more), ifMatch(seen));
  const publish = (id: string, seen: number, client = gu) => client.post<ConsoleSeries>(`${C}/${id}/issues/${PERIOD}/publication`, {}, ifMatch(seen));
  const sendBack = (id: string, seen: number, client = gu, reason = REASON) =>
    client.post<ConsoleSeries>(`${C}/${id}/issues/${PERIOD}/return`, { reason }, ifMatch(seen));
  const records = async (id: string) => (await lin.get<IssueRecords>(`${C}/${id}/issues/${PERIOD}/records`)).body.items;
  const seen = async (id: string) => (await new Client(t.url).get<PublicSeries>(`/api/periodic/${id}`)).body;

  beforeAll(async () => {
    t = await startTestApp(engine);
    t.clock.set('2026-11-12T10:00:00+08:00');
    [lin, jiang, shen, gu] = await Promise.all([asStaff(t.url, 'lin'), asStaff(t.url, 'jiang'), asStaff(t.url, 'shen'), asStaff(t.url, 'gu')]);
    series = {
      ...{ columnId: defaultColumnId('assistance.minimum'), unitId: await t.people.unitId('社会救助科'), name: '救助人数', about: '' },
      ...{ length: 'monthly', due: { from: 'end', days: 10, of: 'working' }, firstPeriod: PERIOD, lineTitle: '范围', totalLine: null },
      lines: [{ key: 'all', name: '全区' }],
      measures: [{ key: 'people', name: '人数', unit: '人', decimals: 0, totalOf: [] }],
    };
  }, 60_000);
  afterAll(() => t.close());

  test('sent back with a reason, entered anew, published, corrected, sent back once more: each kept as it lay there', async () => {
    const id = await begun();
    await enter(id, 200, 0);
    t.clock.advance(3_600_000);
    const back = at(await sendBack(id, 1));
    expect(back).toMatchObject({
      ...{ version: 2, draftState: 'returned', draft: { cells: { all: { people: 200 } } }, enteredByName: '林知远', enteredAt: '2026-11-12T02:00:00.000Z' },
      returned: { reason: REASON, byName: '顾长宁', at: '2026-11-12T03:00:00.000Z' },
      decide: '这一期已经退回，等填报的人改好再办理',
    });
    const row = (await lin.get<ConsoleSeriesList>(C)).body.items.find((one) => one.id === id);
    expect(row).toMatchObject({ waiting: 0, returned: 1, next: { period: PERIOD }, unitName: '社会救助科' });
    expectProblem(await publish(id, 2), 'PERIODIC_SENT_BACK');
    expect((await seen(id)).issues).toEqual([]);

    expect(at(await enter(id, 100, 2))).toMatchObject({ version: 3, draftState: 'waiting', returned: null });
    expect((await publish(id, 3, shen)).status).toBe(200);
    await enter(id, 101, 4, lin, { changeNote: '补计一人' });
    t.clock.advance(60_000);
    expect(at(await sendBack(id, 5, gu, '一人是跨月的'))).toMatchObject({ draftState: 'returned', published: { number: 1, cells: { all: { people: 100 } } } });
    expect((await seen(id)).issues[0]).toMatchObject({ number: 1, cells: { all: { people: 100 } } });
    expect(
      (await records(id)).map(({ kind, number, content, reason, enteredByName, decidedByName }) => [
        kind,
        number,
        content.cells.all?.people,
        reason,
        enteredByName,
        decidedByName,
      ]),
    ).toEqual([
      ['returned', null, 101, '一人是跨月的', '林知远', '顾长宁'],
      ['published', 1, 100, '', '林知远', '沈禾'],
      ['returned', null, 200, REASON, '林知远', '顾长宁'],
    ]);
    const log = await asStaff(t.url, 'he');
    expect((await log.get<{ items: unknown[] }>('/api/console/audit?action=periodic.return')).body.items).toHaveLength(2);
  });

  test('the same tap twice, two at once, and a version that is old', async () => {
    const id = await begun();
    await enter(id, 200, 0);
    expect((await sendBack(id, 1)).status).toBe(200);
    const again = expectProblem(await sendBack(id, 1), 'STALE_VERSION');
    expect(again.changes).toEqual([{ what: '退回了这一期', by: '顾长宁', at: expect.any(String) }]);
    expect(await records(id)).toHaveLength(1);
    expectProblem(await sendBack(id, 2), 'PERIODIC_SENT_BACK');
    await enter(id, 100, 2);
    const both = await atOnce(t, [() => sendBack(id, 3), () => publish(id, 3, shen)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [published, returned] = [(await seen(id)).issues.length, (await records(id)).filter(({ kind }) => kind === 'returned').length];
    expect(published + returned).toBe(2);
  });

  test('who may: not the one who entered it, not without the right, not of nothing', async () => {
    const id = await begun();
    expectProblem(await sendBack(id, 0), 'PERIODIC_NOTHING_ENTERED');
    await enter(id, 200, 0);
    for (const client of [lin, jiang]) expectProblem(await sendBack(id, 1, client), 'FORBIDDEN');
    expectProblem(await enter(id, 100, 1, jiang), 'FORBIDDEN');
    const own = await begun({ unitId: await t.people.unitId('局办公室') });
    await enter(own, 200, 0, shen);
    expectProblem(await sendBack(own, 1, shen), 'APPROVAL_SAME_PERSON');
    expect((await sendBack(own, 1)).status).toBe(200);
    expectProblem(await gu.post(`${C}/${randomUUID()}/issues/${PERIOD}/return`, { reason: REASON }, ifMatch(1)), 'NOT_FOUND');
    expectProblem(await gu.post(`${C}/${id}/issues/2026-Q3/return`, { reason: REASON }, ifMatch(1)), 'NOT_FOUND');
    expectProblem(await lin.get(`${C}/${id}/issues/2026-Q3/records`), 'NOT_FOUND');
    expect((await lin.get<IssueRecords>(`${C}/${id}/issues/2026-09/records`)).body.items).toEqual([]);
  });

  test('the reason: there, and no longer than it may be', async () => {
    const id = await begun();
    await enter(id, 200, 0);
    for (const reason of ['', ' \u200b ', '长'.repeat(301)]) expect(wrongFields(await sendBack(id, 1, gu, reason))).toEqual(['reason']);
    expect(at(await sendBack(id, 1, gu, '核'.repeat(300)))).toMatchObject({ draftState: 'returned' });
  });

  test('every version taken along, with who entered and who published it', async () => {
    const id = await begun();
    await enter(id, 100, 0, lin, { note: '月末在册' });
    await publish(id, 1);
    await enter(id, 99, 2, lin, { note: '月末在册', changeNote: '=多计一人' });
    await publish(id, 3, shen);
    const take = async (format: string) => (await lin.download(`${C}/${id}/table?format=${format}`)).body;
    expect((await take('csv')).toString().split('\r\n')).toEqual([
      '\uFEFF期别,版本,范围,人数（人）,公布日期,填报,公布,说明,更正说明',
      "2026年10月,2,全区,99,2026-11-12,林知远,沈禾,月末在册,'=多计一人",
      '2026年10月,1,全区,100,2026-11-12,林知远,顾长宁,月末在册,',
      '',
    ]);
    expect(readXlsx(await take('xlsx')).sheets[0]?.rows[1]?.slice(0, 4)).toEqual(['2026年10月', 2, '全区', 99]);
    expect(wrongFields(await lin.get(`${C}/${id}/table?format=exe`))).toEqual(['format']);
  });
});
