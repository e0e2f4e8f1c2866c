import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultColumnId } from '@mingchuang/bff/features/columns/columns.start';
import { PeriodicQueries } from '@mingchuang/bff/features/periodic/periodic.queries';
import { PublishingQueries } from '@mingchuang/bff/features/publishing/publishing.queries';
import { Db, execute } from '@mingchuang/bff/platform/db';
import { seedPeriodic } from '@mingchuang/bff/seed/periodic';
import type {
  ConsoleSeries,
  ConsoleSeriesList,
  PublicSeries,
  SeriesList,
  SeriesPeriod,
  WriteIssue,
  WriteSeries,
} from '@mingchuang/shared/periodic/periodic.types';
import { startTestApp, type TestApp } from '../support/app.ts';
import { atOnce } from '../support/at-once.ts';
import { asStaff, Client, ifMatch } from '../support/client.ts';
import { ENGINES } from '../support/databases.ts';
import { expectProblem, wrongFields } from '../support/problems.ts';
import { readXlsx } from '../support/xlsx.ts';

const C = '/api/console/periodic';
const HOSTILE = '<script>alert(1)</script>=1+1';
const table = (urban: number, rural: number, more: Partial<WriteIssue> = {}): WriteIssue => ({
  cells: { urban: { people: urban }, rural: { people: rural }, all: { people: urban + rural } },
  note: '',
  changeNote: '',
  ...more,
});

describe.each(ENGINES)('figures that are published every month, on %s', (engine) => {
  let t: TestApp;
  let lin: Client;
  let shen: Client;
  let gu: Client;
  let series: WriteSeries;
  const anybody = () => new Client(t.url);
  // no two of a column have the same name
  const begun = async (more: Partial<WriteSeries> = {}) =>
    (await shen.post<ConsoleSeries>(C, { ...series, name: `城乡低保 ${randomUUID()}`.slice(0, 20), ...more })).body.id;
  const at = async (id: string, period = '2026-10', client = lin): Promise<SeriesPeriod> => {
    const found = (await client.get<ConsoleSeries>(`${C}/${id}`)).body.periods.find((one) => one.period === period);
    if (found === undefined) throw new Error(`no ${period}`);
    return found;
  };
  const enter = (id: string, body: unknown, seen: number, { period = '2026-10', client = lin } = {}) =>
    client.put<ConsoleSeries>(`${C}/${id}/issues/${period}`, body, ifMatch(seen));
  const publish = (id: string, seen: number, { period = '2026-10', client = gu } = {}) =>
    client.post<ConsoleSeries>(`${C}/${id}/issues/${period}/publication`, {}, ifMatch(seen));
  const seen = async (id: string) => (await anybody().get<PublicSeries>(`/api/periodic/${id}`)).body;

  beforeAll(async () => {
    t = await startTestApp(engine);
    t.clock.set('2026-11-12T10:00:00+08:00');
    [lin, shen, gu] = await Promise.all([asStaff(t.url, 'lin'), asStaff(t.url, 'shen'), asStaff(t.url, 'gu')]);
    series = {
      ...{ columnId: defaultColumnId('assistance.minimum'), unitId: await t.people.unitId('社会救助科'), name: '城乡低保', about: '月末在册' },
      ...{ length: 'monthly', due: { from: 'end', days: 10, of: 'working' }, firstPeriod: '2026-09', lineTitle: '对象类别', totalLine: 'all' },
      lines: [
        { key: 'urban', name: '城市低保' },
        { key: 'rural', name: '农村低保' },
        { key: 'all', name: '合计' },
      ],
      measures: [{ key: 'people', name: '人数', unit: '人', decimals: 0, totalOf: [] }],
    };
  }, 60_000);
  afterAll(() => t.close());

  test('entered by one, published by another, corrected with a note for everybody', async () => {
    const id = await begun();
    expect((await lin.get<ConsoleSeries>(`${C}/${id}`)).body).toMatchObject({
      unitName: '社会救助科',
      light: 'overdue',
      missing: [
        { period: '2026-09', clock: { light: 'overdue', due: { on: '2026-10-20' } } },
        { period: '2026-10', clock: { light: 'soon', due: { on: '2026-11-13' } } },
      ],
    });
    expectProblem(await publish(id, 0), 'PERIODIC_NOTHING_ENTERED');
    expect((await enter(id, table(10, 20, { note: HOSTILE }), 0)).status).toBe(200);
    expect(await at(id, '2026-10', gu)).toMatchObject({ version: 1, enteredByName: '林知远', published: null, enter: expect.any(String), decide: null });
    expect(await seen(id)).toMatchObject({ latest: null, issues: [] });
    expect((await publish(id, 1)).status).toBe(200);
    expect((await seen(id)).issues).toEqual([{ period: '2026-10', number: 1, ...table(10, 20, { note: HOSTILE }), publishedOn: '2026-11-12' }]);
    expectProblem(await publish(id, 2), 'PERIODIC_NOTHING_ENTERED');

    expectProblem(await enter(id, table(11, 20), 2), 'PERIODIC_CHANGE_NOTE_MISSING');
    expect((await enter(id, table(11, 20, { changeNote: '城市低保少计1人' }), 2)).status).toBe(200);
    expect((await seen(id)).issues[0]).toMatchObject({ number: 1, cells: { urban: { people: 10 } } });
    expect((await publish(id, 3)).status).toBe(200);
    expect((await seen(id)).issues[0]).toMatchObject({ number: 2, cells: { urban: { people: 11 } }, changeNote: '城市低保少计1人' });
    const kept = await t.app.get(Db).read('SELECT v.number FROM periodic_version v JOIN periodic_issue i ON i.id = v.issueId WHERE i.seriesId = ?', [id]);
    expect(kept).toHaveLength(2);
    // one issue of the column, however often it was corrected
    const standing = await t.app.get(PublishingQueries).standing('2026-11-12');
    expect(standing).toContainEqual({ what: 'figures', columnId: series.columnId, count: 1, newest: '2026-11-12' });
    expect(await anybody().get<SeriesList>('/api/periodic')).toMatchObject({
      body: { items: expect.arrayContaining([expect.objectContaining({ id, columnName: '城乡低保', latest: '2026-10' })]) },
    });
  });

  test('who enters does not publish', async () => {
    const id = await begun({ unitId: await t.people.unitId('局办公室') });
    expect((await enter(id, table(1, 2), 0, { client: shen })).status).toBe(200);
    expectProblem(await publish(id, 1, { client: shen }), 'APPROVAL_SAME_PERSON');
    expectProblem(await enter(id, table(1, 2), 1), 'FORBIDDEN');
    expectProblem(await publish(id, 1, { client: lin }), 'FORBIDDEN');
    expect((await publish(id, 1)).status).toBe(200);
  });

  test('what is refused: the wrong period, the wrong table, personal data', async () => {
    const id = await begun();
    for (const period of ['2026-08', '2026-11']) expectProblem(await enter(id, table(1, 2), 0, { period }), 'PERIODIC_NOT_OPEN');
    for (const period of ['2026-Q3', '2026', 'x']) expectProblem(await enter(id, table(1, 2), 0, { period }), 'NOT_FOUND');
    expectProblem(await enter(randomUUID(), table(1, 2), 0), 'NOT_FOUND');
    const wrong = { ...table(1, 2).cells, urban: { people: '王某' }, rural: { people: -1 } };
    expect(wrongFields(await enter(id, { ...table(1, 2), cells: wrong }, 0))).toEqual(['cells.urban.people', 'cells.rural.people']);
    expect(wrongFields(await enter(id, { ...table(1, 2), cells: { ...table(1, 2).cells, all: { people: 4 } } }, 0))).toEqual(['cells.all.people']);
    expectProblem(await enter(id, table(1, 2, { note: '有疑问请打13812345678' }), 0), 'PERIODIC_PERSONAL_DATA');
    expect(wrongFields(await enter(id, table(1, 2, { note: '长'.repeat(301) }), 0))).toEqual(['note']);
    const reason = { ...table(1, 2).cells, urban: { people: { missing: '街道数据待核' } } };
    expect((await enter(id, { ...table(1, 2), cells: reason }, 0)).body.periods[0]?.draft?.cells.urban).toEqual({ people: { missing: '街道数据待核' } });
  });

  test('what a series may not be', async () => {
    expectProblem(await lin.post(C, series), 'FORBIDDEN');
    expectProblem(await shen.post(C, { ...series, columnId: randomUUID() }), 'COLUMN_UNKNOWN');
    expectProblem(await shen.post(C, { ...series, unitId: randomUUID() }), 'UNIT_UNKNOWN');
    expect(wrongFields(await shen.post(C, { ...series, firstPeriod: '2026-Q1' }))).toEqual(['firstPeriod']);
    expect(wrongFields(await shen.post(C, { ...series, totalLine: 'none' }))).toEqual(['totalLine']);
    expect(wrongFields(await shen.post(C, { ...series, lines: [], due: { from: 'end', days: 0, of: 'working' } }))).toEqual(['due.days', 'lines']);
    const key = { 'idempotency-key': randomUUID() };
    const [first, again] = [await shen.post<ConsoleSeries>(C, series, key), await shen.post<ConsoleSeries>(C, series, key)];
    expect(again.body.id).toBe(first.body.id);
  });

  test('two at once: one of them is told', async () => {
    const id = await begun();
    const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();
    expect(statuses(await atOnce(t, [() => enter(id, table(1, 2), 0), () => enter(id, table(3, 4), 0)]))).toEqual([200, 412]);
    expect(statuses(await atOnce(t, [() => publish(id, 1), () => publish(id, 1, { client: shen })]))).toEqual([200, 412]);
    expect((await seen(id)).issues).toHaveLength(1);
    expectProblem(await enter(id, table(1, 2, { changeNote: '更正' }), 1), 'STALE_VERSION');
  });

  test('in a column that is closed nobody reads it', async () => {
    const columnId = defaultColumnId('assistance.destitute');
    const id = await begun({ columnId });
    expect((await anybody().get(`/api/periodic/${id}`)).status).toBe(200);
    await t.app.get(Db).write((m) => execute(m, 'UPDATE catalogue_column SET open = 0 WHERE id = ?', [columnId]));
    await enter(id, table(1, 2), 0); // what is published is asked anew
    expectProblem(await anybody().get(`/api/periodic/${id}`), 'NOT_FOUND');
    expectProblem(await anybody().get(`/api/periodic/${id}/table?format=csv`), 'NOT_FOUND');
  });

  test('taken along as CSV and XLSX; nothing in it is a formula', async () => {
    const id = await begun();
    const cells = { ...table(1, 2).cells, urban: { people: { missing: '=待核' } } };
    await enter(id, { ...table(1, 2, { note: HOSTILE }), cells }, 0);
    await publish(id, 1);
    const take = async (format: string) => Buffer.from(await (await fetch(`${t.url}/api/periodic/${id}/table?format=${format}`)).arrayBuffer());
    expect((await take('csv')).toString().split('\r\n')).toEqual([
      '\uFEFF期别,对象类别,人数（人）,公布日期,说明',
      `2026年10月,城市低保,无数据（=待核）,2026-11-12,${HOSTILE}`,
      `2026年10月,农村低保,2,2026-11-12,${HOSTILE}`,
      `2026年10月,合计,3,2026-11-12,${HOSTILE}`,
      '',
    ]);
    expect(readXlsx(await take('xlsx')).sheets[0]?.rows[2]?.slice(0, 3)).toEqual(['2026年10月', '农村低保', 2]);
    expect(wrongFields(await anybody().get(`/api/periodic/${id}/table?format=exe`))).toEqual(['format']);
  });

  test('the demonstration: one late, one waiting, one sent back, budgets by their year', async () => {
    await seedPeriodic(t.app, t.clock, t.clock.now());
    const { items } = (await lin.get<ConsoleSeriesList>(C)).body;
    const named = (name: string) => items.find((one) => one.name === name);
    expect(named('临时救助情况')).toMatchObject({ light: 'overdue', latest: '2026-Q1', columnName: '临时救助' });
    expect(named('城乡低保对象和资金')).toMatchObject({ waiting: 1, latest: '2026-09', missing: [{ period: '2026-10' }] });
    expect(named('部门预算支出表')).toMatchObject({ latest: '2026', missing: [], next: { period: '2027', clock: { due: { on: '2027-03-17' } } } });
    expect(named('养老机构和床位')).toMatchObject({ returned: 1, waiting: 0, latest: '2026-Q2', light: 'soon' });
    const overdue = await t.app.get(PeriodicQueries).overdue('2026-11-12');
    expect(overdue.filter(({ seriesName }) => seriesName === '临时救助情况').map(({ period }) => period)).toEqual(['2026-Q2', '2026-Q3']);
  });
});
